// Owns what the cue suggester proposes: one cue with its source and content. It is no record: nothing of it is stored.

import type { TextRange } from '../text/trim-range';
import type { CueRule } from './cue-rule';

/** What one cue proposes. All ranges are trimmed, in UTF-16 code units of the article's text, and lie in `sentence`. */
export interface CueSuggestion {
  readonly ruleId: string;
  readonly cue: TextRange;
  /** Null where no words are found that say who it is. It never lies over the cue. */
  readonly source: TextRange | null;
  /**
   * In reading order, at least one; more where the cue breaks what is said. Where there are quotation marks it is the
   * words in them, without the marks.
   */
  readonly content: readonly TextRange[];
  /** The clauses that `content` is taken from, whole; the same where nothing in them is quoted. */
  readonly clauses: readonly TextRange[];
  readonly mode: CueRule['mode'];
  readonly stance: NonNullable<CueRule['stance']> | null;
  readonly sentence: TextRange;
}
