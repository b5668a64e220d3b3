// Owns the cells of a matrix: who states a claim how, where it was looked for in vain, where nobody has looked yet, and
// which cells of a row disagree with each other. It takes nobody's side: of two that disagree both say so.

import { z } from 'zod';
import { hearsayDepth } from '../attribution/chain';
import { certaintySchema, stanceSchema } from '../attribution/stance';
import { sideOf, valueKey } from '../claims/claim-status';
import type { Silence } from '../claims/silence';
import { quoteOf, type ClaimMention } from '../mention/mention';
import type { PlacedMention } from '../queries/workspace-index';
import { idSchema, instantSchema } from '../workspace/identity';
import type { MatrixColumn } from './matrix-columns';

const countSchema = z.number().int().nonnegative();

export const matrixMentionSchema = z.object({
  mentionId: idSchema,
  articleId: idSchema,
  stance: stanceSchema.nullable(),
  certainty: certaintySchema.nullable(),
  quote: z.string(),
  /** Through how many hands it has gone (`hearsayDepth`). */
  depth: countSchema,
});

export type MatrixMention = z.infer<typeof matrixMentionSchema>;

export const matrixSilenceSchema = z.object({
  silenceId: idSchema,
  articleId: idSchema,
  query: z.string(),
  hits: countSchema,
  at: instantSchema,
  by: idSchema,
});

export type MatrixSilence = z.infer<typeof matrixSilenceSchema>;

export const claimCellSchema = z.object({
  /**
   * `stated`: it has mentions. `silent`: every article of the column was searched, and none states the claim.
   * `not-read`: at least one was not. `by-others`: every article of the column states it, or is silent, and where it is
   * stated it is the word of somebody else; only where columns are actors.
   */
  kind: z.enum(['stated', 'silent', 'not-read', 'by-others']),
  /** In reading order, article by article. */
  mentions: z.array(matrixMentionSchema),
  silences: z.array(matrixSilenceSchema),
  /** The articles of the column that neither state the claim nor were searched for it. */
  unreadIds: z.array(idSchema),
  /** The keys of the columns that take the other side; its own where its mentions do so among themselves. */
  disagreesWith: z.array(z.string()),
});

export type ClaimCell = z.infer<typeof claimCellSchema>;

export const slotCellSchema = z.object({
  /** The mentions that give the slot a value. */
  mentions: z.array(matrixMentionSchema.extend({ value: z.string() })),
  /** The keys of the columns with other values (`valueKey`); its own where it has more than one. */
  disagreesWith: z.array(z.string()),
});

export type SlotCell = z.infer<typeof slotCellSchema>;

type Placed = PlacedMention<ClaimMention>;

/** The mentions of one claim by the key of their column. */
export type MentionsByColumn = ReadonlyMap<string, readonly Placed[]>;

const inShort = ({ article, mention }: Placed): MatrixMention => ({
  mentionId: mention.id,
  articleId: article.id,
  stance: mention.stance,
  certainty: mention.certainty,
  quote: quoteOf(mention),
  depth: hearsayDepth(mention),
});

/** For each column those that it disagrees with, given what each says and when two sets of sayings disagree. */
const disagreements = (
  columns: readonly MatrixColumn[],
  said: ReadonlyMap<string, ReadonlySet<string>>,
  disagree: (left: ReadonlySet<string>, right: ReadonlySet<string>) => boolean,
): string[][] => {
  const nothing: ReadonlySet<string> = new Set();
  return columns.map(({ key }) =>
    columns.filter((other) => disagree(said.get(key) ?? nothing, said.get(other.key) ?? nothing)).map(({ key }) => key),
  );
};

const saidIn = (
  byColumn: MentionsByColumn,
  sayings: (mention: ClaimMention) => readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map([...byColumn].map(([key, placed]) => [key, new Set(placed.flatMap(({ mention }) => sayings(mention)))]));

const takeOtherSides = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  (left.has('asserting') && right.has('opposing')) || (left.has('opposing') && right.has('asserting'));

/** Two sets of values differ; one with itself where it has more than one. */
const haveOtherValues = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  if (left === right) return left.size > 1;
  if (left.size === 0 || right.size === 0) return false;
  return left.size !== right.size || [...left].some((value) => !right.has(value));
};

const kindOf = ({ mentions, silences, unreadIds }: Omit<ClaimCell, 'kind' | 'disagreesWith'>): ClaimCell['kind'] => {
  if (mentions.length > 0) return 'stated';
  if (unreadIds.length > 0) return 'not-read';
  return silences.length > 0 ? 'silent' : 'by-others';
};

/** The cells of a claim's row, in the order of the columns. `silences` are those on this claim. */
export const claimCells = (
  columns: readonly MatrixColumn[],
  byColumn: MentionsByColumn,
  silences: readonly Silence[],
): ClaimCell[] => {
  const stating = new Set([...byColumn.values()].flatMap((placed) => placed.map(({ article }) => article.id)));
  const sides = saidIn(byColumn, ({ stance }) => {
    const side = sideOf(stance);
    return side === null ? [] : [side];
  });
  const others = disagreements(columns, sides, takeOtherSides);
  return columns.map(({ key, articleIds }, place) => {
    const ofColumn = silences.filter(({ articleId }) => articleIds.includes(articleId));
    const searched = new Set(ofColumn.map(({ articleId }) => articleId));
    const found = {
      mentions: (byColumn.get(key) ?? []).map(inShort),
      silences: ofColumn.map(({ id, articleId, query, hits, createdAt, createdBy }) => ({
        silenceId: id,
        articleId,
        query,
        hits,
        at: createdAt,
        by: createdBy,
      })),
      unreadIds: articleIds.filter((id) => !stating.has(id) && !searched.has(id)),
    };
    return { kind: kindOf(found), ...found, disagreesWith: others[place] ?? [] };
  });
};

/** The cells of the row for one slot of a claim, in the order of the columns. */
export const slotCells = (columns: readonly MatrixColumn[], byColumn: MentionsByColumn, slot: string): SlotCell[] => {
  const valuesOf = ({ values }: ClaimMention): string[] =>
    values.filter((each) => each.slot === slot).map(({ value }) => value);
  const others = disagreements(
    columns,
    saidIn(byColumn, (mention) => valuesOf(mention).map(valueKey)),
    haveOtherValues,
  );
  return columns.map(({ key }, place) => ({
    mentions: (byColumn.get(key) ?? []).flatMap((placed) =>
      valuesOf(placed.mention).map((value) => ({ ...inShort(placed), value })),
    ),
    disagreesWith: others[place] ?? [],
  }));
};
