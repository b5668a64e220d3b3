// Owns the journal: one line for each act, flushed before the act counts as done. It brings files that lag behind up to
// date when a workspace is opened, and it is what undo and redo live on.

import { createHash } from 'node:crypto';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { historyEntrySchema, type HistoryEntry } from '../../core/workspace/history';
import { createFile, makeFolder, syncFolder, writeFully } from './durable-file';
import { systemCode } from './file-failure';

const lineSchema = z.object({ sha256: z.string(), entry: z.unknown() });

const checksum = (entry: unknown): string => createHash('sha256').update(JSON.stringify(entry)).digest('hex');

/** One line's entry, or null when it is torn or altered. */
const parseLine = (line: string): HistoryEntry | null => {
  try {
    const { sha256, entry } = lineSchema.parse(JSON.parse(line));
    return sha256 === checksum(entry) ? historyEntrySchema.parse(entry) : null;
  } catch {
    return null;
  }
};

const LINE_FEED = 0x0a;

/** What a journal file holds: the entries of its longest sound beginning, that beginning's length in bytes, and the rest. */
export interface JournalReading {
  readonly entries: readonly HistoryEntry[];
  readonly length: number;
  readonly tail: Uint8Array;
}

/** Reads a journal and changes nothing; null where there is none. Throws a system error. */
export const readJournal = async (path: string): Promise<JournalReading | null> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  const entries: HistoryEntry[] = [];
  let length = 0;
  while (length < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, length);
    const entry = feed === -1 ? null : parseLine(bytes.toString('utf8', length, feed));
    if (entry === null || entry.sequence <= (entries.at(-1)?.sequence ?? 0)) break;
    entries.push(entry);
    length = feed + 1;
  }
  return { entries, length, tail: bytes.subarray(length) };
};

export class Journal {
  /** True after a failed line could not be cut off again: the file may then be longer than `length`. */
  private torn = false;

  private constructor(
    private readonly path: string,
    private length: number,
  ) {}

  /**
   * Goes on with a journal as it was read, or begins one. What follows the last sound line is set aside, byte for byte,
   * in `quarantine` and cut off; `setAside` names the copy. Throws a system error.
   */
  static async open(
    path: string,
    quarantine: string,
    reading: JournalReading | null,
  ): Promise<{ journal: Journal; setAside: string | null }> {
    if (reading === null) {
      await makeFolder(dirname(path));
      await createFile(path, new Uint8Array());
      return { journal: new Journal(path, 0), setAside: null };
    }
    const journal = new Journal(path, reading.length);
    if (reading.tail.length === 0) return { journal, setAside: null };
    const name = `journal-tail-${createHash('sha256').update(reading.tail).digest('hex').slice(0, 16)}`;
    await makeFolder(quarantine);
    await createFile(join(quarantine, name), reading.tail);
    await journal.cutBack();
    return { journal, setAside: join(quarantine, name) };
  }

  /**
   * Adds an entry and flushes it. Throws a system error and then leaves the journal as it was. A journal that has gone
   * (its folder was removed) is not made anew, and one that another program has changed is not written into.
   */
  async append(entry: HistoryEntry): Promise<void> {
    const line = Buffer.from(`${JSON.stringify({ sha256: checksum(entry), entry })}\n`, 'utf8');
    const handle = await open(this.path, 'r+');
    try {
      const { size } = await handle.stat();
      const leftover = this.torn && size > this.length;
      if (size !== this.length && !leftover)
        throw Object.assign(new Error('the journal was changed'), { code: 'ESTALE' });
      if (leftover) await handle.truncate(this.length);
      await this.write(handle, line);
    } finally {
      await handle.close();
    }
    this.length += line.length;
  }

  /** Writes and flushes a line; when that fails, takes back what is there of it, if the disk lets it. */
  private async write(handle: FileHandle, line: Uint8Array): Promise<void> {
    try {
      await writeFully(handle, line, this.length);
      await handle.sync();
    } catch (error) {
      this.torn = await handle.truncate(this.length).then(
        () => false,
        () => true,
      );
      throw error;
    }
    this.torn = false;
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
