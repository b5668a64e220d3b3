// Owns an open workspace: the one value in memory, the only way to change it, and the order in which a change becomes
// safe (journal, then the answer, then files). It refuses a second writer. It knows nothing of windows.

import { runCommand } from '../../core/commands/run-command';
import type { Command, CommandName, ImportCommand, OwnCommand, ReviseCommand } from '../../core/commands/command';
import { fail, succeed, type Result } from '../../core/result';
import { changesToAdopt } from '../../core/workspace/adopt';
import { applyChanges, invertChanges, type Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import type { History, HistoryEntry } from '../../core/workspace/history';
import type { Analyst } from '../../core/workspace/identity';
import { isEmptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import type { BackupReason } from '../../core/workspace/backup-reason';
import { BackupKeeper, reasonBefore } from './backup-keeper';
import { FolderGuard } from './folder-guard';
import { systemCode } from './file-failure';
import type { Journal } from './journal';
import type { Moment } from './moment';
import { keepOriginals, type OriginalBytes, type OriginalSource } from './originals';
import type { Done, OpenedWorkspace, StoreListener } from './opened-workspace';
import { inSchemaOrder } from './ordered-changes';
import { judgeOutsideChanges } from './outside-changes';
import type { UndoStack } from './undo-stack';
import type { Work } from './work';
import type { WorkspaceFiles } from './workspace-files';
import type { WorkspacePaths } from './workspace-folder';
import type { WorkspaceLock } from './workspace-lock';
import { WriteBehind } from './write-behind';

/** What a look that fails means here: the next one tries again. */
const leaveForLater = (error: unknown): void => {
  if (systemCode(error) === null) throw error;
};

export class WorkspaceStore {
  private queue: Promise<unknown> = Promise.resolve();
  private readonly paths: WorkspacePaths;
  private readonly lock: WorkspaceLock;
  private readonly acts: Acts;
  private readonly journal: Journal;
  private readonly files: WorkspaceFiles;
  private readonly moment: Moment;
  private readonly guard: FolderGuard;
  private readonly backups: BackupKeeper;
  private current: Workspace;
  private readonly past: UndoStack;
  private who: Analyst;
  private found: readonly Finding[];
  private listener: StoreListener | null = null;
  private readonly behind: WriteBehind;
  private closed = false;

  constructor(opened: OpenedWorkspace) {
    this.paths = opened.paths;
    this.lock = opened.lock;
    this.acts = opened.acts;
    this.journal = opened.journal;
    this.files = opened.files;
    this.moment = opened.moment;
    this.guard = new FolderGuard(opened.paths);
    this.current = opened.workspace;
    this.who = opened.analyst;
    this.found = opened.findings;
    this.past = opened.past;
    this.backups = new BackupKeeper(this.paths.root, opened.backups, this.acts.last);
    this.behind = new WriteBehind({
      isNeeded: () => this.files.isLagging && !this.closed,
      run: () => this.writeFiles(),
    });
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
    return this.past.next;
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
  importArticle(command: ImportCommand, bytes: Uint8Array): Promise<Result<Done>> {
    return this.runWithOriginal(command, { sha256: command.article.original.sha256, bytes });
  }

  /** Keeps the bytes an article's new text was read from, then gives it that text. */
  reviseArticle(command: ReviseCommand, bytes: Uint8Array): Promise<Result<Done>> {
    return this.runWithOriginal(command, { sha256: command.reading.original.sha256, bytes });
  }

  private async runWithOriginal(command: OwnCommand, original: OriginalBytes): Promise<Result<Done>> {
    const kept = await this.guard.attempt(() => keepOriginals(this.paths, [original]));
    return kept.ok ? this.run(command) : kept;
  }

  /**
   * Does many changes as one act that is done whole or not at all, with the originals they need. A backup is made first.
   * Cancelled work leaves the workspace as it was.
   */
  applyAll(
    command: CommandName,
    changes: readonly Change[],
    originals: OriginalSource,
    work: Work = {},
  ): Promise<Result<Done>> {
    return this.inTurn(async () => {
      if (changes.length === 0) return succeed({ act: 'do', command, changes: [] });
      if (await this.guard.isGone()) return fail('workspace-gone', { folder: this.root });
      const reason = reasonBefore(command);
      const safe = await this.backups.makeFirst(reason, this.current, this.acts.last, this.moment.now(), work);
      if (!safe.ok) return safe;
      const kept = await this.guard.attempt(() => keepOriginals(this.paths, originals, work));
      if (!kept.ok) return kept;
      const done = await this.commit('do', command, [...this.introduction(), ...changes], work);
      // What was kept for an act that was not done is of no use to any other.
      if (!done.ok) await kept.value.takeBack();
      return done;
    });
  }

  /** Keeps originals that have gone missing; that changes no record, so it is no act. */
  bringOriginals(originals: OriginalSource, work: Work = {}): Promise<Result<void>> {
    return this.inTurn(async () => {
      const kept = await this.guard.attempt(() => keepOriginals(this.paths, originals, work));
      return kept.ok ? succeed(undefined) : kept;
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
  async adopt(workspace: Workspace, originals: OriginalSource, work: Work = {}): Promise<Result<Workspace>> {
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
    this.behind.start();
    await this.behind.settled();
  }

  /** Looks whether something else has changed files, and takes in what can be. */
  async lookAround(): Promise<void> {
    await this.inTurn(() => this.takeIn('all')).catch(leaveForLater);
    this.behind.start();
  }

  /** Backs the workspace up, because the analyst asks for it or before something that changes much. */
  backUp(reason: BackupReason, work: Work = {}): Promise<Result<string>> {
    return this.backups.make(reason, this.current, this.acts.last, this.moment.now(), work);
  }

  /** Makes the backup of an opening in the background, after a rest in milliseconds. */
  startBackup(rest: number): void {
    const tell = (finding: Finding): void => {
      this.tell([finding]);
    };
    const present = () => ({ workspace: this.current, sequence: this.acts.last, at: this.moment.now() });
    this.backups.start('opened', present, tell, rest);
  }

  /** Waits for what is under way, writes files that lag, backs up, and lets the folder go. */
  async close(): Promise<Result<void>> {
    this.behind.end();
    try {
      return await this.inTurn(async () => {
        this.closed = true;
        await this.behind.settled();
        const written = await this.guard.attempt(() => this.files.catchUp(this.current, this.acts.last));
        // A workspace that was imported and closed at once would have all of that read at each opening.
        if (this.journal.isLarge) await this.putBy().catch(leaveForLater);
        await this.backups.finish(this.current, this.acts.last, this.moment.now());
        return written;
      });
    } finally {
      await this.journal.settled();
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
    const entry = await this.past.find(act);
    if (entry !== null) {
      const changes = entry.changes.filter((change) => change.record !== 'analyst');
      return this.commit(act, entry.command, invertChanges(changes));
    }
    if (this.past.next[act] !== null) return fail('history-out-of-reach', { folder: this.root });
    return fail(act === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
  }

  private async commit(
    act: HistoryEntry['act'],
    command: CommandName,
    changes: readonly Change[],
    work: Work = {},
  ): Promise<Result<Done>> {
    if (this.closed) return fail('workspace-not-open');
    const ordered = await inSchemaOrder(changes);
    const entry: HistoryEntry = {
      sequence: this.acts.last + 1,
      at: this.moment.now(),
      analystId: this.analyst.id,
      act,
      command,
      changes: ordered,
    };
    const appended = await this.guard.unlessGone(() => this.journal.append(entry, work));
    if (!appended.ok) return appended;
    this.acts.add(entry);
    this.current = applyChanges(this.current, ordered);
    this.past.record(entry);
    this.files.noteLagging(changes);
    this.behind.start();
    return succeed({ act, command, changes: ordered });
  }

  private tell(findings: readonly Finding[]): void {
    if (findings.length === 0) return;
    this.found = [...this.found, ...findings];
    this.listener?.found(findings);
  }

  /** Takes in what other programs have done to files, before they are overwritten. Runs in its turn. */
  private async takeIn(which: 'lagging' | 'all'): Promise<void> {
    if (this.closed || (await this.guard.isGone())) return;
    const outside = await judgeOutsideChanges(this.paths, this.files, this.current, which);
    if (outside.changes.length > 0) {
      const done = await this.commit('do', 'take-in-file', outside.changes);
      if (!done.ok) throw Object.assign(new Error('the change could not be kept'), { code: 'EIO' });
      this.listener?.done(done.value);
    }
    outside.settle();
    this.tell(outside.findings);
  }

  /** Lets the files follow the journal. */
  private async writeFiles(): Promise<void> {
    await this.behind.orEnding(this.inTurn(() => this.takeIn('lagging')));
    if (this.behind.isEnding || (await this.guard.isGone())) return;
    await this.files.catchUp(this.current, this.acts.last);
    if (!this.journal.isLarge) return;
    await this.behind.orEnding(this.inTurn(() => (this.closed ? Promise.resolve() : this.putBy())));
  }

  private async putBy(): Promise<void> {
    if (this.files.isLagging) return;
    const { undo, redo } = this.past.next;
    await this.journal.putBy({ sequence: this.acts.last, undo, redo });
  }

  /** One act at a time, in the order they were asked for. */
  private inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
    const turn = this.queue.then(act);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
