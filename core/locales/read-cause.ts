// Owns the way back from a cause told in English, as logs and scripts have it, to its words and values. What a schema says
// of a value is English and meant for programmers; people are told the place, and that it does not fit.

import { causes, isCause, type Cause } from './en/causes';

/** A cause that has words. */
export interface KnownCause {
  readonly cause: Cause;
  /** What fills its placeholders. */
  readonly values: Readonly<Record<string, string>>;
  /** Where in the file, such as `articles.0.mentions.2`; null where it is about the whole. */
  readonly place: string | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** The causes with values, each with the pattern of what it is told as. */
const PATTERNS = Object.keys(causes)
  .filter((key) => key.includes('{{'))
  .filter(isCause)
  .map((cause) => {
    const pattern = cause
      .split(/\{\{(\w+)\}\}/u)
      .map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>.*)`))
      .join('');
    return { cause, pattern: new RegExp(`^${pattern}$`, 'su') };
  });

const readPhrase = (phrase: string): Omit<KnownCause, 'place'> | null => {
  if (isCause(phrase)) return { cause: phrase, values: {} };
  for (const { cause, pattern } of PATTERNS) {
    const values = pattern.exec(phrase)?.groups;
    if (values !== undefined) return { cause, values: { ...values } };
  }
  return null;
};

/** The cause that a text tells; null for one without words, such as a system code. */
export const readCause = (text: string): KnownCause | null => {
  const whole = readPhrase(text);
  if (whole !== null) return { ...whole, place: null };
  // The parser's own words follow, and are of no use to people.
  if (text.startsWith('it is not JSON')) return { cause: 'it is not JSON', values: {}, place: null };
  const parts = /^(?<place>[\w.$-]*): (?<phrase>.*)$/su.exec(text)?.groups;
  if (parts === undefined) return null;
  const place = parts.place === undefined || parts.place === '' ? null : parts.place;
  return { ...(readPhrase(parts.phrase ?? '') ?? { cause: 'it does not fit the format', values: {} }), place };
};
