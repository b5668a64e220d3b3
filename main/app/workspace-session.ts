// Owns which workspace the app has open, for writing or to look at, and turns what the store says into what the window
// needs to know. Workspaces are opened and closed one after the other.

import { realpath } from 'node:fs/promises';
import type { KeptDrafts, RecalledDrafts } from '../../contract/draft';
import type { DoneReply, Snapshot } from '../../contract/snapshot';
import type { Article } from '../../core/article/article';
import { fail, succeed, type Result } from '../../core/result';
import type { Access } from '../../core/workspace/access';
import type { Finding } from '../../core/workspace/finding';
import type { Analyst } from '../../core/workspace/identity';
import type { Workspace } from '../../core/workspace/workspace';
import { openSampleWorkspace, type SamplePlaces } from '../files/sample-workspace';
import { firstLook } from '../store/first-look';
import type { Acts } from '../store/acts';
import type { Moment } from '../store/moment';
import { openWorkspace, type createWorkspace } from '../store/open-workspace';
import type { Work } from '../store/work';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { WorkspaceStore } from '../store/workspace-store';
import { viewWorkspace, workspaceAsOf, type WorkspaceView } from '../store/workspace-view';
import type { AppSettings } from './app-settings';
import { hasPlace } from './draft-places';
import { DraftKeeper } from './kept-drafts';
import { replyTo, snapshotOfLook, snapshotOfStore, snapshotOfView } from './told-of-workspace';

/** What is told to the window without having been asked for. */
export interface SessionListener {
  done(reply: DoneReply): void;
  found(findings: readonly Finding[]): void;
}

/** A workspace as the window shows it. */
export interface ShownWorkspace {
  readonly paths: WorkspacePaths;
  readonly workspace: Workspace;
  readonly acts: Acts;
  readonly access: Access;
}

/** What the window shows of a workspace before it is open. */
export interface ShownFirst {
  readonly workspace: Snapshot;
  readonly article: Article;
}

/** What a new workspace is made with. */
type NewOptions = Parameters<typeof createWorkspace>[2];

/** From so many articles on, reading them all takes long enough to be noticed. */
const MANY_ARTICLES = 200;

/** What is opened is to be read first, and copied once the window is there. */
const BACKUP_REST_MILLISECONDS = 3000;

const WRITE: Access = { kind: 'write' };

/** Failures of an opening after which the workspace can still be looked at without being asked. */
const viewedInstead = (failure: Extract<Result<never>, { ok: false }>['error']): Access | null => {
  if (failure.code === 'workspace-newer') return { kind: 'newer', version: Number(failure.details.version) };
  if (failure.code === 'workspace-not-writable') return { kind: 'not-writable', cause: String(failure.details.cause) };
  return null;
};

export class WorkspaceSession {
  private store: WorkspaceStore | null = null;
  /** What is looked at: a workspace that is not open for writing, or an earlier moment of the one that is. */
  private view: WorkspaceView | null = null;
  private drafts: DraftKeeper | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private listener: SessionListener | null = null;
  /** The folder of the last workspace that could not be opened. */
  private refused: string | null = null;

  constructor(
    private readonly settings: AppSettings,
    private readonly sample: SamplePlaces,
    private readonly moment: Moment,
    /** The folder for the backups of all workspaces. */
    private readonly backups: string,
  ) {}

  /** From now on what happens unasked is told to this listener. */
  listen(listener: SessionListener): void {
    this.listener = listener;
  }

  /** The open store, or the failure that none is, or that the workspace can only be looked at. */
  get current(): Result<WorkspaceStore> {
    if (this.view !== null) return fail('workspace-read-only', { folder: this.view.paths.root });
    return this.store === null ? fail('workspace-not-open') : succeed(this.store);
  }

  /** What is shown, for writing or not. */
  get shown(): Result<ShownWorkspace> {
    if (this.view !== null) return succeed(this.view);
    if (this.store === null) return fail('workspace-not-open');
    const { folder: paths, workspace, journalActs: acts } = this.store;
    return succeed({ paths, workspace, acts, access: WRITE });
  }

  /** True for a folder that the window has been told of: a recent one, or the one that could not be opened last. */
  mayBeNamed(folder: string): boolean {
    return folder === this.refused || this.settings.value.recent.some((recent) => recent.folder === folder);
  }

  /** Opens the workspace in a folder in place of the one that is open. One that is not there is forgotten. */
  open(folder: string, work: Work = {}): Promise<Result<Snapshot>> {
    return this.inTurn(async () => {
      const opened = await this.take(folder, () => openWorkspace(folder, this.options(work)));
      if (!opened.ok && opened.error.code === 'workspace-missing') await this.settings.forget(folder);
      const instead = opened.ok ? null : viewedInstead(opened.error);
      return instead === null ? opened : this.lookAt(folder, instead, work);
    });
  }

  /** What can be read of a workspace that will take a while to open; null for one that will not, and one that is not well. */
  async firstLook(folder: string): Promise<ShownFirst | null> {
    const look = await firstLook(folder, this.settings.value.lastArticles[folder] ?? null, MANY_ARTICLES);
    const article = look?.workspace.articles[0];
    if (look === null || article === undefined) return null;
    return { workspace: snapshotOfLook(look.root, look.workspace, look.articles), article };
  }

  /** Opens the workspace in a folder for reading only, whoever writes it. */
  openToRead(folder: string, work: Work = {}): Promise<Result<Snapshot>> {
    return this.inTurn(async () => {
      // What is open for writing here is not let go of to be looked at.
      if (await this.isOpen(folder)) return this.take(folder, () => openWorkspace(folder, this.options(work)));
      return this.lookAt(folder, { kind: 'in-use' }, work);
    });
  }

  /** Opens the sample workspace, which is made the first time. */
  openSample(): Promise<Result<Snapshot>> {
    return this.inTurn(() => this.take(this.sample.folder, () => openSampleWorkspace(this.sample, this.options())));
  }

  /** Opens the workspace that `make` makes, which is told who writes it and where backups are. */
  create(make: (options: NewOptions) => Promise<Result<WorkspaceStore>>, work: Work = {}): Promise<Result<Snapshot>> {
    return this.inTurn(async () => this.replace(await make(this.options(work))));
  }

  /** Shows the open workspace as it was after an act, for reading only; null shows it as it is now. */
  showAsOf(sequence: number | null): Promise<Result<Snapshot>> {
    return this.inTurn(async () => {
      const { store } = this;
      if (store === null) return fail('workspace-not-open');
      if (sequence === null) {
        this.view = null;
        return succeed(snapshotOfStore(store));
      }
      await store.settled();
      const { folder: paths, workspace, journalActs: acts } = store;
      const then = await workspaceAsOf(paths, workspace, acts, sequence);
      if (!then.ok) return then;
      const access: Access = { kind: 'as-of', sequence, at: then.value.at };
      this.view = { paths, workspace: then.value.workspace, acts, findings: [], access };
      return succeed(snapshotOfView(this.view));
    });
  }

  /** Closes the open workspace, if there is one. Files that still lag are caught up at the next opening. */
  close(): Promise<void> {
    return this.inTurn(() => this.letGo());
  }

  /** Notices what other programs have done to the files of the open workspace. */
  async lookAround(): Promise<void> {
    await this.store?.lookAround();
  }

  /** Resolves when the acts that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.store?.settled();
  }

  /** Resolves when the files of the open workspace hold every act, or could not be written. */
  async filesWritten(): Promise<void> {
    await this.store?.filesWritten();
  }

  /** Takes the drafts of the workspace in a folder; those of one that is open no longer come too late. */
  keepDrafts(folder: string, kept: KeptDrafts): void {
    if (this.store?.root !== folder) return;
    this.drafts?.keep(kept);
    if (kept.view.articleId !== null) void this.settings.rememberArticle(folder, kept.view.articleId);
  }

  /** The drafts that were left for the workspace in a folder, and where the analyst was; null for another folder. */
  draftsOf(folder: string): RecalledDrafts | null {
    if (this.store?.root !== folder) return null;
    const { workspace } = this.store;
    const left = { articleId: this.settings.value.lastArticles[folder] ?? null, mentionId: null };
    const kept = this.drafts?.value ?? { view: left, drafts: [] };
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

  private options(work: Work = {}): {
    analyst: Analyst;
    moment: Moment;
    backups: string;
    work: Work;
    backupRest: number;
  } {
    const analyst = this.settings.value.analyst;
    return { analyst, moment: this.moment, backups: this.backups, work, backupRest: BACKUP_REST_MILLISECONDS };
  }

  private async isOpen(folder: string): Promise<boolean> {
    return this.store?.root === (await realpath(folder).catch(() => folder));
  }

  /** Opens what is at `folder`, unless it is open: the lock is ours then, and opening it again would refuse itself. */
  private async take(folder: string, open: () => Promise<Result<WorkspaceStore>>): Promise<Result<Snapshot>> {
    if (this.store === null || !(await this.isOpen(folder))) {
      const opened = await open();
      this.refused = opened.ok ? null : folder;
      return this.replace(opened);
    }
    this.view = null;
    return succeed(snapshotOfStore(this.store));
  }

  /** Closes the workspace that is open and takes the newly opened one. A failure leaves the old one open. */
  private async replace(opened: Result<WorkspaceStore>): Promise<Result<Snapshot>> {
    if (!opened.ok) return opened;
    await this.letGo();
    this.drafts = await DraftKeeper.open(opened.value.root);
    const store = opened.value;
    this.store = store;
    store.listen({
      done: (done) => {
        const reply = replyTo(store, succeed(done));
        // An earlier moment that is shown does not follow; coming back shows it all.
        if (reply.ok && this.view === null) this.listener?.done(reply.value);
      },
      found: (findings) => this.listener?.found(findings),
    });
    await this.settings.remember(store.root, store.workspace.title);
    return succeed(snapshotOfStore(store));
  }

  private async lookAt(folder: string, access: Access, work: Work): Promise<Result<Snapshot>> {
    const view = await viewWorkspace(folder, access, work);
    if (!view.ok) return view;
    await this.letGo();
    this.view = view.value;
    await this.settings.remember(view.value.paths.root, view.value.workspace.title);
    return succeed(snapshotOfView(view.value));
  }

  private async letGo(): Promise<void> {
    const closing = this.store;
    this.store = null;
    this.view = null;
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

  /** What is shown for the window, or null. */
  get snapshot(): Snapshot | null {
    if (this.view !== null) return snapshotOfView(this.view);
    return this.store === null ? null : snapshotOfStore(this.store);
  }
}
