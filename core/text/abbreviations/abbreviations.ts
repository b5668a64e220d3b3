// Owns what a table of abbreviations says: after which of them a full stop does not end the sentence.

/** Abbreviations as they are written, without their last full stop. Single letters and U.S. need no entry. */
export interface Abbreviations {
  /** Something always follows in the same sentence: a name after a title, an example after “e.g.”. */
  readonly leading: readonly string[];
  /** No end where a number follows; else it may be a word of its own, as “no.” is. */
  readonly numbering: readonly string[];
  /** They may end a sentence: they do where a word follows that often begins one. */
  readonly closing: readonly string[];
}
