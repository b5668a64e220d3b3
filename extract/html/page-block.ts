// Owns what is known of a block of a page before it is decided whether it belongs to the body.

import type { ExtractedBlock } from '../../core/extraction/extracted-document';
import type { BlockText } from './block-text';
import type { Container } from './surroundings';

export interface PageBlock extends Omit<ExtractedBlock, 'role'>, BlockText {
  /** How many of its visible characters stand in links. */
  readonly linkedLength: number;
  readonly isFurniture: boolean;
  readonly isCredit: boolean;
  readonly isCaption: boolean;
  readonly container: Container;
}

/** What blocks came from: a piece of text, or for drawings and formulas the whole of them. */
export type Source = Text | Element;

export interface PageBlocks {
  readonly blocks: readonly PageBlock[];
  /** By their numbers in `PageBlock.sources`. */
  readonly sources: readonly Source[];
  /** What is hidden by its style alone. */
  readonly hidden: readonly Element[];
}
