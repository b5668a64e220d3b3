// Owns the history: what was done, undone and redone, in order, and from it what can be undone next. It is kept in the
// journal, so it outlives the app.

import { z } from 'zod';
import { commandNameSchema, type CommandName } from '../commands/command';
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

/** What undo and redo would have taken before the first of some entries. */
export interface EarlierHistory {
  /** The act before the first of the entries. */
  readonly sequence: number;
  readonly undo: CommandName | null;
  readonly redo: CommandName | null;
}

/** The history of the acts that are at hand, and what is known of those before them. */
export interface HistoryInReach {
  readonly history: History;
  /** null: nothing before them can be undone or redone. */
  readonly earlier: EarlierHistory | null;
  /** True when they undo or redo acts before them, so that more has to be at hand before it can be said what comes next. */
  readonly isShort: boolean;
}

/**
 * The history that a journal gives a workspace whose files hold the acts up to `lastSequence`. Nothing before a gap can be
 * undone: taking back an act without those that came after it would take their work with it.
 */
export const historyOfJournal = (
  entries: readonly HistoryEntry[],
  lastSequence: number,
  earlier: EarlierHistory | null = null,
): HistoryInReach => {
  let state: HistoryInReach = { history: EMPTY_HISTORY, earlier, isShort: false };
  let previous = earlier?.sequence ?? null;
  for (const entry of entries) {
    const isGap = previous !== null && entry.sequence !== previous + 1;
    state = recordInReach(isGap ? { history: EMPTY_HISTORY, earlier: null, isShort: false } : state, entry);
    previous = entry.sequence;
  }
  return previous !== null && previous < lastSequence
    ? { history: EMPTY_HISTORY, earlier: null, isShort: false }
    : state;
};

/** The history in reach after one more entry. */
export const recordInReach = (state: HistoryInReach, entry: HistoryEntry): HistoryInReach => {
  const { history, earlier } = state;
  const reachesBelow =
    earlier !== null &&
    ((entry.act === 'undo' && history.undoable.length === 0) ||
      (entry.act === 'redo' && history.redoable.length === 0));
  return {
    history: recordEntry(history, entry),
    // A new act clears what could be redone, also what was undone long ago.
    earlier: earlier !== null && entry.act === 'do' ? { ...earlier, redo: null } : earlier,
    isShort: state.isShort || reachesBelow,
  };
};

/** What undo and redo would take next. */
export const nextInHistory = ({
  history,
  earlier,
}: HistoryInReach): { undo: CommandName | null; redo: CommandName | null } => ({
  undo: history.undoable.at(-1)?.command ?? earlier?.undo ?? null,
  redo: history.redoable.at(-1)?.command ?? earlier?.redo ?? null,
});
