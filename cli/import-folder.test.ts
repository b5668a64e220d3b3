import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKUPS, scratchFolder } from '../main/testing/scratch';
import { buildCommand, type BuiltCommand } from './testing/built-command';
import { listOf } from './testing/seeded-workspace';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

/** Runs the built command, which opens archives in its own process for files. */
const hashiya = (...argv: readonly string[]): { exitCode: number | null; output: string; errors: string } => {
  const env = { ...process.env, HASHIYA_BACKUPS: BACKUPS };
  const ran = spawnSync(process.execPath, [command.script, ...argv], { encoding: 'utf8', env });
  return { exitCode: ran.status, output: ran.stdout, errors: ran.stderr };
};

const hashiyaJson = (...argv: readonly string[]): { exitCode: number | null; reply: unknown } => {
  const { exitCode, output } = hashiya(...argv, '--json');
  return { exitCode, reply: JSON.parse(output) };
};

const NEWS = new TextEncoder().encode('The envoy said that talks would resume.');
const ONE = Uint8Array.of(1);

test('what cannot become an article in a folder, or in an archive in it, is listed with the reason', async () => {
  const folder = await scratchFolder();
  const collected = join(folder, 'collected');
  await mkdir(join(collected, 'page_files'), { recursive: true });
  await writeFile(join(collected, 'page.html'), '<p>وزیر گفت که پل باز می‌شود.</p>');
  await writeFile(join(collected, 'page_files', 'photo.jpg'), ONE);
  await writeFile(join(collected, '.DS_Store'), ONE);
  await writeFile(join(collected, 'setup.exe'), ONE);
  const pictures = Object.fromEntries(
    Array.from({ length: 300 }, (_none, index) => [`pictures/${String(index)}.png`, ONE]),
  );
  const inner = zipSync({ 'hidden.txt': NEWS });
  await writeFile(
    join(collected, 'site.zip'),
    zipSync({ 'news.txt': NEWS, 'inner.zip': inner, '__MACOSX/._news.txt': ONE, ...pictures }),
  );
  const workspace = join(folder, 'workspace');
  const { exitCode, reply } = hashiyaJson('import', collected, '--recursive', '--workspace', workspace);
  expect(exitCode).toBe(1);
  const site = join(collected, 'site.zip');
  const [exe, nested] = [join(collected, 'setup.exe'), `${site}: inner.zip`];
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'files-refused', details: { count: 302, files: 304 } },
    files: [
      { file: join(collected, 'page.html'), ok: true },
      { file: `${site}: news.txt`, ok: true },
      { file: nested, error: { code: 'archive-in-archive', details: { file: nested } } },
      { file: site, error: { code: 'files-kind-unknown', details: { count: 300, endings: '.png' } } },
      { file: exe, error: { code: 'file-kind-unknown', details: { file: exe } } },
    ],
  });
  expect(JSON.stringify(reply)).not.toMatch(/photo\.jpg|DS_Store|MACOSX/u);
  expect((await listOf(workspace)).articles).toHaveLength(2);

  const { errors } = hashiya('import', collected, '--recursive', '--workspace', workspace);
  expect(errors).toContain(`${nested} is an archive within an archive, which is not opened. Unpack it`);
  expect(errors).toContain(`${site} holds 300 files with endings that Hashiya does not read (.png), among them`);
  expect(errors).toContain('302 of 304 files were refused.');
});

test('an evidence pack is refused as one, by its name and in a folder, and nothing in it becomes an article', async () => {
  const folder = await scratchFolder();
  const collected = join(folder, 'collected');
  await mkdir(collected);
  const pack = join(collected, 'case.hashiya');
  await writeFile(pack, zipSync({ 'originals/a.txt': NEWS }));
  await writeFile(join(collected, 'news.txt'), NEWS);
  const workspace = join(folder, 'workspace');
  const refused = { file: pack, ok: false, error: { code: 'pack-among-files', details: { file: pack } } };
  expect(hashiyaJson('import', collected, '--recursive', '--workspace', workspace).reply).toMatchObject({
    files: [{ file: join(collected, 'news.txt'), ok: true }, refused],
  });
  expect(hashiyaJson('import', pack, '--workspace', workspace)).toMatchObject({
    exitCode: 1,
    reply: { files: [refused] },
  });
  expect(hashiya('import', pack, '--workspace', workspace).errors).toContain('take it in with: hashiya merge');
  expect((await listOf(workspace)).articles).toHaveLength(1);
});

test('a folder, and an archive, of nothing that can become an article says of each file why', async () => {
  const folder = await scratchFolder();
  const collected = join(folder, 'collected');
  await mkdir(collected);
  await writeFile(join(collected, 'a.png'), ONE);
  await writeFile(join(collected, 'b.zip'), zipSync({ 'c.css': ONE }));
  const workspace = join(folder, 'workspace');
  const { reply } = hashiyaJson('import', collected, '--recursive', '--workspace', workspace);
  expect(reply).toMatchObject({
    error: { details: { count: 2, files: 2 } },
    files: [
      { file: `${join(collected, 'b.zip')}: c.css`, error: { code: 'file-kind-unknown' } },
      { file: join(collected, 'a.png'), error: { code: 'file-kind-unknown' } },
    ],
  });
  const { errors } = hashiya('import', join(collected, 'b.zip'), '--workspace', workspace);
  expect(errors).toContain('c.css has no ending that Hashiya reads');
});
