// Owns what a report consists of, apart from how it is written down: pieces in order, whose words know their language and
// what they lead to.

import type { Language } from '../locales/languages';

/** Words of one kind within a sentence. */
export interface Run {
  readonly text: string;
  /** `foreign`: of an article or an analyst, so it has a direction of its own. */
  readonly kind: 'own' | 'foreign' | 'strong';
  /** The language of foreign words, a BCP 47 tag; null where it is not known. */
  readonly language: string | null;
  /** The name of the place in the report that the words lead to; null where they lead nowhere. */
  readonly to: string | null;
}

export type Sentence = readonly Run[];

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly head: readonly Sentence[];
  /** The first cell of a row is its heading. A cell can have several sentences. */
  readonly rows: readonly (readonly (readonly Sentence[])[])[];
  /** The name of each row, for words that lead to it; null for none. */
  readonly names: readonly (string | null)[];
}

export type Piece =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly name: string | null; readonly words: Sentence }
  | { readonly kind: 'paragraph'; readonly words: Sentence }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  /** Words of an article, with those around them, and where they stand. */
  | {
      readonly kind: 'quotation';
      readonly name: string;
      readonly label: string;
      readonly prefix: string;
      readonly quote: string;
      readonly suffix: string;
      readonly language: string | null;
      readonly direction: 'ltr' | 'rtl';
      readonly about: readonly Sentence[];
    }
  | Table;

export interface Report {
  readonly language: Language;
  readonly title: Sentence;
  readonly pieces: readonly Piece[];
}

/** Words of the report itself. */
export const own = (text: string): Run => ({ text, kind: 'own', language: null, to: null });

/** Words of an article or an analyst. */
export const foreign = (text: string, language: string | null = null): Run => ({
  text,
  kind: 'foreign',
  language,
  to: null,
});

/** The words of a sentence without anything else. */
export const plainWords = (sentence: Sentence): string => sentence.map(({ text }) => text).join('');
