// Cases 37 and 38 of the acceptance list for what comes from outside as JSON: exports, bundles of colleagues, codebooks.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { codebookOfFile } from '../../core/codebook/codebook-file';
import { originalPath } from '../../core/evidence-pack/manifest';
import { exportToText, workspaceToExport } from '../../core/export/export-json';
import type { Result } from '../../core/result';
import {
  articleOf,
  createStore,
  failureOf,
  importContent,
  mark,
  scratchFolder,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { jsonOfBytes, readExportFile, readJsonFile } from './export-workspace';

let good = '';
let articleId = '';
beforeEach(async () => {
  const store = await createStore(await scratchFolder());
  articleId = (await importContent(store, TEXT)).id;
  await mark(store, articleId, 0, 5);
  expect(articleOf(store, articleId).mentions).toHaveLength(1);
  good = exportToText(workspaceToExport(store.workspace));
});

const within = (field: string): string => good.replace('{', `{ "x_future": ${field},`);

/** See `core/testing/paces.ts`. */
const MOST_PACES = 100;

/** Reads it as an export from a file, and says what became of it and that it was quick. */
const read = async (content: string): Promise<Result<unknown>> => {
  const file = join(await scratchFolder(), 'export.json');
  await writeFile(file, content);
  const { value: result, paces } = await inPaces(() => readExportFile(file));
  expect(paces).toBeLessThan(MOST_PACES);
  return result;
};

const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const KEYS = `{${Array.from({ length: 1_000_000 }, (_none, index) => `"k${String(index)}":0`).join(',')}}`;

describe('case 37: JSON that no program of good will writes is refused with its reason', () => {
  test.each([
    ['lists in lists, 200 000 deep', DEEP, 'it is nested too deep'],
    ['a million keys', KEYS, 'an object has more keys than any of ours'],
    ['a key twice', '{"a":1,"a":2}', 'a key stands twice in one object'],
    ['a number without end', '1e999', 'a number is too large to be kept'],
  ])('%s', async (_name, field, problem) => {
    expect(failureOf(await read(within(field)))).toMatchObject({ code: 'export-invalid', details: { problem } });
    expect(failureOf(await read(field)).code).toBe('export-invalid');
  });

  test('no number at all', async () => {
    for (const field of ['NaN', '-Infinity', '0x10', '01']) {
      const { code, details } = failureOf(await read(within(field)));
      expect(code).toBe('export-invalid');
      expect(details['problem']).toMatch(/^it is not JSON/u);
    }
  });

  test('a string of ten megabytes where a short one belongs', async () => {
    const long = 'a'.repeat(10_000_000);
    expect(failureOf(await read(good.replace(articleId, long))).code).toBe('export-invalid');
    // As a field that is not known it is kept, and does no harm.
    valueOf(await read(within(`"${long}"`)));
  });

  test('and the same is refused in a codebook', async () => {
    const file = join(await scratchFolder(), 'codebook.json');
    for (const field of [DEEP, KEYS, '1e999', '{"a":1,"a":2}']) {
      await writeFile(file, `{"format":"hashiya-codebook","formatVersion":1,"codebook":{"x":${field}}}`);
      expect(failureOf(await readJsonFile(file)).code).toBe('export-invalid');
    }
  });
});

describe('case 38: names that JavaScript gives a meaning, in what a colleague sends', () => {
  const polluted = (): unknown => (({}) as Record<string, unknown>)['polluted'];
  const HARM = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}';

  test('do nothing in an export, as fields, as tags and as ids', async () => {
    const fields = good.replaceAll('{\n', `{${HARM},\n`);
    const told = await read(fields);
    expect(told.ok || told.error.code === 'export-invalid').toBe(true);
    const tags = good.replace('"tags": []', '"tags": ["__proto__", "constructor"]');
    expect(tags).not.toBe(good);
    const tagged = valueOf(await read(tags)) as { articles: { mentions: { tags: string[] }[] }[] };
    expect(tagged.articles[0]?.mentions[0]?.tags).toEqual(['__proto__', 'constructor']);
    expect(failureOf(await read(good.replaceAll(articleId, '__proto__'))).code).toBe('export-invalid');
    expect(polluted()).toBeUndefined();
    expect({} as Record<string, unknown>).not.toHaveProperty('polluted');
  });

  test('do nothing in a codebook', async () => {
    const file = join(await scratchFolder(), 'codebook.json');
    const { codebook } = JSON.parse(good) as { codebook: object };
    const text = JSON.stringify({ format: 'hashiya-codebook', formatVersion: 1, codebook });
    await writeFile(file, text.replaceAll('{"', `{${HARM},"`));
    const value = valueOf(jsonOfBytes(await readFile(file), file));
    const outcome = codebookOfFile(value, file);
    expect(outcome.ok || outcome.error.code === 'codebook-invalid').toBe(true);
    expect(polluted()).toBeUndefined();
  });
});

describe('case 45: names in a bundle that lead elsewhere on a disk', () => {
  const AWAY = ['../../away', '..\\away', 'C:\\away', '/etc/passwd', 'a\u0000b', 'CON', 'n'.repeat(300)];

  test.each(AWAY)('%j as an id is refused, and as the name of a file stays inside an evidence pack', async (name) => {
    const escaped = JSON.stringify(name).slice(1, -1);
    expect(failureOf(await read(good.replaceAll(articleId, escaped))).code).toBe('export-invalid');
    const [hash] = /(?<="sha256": ")[0-9a-f]{64}/u.exec(good) ?? [];
    expect(failureOf(await read(good.replaceAll(hash ?? '-', escaped))).code).toBe('export-invalid');
    const path = originalPath(hash ?? '', name);
    const parts = path.split('/');
    expect(parts).toHaveLength(2);
    for (const part of parts) {
      expect(part).not.toMatch(/^\.+$|[\\:\u0000]|^(?:CON|con)(?:\.|$)/u);
      expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
    }
  });
});
