// Owns the measuring of the search: making it ready, until the first hits, and all hits; beside it a plain scan of the same
// folded texts, and an engine with an index.

import MiniSearch from 'minisearch';
import { corpusOf, preparing } from '../../core/search/corpus';
import { search } from '../../core/search/search';
import { finish } from '../../core/merge/progress';
import { foldedText } from '../../core/text/fold';
import type { Workspace } from '../../core/workspace/workspace';
import { LOOKED_FOR, searchedLibrary, type SearchShape } from './searched-library';

export type SearchedFor = 'rare' | 'common' | 'both';
export const SEARCHES: readonly SearchedFor[] = ['rare', 'common', 'both'];

/** Milliseconds over all rounds; `found` is how many articles have it. */
export interface QueryRounds {
  readonly found: number;
  readonly first: readonly number[];
  readonly all: readonly number[];
  readonly plain: readonly number[];
  readonly plainFound: number;
  /** Of the engine with an index; none where it was left out. */
  readonly engine: readonly number[];
  readonly engineFound: number | null;
}

export interface SearchTimes {
  readonly shape: SearchShape;
  readonly prepared: number;
  /** Folding the same texts, and nothing else. */
  readonly folded: number;
  /** Making the index of the engine; null where it was left out. */
  readonly indexed: number | null;
  readonly queries: Readonly<Record<SearchedFor, QueryRounds>>;
}

const ROUNDS = 7;
/** The most hits that the window shows at once. */
const LIMIT = 1000;
/** With more the engine takes minutes to make its index. */
const MOST_FOR_ENGINE = 10_000;

const timedNow = <Value>(act: () => Value): { value: Value; took: number } => {
  const start = performance.now();
  const value = act();
  return { value, took: performance.now() - start };
};

/** Runs a search to its end and says when the first hits were there. */
const timeSearch = (workspace: Workspace, typed: string): { first: number; all: number; found: number } => {
  const start = performance.now();
  const made = search(workspace, typed, { mode: 'folded', limit: LIMIT });
  if (!made.ok) throw new Error(made.problem.code);
  let first = NaN;
  for (;;) {
    const step = made.steps.next();
    if (step.done === true) {
      const { found, left } = step.value;
      return { first, all: performance.now() - start, found: found.length + left.records };
    }
    if (Number.isNaN(first) && step.value.found !== null) first = performance.now() - start;
  }
};

type Engine = MiniSearch<{ id: number; text: string }>;

const makeEngine = (folded: readonly string[]): { value: Engine; took: number } =>
  timedNow(() => {
    const engine: Engine = new MiniSearch({ fields: ['text'] });
    engine.addAll(folded.map((text, id) => ({ id, text })));
    return engine;
  });

const wordsOf = ({ language }: SearchShape, name: SearchedFor): readonly string[] => {
  const words = LOOKED_FOR[language];
  return name === 'both' ? words.both : [words[name]];
};

const measureQuery = (
  workspace: Workspace,
  folded: readonly string[],
  engine: Engine | null,
  words: readonly string[],
): QueryRounds => {
  const typed = words.map((word) => `"${word}"`).join(' ');
  const plainWords = words.map(foldedText);
  const times = { first: [] as number[], all: [] as number[], plain: [] as number[], engine: [] as number[] };
  const found = { search: 0, plain: 0, engine: null as number | null };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const own = timeSearch(workspace, typed);
    const plain = timedNow(() => folded.filter((text) => plainWords.every((word) => text.includes(word))).length);
    const indexed =
      engine === null
        ? null
        : timedNow(() => engine.search(plainWords.join(' '), { combineWith: 'AND', prefix: true }).length);
    // The first round warms up.
    if (round === 0) continue;
    times.first.push(own.first);
    times.all.push(own.all);
    times.plain.push(plain.took);
    if (indexed !== null) times.engine.push(indexed.took);
    found.search = own.found;
    found.plain = plain.value;
    found.engine = indexed?.value ?? null;
  }
  return { ...times, found: found.search, plainFound: found.plain, engineFound: found.engine };
};

/** The folded texts that the search itself has: twice of them would not fit where there are many. */
const foldedTextsOf = (workspace: Workspace): string[] =>
  corpusOf(workspace).records.flatMap(({ texts }) =>
    texts.filter(({ field }) => field === 'text').map(({ folded }) => folded),
  );

/** Measures only the word that most articles have, without an engine beside it. */
export const measureSearching = (shape: SearchShape): Pick<SearchTimes['queries'], 'common'> => {
  const workspace = searchedLibrary(shape);
  const folded = foldedTextsOf(workspace);
  return { common: measureQuery(workspace, folded, null, wordsOf(shape, 'common')) };
};

/** Measures a workspace of that shape. */
export const measureSearch = (shape: SearchShape): SearchTimes => {
  const workspace = searchedLibrary(shape);
  const { took: prepared } = timedNow(() => finish(preparing(workspace)));
  const folded = foldedTextsOf(workspace);
  const sample = workspace.articles.slice(0, MOST_FOR_ENGINE);
  const bare = timedNow(() => sample.reduce((sum, { text }) => sum + foldedText(text).length, 0));
  const engine = shape.articles <= MOST_FOR_ENGINE ? makeEngine(folded) : null;
  const query = (name: SearchedFor): QueryRounds =>
    measureQuery(workspace, folded, engine?.value ?? null, wordsOf(shape, name));
  return {
    shape,
    prepared,
    folded: (bare.took * shape.articles) / sample.length,
    indexed: engine?.took ?? null,
    queries: { rare: query('rare'), common: query('common'), both: query('both') },
  };
};
