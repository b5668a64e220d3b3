// Owns the search of a workspace: which records a query finds, and where. It is written as a generator, so that its caller
// can run it a slice at a time, show what is found so far, and stop it by running no further.

import { finish, type Progress } from '../merge/progress';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import type { TextRange } from '../text/trim-range';
import type { Workspace } from '../workspace/workspace';
import { corpusOf, type SearchedField, type SearchedRecord, type SearchedText } from './corpus';
import {
  matcherOf,
  runExpression,
  type ExpressionRunner,
  type Manner,
  type SearchMode,
  type TermMatcher,
} from './matching';
import { understand, type SearchProblem } from './problem-of';
import { termsOf, type Query } from './query';
import { RecordFacts } from './record-facts';

/** A place where something that was searched for stands. All offsets are UTF-16 code units. */
export interface Hit extends TextRange {
  /** Which of the record's texts: `start` and `end` are of that one. */
  readonly field: SearchedField;
  /** Where it is in the article's text; null for what does not stand there. */
  readonly inArticle: TextRange | null;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** A record that was found. A query of fields alone finds records without any hits in them. */
export interface FoundRecord {
  readonly record: SearchedRecord;
  readonly hits: readonly Hit[];
  /** How many more hits it has. */
  readonly more: number;
}

export interface SearchResult {
  readonly found: readonly FoundRecord[];
  /** How many hits are in `found`. */
  readonly hits: number;
  /** What was found beyond the limit: records that are not in `found`, and hits that are left out of those that are. */
  readonly left: { readonly records: number; readonly hits: number };
  /** Texts over which the regular expression took too long; they were passed over. */
  readonly tooLong: number;
  /** False where that were so many that the rest was not searched. */
  readonly isComplete: boolean;
}

/** How far a search is; `found` is what the step has brought. */
export interface SearchStep extends Progress {
  readonly found: FoundRecord | null;
}

export interface SearchOptions {
  readonly mode: SearchMode;
  /** Only what is spelled as typed, letter case too; false where left out. */
  readonly exact?: boolean;
  /** The most hits, and the most records, that are given. */
  readonly limit: number;
  /** Of code units on each side of a hit. */
  readonly context?: number;
  readonly runExpression?: ExpressionRunner;
}

export type Search =
  | { readonly ok: true; readonly query: Query; readonly steps: Generator<SearchStep, SearchResult> }
  | { readonly ok: false; readonly problem: SearchProblem };

const USUAL_CONTEXT = 60;

/** After so many texts over which an expression takes too long it is not tried on others: each takes a tenth of a second. */
const MOST_TOO_LONG = 30;

/** How many records are looked at ahead, for what is quicker over many texts at once. */
const AHEAD = 64;

/** A query for one workspace, made ready: a test of records, and what looks for its words. */
interface PreparedQuery {
  readonly passes: (record: SearchedRecord) => boolean;
  readonly matchers: readonly TermMatcher[];
  /** Tells those that want it which texts come next. */
  readonly expect: (records: readonly SearchedRecord[]) => void;
}

type MatcherFor = (term: string) => TermMatcher;

const testOf = (query: Query, facts: RecordFacts, matcherFor: MatcherFor): PreparedQuery['passes'] => {
  switch (query.kind) {
    case 'term': {
      const matcher = matcherFor(query.text);
      return ({ texts }) => texts.some((text) => matcher.isIn(text));
    }
    case 'field':
      return facts.testOf(query.test);
    case 'not': {
      const passes = testOf(query.of, facts, matcherFor);
      return (record) => !passes(record);
    }
    case 'and':
    case 'or': {
      // Fields take less work than words, so they are asked for first.
      const isField = ({ kind }: Query): number => (kind === 'field' ? 0 : 1);
      const tests = query.of
        .toSorted((left, right) => isField(left) - isField(right))
        .map((part) => testOf(part, facts, matcherFor));
      return query.kind === 'and'
        ? (record) => tests.every((passes) => passes(record))
        : (record) => tests.some((passes) => passes(record));
    }
  }
};

const prepare = (query: Query, workspace: Workspace, matcherFor: MatcherFor): PreparedQuery => {
  const known = new Map<string, TermMatcher>();
  const once: MatcherFor = (term) => {
    const matcher = known.get(term) ?? matcherFor(term);
    known.set(term, matcher);
    return matcher;
  };
  const facts = new RecordFacts(workspace);
  const passes = testOf(query, facts, once);
  const matchers = termsOf(query).map(once);
  // The fields that every record has to pass: no text of another is looked at.
  const needed = (query.kind === 'and' ? query.of : [query]).flatMap((part) =>
    part.kind === 'field' ? [facts.testOf(part.test)] : [],
  );
  const expect = (records: readonly SearchedRecord[]): void => {
    const waiting = matchers.filter((matcher) => matcher.expect !== undefined);
    if (waiting.length === 0) return;
    const texts = records.filter((record) => needed.every((isMet) => isMet(record))).flatMap((record) => record.texts);
    waiting.forEach((matcher) => matcher.expect?.(texts));
  };
  return { passes, matchers, expect };
};

const hitAt = ({ field, raw, offset }: SearchedText, { start, end }: TextRange, context: number): Hit => ({
  field,
  start,
  end,
  inArticle: offset === null ? null : { start: offset + start, end: offset + end },
  before: raw.slice(graphemeEnd(raw, Math.max(0, start - context)), start),
  match: raw.slice(start, end),
  after: raw.slice(end, Math.max(end, graphemeStart(raw, Math.min(raw.length, end + context)))),
});

/** The places of all words in a text, in reading order; the longer first where two begin together. */
const placesIn = (text: SearchedText, matchers: readonly TermMatcher[]): TextRange[] => {
  const places = matchers.flatMap((matcher) => matcher.placesIn(text));
  const inOrder =
    matchers.length < 2 ? places : places.sort((one, other) => one.start - other.start || other.end - one.end);
  return inOrder.filter(({ start, end }, at) => start !== inOrder[at - 1]?.start || end !== inOrder[at - 1]?.end);
};

/** The hits of a record, at most so many with their words. */
const hitsIn = (
  record: SearchedRecord,
  matchers: readonly TermMatcher[],
  most: number,
  context: number,
): FoundRecord => {
  const hits: Hit[] = [];
  let more = 0;
  for (const text of record.texts) {
    const places = placesIn(text, matchers);
    const shown = places.slice(0, most - hits.length);
    hits.push(...shown.map((place) => hitAt(text, place, context)));
    more += places.length - shown.length;
  }
  return { record, hits, more };
};

function* searching(
  workspace: Workspace,
  prepareQuery: () => PreparedQuery,
  { limit, context = USUAL_CONTEXT }: SearchOptions,
  tooLong: () => number,
): Generator<SearchStep, SearchResult> {
  const { passes, matchers, expect } = prepareQuery();
  const { records } = corpusOf(workspace);
  const found: FoundRecord[] = [];
  const left = { records: 0, hits: 0 };
  let hits = 0;
  for (const [done, record] of records.entries()) {
    if (tooLong() >= MOST_TOO_LONG) return { found, hits, left, tooLong: tooLong(), isComplete: false };
    if (done % AHEAD === 0) expect(records.slice(done, done + AHEAD));
    let step: FoundRecord | null = null;
    if (passes(record)) {
      if (hits >= limit || found.length >= limit) left.records += 1;
      else {
        step = hitsIn(record, matchers, limit - hits, context);
        hits += step.hits.length;
        left.hits += step.more;
        found.push(step);
      }
    }
    yield { done: done + 1, total: records.length, found: step };
  }
  return { found, hits, left, tooLong: tooLong(), isComplete: true };
}

/**
 * Searches a workspace: the records that a query finds, in the order of the workspace, each with where its words stand. The
 * query is read at once, so that what is wrong with it is known; the search itself runs as its steps are taken, a record a
 * step. `found` of a step is there as soon as it is known. In the mode `regex` the query is one expression, with fields
 * before it (`parseExpressionQuery`).
 */
export const search = (workspace: Workspace, typed: string, options: SearchOptions): Search => {
  const understood = understand(typed, options.mode);
  if (!understood.ok) return understood;
  const { query } = understood;
  const { mode, exact = false, runExpression: run = runExpression } = options;
  let tooLong = 0;
  const manner: Manner = { mode, exact, run, onTooLong: () => void (tooLong += 1) };
  const prepareQuery = (): PreparedQuery => prepare(query, workspace, (term) => matcherOf(term, manner));
  return { ok: true, query, steps: searching(workspace, prepareQuery, options, () => tooLong) };
};

/** Runs a search to its end at once. */
export const searchAtOnce = (steps: Generator<SearchStep, SearchResult>): SearchResult => finish(steps);
