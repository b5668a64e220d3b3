// Owns the benchmark: what is measured how often, printed, and kept in `bench/results.md` and `bench/results-queries.md`.
// It refuses to judge: figures of a busy machine are no ground to fail on.
// Usage: npm run bench [-- --quick] [-- --queries]

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineFacts } from './machine';
import type { QueryTimes } from './queries';
import { reportOf } from './report';
import { queriesReportOf } from './report-queries';
import { LARGE, measureSize, SMALL, WORKED, type Measured } from './run';
import { ask } from './tasks';
import type { WorkedShape } from './worked';

const RESULTS = join(import.meta.dirname, '..', '..', 'bench');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isQuick = process.argv.includes('--quick');

const tell = async (fileName: string, report: string): Promise<void> => {
  say(`\n${report}`);
  // A quick run does not stand for the whole.
  if (!isQuick) await writeFile(join(RESULTS, fileName), report.replace(/\n{3,}/gu, '\n\n'));
};

const folder = await mkdtemp(join(tmpdir(), 'hashiya-bench-'));
try {
  const facts = machineFacts(folder);
  if (!process.argv.includes('--queries')) {
    const measured: Measured[] = [];
    for (const size of isQuick ? SMALL : [...SMALL, ...LARGE]) measured.push(await measureSize(folder, size, say));
    await tell('results.md', reportOf(measured, facts));
  }
  const queries: [WorkedShape, QueryTimes[]][] = [];
  for (const shape of isQuick ? WORKED.slice(0, 1) : WORKED) {
    say(`${String(shape.articles)} worked articles: the queries`);
    queries.push([shape, await ask('queries', folder, shape)]);
  }
  await tell('results-queries.md', queriesReportOf(queries, facts));
} finally {
  await rm(folder, { recursive: true, force: true });
}
