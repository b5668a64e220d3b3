// Owns the benchmark: which parts are measured, printed, and kept in `bench/results.md`. It refuses to judge: figures of a
// busy machine are no ground to fail on.
// Usage: npm run bench [-- words], see bench/request.ts.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../e2e/driver/electron-app';
import { machineFacts } from './machine';
import { measurePart } from './parts';
import { parseBenchRequest, USAGE, type BenchRequest } from './request';
import { withPart, type PartName } from './results-document';

const RESULTS = join(projectFolder, 'bench', 'results.md');

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const keep = async (name: PartName, facts: readonly string[], report: string): Promise<void> => {
  const before = await readFile(RESULTS, 'utf8').catch(() => '');
  await writeFile(RESULTS, withPart(before, name, facts, report));
};

const run = async (request: BenchRequest): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-bench-'));
  // A part of a part does not stand for the whole.
  const isKept = !request.isQuick && request.sizes.length === 0 && request.views.length === 0;
  try {
    for (const name of request.parts) {
      const facts = machineFacts(folder);
      const started = performance.now();
      const report = await measurePart(name, folder, request, say);
      const took = `measured in ${((performance.now() - started) / 60_000).toFixed(1)} minutes`;
      say(`\n${report}\n`);
      if (isKept) await keep(name, [...facts, took], report);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

const request = parseBenchRequest(process.argv.slice(2));
if ('complaint' in request) {
  say(`${request.complaint}\n\n${USAGE}`);
  process.exitCode = 2;
} else await run(request);
