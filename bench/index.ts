// Owns the benchmark: what is measured how often, printed, and kept in `bench/results.md`. It refuses to judge: figures
// of a busy machine are no ground to fail on. Usage: npm run bench [-- --quick]

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineFacts } from './machine';
import { reportOf } from './report';
import { LARGE, measureSize, SMALL, type Measured } from './run';

const RESULTS = join(import.meta.dirname, '..', '..', 'bench', 'results.md');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const isQuick = process.argv.includes('--quick');
const folder = await mkdtemp(join(tmpdir(), 'hashiya-bench-'));
try {
  const facts = machineFacts(folder);
  const measured: Measured[] = [];
  for (const size of isQuick ? SMALL : [...SMALL, ...LARGE]) measured.push(await measureSize(folder, size, say));
  const report = reportOf(measured, facts);
  say(`\n${report}`);
  // A quick run does not stand for the whole.
  if (!isQuick) await writeFile(RESULTS, report.replace(/\n{3,}/gu, '\n\n'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
