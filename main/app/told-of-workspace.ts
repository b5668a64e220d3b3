// Owns what the window is told of a workspace: how it stands as a whole, and what an act has done to it.

import type { DoneReply, Snapshot } from '../../contract/snapshot';
import { summarizeArticle } from '../../core/queries/article-summary';
import { succeed, type Result } from '../../core/result';
import type { Access } from '../../core/workspace/access';
import { articleOfChange } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { findArticle, type Workspace } from '../../core/workspace/workspace';
import type { Done } from '../store/opened-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import type { WorkspaceView } from '../store/workspace-view';

const WRITE: Access = { kind: 'write' };
const NO_HISTORY = { undo: null, redo: null };

const snapshotOf = (
  folder: string,
  { articles, ...workspace }: Workspace,
  history: Snapshot['history'],
  access: Access,
  findings: readonly Finding[],
): Snapshot => ({
  ...workspace,
  folder,
  articles: articles.map(summarizeArticle),
  history,
  access,
  findings: [...findings],
});

export const snapshotOfStore = (store: WorkspaceStore): Snapshot =>
  snapshotOf(store.root, store.workspace, store.next, WRITE, store.findings);

export const snapshotOfView = ({ paths, workspace, access, findings }: WorkspaceView): Snapshot =>
  snapshotOf(paths.root, workspace, NO_HISTORY, access, findings);

/** What there is to see of a workspace that is being opened. */
export const snapshotOfLook = (root: string, workspace: Workspace, articles: number): Snapshot =>
  snapshotOf(root, workspace, NO_HISTORY, { kind: 'opening', articles }, []);

/** An act's result with the new sums of the articles it touched. */
export const replyTo = (store: WorkspaceStore, done: Result<Done>): Result<DoneReply> => {
  if (!done.ok) return done;
  const touched = new Set(done.value.changes.map(articleOfChange).filter((id) => id !== null));
  const present = [...touched].map((id) => findArticle(store.workspace, id)).filter((article) => article !== undefined);
  return succeed({
    act: done.value.act,
    command: done.value.command,
    changes: [...done.value.changes],
    summaries: present.map(summarizeArticle),
    removedArticles: [...touched].filter((id) => !present.some((article) => article.id === id)),
    history: store.next,
  });
};
