import { execFileSync } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { buildCommand, type BuiltCommand } from '../../cli/testing/built-command';
import { succeed } from '../../core/result';
import { hostileFiles } from '../../extract/testing/hostile-files';
import { createStore, importer, scratchFolder, snapshotOf, TEXT, valueOf } from '../testing/scratch';
import { ProcessExtractor } from './extractor';
import { importMany, type FileSource } from './import-many';
import { filesAtPath, filesInFolder } from './incoming-files';
import { startNodeReader } from './node-reader';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

const HEAP_MEBIBYTES = 512;

/** The reader as it runs for the command line, ended with the test. */
const startExtractor = (fileSeconds = 60): ProcessExtractor => {
  const start = startNodeReader(command.reader, HEAP_MEBIBYTES);
  const extractor = new ProcessExtractor(start, { fileSeconds, idleSeconds: 60 });
  onTestFinished(() => {
    extractor.close();
  });
  return extractor;
};

const given = (fileName: string, bytes: Uint8Array): FileSource => {
  return () => Promise.resolve(succeed({ fileName, bytes }));
};

test('files that are made to do harm have their outcomes, and the sound ones among them come in', async () => {
  const store = await createStore(await scratchFolder());
  const hostile = hostileFiles();
  const files = hostile.flatMap(({ fileName, bytes }, index) => [
    given(fileName, bytes),
    given(`sound-${String(index)}.txt`, Buffer.from(`${TEXT}Number ${String(index)}.\n`)),
  ]);
  const outcomes = valueOf(await importMany(store, files, { ...importer, extractor: startExtractor() }));
  const codes = outcomes.map((outcome) => (outcome.ok ? 'read' : outcome.error.code));
  expect(codes).toEqual(hostile.flatMap(({ outcome }) => [outcome, 'read']));
  expect(store.workspace.articles).toHaveLength(codes.filter((code) => code === 'read').length);
}, 180_000);

test('a page with an element of 300 000 attributes is read at once', async () => {
  const attributes = Array.from({ length: 300_000 }, (_, index) => `a${String(index)}=""`).join(' ');
  const extractor = startExtractor(20);
  const bytes = Buffer.from(`<p ${attributes}>text</p>`);
  expect(valueOf(await extractor.extract({ fileName: 'wide.html', bytes })).text).toBe('text');
});

test('what stands in a folder and is no file is passed over, and odd names are names', async () => {
  const folder = await scratchFolder();
  const victim = await scratchFolder();
  await writeFile(join(victim, 'secret.txt'), 'Nobody may read this.');
  await mkdir(join(folder, 'folder.txt'));
  await symlink(join(victim, 'secret.txt'), join(folder, 'link.txt'));
  await symlink(victim, join(folder, 'linked'));
  await symlink(folder, join(folder, 'around'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
  const names = [
    'CON.txt',
    'report\u202Etxt.exe.txt',
    '\u2067خبر\u2069.txt',
    `${'n'.repeat(250)}.txt`,
    '-rf.txt',
    'a\nb.txt',
  ];
  for (const name of names) await writeFile(join(folder, name), `The file is called ${encodeURIComponent(name)}.`);
  await writeFile(join(folder, 'empty.txt'), '');

  const extractor = startExtractor();
  const store = await createStore(await scratchFolder());
  const before = await snapshotOf(victim);
  const incoming = await filesInFolder(folder, extractor);
  const sources = incoming.map(({ read }) => read);
  const outcomes = valueOf(await importMany(store, sources, { ...importer, extractor }));
  expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.error.code]))).toEqual(['file-empty']);
  expect(store.workspace.articles.map(({ original }) => original.fileName).sort()).toEqual([...names].sort());
  expect(await snapshotOf(victim)).toEqual(before);

  // Named by itself, each is refused with its reason and not waited for.
  for (const [name, code] of [
    ['folder.txt', 'file-is-folder'],
    ['pipe.txt', 'file-unreadable'],
  ] as const) {
    const [file] = await filesAtPath(join(folder, name), extractor);
    expect(await file?.read()).toMatchObject({ ok: false, error: { code } });
  }
  expect((await readdir(folder)).length).toBeGreaterThan(names.length);
});
