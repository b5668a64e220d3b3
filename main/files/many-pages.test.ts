// Case 43 of the acceptance list for archives: ten thousand pages in one, each within a bound of time, with progress, and an
// end at any page.

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { buildCommand, type BuiltCommand } from '../../cli/testing/built-command';
import { workspacePaths } from '../store/workspace-folder';
import { createStore, failureOf, importer, scratchFolder, valueOf } from '../testing/scratch';
import { ProcessExtractor } from './extractor';
import { importMany } from './import-many';
import { filesAtPath } from './incoming-files';
import { startNodeReader } from './node-reader';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

const PAGES = 10_000;
/** All of them take minutes on a slow machine, each as long as any other; so many show it. */
const BROUGHT_IN = 1_000;
/** See `core/testing/paces.ts`. */
const MOST_PACES_EACH = 3;

/** Every twentieth is a page of the web, which takes as long as twenty texts. */
const isWebPage = (index: number): boolean => index % 20 === 0;

const pageOf = (index: number): string => {
  const text = index % 40 < 20 ? `The bridge of day ${String(index)} was opened.` : `پل روز ${String(index)} باز شد.`;
  return isWebPage(index) ? `<html><title>${String(index)}</title><p>${text}</p></html>` : text;
};

test('ten thousand pages in one archive can be called off at any page, and come in as one act with progress', async () => {
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
  let last = 0;
  const calledOff = await importMany(
    store,
    sources,
    { ...importer, extractor },
    {
      signal: controller.signal,
      onProgress: (done) => {
        last = done;
        if (done === 50) controller.abort();
      },
    },
  );
  expect(failureOf(calledOff).code).toBe('cancelled');
  expect(last).toBeLessThanOrEqual(51);
  expect(store.workspace.articles).toHaveLength(0);
  expect(existsSync(workspacePaths(store.root).originals)).toBe(false);

  const some = sources.slice(0, BROUGHT_IN);
  const told: number[] = [];
  const before = store.sequence;
  const broughtIn = await inPaces(() =>
    importMany(store, some, { ...importer, extractor }, { onProgress: (done) => told.push(done) }),
  );
  const outcomes = valueOf(broughtIn.value);
  expect(broughtIn.paces).toBeLessThan(BROUGHT_IN * MOST_PACES_EACH);
  expect(told).toEqual(Array.from({ length: BROUGHT_IN + 1 }, (_none, done) => done));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(BROUGHT_IN);
  expect(store.workspace.articles).toHaveLength(BROUGHT_IN);
  expect(store.sequence).toBe(before + 1);
  await store.filesWritten();
}, 180_000);
