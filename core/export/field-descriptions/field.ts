// Owns what is said of one field of the export to those who read it with other programs.

export interface FieldDescription {
  readonly says: string;
  /** A value as an export has it. A list or object is put together from what is in it, and needs none. */
  readonly example?: string | number | boolean | null | readonly string[] | Readonly<Record<string, string>>;
}

/**
 * By the names that lead to a field, with dots between them; those of lists stand without their index, and `*` is any key
 * of a record. A field that has no entry under its whole path goes by the longest end of the path that has one.
 */
export type FieldDescriptions = Readonly<Record<string, FieldDescription>>;

/** Records that the examples name, so that one example leads to the other. */
export const EXAMPLE_IDS = {
  workspace: '0192f0c4-0000-7000-8000-000000000001',
  analyst: '0192f0c4-0000-7000-8000-000000000002',
  article: '0192f0c4-0000-7000-8000-000000000003',
  claimMention: '0192f0c4-0000-7000-8000-000000000004',
  sourceMention: '0192f0c4-0000-7000-8000-000000000005',
  cueMention: '0192f0c4-0000-7000-8000-000000000006',
  contestedMention: '0192f0c4-0000-7000-8000-000000000007',
  ownMention: '0192f0c4-0000-7000-8000-000000000008',
  claim: '0192f0c4-0000-7000-8000-000000000009',
  otherClaim: '0192f0c4-0000-7000-8000-00000000000a',
  actor: '0192f0c4-0000-7000-8000-00000000000b',
  organisation: '0192f0c4-0000-7000-8000-00000000000c',
  link: '0192f0c4-0000-7000-8000-00000000000d',
  relation: '0192f0c4-0000-7000-8000-00000000000e',
  silence: '0192f0c4-0000-7000-8000-00000000000f',
  event: '0192f0c4-0000-7000-8000-000000000010',
  revision: '0192f0c4-0000-7000-8000-000000000011',
  savedFilter: '0192f0c4-0000-7000-8000-000000000012',
} as const;

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** The text that the examples of ranges are of. Its emoji is one code point and two UTF-16 code units. */
export const EXAMPLE_TEXT = '😀 The ministry said the bridge is closed.';
export const EXAMPLE_HASH = HASH;
