// Owns the acts of a workspace as its journal has them: the newest ones at once, older ones when they are asked for.

import type { HistoryEntry } from '../../core/workspace/history';
import { systemCode } from './file-failure';
import { historyFiles, readJournal, type JournalHead, type JournalReading } from './journal-reading';
import type { WorkspacePaths } from './workspace-folder';

export class Acts {
  private oldestHead: JournalHead | null;
  /** One history file at a time: the older one must not be there before the newer one. */
  private loading: Promise<unknown> = Promise.resolve();

  private constructor(
    /** Of the acts held, the oldest first. */
    private held: HistoryEntry[],
    /** History files that are not read yet, the newest last. */
    private readonly older: string[],
    readonly journal: JournalReading | null,
    /** A history file that could not be read to its end; what is before it is out of reach. */
    private damagedFile: string | null = null,
    private known = 0,
  ) {
    this.oldestHead = journal?.head ?? null;
  }

  /**
   * Reads the journal; the history that was put by stays unread, except its newest file where a crash has come between
   * putting the journal by and beginning the next. Throws a system error.
   */
  static async read(paths: WorkspacePaths): Promise<Acts> {
    // The journal first: if it is put by in between, its acts are read twice rather than never.
    const journal = await readJournal(paths.journal);
    const acts = new Acts([...(journal?.entries ?? [])], await historyFiles(paths.journalFolder), journal);
    if (journal === null) await acts.loadOlder();
    return acts;
  }

  get entries(): readonly HistoryEntry[] {
    return this.held;
  }

  /** What undo and redo would have taken before the oldest act that is held; null where nothing was put by before it. */
  get below(): JournalHead | null {
    return this.oldestHead;
  }

  /** True while there is older history that has not been read. */
  get hasOlder(): boolean {
    return this.older.length > 0 && this.damagedFile === null;
  }

  /** The history file that could not be read, or null. */
  get damaged(): string | null {
    return this.damagedFile;
  }

  /** The last act that journal or files know of; 0 where there is none. */
  get last(): number {
    return Math.max(this.known, this.held.at(-1)?.sequence ?? this.journal?.head?.sequence ?? 0);
  }

  /** Notes that files hold acts up to that sequence, whatever the journal has. */
  expect(sequence: number): void {
    this.known = Math.max(this.known, sequence);
  }

  /** Adds an act that was just done. */
  add(entry: HistoryEntry): void {
    this.held.push(entry);
  }

  /** The first act that is held, or the one that would be; without a journal nobody knows which that is. */
  private get first(): number {
    return this.held[0]?.sequence ?? (this.journal === null ? Infinity : this.last + 1);
  }

  /** Reads one more history file. False when there is none that can be read. Throws a system error. */
  loadOlder(): Promise<boolean> {
    const turn = this.loading.then(() => this.loadNext());
    this.loading = turn.catch(() => undefined);
    return turn;
  }

  private async loadNext(): Promise<boolean> {
    const path = this.hasOlder ? this.older.pop() : undefined;
    if (path === undefined) return false;
    const reading = await readJournal(path).catch((error: unknown) => {
      if (systemCode(error) === null) throw error;
      return null;
    });
    if (reading === null || reading.tail.length > 0) this.damagedFile = path;
    const earlier = (reading?.entries ?? []).filter((entry) => entry.sequence < this.first);
    this.held = [...earlier, ...this.held];
    this.oldestHead = reading?.head ?? null;
    return this.damagedFile === null;
  }

  /** Reads all history there is. Throws a system error. */
  async loadAll(): Promise<void> {
    while (this.hasOlder) await this.loadOlder();
  }

  /**
   * The acts after that sequence, without a gap, older history being read as far as it is needed; null where the journal
   * does not reach back that far. Throws a system error.
   */
  async after(sequence: number): Promise<HistoryEntry[] | null> {
    while (this.first > sequence + 1 && (await this.loadOlder()));
    const entries = this.held.filter((entry) => entry.sequence > sequence);
    const isWhole = entries.every((entry, index) => entry.sequence === sequence + 1 + index);
    return isWhole && sequence + entries.length >= this.last ? entries : null;
  }
}
