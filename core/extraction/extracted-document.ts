// Owns what a reader of a format without lines of its own (HTML, PDF, an office document) gives: blocks one after the
// other, each with its text. Where they stand in the article's text is for `assemble.ts`.

import type { ArticleDetails } from '../article/article';
import type { Block, Inline } from '../article/block';
import type { Direction } from '../text/direction';
import type { Encoding, ExtractionWarning } from './extraction';

/** Formatting of a part of one block; offsets are UTF-16 code units of the block's own text. */
export type ExtractedInline = Inline & { readonly kind: Exclude<Inline['kind'], 'syntax'> };

export interface ExtractedBlock {
  /** What there is to read, exactly; never with a line break in it, and never blank. */
  readonly text: string;
  readonly kind: Block['kind'];
  /** A heading's level 1–6; null for the rest. */
  readonly level: number | null;
  /** The direction that the file itself gives; null where it says nothing, and the letters decide. */
  readonly direction: Direction | null;
  /** The language that the file itself gives, as a BCP 47 tag; null where it says nothing. */
  readonly language: string | null;
  readonly role: Block['role'];
  /** In text order; those of different kinds may overlap. */
  readonly inlines: readonly ExtractedInline[];
}

export interface ExtractedDocument {
  readonly blocks: readonly ExtractedBlock[];
  /** What the file says of itself; null where it does not. */
  readonly details: { readonly [Name in keyof ArticleDetails]: ArticleDetails[Name] | null };
  /** Who wrote it, as the file says it; several names are joined as the file joins them, else by a comma. */
  readonly byline: string | null;
  readonly encoding: Encoding | null;
  readonly warnings: readonly ExtractionWarning[];
}
