// Owns the way from a file, or from an article's own bytes read again, to a new revision of the article: the table of what
// becomes of the mentions, and the one act that takes what was approved of it.

import { readingOf, type Article, type TextReading } from '../../core/article/article';
import { fail, succeed, type Result } from '../../core/result';
import { readOtherwise, type LineChanges } from '../../core/revision/read-otherwise';
import {
  placesOfPlan,
  planningRevision,
  type RevisionDecision,
  type RevisionPlan,
} from '../../core/revision/plan-revision';
import { findArticle } from '../../core/workspace/workspace';
import type { Done } from '../store/opened-workspace';
import { carryOut, runInSlices, type Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import { articleOfFile, type Importer } from './import-text';
import type { FileContent } from './read-file';

/** A new text of an article, with what would become of its mentions. */
export interface PlannedRevision {
  /** The article as it was compared. */
  readonly article: Article;
  readonly reading: TextReading;
  readonly bytes: Uint8Array;
  readonly plan: RevisionPlan;
  /** What the same text of the same bytes counts as now; null where text or bytes are others, or nothing differs. */
  readonly lines: LineChanges | null;
}

/** Whether taking what was planned would leave the article as it is. */
export const changesNothing = ({ plan, lines }: Pick<PlannedRevision, 'plan' | 'lines'>): boolean =>
  plan.isSameText && lines === null;

/** Compares a reading with the article. `bytes` are those that it was read from. */
export const planReading = async (
  article: Article,
  reading: TextReading,
  bytes: Uint8Array,
  work: Work = {},
): Promise<Result<PlannedRevision>> => {
  const { fileName } = reading.original;
  const plan = await carryOut(fileName, () => runInSlices(planningRevision(article, reading), work));
  if (!plan.ok) return plan;
  return succeed({ article, reading, bytes, plan: plan.value, lines: readOtherwise(article, reading)?.lines ?? null });
};

/** Reads a file as the new text of an article and compares both. Nothing is changed. */
export const planRevisionOfFile = async (
  article: Article,
  content: FileContent,
  importer: Importer,
  work: Work = {},
): Promise<Result<PlannedRevision>> => {
  const read = await articleOfFile(content, importer, work.signal);
  return read.ok ? planReading(article, readingOf(read.value), content.bytes, work) : read;
};

/** What the analyst says to a plan. */
export interface Approval {
  /** By the ids of mentions; what is left out goes by its row's default. */
  readonly decisions: ReadonlyMap<string, RevisionDecision>;
  readonly note: string;
}

/**
 * Gives the article its new text, as one act. Fails where text or mentions of the article have changed since the table was
 * made: what would happen then is not what was approved.
 */
export const applyRevision = async (
  store: WorkspaceStore,
  { article, reading, bytes, plan }: PlannedRevision,
  { decisions, note }: Approval,
): Promise<Result<Done>> => {
  await store.settled();
  const now = findArticle(store.workspace, article.id);
  if (now === undefined) return fail('article-missing', { article: article.id });
  const isAsCompared = now.text === article.text && now.mentions === article.mentions && now.blocks === article.blocks;
  if (!isAsCompared) return fail('revision-outdated');
  const places = placesOfPlan(plan, decisions);
  return store.reviseArticle({ command: 'revise-article', articleId: article.id, reading, places, note }, bytes);
};
