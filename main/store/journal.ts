// Owns the journal: one line for each act, flushed before the act counts as done. It brings files that lag behind up to
// date when a workspace is opened, and it is the history that undo and redo live on. The newest acts are in
// `journal.jsonl`; once all files hold them, they are put by as `history-<first act>.jsonl`, which never changes again.

import { fstatSync } from 'node:fs';
import { open, rename, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { historyOfJournal, nextInHistory, type HistoryEntry } from '../../core/workspace/history';
import type { Acts } from './acts';
import { checkedLine } from './checked-lines';
import { createFile, makeFolder, replaceFile, syncFolder, writeFully } from './durable-file';
import { historyName, type JournalHead } from './journal-reading';
import { asideOf, setAside } from './quarantine';
import { stopIfCancelled, type Work } from './work';
import type { WorkspacePaths } from './workspace-folder';

/** An act with more changes than this is written as several lines, so that none becomes too long to be handled. */
const CHANGES_IN_LINE = 50;

/** The journal is put by as history when it has grown to more than this many bytes, unless another number is given. */
const LARGE = 1024 * 1024;

/** The lines of an entry: those of its parts, if it has many changes, and last its own. */
export function* linesOfEntry(entry: HistoryEntry): Generator<string> {
  const { changes } = entry;
  const parts = Math.max(0, Math.ceil(changes.length / CHANGES_IN_LINE) - 1);
  for (let part = 0; part < parts; part += 1) {
    const start = part * CHANGES_IN_LINE;
    const own = changes.slice(start, start + CHANGES_IN_LINE);
    yield checkedLine('part', { sequence: entry.sequence, part, changes: own });
  }
  yield checkedLine(
    'entry',
    parts === 0 ? entry : { ...entry, changes: changes.slice(parts * CHANGES_IN_LINE), parts },
  );
}

export class Journal {
  /** True after a failed line could not be cut off again: the file may then be longer than `length`. */
  private torn = false;
  /** The closing of the file after the last act. */
  private closing: Promise<void> = Promise.resolve();
  /** The first line of the journal that could not be begun yet after the one before was put by. */
  private unbegun: Uint8Array | null = null;

  private constructor(
    private readonly path: string,
    private length: number,
    /** The first act in the file; null while it has none. */
    private first: number | null,
    private readonly large: number,
  ) {}

  /**
   * Goes on with a journal as it was read, or begins one; `isNew` says that the workspace has just been made. What follows
   * the last sound line is set aside, byte for byte, in the quarantine and cut off; `setAside` names the copy. `large`
   * is the length in bytes from which on it is put by. Throws a system error, also where the journal may not be written.
   */
  static async open(
    paths: WorkspacePaths,
    acts: Acts,
    isNew: boolean,
    large = LARGE,
  ): Promise<{ journal: Journal; setAside: string | null }> {
    const reading = acts.journal;
    if (reading === null) return { journal: await Journal.begin(paths, acts, isNew, large), setAside: null };
    const journal = new Journal(paths.journal, reading.length, reading.entries[0]?.sequence ?? null, large);
    if (reading.tail.length === 0) {
      await (await open(paths.journal, 'r+')).close();
      return { journal, setAside: null };
    }
    const aside = asideOf(paths, 'journal-tail', reading.tail);
    await setAside(aside);
    await journal.cutBack();
    return { journal, setAside: aside.path };
  }

  /**
   * Files that came without a journal hold acts that it does not: then it begins after them. So it does after history that
   * was put by when a crash came before the next journal was there.
   */
  private static async begin(paths: WorkspacePaths, acts: Acts, isNew: boolean, large: number): Promise<Journal> {
    await makeFolder(paths.journalFolder);
    if (!isNew) acts.expect(1);
    const next = nextInHistory(historyOfJournal(acts.entries, acts.last, acts.below));
    const head: JournalHead = { sequence: acts.last, ...next };
    const line = Buffer.from(isNew ? '' : checkedLine('head', head));
    await createFile(paths.journal, line);
    return new Journal(paths.journal, line.length, null, large);
  }

  /**
   * Adds an entry and flushes it. Throws a system error, or what ends cancelled work, and then leaves the
   * journal as it was. A journal that has gone (its folder was removed) is not made anew, and one that another program
   * has changed is not written into.
   */
  async append(entry: HistoryEntry, work: Work = {}): Promise<void> {
    await this.closing;
    await this.beginNext();
    // Opened for each act: a file that is held open would keep the disk from being made read-only or taken out.
    const handle = await open(this.path, 'r+');
    try {
      // Asking the system for what it has in memory is not worth a turn of its own.
      const { size } = fstatSync(handle.fd);
      const leftover = this.torn && size > this.length;
      if (size !== this.length && !leftover)
        throw Object.assign(new Error('the journal was changed'), { code: 'ESTALE' });
      if (leftover) await handle.truncate(this.length);
      this.length = await this.write(handle, entry, work);
    } finally {
      // The act is flushed or refused by now; nobody has to wait for the closing, and a failure of it loses nothing.
      this.closing = handle.close().catch(() => undefined);
    }
    this.first ??= entry.sequence;
  }

  /** Resolves when the file is closed. */
  settled(): Promise<void> {
    return this.closing;
  }

  /** True once the journal is long enough to be put by. */
  get isLarge(): boolean {
    return this.first !== null && this.length > this.large;
  }

  /**
   * Puts the acts so far by as history and begins anew; every file must hold them. `head` says where that is. A crash in
   * between leaves no journal but the history, which opening can tell. Throws a system error.
   */
  async putBy(head: JournalHead): Promise<void> {
    if (this.first === null) return;
    await this.closing;
    await rename(this.path, join(dirname(this.path), historyName(this.first)));
    const line = Buffer.from(checkedLine('head', head));
    this.unbegun = line;
    this.length = line.length;
    this.first = null;
    await this.beginNext();
  }

  /** A disk that was full when the journal was put by must not refuse every act from then on. */
  private async beginNext(): Promise<void> {
    if (this.unbegun !== null) await replaceFile(this.path, this.unbegun);
    this.unbegun = null;
  }

  /** Writes and flushes the lines of an entry; when that fails, takes back what is there of them, if the disk lets it. */
  private async write(handle: FileHandle, entry: HistoryEntry, work: Work): Promise<number> {
    let end = this.length;
    try {
      let written = 0;
      for (const line of linesOfEntry(entry)) {
        const bytes = Buffer.from(line);
        await writeFully(handle, bytes, end);
        end += bytes.length;
        written += CHANGES_IN_LINE;
        if (written >= entry.changes.length) continue;
        stopIfCancelled(work);
        work.onProgress?.(written, entry.changes.length);
        await breathe();
      }
      await handle.sync();
    } catch (error) {
      this.torn = await handle.truncate(this.length).then(
        () => false,
        () => true,
      );
      throw error;
    }
    this.torn = false;
    return end;
  }

  private async cutBack(): Promise<void> {
    const handle = await open(this.path, 'r+');
    try {
      await handle.truncate(this.length);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dirname(this.path));
  }
}
