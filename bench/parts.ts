// Owns the parts of the benchmark: what each measures, and the section of the results that comes of it.

import type { QueryTimes } from './queries';
import { reportOf } from './report';
import { measurePackage } from './package/measure-package';
import { packageReport } from './package/report-package';
import { queriesReportOf } from './report-queries';
import type { BenchRequest } from './request';
import type { PartName } from './results-document';
import { LARGE, measureSize, SMALL, WORKED, type Measured } from './run';
import { ask } from './tasks';
import type { SearchTimes } from './search/measure-search';
import { searchReport } from './search/report-search';
import { measureStart } from './start/measure-start';
import { startReport } from './start/report-start';
import { measureTexts } from './text/measure-texts';
import { textsReport } from './text/report-texts';
import type { WorkedShape } from './worked';

/** How many articles are searched. */
const SEARCHED = [1000, 10_000, 100_000];

type Say = (line: string) => void;

const measureStore = async (folder: string, { isQuick }: BenchRequest, say: Say): Promise<string> => {
  const measured: Measured[] = [];
  for (const size of isQuick ? SMALL : [...SMALL, ...LARGE]) measured.push(await measureSize(folder, size, say));
  return reportOf(measured);
};

const measureQueries = async (folder: string, { isQuick }: BenchRequest, say: Say): Promise<string> => {
  const queries: [WorkedShape, QueryTimes[]][] = [];
  for (const shape of isQuick ? WORKED.slice(0, 1) : WORKED) {
    say(`${String(shape.articles)} worked articles: the queries`);
    queries.push([shape, await ask('queries', folder, shape)]);
  }
  return queriesReportOf(queries);
};

const measureText = async (folder: string, request: BenchRequest, say: Say): Promise<string> => {
  const { cells, rounds } = await measureTexts(folder, request, say);
  return textsReport(cells, rounds);
};

const measureSearches = async (folder: string, { isQuick }: BenchRequest, say: Say): Promise<string> => {
  const measured: SearchTimes[] = [];
  for (const articles of isQuick ? SEARCHED.slice(0, 2) : SEARCHED) {
    for (const language of ['en', 'fa'] as const) {
      say(`search of ${String(articles)} articles, ${language}`);
      measured.push(await ask('search', folder, { articles, language }));
    }
  }
  return searchReport(measured);
};

const MEASURES: Readonly<Record<PartName, (folder: string, request: BenchRequest, say: Say) => Promise<string>>> = {
  text: measureText,
  start: async (folder, { isQuick }, say) => startReport(await measureStart(folder, isQuick ? 3 : 7, say)),
  search: measureSearches,
  store: measureStore,
  queries: measureQueries,
  package: async (folder, { isQuick }, say) => packageReport(await measurePackage(folder, isQuick ? 2 : 7, say)),
};

/** Measures a part in a folder of its own work, and gives its section of the results. */
export const measurePart = (name: PartName, folder: string, request: BenchRequest, say: Say): Promise<string> =>
  MEASURES[name](folder, request, say);
