// Owns an open workspace: the one value in memory, the only way to change it, and the order in which a change becomes
// safe (journal, then the answer, then files). It refuses a second writer. It knows nothing of windows.

import { setImmediate as breathe, setTimeout as wait } from 'node:timers/promises';
import { runCommand } from '../../core/commands/run-command';
import type { Command, CommandName } from '../../core/commands/command';
import { fail, succeed, type Result } from '../../core/result';
import { changesToAdopt } from '../../core/workspace/adopt';
import { applyChanges, changeSchema, invertChanges, type Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import {
  historyOfJournal,
  nextInHistory,
  recordInReach,
  type History,
  type HistoryEntry,
  type HistoryInReach,
} from '../../core/workspace/history';
import type { Analyst } from '../../core/workspace/identity';
import { isEmptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import type { BackupReason } from './backups/backup-manifest';
import { BackupKeeper } from './backup-keeper';
import { exists } from './durable-file';
import { systemCode } from './file-failure';
import type { Journal } from './journal';
import type { Moment } from './moment';
import { keepOriginals, type OriginalBytes } from './originals';
import { judgeOutsideChanges } from './outside-changes';
import { carryOut, type Work } from './work';
import type { WorkspaceFiles } from './workspace-files';
import type { WorkspacePaths } from './workspace-folder';
import type { WorkspaceLock } from './workspace-lock';

/** Who works in the workspace: an analyst, or a choice once it is known whom the workspace knows already. */
export type AnalystChoice = Analyst | ((known: readonly Analyst[]) => Analyst);

/** What an act did. An empty list of changes means that there was nothing to do. */
export interface Done {
  readonly act: HistoryEntry['act'];
  readonly command: CommandName;
  readonly changes: readonly Change[];
}

/** What an opening has made ready. */
export interface OpenedWorkspace {
  readonly paths: WorkspacePaths;
  readonly lock: WorkspaceLock;
  readonly workspace: Workspace;
  readonly acts: Acts;
  readonly journal: Journal;
  readonly files: WorkspaceFiles;
  readonly findings: readonly Finding[];
  readonly analyst: Analyst;
  readonly moment: Moment;
  readonly backups: string;
}

/** Told of what happens without having been asked for: changes of other programs that were taken in, and findings. */
export interface StoreListener {
  done(done: Done): void;
  found(findings: readonly Finding[]): void;
}

/** What a failed write of a file means here: the act is in the journal, and the file is caught up later. */
const leaveForLater = (error: unknown): void => {
  if (systemCode(error) === null) throw error;
};

/** Files are written at most a fifth of the time, so that large ones do not slow the acts down. */
const REST_FACTOR = 4;
const LONGEST_REST_MILLISECONDS = 2000;

const CHANGES_BETWEEN_BREATHS = 20;

/**
 * The same changes with the keys of every record in the order that its schema has, as they will be once they have been
 * read from the disk again: a file keeps its order of lines, whoever has made its records.
 */
const inOrder = async (changes: readonly Change[]): Promise<Change[]> => {
  const ordered: Change[] = [];
  for (const change of changes) {
    ordered.push(changeSchema.parse(change));
    if (ordered.length % CHANGES_BETWEEN_BREATHS === 0) await breathe();
  }
  return ordered;
};

export class WorkspaceStore {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly paths: WorkspacePaths;
  private readonly lock: WorkspaceLock;
  private readonly acts: Acts;
  private readonly journal: Journal;
  private readonly files: WorkspaceFiles;
  private readonly moment: Moment;
  private readonly backups: BackupKeeper;
  private current: Workspace;
  private past: HistoryInReach;
  private who: Analyst;
  private found: readonly Finding[];
  private listener: StoreListener | null = null;
  private writing: Promise<void> | null = null;
  private readonly hurry = new AbortController();
  private closed = false;

  constructor(opened: OpenedWorkspace) {
    this.paths = opened.paths;
    this.lock = opened.lock;
    this.acts = opened.acts;
    this.journal = opened.journal;
    this.files = opened.files;
    this.moment = opened.moment;
    this.current = opened.workspace;
    this.who = opened.analyst;
    this.found = opened.findings;
    this.past = historyOfJournal(this.acts.entries, this.acts.last, this.acts.below);
    this.backups = new BackupKeeper(this.paths.root, opened.backups, this.acts.last);
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

  /** The acts at hand that undo and redo would take. */
  get history(): History {
    return this.past.history;
  }

  /** Which commands undo and redo would take next; null for none. */
  get next(): { undo: CommandName | null; redo: CommandName | null } {
    return nextInHistory(this.past);
  }

  /** What opening the workspace and writing it has come upon so far. */
  get findings(): readonly Finding[] {
    return this.found;
  }

  /** The last act. */
  get sequence(): number {
    return this.acts.last;
  }

  /** The journal's acts, to look at. Older ones are read when they are asked for. */
  get journalActs(): Acts {
    return this.acts;
  }

  get folder(): WorkspacePaths {
    return this.paths;
  }

  /** From now on what happens unasked is told to this listener. */
  listen(listener: StoreListener): void {
    this.listener = listener;
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
    const kept = await this.attempt(() =>
      keepOriginals(this.paths, [{ sha256: command.article.original.sha256, bytes }]),
    );
    return kept.ok ? this.run(command) : kept;
  }

  /**
   * Does many changes as one act that is done whole or not at all, with the originals they need. A backup is made first.
   * Cancelled work leaves the workspace as it was.
   */
  applyAll(
    command: CommandName,
    changes: readonly Change[],
    originals: Iterable<OriginalBytes>,
    work: Work = {},
  ): Promise<Result<Done>> {
    return this.inTurn(async () => {
      if (changes.length === 0) return succeed({ act: 'do', command, changes: [] });
      if (await this.isGone()) return fail('workspace-gone', { folder: this.root });
      const safe = await this.backUpFirst(command === 'merge' ? 'before-merge' : 'before-import', work);
      if (!safe.ok) return safe;
      const kept = await this.attempt(() => keepOriginals(this.paths, originals, work));
      if (!kept.ok) return kept;
      const done = await this.commit('do', command, [...this.introduction(), ...changes], work);
      // What was kept for an act that was not done is of no use to any other.
      if (!done.ok) await kept.value.takeBack();
      return done;
    });
  }

  /** Takes the last act back. */
  undo(): Promise<Result<Done>> {
    return this.inTurn(() => this.travel('undo'));
  }

  /** Does again what was last undone. */
  redo(): Promise<Result<Done>> {
    return this.inTurn(() => this.travel('redo'));
  }

  /** Puts the content of an export into this workspace, which must be empty; the workspace takes on its identity. */
  async adopt(workspace: Workspace, originals: Iterable<OriginalBytes>, work: Work = {}): Promise<Result<Workspace>> {
    if (!isEmptyWorkspace(this.current)) return fail('workspace-not-empty', { folder: this.root });
    const done = await this.applyAll('import-article', changesToAdopt(this.current, workspace), originals, work);
    return done.ok ? succeed(this.current) : done;
  }

  /** Resolves when the acts that were asked for so far are done. */
  async settled(): Promise<void> {
    await this.queue;
  }

  /** Resolves when the files hold every act, or could not be written. */
  async filesWritten(): Promise<void> {
    await this.settled();
    this.startWriting();
    await this.writing;
  }

  /** Looks whether something else has changed files, and takes in what can be. */
  async lookAround(): Promise<void> {
    await this.inTurn(() => this.takeIn('all')).catch(leaveForLater);
    this.startWriting();
  }

  /** Backs the workspace up, because the analyst asks for it or before something that changes much. */
  backUp(reason: BackupReason, work: Work = {}): Promise<Result<string>> {
    return this.backups.make(reason, this.current, this.acts.last, this.moment.now(), work);
  }

  /** Makes the backup of an opening, in the background. */
  startBackup(): void {
    this.backups.start('opened', this.current, this.acts.last, this.moment.now(), (finding) => {
      this.tell([finding]);
    });
  }

  /** Waits for what is under way, writes files that lag, backs up, and lets the folder go. */
  async close(): Promise<Result<void>> {
    this.hurry.abort();
    try {
      return await this.inTurn(async () => {
        this.closed = true;
        await this.writing;
        const written = await this.attempt(() => this.files.catchUp(this.current, this.acts.last));
        await this.backups.finish(this.current, this.acts.last, this.moment.now());
        return written;
      });
    } finally {
      await this.lock.release();
    }
  }

  /** Gives the analyst who works here another name; the workspace learns it with the next act. */
  renameAnalyst(name: string): void {
    this.who = { ...this.who, name };
  }

  /** Takes in what other programs have changed, found at opening. */
  takeInAtOpening(changes: readonly Change[]): Promise<Result<Done>> {
    return this.inTurn(() => this.commit('do', 'take-in-file', changes));
  }

  /** An analyst who is new to this workspace, or has another name now, is entered with the next act. */
  private introduction(): Change[] {
    const before = this.current.analysts.find((analyst) => analyst.id === this.analyst.id) ?? null;
    if (before?.name === this.analyst.name) return [];
    return [{ record: 'analyst', id: this.analyst.id, before, after: this.analyst }];
  }

  private async travel(act: 'undo' | 'redo'): Promise<Result<Done>> {
    const stack = act === 'undo' ? 'undoable' : 'redoable';
    const isOut = (): boolean => this.past.history[stack].length === 0 && this.next[act] !== null;
    // What was put by is read only when undo gets there, or has been read already by one who looked at the history.
    if (isOut()) this.past = historyOfJournal(this.acts.entries, this.acts.last, this.acts.below);
    while (isOut() && (await this.acts.loadOlder())) {
      this.past = historyOfJournal(this.acts.entries, this.acts.last, this.acts.below);
    }
    const entry = this.past.history[stack].at(-1);
    if (entry === undefined) {
      const isOutOfReach = this.next[act] !== null;
      return isOutOfReach
        ? fail('history-out-of-reach', { folder: this.root })
        : fail(act === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
    }
    const changes = entry.changes.filter((change) => change.record !== 'analyst');
    return this.commit(act, entry.command, invertChanges(changes));
  }

  private async commit(
    act: HistoryEntry['act'],
    command: CommandName,
    changes: readonly Change[],
    work: Work = {},
  ): Promise<Result<Done>> {
    if (this.closed) return fail('workspace-not-open');
    const ordered = await inOrder(changes);
    const entry: HistoryEntry = {
      sequence: this.acts.last + 1,
      at: this.moment.now(),
      analystId: this.analyst.id,
      act,
      command,
      changes: ordered,
    };
    const appended = await this.attempt(() => this.journal.append(entry, work));
    if (!appended.ok) return appended;
    this.acts.add(entry);
    this.current = applyChanges(this.current, ordered);
    this.past = recordInReach(this.past, entry);
    this.files.noteLagging(changes);
    this.startWriting();
    return succeed({ act, command, changes: ordered });
  }

  private tell(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.found = [...this.found, ...findings];
    this.listener?.found(findings);
  }

  /** Takes in what other programs have done to files, before they are overwritten. Runs in its turn. */
  private async takeIn(which: 'lagging' | 'all'): Promise<void> {
    if (this.closed || (await this.isGone())) return;
    const outside = await judgeOutsideChanges(this.paths, this.files, this.current, which);
    if (outside.changes.length > 0) {
      const done = await this.commit('do', 'take-in-file', outside.changes);
      if (!done.ok) throw Object.assign(new Error('the change could not be kept'), { code: 'EIO' });
      this.listener?.done(done.value);
    }
    outside.settle();
    this.tell(outside.findings);
  }

  /** Lets the files follow the journal, in the background. */
  private startWriting(): void {
    if (this.writing !== null || !this.files.isLagging) return;
    this.writing = this.writeBehind()
      .catch(leaveForLater)
      .finally(() => {
        this.writing = null;
      });
  }

  private async writeBehind(): Promise<void> {
    while (this.files.isLagging && !this.closed) {
      await this.inTurnUnlessClosing(() => this.takeIn('lagging'));
      if (await this.isGone()) return;
      const start = performance.now();
      await this.files.catchUp(this.current, this.acts.last);
      const rest = Math.min(LONGEST_REST_MILLISECONDS, (performance.now() - start) * REST_FACTOR);
      if (this.journal.isLarge) await this.inTurnUnlessClosing(() => this.putBy());
      if (this.files.isLagging && rest > 1) {
        await wait(rest, undefined, { signal: this.hurry.signal }).catch(() => undefined);
      }
    }
  }

  /** Closing waits in its turn for the writing, which must then not wait for a turn of its own. */
  private async inTurnUnlessClosing(act: () => Promise<void>): Promise<void> {
    if (this.hurry.signal.aborted) return;
    let listener = (): void => undefined;
    const closing = new Promise<void>((done) => (listener = done));
    this.hurry.signal.addEventListener('abort', listener);
    try {
      await Promise.race([this.inTurn(() => (this.closed ? Promise.resolve() : act())), closing]);
    } finally {
      // One for each write would pile up while a workspace stays open.
      this.hurry.signal.removeEventListener('abort', listener);
    }
  }

  private async putBy(): Promise<void> {
    if (this.files.isLagging || this.past.isShort) return;
    const { undo, redo } = this.next;
    await this.journal.putBy({ sequence: this.acts.last, undo, redo });
  }

  private async backUpFirst(reason: BackupReason, work: Work): Promise<Result<void>> {
    if (isEmptyWorkspace(this.current)) return succeed(undefined);
    const made = await this.backUp(reason, work);
    return made.ok ? succeed(undefined) : made;
  }

  private async isGone(): Promise<boolean> {
    return !(await exists(this.paths.workspace)) && !(await exists(this.paths.journal));
  }

  /** Runs a write, unless the folder is gone, or what was mounted there: an empty folder in its place is left alone. */
  private async attempt<Value>(write: () => Promise<Value>): Promise<Result<Value>> {
    const gone = fail('workspace-gone', { folder: this.root });
    if (await this.isGone()) return gone;
    const written = await carryOut(this.root, write);
    return written.ok || !(await this.isGone()) ? written : gone;
  }

  /** One act at a time, in the order they were asked for. */
  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(act);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
