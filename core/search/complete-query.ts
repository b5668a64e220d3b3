// Owns what can stand where somebody is typing a query: names of fields, and values that the workspace has.

import { foldedText } from '../text/fold';
import type { TextRange } from '../text/trim-range';
import { FIELD_NAMES, isEnd, SEARCHED, type FieldName } from './query';
import { isFieldName } from './query-fields';

/** What the fields can ask for in one workspace. */
export interface FieldValues {
  readonly kinds: readonly string[];
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  /** Days of publication, `YYYY-MM-DD`. */
  readonly dates: readonly string[];
}

export interface Completion {
  /** What is put in the place of what is typed there. */
  readonly text: string;
  readonly place: TextRange;
}

const MOST = 8;

const valuesOf = (name: FieldName, { kinds, outlets, languages, dates }: FieldValues): readonly string[] => {
  switch (name) {
    case 'kind':
      return kinds;
    case 'outlet':
      return outlets;
    case 'lang':
      return languages;
    case 'date':
      return [...new Set(dates.flatMap((day) => [day.slice(0, 4), day.slice(0, 7)]))].sort();
    case 'contested':
      return ['yes', 'no'];
    case 'in':
      return SEARCHED;
  }
};

const written = (name: FieldName, value: string): string =>
  /[\s()"“”«»]/u.test(value) ? `${name}:"${value.replaceAll('"', '')}" ` : `${name}:${value} `;

/** What could be meant by what is typed before the caret, at most eight; none where it begins no field and no value. */
export const completionsAt = (typed: string, caret: number, values: FieldValues): Completion[] => {
  let start = caret;
  while (start > 0 && !isEnd(typed.charAt(start - 1))) start -= 1;
  if (typed.charAt(start) === '-') start += 1;
  const word = typed.slice(start, caret);
  if (word === '' || !isEnd(typed.charAt(caret))) return [];
  const place = { start, end: caret };
  const colon = word.indexOf(':');
  if (colon === -1) {
    return FIELD_NAMES.filter((name) => name.startsWith(word.toLowerCase())).map((name) => ({
      text: `${name}:`,
      place,
    }));
  }
  const name = word.slice(0, colon).toLowerCase();
  if (!isFieldName(name)) return [];
  const begun = foldedText(word.slice(colon + 1).replace(/^["“«]/u, ''));
  return valuesOf(name, values)
    .filter((value) => {
      const folded = foldedText(value);
      return folded.startsWith(begun) || folded.includes(` ${begun}`);
    })
    .filter((value) => foldedText(value) !== begun)
    .slice(0, MOST)
    .map((value) => ({ text: written(name, value), place }));
};
