// Owns what can be chosen of the export as JSON lines: for which tool, which also decides what positions count.

/** The tools that a profile is for. */
export const JSONL_PROFILES = ['doccano', 'label-studio', 'spacy'] as const;
export type JsonlProfile = (typeof JSONL_PROFILES)[number];

export type JsonlOptions =
  | {
      /** doccano: `doccano.jsonl`, a row for each article. Its project must allow overlapping spans and relations. */
      readonly profile: 'doccano';
      /**
       * What positions count: UTF-16 code units, as doccano has it by itself, or grapheme clusters, for a project in which
       * “Count grapheme clusters as one character” is on.
       */
      readonly unit: 'utf-16' | 'grapheme';
    }
  | {
      /**
       * Label Studio: `label-studio.json`, which is a list with a task on each line, since it takes no JSON lines; and
       * `label-studio.xml`, the labelling configuration that has to be put into the project first. Code points.
       */
      readonly profile: 'label-studio';
    }
  | {
      /** spaCy and Prodigy: `spacy.jsonl` with tokens, `spans` and relations. Code points; `token_end` is the last token. */
      readonly profile: 'spacy';
    };

/** What is taken for a profile where nothing else is chosen. */
export const defaultJsonlOptions = (profile: JsonlProfile): JsonlOptions =>
  profile === 'doccano' ? { profile, unit: 'utf-16' } : { profile };
