// Owns the past of our records: which states each has had, and when, read by unwinding the history from the workspace as
// it is now. It refuses to build whole workspaces of the past: a record at a time is all that a merge asks for.

import { detailsOf } from '../workspace/difference';
import { withArticleDirection, type Change } from '../workspace/change';
import type { CommandName } from '../commands/command';
import type { HistoryEntry } from '../workspace/history';
import type { RegistryRecord } from '../workspace/registries';
import { isEmptyWorkspace } from '../workspace/workspace';
import type { Meter, Progress } from './progress';
import { blockKey, isSameState, keyOf, statesOfArticle, type RecordState, type Records } from './records';

/** A state that a record had from one position on, until the position of the next version. */
export interface Version {
  readonly from: number;
  readonly state: RecordState | null;
  /** What brought it; null for what was there when the history begins. */
  readonly command: CommandName | null;
}

export interface Past {
  /** The sequence number after which each position is the state of the workspace; the first is before any entry. */
  readonly sequences: readonly number[];
  /** True when the history reaches back to the workspace's beginning. */
  readonly isComplete: boolean;
  /** The versions of each record that the history touches, the latest first. A record that is not here never changed. */
  readonly versions: ReadonlyMap<string, readonly Version[]>;
}

/**
 * Marks the entries within a merge that was undone. To the next merge it never happened: were it remembered, all it
 * brought would count as deleted here, and merging again after an undo would bring nothing.
 */
const undoneMerges = (history: readonly HistoryEntry[]): boolean[] => {
  const isUndone = history.map(() => false);
  const done: number[] = [];
  history.forEach((entry, place) => {
    if (entry.act !== 'undo') done.push(place);
    else {
      const undone = done.pop();
      if (undone !== undefined && history[undone]?.command === 'merge') isUndone.fill(true, undone, place);
    }
  });
  return isUndone;
};

/** The state of a registry's record before a change. */
const stateBefore = ({ record, before }: Extract<Change, { record: RegistryRecord }>): RecordState | null =>
  // The name and the record are of one registry; TypeScript cannot pair the two.
  before && ({ record, value: before } as RecordState);

/** What a change says of the records before it, as pairs of a key and the state before. */
function* statesBefore(
  change: Change,
  held: (key: string) => RecordState | null,
): Generator<[string, RecordState | null]> {
  switch (change.record) {
    case 'article': {
      const earlier = change.before === null ? [] : [...statesOfArticle(change.before)];
      const keys = new Set(earlier.map(keyOf));
      for (const state of earlier) {
        const key = keyOf(state);
        if (!isSameState(state, held(key))) yield [key, state];
      }
      for (const state of change.after === null ? [] : statesOfArticle(change.after)) {
        const key = keyOf(state);
        if (!keys.has(key)) yield [key, null];
      }
      return;
    }
    case 'article-details': {
      const key = `article:${change.articleId}`;
      const article = held(key);
      if (article?.record === 'article')
        yield [
          key,
          { record: 'article', value: { ...article.value, ...detailsOf({ ...article.value, ...change.before }) } },
        ];
      return;
    }
    case 'article-direction': {
      const key = `article:${change.articleId}`;
      const article = held(key);
      if (article?.record === 'article')
        yield [key, { record: 'article', value: withArticleDirection(article.value, change.before) }];
      return;
    }
    case 'block':
      yield [
        blockKey(change.articleId, change.id),
        { record: 'block', articleId: change.articleId, value: change.before },
      ];
      return;
    case 'mention':
      yield [
        `mention:${change.id}`,
        change.before && { record: 'mention', articleId: change.articleId, value: change.before },
      ];
      return;
    case 'link':
      yield [
        `link:${change.id}`,
        change.before && { record: 'link', articleId: change.articleId, value: change.before },
      ];
      return;
    case 'claim':
    case 'actor':
    case 'analyst':
    case 'relation':
    case 'silence':
    case 'event':
    case 'saved-filter':
      yield [`${change.record}:${change.id}`, stateBefore(change)];
      return;
    case 'codebook':
      yield ['codebook', { record: 'codebook', value: change.before }];
      return;
    case 'workspace-title':
      yield ['title', { record: 'title', value: change.before }];
      return;
    case 'workspace-identity':
      yield ['title', { record: 'title', value: change.before.title }];
      yield ['codebook', { record: 'codebook', value: change.before.codebook }];
  }
}

/** Gives each state that an undo brought back the command that had brought it at first. Lists are latest first. */
const withOrigins = (list: Version[], restoring: ReadonlySet<Version>): Version[] => {
  const result = [...list];
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const version = list[place];
    if (version === undefined || !restoring.has(version)) continue;
    const origin = result.findIndex((other, at) => at > place && isSameState(other.state, version.state));
    result[place] = { ...version, command: result[origin]?.command ?? null };
  }
  return result;
};

/** Reads the past of `ours`. `history` has no gaps, is oldest first, and ends at `ours`. */
export function* readPast(ours: Records, history: readonly HistoryEntry[], meter: Meter): Generator<Progress, Past> {
  const isUndone = undoneMerges(history);
  const sequences = [(history[0]?.sequence ?? 1) - 1];
  // An entry that never happened leads to no position of its own: what it did belongs to the position after it.
  const positions = history.map((entry, place) => {
    const position = sequences.length;
    if (isUndone[place] !== true) sequences.push(entry.sequence);
    return position;
  });
  const versions = new Map<string, Version[]>();
  const restoring = new Set<Version>();
  const earlier = new Map<string, RecordState | null>();
  const held = (key: string): RecordState | null => {
    const state = earlier.get(key);
    return state === undefined ? (ours.states.get(key) ?? null) : state;
  };
  for (let place = history.length - 1; place >= 0; place -= 1) {
    const entry = history[place];
    const from = positions[place];
    if (entry === undefined || from === undefined) continue;
    for (const change of entry.changes.toReversed()) {
      for (const [key, before] of statesBefore(change, held)) {
        let list = versions.get(key);
        if (list === undefined) versions.set(key, (list = []));
        // Of two versions that begin at one position only the later was ever to be seen.
        if (list.at(-1)?.from !== from) {
          const version = { from, state: held(key), command: entry.command };
          list.push(version);
          if (entry.act === 'undo') restoring.add(version);
        }
        earlier.set(key, before);
        if (meter.tick()) yield meter.now();
      }
    }
  }
  for (const [key, list] of versions) {
    list.push({ from: 0, state: held(key), command: null });
    versions.set(key, withOrigins(list, restoring));
    if (meter.tick()) yield meter.now();
  }
  const isComplete = history.length === 0 ? isEmptyWorkspace(ours.workspace) : history[0]?.sequence === 1;
  return { sequences, isComplete, versions };
}

/** How many records the history touches, for the estimate of the work. */
export const countTouched = (history: readonly HistoryEntry[]): number => {
  let count = 0;
  for (const { changes } of history) {
    for (const change of changes) {
      const article = change.record === 'article' ? (change.after ?? change.before) : null;
      count += article === null ? 1 : 1 + article.blocks.length + article.mentions.length + article.links.length;
    }
  }
  return count;
};
