// Owns the reading of foreign JSON and JSON lines: what is too deep or no JSON at all is refused with its place, and
// nothing in it can reach the prototype of anything.

import { MOST_KEYS, problemOfJson } from '../check-json';
import { fail, succeed, type Result } from '../result';

/** JSON nested deeper than this is no annotation file. */
const DEEPEST = 64;

const parse = (text: string): { ok: true; value: unknown } | { ok: false; problem: string } => {
  try {
    // A key `__proto__` becomes a field of its own here, and schemas take only the fields they name.
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? error.message.slice(0, 160) : 'not JSON' };
  }
};

const withoutMark = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** The values of a file that is one JSON value (then one), or has one on each line. */
export const readJsonValues = (raw: string, file: string): Result<unknown[]> => {
  const text = withoutMark(raw);
  const refusal = problemOfJson(text, { deepest: DEEPEST, mostKeys: MOST_KEYS });
  if (refusal !== null)
    return fail('annotations-invalid', { file, path: String(refusal.line), problem: refusal.problem });
  const whole = parse(text);
  if (whole.ok) return succeed([whole.value]);
  const lines = text.split('\n');
  const values: unknown[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = parse(line);
    if (!value.ok) {
      // What is broken from its first line on is one broken value, and the whole tells better where.
      const problem = values.length === 0 ? whole.problem : value.problem;
      return fail('annotations-invalid', { file, path: String(index + 1), problem });
    }
    values.push(value.value);
  }
  return values.length === 0 ? fail('file-empty', { file }) : succeed(values);
};

/** The values of a file in which they stand one a line, or all in one list. */
export const readJsonRows = (text: string, file: string): Result<unknown[]> => {
  const values = readJsonValues(text, file);
  if (!values.ok) return values;
  const [first] = values.value;
  return values.value.length === 1 && Array.isArray(first) ? succeed(first as unknown[]) : values;
};
