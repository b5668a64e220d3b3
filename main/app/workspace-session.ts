// Owns which workspace the app has open, and turns what the store says into what the window needs to know.

import type { DoneReply, HistoryState, Snapshot } from '../../contract/snapshot';
import { summarizeArticle } from '../../core/queries/article-summary';
import { fail, succeed, type Result } from '../../core/result';
import { articleOfChange } from '../../core/workspace/change';
import { findArticle } from '../../core/workspace/workspace';
import type { Done, WorkspaceStore } from '../store/workspace-store';
import type { AppSettings } from './app-settings';

export class WorkspaceSession {
  private store: WorkspaceStore | null = null;

  constructor(private readonly settings: AppSettings) {}

  /** The open store, or the failure that none is. */
  get open(): Result<WorkspaceStore> {
    return this.store === null ? fail('workspace-not-open') : succeed(this.store);
  }

  /** Closes the workspace that is open and takes the newly opened one. A failure leaves the old one open. */
  async replace(opened: Result<WorkspaceStore>): Promise<Result<Snapshot>> {
    if (!opened.ok) return opened;
    await this.close();
    this.store = opened.value;
    await this.settings.remember(this.store.root, this.store.workspace.title);
    return succeed(this.snapshotOf(this.store));
  }

  /** Closes the open workspace, if there is one. Files that still lag are caught up at the next opening. */
  async close(): Promise<void> {
    const closing = this.store;
    this.store = null;
    await closing?.close();
  }

  /** The open workspace for the window, or null. */
  get snapshot(): Snapshot | null {
    return this.store === null ? null : this.snapshotOf(this.store);
  }

  private snapshotOf(store: WorkspaceStore): Snapshot {
    const { articles, ...workspace } = store.workspace;
    return {
      ...workspace,
      folder: store.root,
      articles: articles.map(summarizeArticle),
      history: this.historyOf(store),
      setAside: store.setAside,
    };
  }

  private historyOf(store: WorkspaceStore): HistoryState {
    return {
      undo: store.history.undoable.at(-1)?.command ?? null,
      redo: store.history.redoable.at(-1)?.command ?? null,
    };
  }

  /** An act's result with the new sums of the articles it touched. */
  replyTo(store: WorkspaceStore, done: Result<Done>): Result<DoneReply> {
    if (!done.ok) return done;
    const touched = new Set(done.value.changes.map(articleOfChange).filter((id) => id !== null));
    const present = [...touched]
      .map((id) => findArticle(store.workspace, id))
      .filter((article) => article !== undefined);
    return succeed({
      act: done.value.act,
      command: done.value.command,
      changes: [...done.value.changes],
      summaries: present.map(summarizeArticle),
      removedArticles: [...touched].filter((id) => !present.some((article) => article.id === id)),
      history: this.historyOf(store),
    });
  }
}
