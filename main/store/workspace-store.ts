// Owns an open workspace: the one value in memory, the only way to change it, and the order in which a change becomes
// safe (journal, then files, then the answer). It refuses a second writer. It knows nothing of windows.

import { mkdir, readdir, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { runCommand } from '../../core/commands/run-command';
import type { Command, CommandName } from '../../core/commands/command';
import { fail, succeed, type Result } from '../../core/result';
import { changesToAdopt } from '../../core/workspace/adopt';
import { applyChanges, invertChanges, type Change } from '../../core/workspace/change';
import { recordEntry, type History, type HistoryEntry } from '../../core/workspace/history';
import type { Analyst } from '../../core/workspace/identity';
import { emptyWorkspace, isEmptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import { exists, isUnfinished, sweepUnfinished, syncFolder } from './durable-file';
import { attemptWrite, describeCause, systemCode, writeFailure } from './file-failure';
import { Journal } from './journal';
import { findWorkspace, loadingFailure, loadWorkspace, type LoadedWorkspace } from './load-workspace';
import type { Moment } from './moment';
import { keepOriginal, restoreOriginals } from './originals';
import { WorkspaceFiles } from './workspace-files';
import { workspacePaths, type WorkspacePaths } from './workspace-folder';
import { acquireLock, type WorkspaceLock } from './workspace-lock';

/** Who works in the workspace: an analyst, or a choice once it is known whom the workspace knows already. */
export type AnalystChoice = Analyst | ((known: readonly Analyst[]) => Analyst);

/** What an act did. An empty list of changes means that there was nothing to do. */
export interface Done {
  readonly act: HistoryEntry['act'];
  readonly command: CommandName;
  readonly changes: readonly Change[];
}

/** True for a folder with nothing in it but what a crash left unfinished. Throws a system error. */
export const isFreeFolder = async (folder: string): Promise<boolean> => (await readdir(folder)).every(isUnfinished);

/** What a failed write of a file means here: the act is in the journal, and the file is caught up later. */
const leaveForLater = (error: unknown): void => {
  if (systemCode(error) === null) throw error;
};

/** Takes the lock of the folder whose real path is `root`, or says why it cannot be had. */
const lockFolder = async (root: string, folder: string): Promise<Result<WorkspaceLock>> => {
  try {
    const lock = await acquireLock(root);
    return lock === null ? fail('workspace-in-use', { folder }) : succeed(lock);
  } catch (error) {
    return fail('workspace-unreadable', { folder, cause: describeCause(error) });
  }
};

export class WorkspaceStore {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly files: WorkspaceFiles;
  private current: Workspace;
  private past: History;
  private sequence: number;
  private closed = false;

  private constructor(
    private readonly paths: WorkspacePaths,
    private readonly lock: WorkspaceLock,
    loaded: LoadedWorkspace,
    private readonly journal: Journal,
    private who: Analyst,
    private readonly moment: Moment,
    /** Where an unreadable end of the journal was set aside when the workspace was opened; null for none. */
    readonly setAside: string | null,
  ) {
    this.files = loaded.files;
    this.current = loaded.workspace;
    this.past = loaded.history;
    this.sequence = loaded.sequence;
  }

  /** The folder's real path. */
  get root(): string {
    return this.paths.root;
  }

  get workspace(): Workspace {
    return this.current;
  }

  /** Who does what is done through this store. */
  get analyst(): Analyst {
    return this.who;
  }

  get history(): History {
    return this.past;
  }

  /** True when the folder holds a workspace. */
  static async isWorkspace(folder: string): Promise<boolean> {
    return exists(workspacePaths(folder).workspace);
  }

  /** Makes a workspace in a folder that is empty or not there yet, and opens it. */
  static async create(
    folder: string,
    title: string,
    analyst: Analyst,
    moment: Moment,
  ): Promise<Result<WorkspaceStore>> {
    let root: string;
    try {
      await mkdir(folder, { recursive: true });
      root = await realpath(folder);
    } catch (error) {
      return writeFailure(error, folder);
    }
    const lock = await lockFolder(root, folder);
    if (!lock.ok) return lock;
    const paths = workspacePaths(root);
    const made = await attemptWrite(folder, async () => {
      if (!(await isFreeFolder(root))) return false;
      await new WorkspaceFiles(paths).writeNew(emptyWorkspace(title, analyst, moment));
      await syncFolder(dirname(root)).catch(leaveForLater);
      return true;
    });
    if (made.ok && made.value) return WorkspaceStore.load(paths, lock.value, folder, analyst, moment);
    await lock.value.release();
    return made.ok ? fail('workspace-not-empty', { folder }) : made;
  }

  /** Opens the workspace in a folder for writing. */
  static async open(folder: string, analyst: AnalystChoice, moment: Moment): Promise<Result<WorkspaceStore>> {
    const paths = await findWorkspace(folder);
    if (!paths.ok) return paths;
    const lock = await lockFolder(paths.value.root, folder);
    return lock.ok ? WorkspaceStore.load(paths.value, lock.value, folder, analyst, moment) : lock;
  }

  private static async load(
    paths: WorkspacePaths,
    lock: WorkspaceLock,
    folder: string,
    choice: AnalystChoice,
    moment: Moment,
  ): Promise<Result<WorkspaceStore>> {
    try {
      const loaded = await loadWorkspace(paths);
      for (const place of [paths.root, paths.articles, paths.originals, dirname(paths.journal), paths.quarantine]) {
        await sweepUnfinished(place);
      }
      const { journal, setAside } = await Journal.open(paths.journal, paths.quarantine, loaded.journal);
      await loaded.files.catchUp(loaded.workspace, loaded.sequence).catch(leaveForLater);
      const analyst = typeof choice === 'function' ? choice(loaded.workspace.analysts) : choice;
      return succeed(new WorkspaceStore(paths, lock, loaded, journal, analyst, moment, setAside));
    } catch (error) {
      await lock.release();
      return loadingFailure(error, folder);
    }
  }

  /** Runs a command. When this resolves with success, the change is flushed to disk. */
  run(command: Command): Promise<Result<Done>> {
    return this.inTurn(async () => {
      const environment = { ...this.moment, analystId: this.analyst.id };
      const changes = runCommand(this.current, command, environment);
      if (!changes.ok) return changes;
      if (changes.value.length === 0) return succeed({ act: 'do', command: command.command, changes: [] });
      return this.commit('do', command.command, [...this.introduction(), ...changes.value]);
    });
  }

  /** Keeps the bytes an article was imported from, then runs its import. */
  async importArticle(
    command: Extract<Command, { command: 'import-article' }>,
    bytes: Uint8Array,
  ): Promise<Result<Done>> {
    const kept = await this.attempt(() => keepOriginal(this.paths, command.article.original.sha256, bytes));
    return kept.ok ? this.run(command) : kept;
  }

  /** Takes the last act back. */
  undo(): Promise<Result<Done>> {
    return this.inTurn(async () => {
      const entry = this.past.undoable.at(-1);
      return entry === undefined ? fail('nothing-to-undo') : this.reverse('undo', entry);
    });
  }

  /** Does again what was last undone. */
  redo(): Promise<Result<Done>> {
    return this.inTurn(async () => {
      const entry = this.past.redoable.at(-1);
      return entry === undefined ? fail('nothing-to-redo') : this.reverse('redo', entry);
    });
  }

  /** Puts the content of an export into this workspace, which must be empty; the workspace takes on its identity. */
  adopt(workspace: Workspace): Promise<Result<Workspace>> {
    return this.inTurn(async () => {
      if (!isEmptyWorkspace(this.current)) return fail('workspace-not-empty', { folder: this.root });
      const restored = await this.attempt(() => restoreOriginals(this.paths, workspace.articles));
      if (!restored.ok) return restored;
      const done = await this.commit('do', 'import-article', changesToAdopt(this.current, workspace));
      return done.ok ? succeed(this.current) : done;
    });
  }

  /** Resolves when the acts that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.queue;
  }

  /** Waits for what is under way, writes files that lag, and lets the folder go. */
  async close(): Promise<Result<void>> {
    try {
      return await this.inTurn(() => {
        this.closed = true;
        return this.attempt(() => this.files.catchUp(this.current, this.sequence));
      });
    } finally {
      await this.lock.release();
    }
  }

  /** Gives the analyst who works here another name; the workspace learns it with the next act. */
  renameAnalyst(name: string): void {
    this.who = { ...this.who, name };
  }

  /** An analyst who is new to this workspace, or has another name now, is entered with the next act. */
  private introduction(): Change[] {
    const before = this.current.analysts.find((analyst) => analyst.id === this.analyst.id) ?? null;
    if (before?.name === this.analyst.name) return [];
    return [{ record: 'analyst', id: this.analyst.id, before, after: this.analyst }];
  }

  private reverse(act: 'undo' | 'redo', entry: HistoryEntry): Promise<Result<Done>> {
    const changes = entry.changes.filter((change) => change.record !== 'analyst');
    return this.commit(act, entry.command, invertChanges(changes));
  }

  private async commit(act: HistoryEntry['act'], command: CommandName, changes: Change[]): Promise<Result<Done>> {
    if (this.closed) return fail('workspace-not-open');
    const entry: HistoryEntry = {
      sequence: this.sequence + 1,
      at: this.moment.now(),
      analystId: this.analyst.id,
      act,
      command,
      changes,
    };
    const appended = await this.attempt(() => this.journal.append(entry));
    if (!appended.ok) return appended;
    this.sequence = entry.sequence;
    this.current = applyChanges(this.current, changes);
    this.past = recordEntry(this.past, entry);
    this.files.noteLagging(changes);
    // The act is safe in the journal. A file that cannot be written now is caught up with the next act or at opening.
    await this.files.catchUp(this.current, this.sequence).catch(leaveForLater);
    return succeed({ act, command, changes });
  }

  /** Runs a write, unless the folder is gone, or what was mounted there: an empty folder in its place is left alone. */
  private async attempt(write: () => Promise<void>): Promise<Result<void>> {
    const isGone = async (): Promise<boolean> => !(await exists(this.paths.workspace));
    const gone = fail('workspace-gone', { folder: this.root });
    if (await isGone()) return gone;
    const written = await attemptWrite(this.root, write);
    return written.ok || !(await isGone()) ? written : gone;
  }

  /** One act at a time, in the order they were asked for. */
  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(act);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
