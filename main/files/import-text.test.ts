import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { workspacePaths } from '../store/workspace-folder';
import { buildForChildren, startChild, type BuiltModules } from '../testing/child';
import {
  articleOf,
  createStore,
  failureOf,
  importContent,
  importer,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { importFile, importText } from './import-text';

const seeds = resolve(import.meta.dirname, '../../seeds');

describe('what is imported', () => {
  test('keeps its bytes as the original and its characters as the text, whatever they are', async () => {
    const store = await createStore(await scratchFolder());
    const contents: [string, string | Buffer][] = [
      ['plain.txt', TEXT],
      ['mark.txt', `\uFEFF${TEXT}`],
      ['two-marks.txt', `\uFEFF\uFEFF${TEXT}`],
      ['crlf.txt', TEXT.replaceAll('\n', '\r\n')],
      ['cr.txt', TEXT.replaceAll('\n', '\r')],
      ['no-break-at-end.txt', 'One line'],
      ['decomposed.txt', 'cafe\u0301 Müller\u0308'],
      ['controls.txt', 'left \u202Eright\u202C \u200Fمن\u200E'],
      ['MARKDOWN.MD', '# Heading\n\n> a *quote*\n'],
      ['long.markdown', '- item\n'.repeat(2000)],
    ];
    for (const [fileName, content] of contents) {
      const article = await importContent(store, content, fileName);
      const bytes = Buffer.from(content);
      expect(await readFile(workspacePaths(store.root).original(article.original.sha256)), fileName).toEqual(bytes);
      expect(article.original.byteLength).toBe(bytes.length);
      expect(article.original.fileName).toBe(fileName);
      const mark = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
      expect(article.original.byteOrderMark).toBe(mark);
      expect(Buffer.from(article.text), fileName).toEqual(mark ? bytes.subarray(3) : bytes);
      expect(article.text).not.toContain('\uFFFD');
    }
    expect(store.workspace.articles.map((article) => article.original.fileName).sort()).toEqual(
      contents.map(([name]) => name).sort(),
    );
  });

  test('both seeds come in whole, with what can be read off them', async () => {
    const store = await createStore(await scratchFolder());
    for (const name of ['000_b2468207d6c1c7ca.txt', '003_b33f96b676cfdb76.txt']) {
      const outcome = valueOf(await importFile(store, join(seeds, name), importer));
      const article = articleOf(store, outcome.articleId);
      expect(article.text).toBe(await readFile(join(seeds, name), 'utf8'));
      expect(article.language).toBe('en');
    }
    expect(store.workspace.articles.map(({ title, publishedOn }) => [title, publishedOn])).toEqual([
      ['China to host Syrian troops for ‘humanitarian’ training'.replaceAll(/[‘’]/g, "'"), null],
      ['China ‘to upgrade Syria military ties’', '2016-08-17'],
    ]);
  });

  test('the same bytes again, under whatever name, are already there', async () => {
    const store = await createStore(await scratchFolder());
    const { id, title } = await importContent(store, TEXT);
    const before = await snapshotOf(store.root);
    const again = valueOf(await importText(store, { fileName: 'other.md', bytes: Buffer.from(TEXT) }, importer));
    expect(again).toEqual({ articleId: id, title, alreadyThere: true });
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('the same bytes several times at once make one article', async () => {
    const store = await createStore(await scratchFolder());
    const content = { fileName: 'a.txt', bytes: Buffer.from(TEXT) };
    const outcomes = await Promise.all([1, 2, 3].map(() => importText(store, content, importer)));
    const values = outcomes.map(valueOf);
    expect(store.workspace.articles).toHaveLength(1);
    expect(values.filter((outcome) => !outcome.alreadyThere)).toHaveLength(1);
    expect(new Set(values.map((outcome) => outcome.articleId)).size).toBe(1);
  });
});

describe('what is refused', () => {
  const cases: [string, string, string | Buffer, object][] = [
    ['an empty file', 'a.txt', '', { code: 'file-empty' }],
    ['white space alone', 'a.txt', ' \n\t\u200F\u2028\n', { code: 'text-blank' }],
    ['a byte order mark alone', 'a.txt', '\uFEFF', { code: 'text-blank' }],
    ['an image under a text’s name', 'a.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), { code: 'file-binary' }],
    ['zero bytes', 'a.txt', 'text\0text', { code: 'file-binary' }],
    ['a cut sequence at the end', 'a.txt', Buffer.from([0x61, 0xd9]), { code: 'encoding-unsure' }],
    ['an overlong form', 'a.txt', Buffer.from([0x61, 0x62, 0xc0, 0x80]), { code: 'encoding-unsure' }],
    ['half of a pair', 'a.txt', Buffer.from([0xed, 0xa0, 0x80]), { code: 'encoding-unsure' }],
    [
      'an offset after a mark',
      'a.txt',
      Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0xff]),
      { code: 'file-not-utf8', details: { offset: 4 } },
    ],
    [
      'a late wrong byte',
      'a.txt',
      Buffer.concat([Buffer.alloc(100_000, 0x61), Buffer.from([0xfe])]),
      { code: 'encoding-unsure' },
    ],
    ['another ending', 'a.mov', TEXT, { code: 'file-kind-unknown' }],
    [
      'another kind than its ending says',
      'a.pdf',
      TEXT,
      { code: 'file-damaged', details: { file: 'a.pdf', cause: 'it is not a sound PDF' } },
    ],
    ['no ending', 'README', TEXT, { code: 'file-kind-unknown' }],
  ];

  test.each(cases)('%s', async (_what, fileName, content, expected) => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const before = await snapshotOf(store.root);
    await writeFile(join(folder, fileName), content);
    const failure = failureOf(await importFile(store, join(folder, fileName), importer));
    expect(failure).toMatchObject(expected);
    expect(failure.details.file).toBe(fileName);
    expect(await snapshotOf(store.root)).toEqual(before);
    expect(store.workspace.articles).toEqual([]);
  });

  test('what is not there, is a folder, or is a link to nowhere, by its path', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    await mkdir(join(folder, 'folder.txt'));
    await symlink('nowhere', join(folder, 'link.txt'));
    for (const [name, code] of [
      ['none.txt', 'file-missing'],
      ['folder.txt', 'file-is-folder'],
      ['link.txt', 'file-missing'],
    ] as const) {
      const file = join(folder, name);
      expect(failureOf(await importFile(store, file, importer))).toEqual({ code, details: { file } });
    }
  });

  test('a file of 100 MB, before a byte of it is read', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const file = join(folder, 'large.txt');
    await writeFile(file, '');
    await truncate(file, 100 * 1024 * 1024);
    const began = process.memoryUsage().arrayBuffers;
    const failure = failureOf(await importFile(store, file, importer));
    expect(failure).toEqual({ code: 'file-too-large', details: { file, size: 100, limit: 32 } });
    expect(process.memoryUsage().arrayBuffers - began).toBeLessThan(1024 * 1024);
  });

  test.skipIf(process.platform === 'win32')('a named pipe, at once and without waiting for a writer', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const file = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [file]);
    expect(failureOf(await importFile(store, file, importer))).toEqual({
      code: 'file-unreadable',
      details: { file, cause: 'it is not an ordinary file' },
    });
  });
});

describe.skipIf(process.platform === 'win32')('a file that may not be read', () => {
  let modules: BuiltModules;
  beforeAll(async () => {
    modules = await buildForChildren({ read: 'main/files/read-file.ts' });
  });
  afterAll(() => modules.remove());

  test('is named, with the cause', async () => {
    const file = join(await scratchFolder(), 'secret.txt');
    await writeFile(file, TEXT);
    await chmod(file, 0o000);
    const script = `const [file, modules] = process.argv.slice(1);
      const { readFileForImport } = await import(modules + '/read.js');
      process.stdout.write(JSON.stringify(await readFileForImport(file)) + '\\n');`;
    const line = await startChild(script, [file, modules.folder], 'nobody').line();
    expect(JSON.parse(line ?? '')).toEqual({
      ok: false,
      error: { code: 'file-unreadable', details: { file, cause: 'permission denied' } },
    });
  });
});
