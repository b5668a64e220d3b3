// Owns what undo and redo would take next, reading history that was put by only when they get there.

import type { CommandName } from '../../core/commands/command';
import {
  historyOfJournal,
  nextInHistory,
  recordInReach,
  type History,
  type HistoryEntry,
  type HistoryInReach,
} from '../../core/workspace/history';
import type { Acts } from './acts';

export class UndoStack {
  private past: HistoryInReach;

  constructor(private readonly acts: Acts) {
    this.past = this.read();
  }

  /** The acts at hand that undo and redo would take. */
  get history(): History {
    return this.past.history;
  }

  /** Which commands undo and redo would take next; null for none. */
  get next(): { undo: CommandName | null; redo: CommandName | null } {
    return nextInHistory(this.past);
  }

  /** Follows an act that was just done. */
  record(entry: HistoryEntry): void {
    this.past = recordInReach(this.past, entry);
  }

  /** The act that undo or redo takes; null where there is none, or none in reach. Throws a system error. */
  async find(act: 'undo' | 'redo'): Promise<HistoryEntry | null> {
    const stack = act === 'undo' ? 'undoable' : 'redoable';
    const isOut = (): boolean => this.history[stack].length === 0 && this.next[act] !== null;
    // Older acts may have been read already by one who looked at the history.
    if (isOut()) this.past = this.read();
    while (isOut() && (await this.acts.loadOlder())) this.past = this.read();
    return this.history[stack].at(-1) ?? null;
  }

  /** Reads more until it can be said what comes next. Throws a system error. */
  async prepare(): Promise<void> {
    while (this.past.isShort && (await this.acts.loadOlder())) this.past = this.read();
  }

  private read(): HistoryInReach {
    return historyOfJournal(this.acts.entries, this.acts.last, this.acts.below);
  }
}
