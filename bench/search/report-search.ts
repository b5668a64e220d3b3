// Owns the report of the search.

import { median } from '../measuring';
import { count, milliseconds, table, times, verdict } from '../tables';
import { SEARCHES, type QueryRounds, type SearchedFor, type SearchTimes } from './measure-search';

const INTRODUCTION =
  'Articles of 3,000 characters of news. *Prepared* is folding all texts, once for a workspace; *first* is until the first article is found, *all* until every article has been looked at and up to 1,000 hits are there with their exact places and context. Beside them, taking turns, a plain scan: `includes` in the same folded texts, which gives no places. MiniSearch 7.2, with the folded texts in its index and words as prefixes, is measured up to 10,000 articles: with more its index takes minutes. Times are milliseconds, medians.';

const NAMES: Readonly<Record<SearchedFor, string>> = {
  rare: 'a phrase in 10 articles',
  common: 'a word in most',
  both: 'two words, both',
};

/** In milliseconds, by number of articles. */
const FIRST_HITS: readonly (readonly [articles: number, most: number])[] = [
  [10_000, 50],
  [100_000, 150],
];

const NOTHING = '–';
const sizeOf = ({ shape }: SearchTimes): string =>
  `${count(shape.articles)} ${shape.language === 'fa' ? 'Persian' : 'English'}`;

const rowOf = (size: SearchTimes, name: SearchedFor): string[] => {
  const query: QueryRounds = size.queries[name];
  return [
    sizeOf(size),
    NAMES[name],
    count(query.found),
    milliseconds(median(query.first)),
    milliseconds(median(query.all)),
    milliseconds(median(query.plain)),
    times(median(query.all) / median(query.plain)),
    query.engine.length === 0 ? NOTHING : milliseconds(median(query.engine)),
    query.engineFound === null ? NOTHING : count(query.engineFound),
  ];
};

const aims = (measured: readonly SearchTimes[]): string[] =>
  FIRST_HITS.flatMap(([articles, most]) => {
    const firsts = measured
      .filter(({ shape }) => shape.articles === articles)
      .flatMap(({ queries }) => SEARCHES.map((name) => median(queries[name].first)));
    if (firsts.length === 0) return [];
    const worst = Math.max(...firsts);
    const aim = `first hits within ${String(most)} ms at ${count(articles)} articles`;
    return [verdict(aim, worst <= most, `at worst ${milliseconds(worst)} ms`)];
  });

/** The section of the search. */
export const searchReport = (measured: readonly SearchTimes[]): string =>
  [
    INTRODUCTION,
    '### Aims',
    aims(measured).join('\n'),
    '### Queries',
    table(
      ['articles', 'looked for', 'found', 'first', 'all', 'plain scan', 'all/plain', 'MiniSearch', 'found by it'],
      measured.flatMap((size) => SEARCHES.map((name) => rowOf(size, name))),
    ),
    '### Making ready',
    table(
      ['articles', 'prepared', 'folding alone', 'index of MiniSearch'],
      measured.map((size) => [
        sizeOf(size),
        milliseconds(size.prepared),
        milliseconds(size.folded),
        size.indexed === null ? NOTHING : milliseconds(size.indexed),
      ]),
    ),
  ].join('\n\n');
