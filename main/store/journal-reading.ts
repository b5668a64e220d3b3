// Owns the reading of the journal and of the history that was put by: which acts there are, and where they stop to be
// readable. It writes nothing.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { z } from 'zod';
import { commandNameSchema } from '../../core/commands/command';
import { changeSchema, type Change } from '../../core/workspace/change';
import { historyEntrySchema, type HistoryEntry } from '../../core/workspace/history';
import { parseCheckedLine } from './checked-lines';
import { systemCode } from './file-failure';

const headSchema = z.object({
  /** The last act that was put by. */
  sequence: z.number().int().nonnegative(),
  /** What undo and redo would have taken at that moment. */
  undo: commandNameSchema.nullable(),
  redo: commandNameSchema.nullable(),
});

/** The first line of a journal whose earlier acts were put by. */
export type JournalHead = z.infer<typeof headSchema>;

const partSchema = z.object({
  sequence: z.number().int().positive(),
  part: z.number().int().nonnegative(),
  changes: z.array(changeSchema),
});
const partedEntrySchema = historyEntrySchema.extend({ parts: z.number().int().positive().exactOptional() });

/** What a journal file holds: the entries of its longest sound beginning, that beginning's length in bytes, and the rest. */
export interface JournalReading {
  readonly head: JournalHead | null;
  readonly entries: readonly HistoryEntry[];
  readonly length: number;
  readonly tail: Uint8Array;
}

const LINE_FEED = 0x0a;
const LINES_BETWEEN_BREATHS = 200;

class LineReader {
  head: JournalHead | null = null;
  readonly entries: HistoryEntry[] = [];
  private parts: Change[] = [];
  private partCount = 0;

  /** Takes a line in; `whole` when it ends an entry, `part` when more has to follow, null when it is not sound. */
  take(line: string): 'whole' | 'part' | null {
    const checked = parseCheckedLine(line);
    switch (checked?.kind) {
      case 'head': {
        const head = headSchema.safeParse(checked.value);
        if (!head.success || this.entries.length > 0 || this.head !== null) return null;
        this.head = head.data;
        return 'whole';
      }
      case 'part': {
        const part = partSchema.safeParse(checked.value);
        if (!part.success || part.data.part !== this.partCount || !this.isNext(part.data.sequence)) return null;
        this.parts.push(...part.data.changes);
        this.partCount += 1;
        return 'part';
      }
      case 'entry': {
        const parsed = partedEntrySchema.safeParse(checked.value);
        if (!parsed.success) return null;
        const { parts = 0, ...entry } = parsed.data;
        if (parts !== this.partCount || !this.isNext(entry.sequence)) return null;
        this.entries.push(parts === 0 ? entry : { ...entry, changes: [...this.parts, ...entry.changes] });
        [this.parts, this.partCount] = [[], 0];
        return 'whole';
      }
      default:
        return null;
    }
  }

  private isNext(sequence: number): boolean {
    return sequence > (this.entries.at(-1)?.sequence ?? this.head?.sequence ?? 0);
  }
}

/** Reads a journal and changes nothing; null where there is none. Throws a system error. */
export const readJournal = async (path: string): Promise<JournalReading | null> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (bytes === null) return null;
  const reader = new LineReader();
  let [length, position, count] = [0, 0, 0];
  while (position < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, position);
    const taken = feed === -1 ? null : reader.take(bytes.toString('utf8', position, feed));
    if (taken === null) break;
    position = feed + 1;
    if (taken === 'whole') length = position;
    count += 1;
    if (count % LINES_BETWEEN_BREATHS === 0) await breathe();
  }
  return { head: reader.head, entries: reader.entries, length, tail: bytes.subarray(length) };
};

const HISTORY = /^history-(\d{12})\.jsonl$/;

/** The name of the history file whose first act has that sequence. Names sort as their acts do. */
export const historyName = (first: number): string => `history-${String(first).padStart(12, '0')}.jsonl`;

/** The files of the history that was put by, oldest first. Throws a system error. */
export const historyFiles = async (folder: string): Promise<string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((name) => HISTORY.test(name))
    .sort()
    .map((name) => join(folder, name));
};
