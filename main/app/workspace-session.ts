// Owns which workspace the app has open, and turns what the store says into what the window needs to know. Workspaces are
// opened and closed one after the other.

import { realpath } from 'node:fs/promises';
import type { KeptDrafts, RecalledDrafts } from '../../contract/draft';
import type { DoneReply, HistoryState, Snapshot } from '../../contract/snapshot';
import { summarizeArticle } from '../../core/queries/article-summary';
import { fail, succeed, type Result } from '../../core/result';
import { articleOfChange } from '../../core/workspace/change';
import type { Analyst } from '../../core/workspace/identity';
import { findArticle } from '../../core/workspace/workspace';
import { openSampleWorkspace, type SamplePlaces } from '../files/sample-workspace';
import type { Moment } from '../store/moment';
import { WorkspaceStore, type Done } from '../store/workspace-store';
import type { AppSettings } from './app-settings';
import { hasPlace } from './draft-places';
import { DraftKeeper } from './kept-drafts';

export class WorkspaceSession {
  private store: WorkspaceStore | null = null;
  private drafts: DraftKeeper | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly settings: AppSettings,
    private readonly sample: SamplePlaces,
    private readonly moment: Moment,
  ) {}

  /** The open store, or the failure that none is. */
  get current(): Result<WorkspaceStore> {
    return this.store === null ? fail('workspace-not-open') : succeed(this.store);
  }

  /** Opens the workspace in a folder in place of the one that is open. One that is not there is forgotten. */
  open(folder: string): Promise<Result<Snapshot>> {
    return this.inTurn(async () => {
      const opened = await this.take(folder, () => WorkspaceStore.open(folder, this.analyst, this.moment));
      if (!opened.ok && opened.error.code === 'workspace-missing') await this.settings.forget(folder);
      return opened;
    });
  }

  /** Opens the sample workspace, which is made the first time. */
  openSample(): Promise<Result<Snapshot>> {
    return this.inTurn(() =>
      this.take(this.sample.folder, () => openSampleWorkspace(this.sample, this.analyst, this.moment)),
    );
  }

  /** Makes a workspace in an empty folder and opens it. */
  create(folder: string, title: string): Promise<Result<Snapshot>> {
    return this.inTurn(async () => this.replace(await WorkspaceStore.create(folder, title, this.analyst, this.moment)));
  }

  /** Closes the open workspace, if there is one. Files that still lag are caught up at the next opening. */
  close(): Promise<void> {
    return this.inTurn(() => this.letGo());
  }

  /** Resolves when the acts that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.store?.settled();
  }

  /** Takes the drafts of the workspace in a folder; those of one that is open no longer come too late. */
  keepDrafts(folder: string, kept: KeptDrafts): void {
    if (this.store?.root === folder) this.drafts?.keep(kept);
  }

  /** The drafts that were left for the workspace in a folder, or null. */
  draftsOf(folder: string): RecalledDrafts | null {
    const kept = this.drafts?.value ?? null;
    if (this.store?.root !== folder || kept === null) return null;
    const { workspace } = this.store;
    return {
      view: kept.view,
      drafts: kept.drafts.filter((draft) => hasPlace(workspace, draft)),
      homeless: kept.drafts.filter((draft) => !hasPlace(workspace, draft)),
    };
  }

  /** Waits until the drafts are on disk; false when they cannot be. */
  async draftsSettled(): Promise<boolean> {
    return (await this.drafts?.settled()) ?? true;
  }

  private get analyst(): Analyst {
    return this.settings.value.analyst;
  }

  /** Opens what is at `folder`, unless it is open: the lock is ours then, and opening it again would refuse itself. */
  private async take(folder: string, open: () => Promise<Result<WorkspaceStore>>): Promise<Result<Snapshot>> {
    const real = await realpath(folder).catch(() => folder);
    return this.store?.root === real ? succeed(this.snapshotOf(this.store)) : this.replace(await open());
  }

  /** Closes the workspace that is open and takes the newly opened one. A failure leaves the old one open. */
  private async replace(opened: Result<WorkspaceStore>): Promise<Result<Snapshot>> {
    if (!opened.ok) return opened;
    await this.letGo();
    this.drafts = await DraftKeeper.open(opened.value.root);
    this.store = opened.value;
    await this.settings.remember(this.store.root, this.store.workspace.title);
    return succeed(this.snapshotOf(this.store));
  }

  private async letGo(): Promise<void> {
    const closing = this.store;
    this.store = null;
    // The folder is ours only until the store lets it go.
    await this.draftsSettled();
    this.drafts = null;
    await closing?.close();
  }

  /** One opening or closing at a time, in the order they were asked for. */
  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(act);
    this.queue = turn.catch(() => undefined);
    return turn;
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
