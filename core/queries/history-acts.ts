// Owns an act of the history in short: who did what, when, and the words of what it touched.

import { quoteOf, type Mention } from '../mention/mention';
import { shorten } from '../text/shorten';
import type { Change } from '../workspace/change';
import type { HistoryEntry } from '../workspace/history';
import { findArticle, type Workspace } from '../workspace/workspace';

export interface ActInShort {
  readonly sequence: number;
  readonly at: string;
  /** The analyst's name; empty where the workspace no longer knows it. */
  readonly analyst: string;
  readonly act: HistoryEntry['act'];
  readonly command: HistoryEntry['command'];
  /** True where the text came of the article's own original, which was read again. */
  readonly isReadAgain: boolean;
  /** A quote, a title, a name: what it touched. Empty where there is nothing to name, or too much. */
  readonly what: string;
  readonly changes: number;
}

/** How much of a quote or a title is shown, in UTF-16 code units. */
const LENGTH = 160;

/** Acts that touch many records at once: naming one of them would mislead. */
const MANIFOLD: readonly HistoryEntry['command'][] = ['merge', 'restore-backup', 'import-annotations'];

const mentionOf = (workspace: Workspace, articleId: string, mentionId: string): Mention | undefined =>
  findArticle(workspace, articleId)?.mentions.find(({ id }) => id === mentionId);

const glossOf = (workspace: Workspace, claimId: string): string | null =>
  workspace.claims.find(({ id }) => id === claimId)?.gloss ?? null;

/** What a change touched, in words; null where it has none. `workspace` names what the change only points to. */
const wordsOf = (change: Change, workspace: Workspace): string | null => {
  switch (change.record) {
    case 'mention': {
      const mention = change.after ?? change.before;
      return mention === null ? null : quoteOf(mention);
    }
    case 'article':
      return (change.after ?? change.before)?.title ?? null;
    case 'article-details':
    case 'workspace-identity':
      return change.after.title;
    case 'workspace-title':
      return change.after;
    case 'claim':
      return (change.after ?? change.before)?.gloss ?? null;
    case 'actor':
    case 'analyst':
      return (change.after ?? change.before)?.name ?? null;
    case 'block':
      return findArticle(workspace, change.articleId)?.text.slice(change.after.start, change.after.end) ?? null;
    case 'article-direction':
      return findArticle(workspace, change.articleId)?.title ?? null;
    case 'relation': {
      const relation = change.after ?? change.before;
      return relation === null ? null : glossOf(workspace, relation.from);
    }
    case 'silence': {
      const silence = change.after ?? change.before;
      return silence === null ? null : glossOf(workspace, silence.claimId);
    }
    case 'event':
      return (change.after ?? change.before)?.title ?? null;
    case 'saved-filter':
      return (change.after ?? change.before)?.name ?? null;
    case 'codebook':
      return null;
    case 'link': {
      const link = change.after ?? change.before;
      const mention = link === null ? undefined : mentionOf(workspace, change.articleId, link.from);
      return mention === undefined ? null : quoteOf(mention);
    }
  }
};

/** What names an act best: the mention before the claim and the links that come along with it. */
const ORDER: readonly Change['record'][] = [
  'article',
  'mention',
  'article-details',
  'article-direction',
  'block',
  'link',
  'claim',
  'actor',
  'event',
  'relation',
  'silence',
  'saved-filter',
  'codebook',
  'workspace-identity',
  'workspace-title',
];

const whatOf = (entry: HistoryEntry, workspace: Workspace): string => {
  if (MANIFOLD.includes(entry.command)) return '';
  for (const record of ORDER) {
    const change = entry.changes.find((candidate) => candidate.record === record);
    const words = change === undefined ? null : wordsOf(change, workspace);
    if (words !== null) return shorten(words, LENGTH);
  }
  return '';
};

/** True for an act that gave an article what its own bytes were read as once more; undoing it is one as well. */
const isReadingAgain = ({ command, changes }: HistoryEntry): boolean =>
  command === 'revise-article' &&
  changes.some((change) => {
    if (change.record !== 'article' || change.before === null || change.after === null) return false;
    const [before, after] = [change.before.original, change.after.original];
    return before.sha256 === after.sha256 && before.readAgain?.at !== after.readAgain?.at;
  });

/** An act in short. `workspace` is the one that the history has led to. */
export const actInShort = (entry: HistoryEntry, workspace: Workspace): ActInShort => ({
  sequence: entry.sequence,
  at: entry.at,
  analyst: workspace.analysts.find(({ id }) => id === entry.analystId)?.name ?? '',
  act: entry.act,
  command: entry.command,
  isReadAgain: isReadingAgain(entry),
  what: whatOf(entry, workspace),
  // That an analyst was entered with their first act is no work of theirs.
  changes: entry.changes.filter((change) => change.record !== 'analyst').length,
});
