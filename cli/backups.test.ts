import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../main/store/open-workspace';
import { workspacePaths } from '../main/store/workspace-folder';
import { BACKUPS, closing, OPTIONS, scratchFolder, snapshotOf, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { listOf, withSeeds } from './testing/seeded-workspace';

const PLACE = ['--article', '000_b2468207d6c1c7ca.txt', '--kind', 'claim', '--start', '22', '--end', '27'];

interface Listed {
  readonly kind: string;
  readonly number: number;
  readonly path: string;
  readonly reason: string;
  readonly articles: number;
}

const backupsOf = async (workspace: string): Promise<Listed[]> => {
  const { reply } = await hashiyaJson('backups', '--workspace', workspace);
  return reply.backups as Listed[];
};

const newest = async (workspace: string): Promise<Listed> => {
  const [first] = await backupsOf(workspace);
  if (first === undefined) throw new Error('there is no backup');
  return first;
};

const annotate = (workspace: string) => hashiya('annotate', '--workspace', workspace, ...PLACE);
const exported = async (workspace: string): Promise<string> =>
  (await hashiya('export', '--workspace', workspace)).output;

/** The articles of an export: who has ever worked in it may differ. */
const articlesIn = (text: string): unknown => (JSON.parse(text) as { articles: unknown }).articles;

/** Damages the one file without which a workspace cannot be shown, and its copy. */
const damage = async (workspace: string): Promise<void> => {
  const paths = workspacePaths(workspace);
  await writeFile(paths.workspace, '{"for');
  await rm(paths.previousFolder, { recursive: true, force: true });
};

describe('backups', () => {
  test('lists them, newest first, with what they hold and where they are', async () => {
    const { workspace } = await withSeeds();
    await annotate(workspace);
    const { exitCode, output } = await hashiya('backups', '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^Backups of .*, the newest first:\n(\d+) {2}2\S+Z {2}at closing {2}2 articles, 1 mention, up to act 2\n {4}\S*-closed\.json\n/,
    );
    const listed = await backupsOf(workspace);
    expect(listed.map(({ number }) => number)).toEqual(listed.map((_, index) => listed.length - index));
  });

  test('makes one while the app has the workspace open, and none where nothing has changed', async () => {
    const { workspace } = await withSeeds();
    const store = closing(valueOf(await openWorkspace(workspace, { ...OPTIONS, backsUp: false })));
    valueOf(await store.run({ command: 'rename-workspace', title: 'Other' }));
    await store.filesWritten();
    const before = (await newest(workspace)).number;
    const { output } = await hashiya('backups', '--workspace', workspace, '--make');
    expect(output).toMatch(new RegExp(`^Made backup ${String(before + 1)}\\.\nBackups of`));
    expect(await newest(workspace)).toMatchObject({ number: before + 1, reason: 'asked' });
    const again = await hashiya('backups', '--workspace', workspace, '--make');
    expect(again.output).toMatch(/^Backup \d+ holds everything as it is, so no other was made\.\n/);
    expect(await newest(workspace)).toMatchObject({ number: before + 1 });
  });

  test('lists those of a folder whose workspace is lost, and one that cannot be read as such', async () => {
    const { workspace } = await withSeeds();
    await annotate(workspace);
    const before = await backupsOf(workspace);
    await writeFile(before[0]?.path ?? '', 'no JSON');
    await rm(workspace, { recursive: true });
    expect(await backupsOf(workspace)).toMatchObject([
      { kind: 'unreadable', number: before[0]?.number, error: { code: 'backup-damaged' } },
      ...before.slice(1).map(({ number }) => ({ kind: 'sound', number })),
    ]);
    const { exitCode, output } = await hashiya('backups', '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\n\d+ {2}cannot be read: .*it is not JSON/);
    expect((await hashiya('backups', '--workspace', join(workspace, 'never'))).errors).toContain(
      'is not a Hashiya workspace',
    );
  });
});

describe('restore into the open workspace', () => {
  test('brings the newest back as one act, which undo takes back', async () => {
    const { workspace } = await withSeeds();
    await annotate(workspace);
    const good = await exported(workspace);
    const article = (await listOf(workspace)).articles[1]?.id ?? '';
    const store = valueOf(await openWorkspace(workspace, { ...OPTIONS, backsUp: false }));
    valueOf(await store.run({ command: 'delete-article', articleId: article }));
    valueOf(await store.close());
    const bad = await exported(workspace);
    // The newest is of the closing above, so there is nothing to restore from it.
    expect((await hashiya('restore', '--workspace', workspace)).output).toMatch(/is as it was in backup \d+ of/);
    const number = String((await backupsOf(workspace)).find(({ articles }) => articles === 2)?.number);
    await rm(workspacePaths(workspace).originals, { recursive: true });
    const ran = await hashiya('restore', '--workspace', workspace, '--backup', number, '--analyst', 'Mina');
    expect(ran.output).toMatch(/^Restored backup \d+ of 2\S+: 1 record was changed, as one act\. .*hashiya undo/);
    expect(articlesIn(await exported(workspace))).toEqual(articlesIn(good));
    expect((await backupsOf(workspace)).some(({ reason }) => reason === 'before-restore')).toBe(true);
    expect((await readdir(workspacePaths(workspace).originals)).length).toBe(2);
    // Repeating finds everything in place.
    expect((await hashiyaJson('restore', '--workspace', workspace, '--backup', number)).reply).toMatchObject({
      changes: 0,
    });
    expect((await hashiyaJson('restore', '--workspace', workspace)).reply).toMatchObject({ changes: 0 });
    expect((await hashiya('undo', '--workspace', workspace)).output).toBe('Took back: restore backup\n');
    expect(articlesIn(await exported(workspace))).toEqual(articlesIn(bad));
  });

  test('passes over backups that are not sound, and says so', async () => {
    const { workspace } = await withSeeds();
    const empty = await exported(workspace);
    await annotate(workspace);
    const [last] = await backupsOf(workspace);
    const manifest = JSON.parse(await readFile(last?.path ?? '', 'utf8')) as {
      backup: { files: { path: string; sha256: string }[] };
    };
    const object = manifest.backup.files.find(({ path }) => path.endsWith('journal.jsonl'))?.sha256 ?? '';
    await rm(join(last?.path ?? '', '..', 'objects', object));
    const named = await hashiyaJson('restore', '--workspace', workspace, '--backup', last?.path ?? '');
    expect(named.reply).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    const { exitCode, output } = await hashiya('restore', '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(output).toContain(`Passed over backup ${String(last?.number)}: `);
    expect(await exported(workspace)).toBe(empty);
  });

  test('passes over a backup that was made when an article was lost already', async () => {
    const { workspace } = await withSeeds();
    await annotate(workspace);
    const good = await exported(workspace);
    const paths = workspacePaths(workspace);
    const article = (await listOf(workspace)).articles[0]?.id ?? '';
    await writeFile(paths.article(article), 'gone');
    await rm(paths.previousFolder, { recursive: true });
    await rm(paths.journal);
    const opened = await hashiya('annotate', '--workspace', workspace, ...PLACE.with(1, '003_b33f96b676cfdb76.txt'));
    expect(opened.output).toContain('cannot be read');
    expect((await listOf(workspace)).articles).toHaveLength(1);
    const { output } = await hashiya('restore', '--workspace', workspace);
    expect(output).toContain('it was made when files were lost already');
    expect(articlesIn(await exported(workspace))).toEqual(articlesIn(good));
    expect(await hashiya('verify', '--workspace', workspace)).toMatchObject({ exitCode: 0 });
  });

  test('brings originals back that have gone missing, also where no record has changed', async () => {
    const { workspace } = await withSeeds();
    await rm(workspacePaths(workspace).originals, { recursive: true });
    expect((await hashiya('verify', '--workspace', workspace)).exitCode).toBe(1);
    const { output } = await hashiya('restore', '--workspace', workspace);
    expect(output).toMatch(/^Brought 2 missing originals back from backup \d+ of \S+\.\n$/);
    expect(await hashiya('verify', '--workspace', workspace)).toMatchObject({ exitCode: 0 });
  });

  test('refuses a number that is not there, and a backup of another workspace', async () => {
    const { workspace } = await withSeeds();
    const other = await withSeeds();
    const codeOf = async (backup: string): Promise<unknown> =>
      (await hashiyaJson('restore', '--workspace', workspace, '--backup', backup)).reply.error;
    const before = await exported(workspace);
    expect(await codeOf('99')).toMatchObject({ code: 'backup-unknown' });
    expect(await codeOf('nothing.json')).toMatchObject({ code: 'file-unreadable' });
    expect(await codeOf((await newest(other.workspace)).path)).toMatchObject({ code: 'backup-of-other' });
    expect(await exported(workspace)).toBe(before);
  });
});

describe('restore in the place of a workspace that cannot be opened', () => {
  test('moves the broken folder aside as it is, says where, and puts the newest backup there', async () => {
    const { folder, workspace } = await withSeeds();
    await annotate(workspace);
    const good = await exported(workspace);
    await damage(workspace);
    const broken = await snapshotOf(workspace);
    const refused = await hashiya('list', '--workspace', workspace);
    expect(refused).toMatchObject({ exitCode: 1, output: '' });
    const { exitCode, output } = await hashiya('restore', '--workspace', workspace);
    expect(exitCode).toBe(0);
    const aside = `${workspace}.damaged-1`;
    expect(output).toContain(`Moved what was there, as it is, to ${aside}.\n`);
    expect(output).toMatch(/Put backup \d+ of 2\S+ in the place of /);
    expect(await exported(workspace)).toBe(good);
    expect(await snapshotOf(aside)).toEqual(broken);
    expect(await hashiya('verify', '--workspace', workspace)).toMatchObject({ exitCode: 0 });
    await damage(workspace);
    await hashiya('restore', '--workspace', workspace);
    expect((await readdir(folder)).sort()).toEqual(['workspace', 'workspace.damaged-1', 'workspace.damaged-2']);
  });

  test('works again after a kill in between, and when the folder is lost', async () => {
    const { workspace } = await withSeeds();
    await annotate(workspace);
    const good = await exported(workspace);
    await damage(workspace);
    // As it is left when it is killed between the two moves.
    await rename(workspace, `${workspace}.damaged-1`);
    const left = `${workspace}.01234567-0123-0123-0123-0123456789ab.unfinished`;
    await mkdir(left);
    const { output } = await hashiya('restore', '--workspace', workspace);
    expect(output).toContain(`An earlier restoration has moved what was there to ${workspace}.damaged-1.`);
    expect(await exported(workspace)).toBe(good);
    await expect(stat(left)).rejects.toThrow('ENOENT');
  });

  test('leaves a folder alone that was never this workspace, and one that is in use', async () => {
    const { folder, workspace } = await withSeeds();
    const backup = await newest(workspace);
    const diary = join(folder, 'diary');
    await mkdir(diary);
    await writeFile(join(diary, 'diary.txt'), 'mine');
    const asked = await hashiyaJson('restore', '--workspace', diary, '--backup', backup.path);
    expect(asked.reply).toMatchObject({ ok: false, error: { code: 'workspace-not-empty' } });
    expect((await hashiyaJson('restore', '--workspace', diary)).reply).toMatchObject({
      ok: false,
      error: { code: 'workspace-missing' },
    });
    expect(await readdir(diary)).toEqual(['diary.txt']);
    closing(valueOf(await openWorkspace(workspace, OPTIONS)));
    expect((await hashiyaJson('restore', '--workspace', workspace)).reply).toMatchObject({
      error: { code: 'workspace-in-use' },
    });
    await damage(workspace);
    expect((await hashiyaJson('restore', '--workspace', workspace)).reply).toMatchObject({
      error: { code: 'workspace-in-use' },
    });
  });
});

describe('restore into a new folder', () => {
  test('makes the workspace there, and touches neither the first one nor what is in the way', async () => {
    const { folder, workspace } = await withSeeds();
    await annotate(workspace);
    const good = await exported(workspace);
    const before = await snapshotOf(workspace);
    const target = join(folder, 'restored');
    const { output } = await hashiya('restore', '--workspace', workspace, '--to', target);
    expect(output).toMatch(/^Restored backup \d+ of 2\S+ into .*restored\.\n$/);
    expect(await exported(target)).toBe(good);
    expect(await snapshotOf(workspace)).toEqual(before);
    const again = await hashiyaJson('restore', '--workspace', workspace, '--to', target);
    expect(again.reply).toMatchObject({ ok: false, error: { code: 'workspace-not-empty' } });
    // A copy elsewhere has the same id; its own backups come first.
    const copy = join(folder, 'copy');
    await cp(workspace, copy, { recursive: true });
    await annotate(copy);
    const third = join(folder, 'third');
    await hashiya('restore', '--workspace', workspace, '--to', third);
    expect(await exported(third)).toBe(good);
  });
});

test('no command leaves anything in the folder of backups but backups', async () => {
  const { workspace } = await withSeeds();
  await hashiya('restore', '--workspace', workspace);
  for (const place of await readdir(BACKUPS)) {
    for (const name of await readdir(join(BACKUPS, place))) expect(name).toMatch(/^(?:objects|\d{6}-[a-z-]+\.json)$/);
  }
  expect(await readdir(await scratchFolder())).toEqual([]);
});
