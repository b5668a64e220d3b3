// Case 43 of the acceptance list for archives: ten thousand pages in one, which come in within a bound of time, tell how far
// they are, and can be called off.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildCommand, type BuiltCommand } from '../../cli/testing/built-command';
import { workspacePaths } from '../store/workspace-folder';
import { createStore, failureOf, importer, scratchFolder, valueOf } from '../testing/scratch';
import { ProcessExtractor } from './extractor';
import { importMany } from './import-many';
import { filesAtPath } from './incoming-files';
import { startNodeReader } from './reader-process';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

const PAGES = 10_000;
const MOST_MILLISECONDS = 120_000;

/** Every twentieth is a page of the web, which takes as long as twenty texts. */
const isWebPage = (index: number): boolean => index % 20 === 0;

const pageOf = (index: number): string => {
  const text = index % 40 < 20 ? `The bridge of day ${String(index)} was opened.` : `پل روز ${String(index)} باز شد.`;
  return isWebPage(index) ? `<html><title>${String(index)}</title><p>${text}</p></html>` : text;
};

test('ten thousand pages in one archive come in as one act, with progress, and can be called off', async () => {
  const encoder = new TextEncoder();
  const parts = Array.from({ length: PAGES }, (_none, index) => [
    `pages/${String(index)}.${isWebPage(index) ? 'html' : 'txt'}`,
    encoder.encode(pageOf(index)),
  ]);
  const path = join(await scratchFolder(), 'pages.zip');
  await writeFile(path, zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>));
  const extractor = new ProcessExtractor(startNodeReader(command.reader, 512));
  onTestFinished(() => {
    extractor.close();
  });
  const store = await createStore(await scratchFolder());
  const files = await filesAtPath(path, extractor);
  expect(files).toHaveLength(PAGES);
  const sources = files.map(({ read }) => read);

  const controller = new AbortController();
  let stopped = 0;
  const calledOff = await importMany(
    store,
    sources,
    { ...importer, extractor },
    {
      signal: controller.signal,
      onProgress: (done) => {
        if (done !== 50) return;
        stopped = performance.now();
        controller.abort();
      },
    },
  );
  expect(failureOf(calledOff).code).toBe('cancelled');
  expect(performance.now() - stopped).toBeLessThan(1000);
  expect(store.workspace.articles).toHaveLength(0);
  expect(existsSync(workspacePaths(store.root).originals)).toBe(false);

  const told: number[] = [];
  const from = performance.now();
  const before = store.sequence;
  const outcomes = valueOf(
    await importMany(store, sources, { ...importer, extractor }, { onProgress: (done) => told.push(done) }),
  );
  expect(performance.now() - from).toBeLessThan(MOST_MILLISECONDS);
  expect(told).toEqual(Array.from({ length: PAGES + 1 }, (_none, done) => done));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(PAGES);
  expect(store.workspace.articles).toHaveLength(PAGES);
  expect(store.sequence).toBe(before + 1);
  await store.filesWritten();
}, 400_000);
