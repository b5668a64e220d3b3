// Owns the disagreement matrix of an event: its claims against its articles, outlets or actors, with what each says. It is
// worked out anew from the workspace and never kept.

import { z } from 'zod';
import { BUILT_IN_SLOTS } from '../attribution/slot-values';
import { claimStatusSchema, type Claim } from '../claims/claim';
import { computeStatus, effectiveStatus } from '../claims/claim-status';
import { independentRoots, rootGroupSchema, type DuplicateGroups } from '../claims/independent-roots';
import type { ClaimMention } from '../mention/mention';
import { indexOf, type PlacedMention, type WorkspaceIndex } from '../queries/workspace-index';
import { fail, succeed, type Result } from '../result';
import { idSchema, languageTagSchema } from '../workspace/identity';
import type { Workspace } from '../workspace/workspace';
import { claimCells, claimCellSchema, slotCells, slotCellSchema } from './matrix-cells';
import {
  articlesOfEvent,
  columnChoiceSchema,
  columnKeyOf,
  columnsOf,
  matrixColumnSchema,
  type ColumnChoice,
  type MatrixColumn,
} from './matrix-columns';

const countSchema = z.number().int().nonnegative();

export const matrixRowSchema = z.object({
  claimId: idSchema,
  gloss: z.string(),
  language: languageTagSchema.nullable(),
  /** The status that holds in the whole workspace (`effectiveStatus`). */
  status: claimStatusSchema.nullable(),
  /** How many of the event's articles state it, and from how many roots they have it. */
  articles: countSchema,
  roots: z.array(rootGroupSchema),
  /** A cell for each column. */
  cells: z.array(claimCellSchema),
  /** The slots that its mentions here give values, the four known ones first. */
  slots: z.array(z.object({ slot: z.string(), cells: z.array(slotCellSchema) })),
});

export type MatrixRow = z.infer<typeof matrixRowSchema>;

export const matrixSchema = z.object({
  eventId: idSchema,
  choice: columnChoiceSchema,
  /** By date: the earliest article, outlet or actor first. */
  columns: z.array(matrixColumnSchema),
  /** In the order of the workspace's claims. */
  rows: z.array(matrixRowSchema),
  /** How many claim mentions of the event's articles state no claim yet, and so are in no cell. */
  unattached: countSchema,
});

export type Matrix = z.infer<typeof matrixSchema>;

export interface MatrixQuestion {
  readonly eventId: string;
  readonly columns: ColumnChoice;
  readonly duplicates: DuplicateGroups;
}

type Placed = PlacedMention<ClaimMention>;

/** The slots that some mentions give values: built-in ones in their order, then others by their names. */
const slotsOf = (mentions: readonly Placed[]): string[] => {
  const used = new Set(mentions.flatMap(({ mention }) => mention.values.map(({ slot }) => slot)));
  const known: readonly string[] = BUILT_IN_SLOTS.filter((slot) => used.has(slot));
  return [...known, ...[...used].filter((slot) => !known.includes(slot)).sort()];
};

/** Mentions by a key, in the order in which they came. */
const grouped = (mentions: readonly Placed[], keyOf: (placed: Placed) => string): Map<string, Placed[]> => {
  const groups = new Map<string, Placed[]>();
  for (const placed of mentions) {
    const group = groups.get(keyOf(placed));
    if (group === undefined) groups.set(keyOf(placed), [placed]);
    else group.push(placed);
  }
  return groups;
};

interface Frame {
  readonly index: WorkspaceIndex;
  readonly articleIds: ReadonlySet<string>;
  readonly columns: readonly MatrixColumn[];
  readonly duplicates: DuplicateGroups;
  readonly keyOf: (placed: Placed) => string;
}

/** The row of a claim; its mentions are those in the event's articles, the earliest first. */
const rowOf = (claim: Claim, mentions: readonly Placed[], frame: Frame): MatrixRow => {
  const { index, articleIds, columns, duplicates, keyOf } = frame;
  const { workspace } = index;
  const everywhere = index.mentionsOfClaims.get(claim.id) ?? [];
  const rootsEverywhere = independentRoots(index, everywhere, duplicates);
  const byColumn = grouped(mentions, keyOf);
  const silences = workspace.silences.filter(
    ({ claimId, articleId }) => claimId === claim.id && articleIds.has(articleId),
  );
  return {
    claimId: claim.id,
    gloss: claim.gloss,
    language: claim.language,
    status: effectiveStatus(claim, computeStatus(claim, everywhere, rootsEverywhere, workspace.relations)),
    articles: new Set(mentions.map(({ article }) => article.id)).size,
    roots: independentRoots(index, mentions, duplicates),
    cells: claimCells(columns, byColumn, silences),
    slots: slotsOf(mentions).map((slot) => ({ slot, cells: slotCells(columns, byColumn, slot) })),
  };
};

/**
 * The matrix of an event. Its rows are the claims that its articles state, and those that one of them was searched for in
 * vain; a claim that is only related to these is none of them. Refuses an event that is not there.
 */
export const matrixOf = (
  workspace: Workspace,
  { eventId, columns: choice, duplicates }: MatrixQuestion,
): Result<Matrix> => {
  const event = workspace.events.find(({ id }) => id === eventId);
  if (event === undefined) return fail('event-missing', { event: eventId });
  const index = indexOf(workspace);
  const articles = articlesOfEvent(index, event);
  const articleIds = new Set(articles.map(({ id }) => id));
  const mentions = articles.flatMap((article) =>
    article.mentions.flatMap((mention): Placed[] => (mention.kind === 'claim' ? [{ article, mention }] : [])),
  );
  const stating = mentions.filter(({ mention }) => mention.claimId !== null);
  const attached = grouped(stating, ({ mention }) => mention.claimId ?? '');
  const columns = columnsOf(index, articles, stating, choice);
  const keyOf = (placed: Placed): string => columnKeyOf(index, placed, choice);
  const frame: Frame = { index, articleIds, columns, duplicates, keyOf };
  const searched = new Set(
    workspace.silences.filter(({ articleId }) => articleIds.has(articleId)).map(({ claimId }) => claimId),
  );
  const rows = workspace.claims
    .filter(({ id }) => attached.has(id) || searched.has(id))
    .map((claim) => rowOf(claim, attached.get(claim.id) ?? [], frame));
  return succeed({ eventId, choice, columns, rows, unattached: mentions.length - stating.length });
};
