// Owns how the report speaks: in which words, and how words from outside are put into its sentences.

import type { Formats } from '../locales/formats';
import type { english } from '../locales/english';
import type { Language } from '../locales/languages';
import type { KeysOf } from '../locales/word-keys';
import { own, type Run, type Sentence } from './report';

type Terms = (typeof english)['window']['terms'];
type SourceTypes = (typeof english)['window']['card']['sourceTypes'];

/** The words that a report uses: its own, and those of the terms that the window has too. */
export type ReportKey =
  | `report.${KeysOf<(typeof english)['report']>}`
  | `pack.${keyof (typeof english)['pack']}`
  | `window.terms.${KeysOf<Terms>}`
  | `window.card.sourceTypes.${KeysOf<SourceTypes>}`;

/** One language with its words, dates and numbers. */
export interface Speech {
  readonly language: Language;
  readonly formats: Formats;
  say(key: ReportKey, values?: Readonly<Record<string, string | number>>): string;
}

/** Stands in a text for the value of that number; the private characters are in no word of ours. */
const markOf = (number: number): string => String.fromCodePoint(0xf0000 + number);
const MARK = /([\u{F0000}-\u{F00FF}])/u;

/** A sentence with words from outside, or several runs, in its gaps. */
export const sentence = (
  speech: Speech,
  key: ReportKey,
  values: Readonly<Record<string, string | Run | Sentence>> = {},
): Sentence => {
  const filled = Object.entries(values).map(([name, value], at) => {
    const runs: Sentence = typeof value === 'string' ? [own(value)] : isRun(value) ? [value] : value;
    return { name, runs, mark: markOf(at) };
  });
  const text = speech.say(key, Object.fromEntries(filled.map(({ name, mark }) => [name, mark])));
  return text
    .split(MARK)
    .flatMap((part): Sentence => filled.find(({ mark }) => mark === part)?.runs ?? (part === '' ? [] : [own(part)]));
};

const isRun = (value: Run | Sentence): value is Run => 'text' in value;

/** Sentences after one another, as one. */
export const joined = (sentences: readonly Sentence[], between = ' '): Sentence =>
  sentences.flatMap((words, at) => (at === 0 ? words : [own(between), ...words]));

/** Runs in a row, as the language parts them in a sentence. */
export const listed = (speech: Speech, items: readonly Sentence[]): Sentence => {
  const text = speech.formats.list(items.map((_, at) => markOf(at)));
  return text.split(MARK).flatMap((part): Sentence => {
    const place = (part.codePointAt(0) ?? 0) - 0xf0000;
    return items[place] ?? (part === '' ? [] : [own(part)]);
  });
};
