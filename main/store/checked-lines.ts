// Owns the form of a line in journal and seals: a record of some kind with the SHA-256 of its own text, so that a torn or
// altered line is told from a sound one.

import { createHash } from 'node:crypto';

/** A line as read: the kind of its record, and the record, unknown until a schema has passed it. */
export interface CheckedLine {
  readonly kind: string;
  readonly value: unknown;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const START = '{"sha256":"';
const HASH_LENGTH = 64;

/** The line of a record, with its line feed. */
export const checkedLine = (kind: string, value: unknown): string => {
  const text = JSON.stringify(value);
  return `${START}${hash(text)}","${kind}":${text}}\n`;
};

/** A line without its line feed as a record; null when it is torn or altered. */
export const parseCheckedLine = (line: string): CheckedLine | null => {
  if (!line.startsWith(START) || !line.endsWith('}')) return null;
  const kindStart = START.length + HASH_LENGTH + '","'.length;
  const kindEnd = line.indexOf('":', kindStart);
  if (kindEnd === -1) return null;
  const text = line.slice(kindEnd + 2, -1);
  if (line.slice(START.length, START.length + HASH_LENGTH) !== hash(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    return { kind: line.slice(kindStart, kindEnd), value };
  } catch {
    return null;
  }
};
