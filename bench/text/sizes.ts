// Owns which texts are measured in which views.

import type { TextLanguage } from './sentences';

/** A text, and how much is marked on it. */
export interface TextSize {
  readonly name: string;
  readonly language: TextLanguage;
  readonly characters: number;
  readonly mentions: number;
}

/** What shows a text: the app, and what it stands beside. */
export type ViewName = 'hashiya' | 'recogito' | 'codemirror' | 'static' | 'sections';

export const VIEWS: readonly ViewName[] = ['hashiya', 'recogito', 'codemirror', 'static', 'sections'];

export const VIEW_TITLES: Readonly<Record<ViewName, string>> = {
  hashiya: 'Hashiya',
  recogito: 'Recogito',
  codemirror: 'CodeMirror 6',
  static: 'static DOM, flat',
  sections: 'static DOM, sections',
};

const MEGABYTE = 1_000_000;

const size = (name: string, language: TextLanguage, characters: number, mentions: number): TextSize => ({
  name,
  language,
  characters,
  mentions,
});

/** The rows of the table. */
export const COMPARED = {
  small: size('100 kB, 1,000', 'en', MEGABYTE / 10, 1000),
  english: size('1 MB, 1,000', 'en', MEGABYTE, 1000),
  persian: size('1 MB, 1,000, Persian', 'fa', MEGABYTE, 1000),
  many: size('1 MB, 10,000', 'en', MEGABYTE, 10_000),
  long: size('5 MB, 10,000', 'en', 5 * MEGABYTE, 10_000),
} as const;

/** Only for Hashiya: whether more mentions cost more. */
export const ALONE = {
  none: size('1 MB, none', 'en', MEGABYTE, 0),
  few: size('1 MB, 100', 'en', MEGABYTE, 100),
  longFew: size('5 MB, 100', 'en', 5 * MEGABYTE, 100),
} as const;
