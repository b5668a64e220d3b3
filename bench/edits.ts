// Owns the measuring of edits: how long until one is acknowledged, beside a bare append of the same line to an open file,
// and beside plain lowdb, which writes its one file anew.

import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from '../core/commands/command';
import type { Article } from '../core/article/article';
import { linesOfEntry } from '../main/store/journal';
import type { WorkspaceStore } from '../main/store/workspace-store';
import { timed } from './measuring';
import { lowIn, openStore, valueOf } from './places';

export type EditKind = 'note' | 'mention';
/** `paced` leaves the process a rest after each edit, as an analyst does; `back-to-back` leaves none. */
export type Pace = 'paced' | 'back-to-back';

/**
 * Milliseconds by kind and pace. The appends are of the lines of these very edits: `appends` take turns with the edits, at
 * their pace and on the same busy disk, `alone` run one after the other while nothing else is done.
 */
export type EditTimes = Record<`${EditKind} ${Pace}`, { edits: number[]; appends: number[]; alone: number[] }>;

const PACES: readonly Pace[] = ['paced', 'back-to-back'];
const KINDS: readonly EditKind[] = ['note', 'mention'];

/** Between two paced edits, in milliseconds. */
const REST = 20;
/** The kinds and paces take turns by so many, so that all meet the same weather. */
const BLOCKS = 2;

/** A stride that reaches every part of a list before it comes near the same place again. */
const scattered = (turn: number, length: number): number => (turn * 7919) % length;

const articleAt = (store: WorkspaceStore, turn: number): Article => {
  const { articles } = store.workspace;
  const article = articles[scattered(turn, articles.length)];
  if (article === undefined) throw new Error('The workspace has no articles');
  return article;
};

/** An edit somewhere in the workspace, another one at each turn. */
export const commandOf = (store: WorkspaceStore, kind: EditKind, turn: number): Command => {
  const article = articleAt(store, turn);
  if (kind === 'mention') {
    const start = scattered(turn, article.text.length - 100);
    const selections = [{ start, end: start + 30 }];
    return { command: 'add-mention', articleId: article.id, kind: 'claim', selections };
  }
  const mention = article.mentions[scattered(turn, article.mentions.length)];
  if (mention === undefined) throw new Error('The article has no mentions');
  const edit = { kind: mention.kind, note: `Looked up again after act ${String(store.sequence)}.` };
  return { command: 'edit-mention', articleId: article.id, mentionId: mention.id, edit };
};

/** Appends a line to an open file and flushes it: what no journal can do without. */
const timedAppend = (handle: FileHandle, line: Buffer): Promise<number> =>
  timed(async () => {
    await handle.write(line);
    await handle.sync();
  });

/** The journal's line for the last act. */
const lastLine = (store: WorkspaceStore): Buffer => {
  const entry = store.journalActs.entries.at(-1);
  return Buffer.from(entry === undefined ? '' : [...linesOfEntry(entry)].join(''));
};

/** Measures edits of each kind at each pace, `count` of each, in the workspace at `place`. */
export const measureEdits = async (place: string, count: number, firstTurn: number): Promise<EditTimes> => {
  const store = await openStore(place);
  // One backup at a time is made: when this one is, that of the opening is out of the way.
  valueOf(await store.backUp('asked'));
  const none = (): EditTimes[keyof EditTimes] => ({ edits: [], appends: [], alone: [] });
  const times: EditTimes = {
    'note paced': none(),
    'mention paced': none(),
    'note back-to-back': none(),
    'mention back-to-back': none(),
  };
  const handle = await open(join(place, 'appended.jsonl'), 'a');
  let turn = firstTurn;
  for (let block = 0; block < BLOCKS; block += 1) {
    for (const pace of PACES) {
      for (const kind of KINDS) {
        const { edits, appends, alone } = times[`${kind} ${pace}`];
        const lines: Buffer[] = [];
        for (let done = 0; done < count / BLOCKS; done += 1) {
          turn += 1;
          const command = commandOf(store, kind, turn);
          edits.push(await timed(async () => valueOf(await store.run(command))));
          const line = lastLine(store);
          lines.push(line);
          if (pace === 'paced') await wait(REST);
          appends.push(await timedAppend(handle, line));
          if (pace === 'paced') await wait(REST);
        }
        await store.filesWritten();
        for (const line of lines) alone.push(await timedAppend(handle, line));
      }
    }
  }
  await handle.close();
  valueOf(await store.close());
  return times;
};

/** Measures edits of a note with plain lowdb. */
export const measureLowdbEdits = async (place: string, count: number): Promise<number[]> => {
  const low = lowIn(place);
  await low.read();
  const times: number[] = [];
  for (let turn = 1; turn <= count; turn += 1) {
    times.push(
      await timed(() =>
        low.update((data) => {
          const article = data?.articles[scattered(turn, data.articles.length)];
          const mention = article?.mentions[scattered(turn, article.mentions.length)];
          if (mention === undefined) throw new Error('There is nothing to edit');
          mention.note = `Looked up again, turn ${String(turn)}.`;
        }),
      ),
    );
  }
  return times;
};
