// Owns the report of what a format cannot say: what, how often, and the first of them.

import { z } from 'zod';
import { shorten } from '../text/shorten';

/** Each has words under `exports.losses` in the locales. */
export const EXPORT_LOSSES = [
  /** A mention whose quote no longer stands at its place is left out. */
  'orphan',
  /** Mentions are left out. */
  'mention',
  /** A mention of several ranges is written as several marks, or as one from its first to its last. */
  'several-ranges',
  /** A mention that runs over the end of a line is written as one part for each line. */
  'line-break',
  /** A mention overlaps another, which a tool that reads the format refuses or drops until it is told otherwise. */
  'overlap',
  /** Claims are left out; which mentions state one claim is lost. */
  'claim',
  /** What a claim is to another is left out. */
  'relation',
  /** Which mentions a relation rests on. */
  'evidence',
  /** A relation or link between two articles is left out. */
  'across-articles',
  /** The chain of hops of a claim mention is left out, or all of it but which sources it goes through. */
  'chain',
  /** Polarity, certainty and who holds it are left out. */
  'stance',
  /** What a claim mention says in the slots of its claim: who, where, when, how many. */
  'value',
  /** What else its kind asks of a mention: check-worthiness, a source's name, role and type, why and by whom something is contested. */
  'mention-detail',
  'tag',
  /** That a source mention asserts a claim mention is left out. */
  'link',
  'actor',
  /** Other names, types and affiliations of actors. */
  'actor-detail',
  'event',
  'silence',
  /** Filters that were given a name. */
  'saved-filter',
  /** Reliability of sources and credibility of information (Admiralty code). */
  'grading',
  /** What the analyst says of a claim's status, and the computed one. */
  'status',
  /** The language of a claim's gloss, and the claim in other languages. */
  'translation',
  'note',
  /** Values of the codebook's own attributes. */
  'attribute',
  /** Definitions and examples of the codebook. */
  'definition',
  /** Keys and drawings of kinds, the slots of claims, and the rules by which cues are suggested. */
  'codebook-detail',
  /** Who made or changed a record, and when. */
  'authorship',
  /** What the workspace is called, and when it was begun. */
  'workspace-details',
  /** Outlet, author, dates, address, language of an article. */
  'article-details',
  /** The text of an article is left out; the quotes of its mentions stay. */
  'text',
  /** Directions, languages and roles of lines; headings, emphasis and links of the text. */
  'text-layer',
  /** Earlier texts of an article. */
  'revision',
  /** An article that is not of the event. */
  'other-articles',
  /** The file that was brought in. */
  'original',
  /** A text with characters that the format cannot hold, each of which is replaced. */
  'character',
  /** A text with characters beyond U+FFFF, such as emoji, after which a known reader counts otherwise than the format says. */
  'foreign-unit',
] as const;

export const exportLossNameSchema = z.enum(EXPORT_LOSSES);
export type ExportLossName = z.infer<typeof exportLossNameSchema>;

export const exportLossSchema = z.object({
  loss: exportLossNameSchema,
  count: z.number().int().positive(),
  /** What the first of them are called: the words of a mention or claim, the name of an actor, the title of an article. */
  examples: z.array(z.string()),
});
export type ExportLoss = Readonly<z.infer<typeof exportLossSchema>>;

/** How many examples are kept, and how many UTF-16 code units of each. */
const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

/** Gathers losses while an exporter works. */
export class LossCollector {
  readonly #losses = new Map<ExportLossName, { count: number; examples: string[] }>();

  /** Notes that one thing of that sort was lost; `example` says what it is called, null where it has no name. */
  add(loss: ExportLossName, example: string | null = null): void {
    const known = this.#losses.get(loss) ?? { count: 0, examples: [] };
    known.count += 1;
    if (example !== null && known.examples.length < MOST_EXAMPLES)
      known.examples.push(shorten(example, LONGEST_EXAMPLE));
    this.#losses.set(loss, known);
  }

  /** In the order of the list of losses. */
  report(): ExportLoss[] {
    return EXPORT_LOSSES.flatMap((loss) => {
      const known = this.#losses.get(loss);
      return known === undefined ? [] : [{ loss, ...known }];
    });
  }
}
