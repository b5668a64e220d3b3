// Owns the history: what was done, undone and redone, in order, and from it what can be undone next. It is kept in the
// journal, so it outlives the app.

import { z } from 'zod';
import { commandNameSchema } from '../commands/command';
import { changeSchema } from './change';
import { idSchema, instantSchema } from './identity';

/** One entry of the journal. `changes` is what was really applied: for an undo, the inverted changes. */
export const historyEntrySchema = z.object({
  /** Always rising: the order of things, whatever the clock said. A gap tells that a part of the journal was lost. */
  sequence: z.number().int().positive(),
  at: instantSchema,
  analystId: idSchema,
  act: z.enum(['do', 'undo', 'redo']),
  command: commandNameSchema,
  changes: z.array(changeSchema),
});

export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** The entries that undo and redo would take back next, last one first in time order at the end. */
export interface History {
  readonly undoable: readonly HistoryEntry[];
  readonly redoable: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { undoable: [], redoable: [] };

/** The history after one more entry. A new act clears what could be redone. */
export const recordEntry = (history: History, entry: HistoryEntry): History => {
  switch (entry.act) {
    case 'do':
      return { undoable: [...history.undoable, entry], redoable: [] };
    case 'undo':
      return { undoable: history.undoable.slice(0, -1), redoable: [...history.redoable, entry] };
    case 'redo':
      return { undoable: [...history.undoable, entry], redoable: history.redoable.slice(0, -1) };
  }
};

/**
 * The history that a journal gives a workspace whose files hold the acts up to `lastSequence`. Nothing before a gap can be
 * undone: taking back an act without those that came after it would take their work with it.
 */
export const historyOfJournal = (entries: readonly HistoryEntry[], lastSequence: number): History => {
  let history = EMPTY_HISTORY;
  let previous: number | null = null;
  for (const entry of entries) {
    history = recordEntry(previous === null || entry.sequence === previous + 1 ? history : EMPTY_HISTORY, entry);
    previous = entry.sequence;
  }
  return previous !== null && previous < lastSequence ? EMPTY_HISTORY : history;
};
