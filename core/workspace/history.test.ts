import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acts } from '../testing/acts';
import { articleOf } from '../testing/article-of';
import { FIRST_MOMENT, fixedEnvironment, TEST_ANALYST } from '../testing/fixed-environment';
import { perform } from '../testing/perform';
import { workspaceOf } from '../testing/session';
import { applyChanges, invertChanges, type Change } from './change';
import {
  EMPTY_HISTORY,
  historyEntrySchema,
  historyOfJournal,
  recordEntry,
  type History,
  type HistoryEntry,
} from './history';
import type { Workspace } from './workspace';

const start = workspaceOf([
  articleOf('China is close to Syria.\n\nGuan Youfei said so.', 'en.txt', 1),
  articleOf('سلام 👨‍👩‍👧 دنیا.\n\nرئیس گفت: «ما می‌آییم.»', 'fa.txt', 2),
]);

const entry = (sequence: number, act: HistoryEntry['act'], changes: readonly Change[] = []): HistoryEntry => ({
  sequence,
  at: FIRST_MOMENT,
  analystId: TEST_ANALYST.id,
  act,
  command: 'add-mention',
  changes: [...changes],
});

const sequences = (entries: readonly HistoryEntry[]): number[] => entries.map((each) => each.sequence);

describe('the history', () => {
  test('undoes and redoes as a pile of snapshots would', () => {
    const steps = fc.array(
      fc.record({ act: fc.constantFrom('do' as const, 'undo' as const, 'redo' as const), acts: acts(3) }),
      { maxLength: 30, size: 'max' },
    );
    fc.assert(
      fc.property(steps, (wanted) => {
        const environment = fixedEnvironment();
        let history: History = EMPTY_HISTORY;
        let workspace: Workspace = start;
        // The model: every workspace before an act that can be undone, and after one that can be redone.
        let before: Workspace[] = [];
        let after: Workspace[] = [];
        let sequence = 0;
        const write = (act: HistoryEntry['act'], changes: readonly Change[]): void => {
          workspace = applyChanges(workspace, changes);
          history = recordEntry(history, entry((sequence += 1), act, changes));
        };
        for (const step of wanted) {
          if (step.act === 'do') {
            const changes = perform(workspace, step.acts, environment).flatMap((done) => done.changes);
            before = [...before, workspace];
            after = [];
            write('do', changes);
          } else {
            const last = (step.act === 'undo' ? history.undoable : history.redoable).at(-1);
            const expected = (step.act === 'undo' ? before : after).at(-1);
            expect(last === undefined).toBe(expected === undefined);
            if (last === undefined) continue;
            const present = workspace;
            write(step.act, invertChanges(last.changes));
            expect(workspace).toEqual(expected);
            before = step.act === 'undo' ? before.slice(0, -1) : [...before, present];
            after = step.act === 'undo' ? [...after, present] : after.slice(0, -1);
          }
          expect([history.undoable.length, history.redoable.length]).toEqual([before.length, after.length]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('keeps what can be undone in time order, and forgets what could be redone at a new act', () => {
    let history = [entry(1, 'do'), entry(2, 'do'), entry(3, 'undo')].reduce(recordEntry, EMPTY_HISTORY);
    expect([sequences(history.undoable), sequences(history.redoable)]).toEqual([[1], [3]]);
    history = recordEntry(history, entry(4, 'redo'));
    expect([sequences(history.undoable), sequences(history.redoable)]).toEqual([[1, 4], []]);
    history = [entry(5, 'undo'), entry(6, 'undo'), entry(7, 'do')].reduce(recordEntry, history);
    expect([sequences(history.undoable), sequences(history.redoable)]).toEqual([[7], []]);
  });

  test('leaves a history that it was given as it was', () => {
    const history: History = Object.freeze({ undoable: Object.freeze([entry(1, 'do')]), redoable: Object.freeze([]) });
    for (const act of ['do', 'undo', 'redo'] as const) recordEntry(history, entry(2, act));
    expect(sequences(history.undoable)).toEqual([1]);
  });

  test('is made of entries that survive being written as JSON', () => {
    const changes = perform(start, fc.sample(acts(40), { numRuns: 4, seed: 5 }).flat(), fixedEnvironment()).flatMap(
      (step) => step.changes,
    );
    const written = entry(1, 'do', changes);
    expect(changes.length).toBeGreaterThan(0);
    expect(historyEntrySchema.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    expect(historyEntrySchema.safeParse({ ...written, sequence: 0 }).success).toBe(false);
    expect(historyEntrySchema.safeParse({ ...written, act: 'forget' }).success).toBe(false);
  });
});

describe('the history of a journal', () => {
  const read = (acts: [number, HistoryEntry['act']][], last: number): [number[], number[]] => {
    const { history } = historyOfJournal(
      acts.map(([sequence, act]) => entry(sequence, act)),
      last,
    );
    return [sequences(history.undoable), sequences(history.redoable)];
  };

  test('is that of its entries one after the other', () => {
    expect(
      read(
        [
          [1, 'do'],
          [2, 'do'],
          [3, 'undo'],
        ],
        3,
      ),
    ).toEqual([[1], [3]]);
    expect(
      read(
        [
          [7, 'do'],
          [8, 'do'],
        ],
        8,
      ),
    ).toEqual([[7, 8], []]);
    expect(read([], 0)).toEqual([[], []]);
    expect(read([], 4)).toEqual([[], []]);
  });

  test('begins anew after a gap, and is empty where the files hold acts that it lacks', () => {
    expect(
      read(
        [
          [1, 'do'],
          [2, 'do'],
          [4, 'do'],
        ],
        4,
      ),
    ).toEqual([[4], []]);
    expect(
      read(
        [
          [1, 'do'],
          [3, 'undo'],
        ],
        3,
      ),
    ).toEqual([[], [3]]);
    expect(
      read(
        [
          [1, 'do'],
          [2, 'do'],
        ],
        3,
      ),
    ).toEqual([[], []]);
    expect(
      read(
        [
          [1, 'do'],
          [2, 'do'],
        ],
        1,
      ),
    ).toEqual([[1, 2], []]);
  });
});
