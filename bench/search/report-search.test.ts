import { expect, test } from 'vitest';
import { measureSearch, type QueryRounds, type SearchTimes } from './measure-search';
import { searchReport } from './report-search';

const query = (first: number): QueryRounds => ({
  found: 10,
  first: [first],
  all: [20],
  plain: [10],
  plainFound: 10,
  engine: [],
  engineFound: null,
});

const size = (first: number): SearchTimes => ({
  shape: { language: 'en', articles: 10_000 },
  prepared: 400,
  folded: 390,
  indexed: null,
  queries: { rare: query(first), common: query(1), both: query(1) },
});

test('the slowest of the first hits decides', () => {
  expect(searchReport([size(12)])).toContain('- met: first hits within 50 ms at 10,000 articles (at worst 12 ms)');
  expect(searchReport([size(70)])).toContain('- NOT met: first hits within 50 ms at 10,000 articles (at worst 70 ms)');
});

test.each(['en', 'fa'] as const)('the search, a plain scan and the engine find the same articles, %s', (language) => {
  const { queries } = measureSearch({ language, articles: 200 });
  expect(queries.rare.found).toBe(10);
  for (const { found, plainFound, engineFound } of Object.values(queries)) {
    expect(found).toBe(plainFound);
    expect(engineFound).toBe(plainFound);
  }
});
