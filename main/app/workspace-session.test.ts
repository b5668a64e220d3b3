import { mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { BACKUPS, createStore, failureOf, openStore, scratchFolder, steadyMoment, valueOf } from '../testing/scratch';
import { AppSettings } from './app-settings';
import { WorkspaceSession } from './workspace-session';
import { textExtractor } from '../testing/text-extractor';

const seeds = join(import.meta.dirname, '../../seeds');

/** A session of its own user folder, and two closed workspaces, `one` and `two`, in `folder`. */
const start = async (): Promise<{ folder: string; settings: AppSettings; session: WorkspaceSession }> => {
  const folder = await scratchFolder();
  for (const name of ['one', 'two']) await (await createStore(join(folder, name))).close();
  const user = join(folder, 'user');
  await mkdir(user);
  const settings = await AppSettings.load(join(user, 'settings.json'));
  const session = new WorkspaceSession(
    settings,
    { folder: join(user, 'sample'), seeds, extractor: textExtractor },
    steadyMoment,
    BACKUPS,
  );
  onTestFinished(() => session.close());
  return { folder, settings, session };
};

describe('opening', () => {
  test.skipIf(process.platform === 'win32')('what is open already, by another path, is no second opening', async () => {
    const { folder, session } = await start();
    await symlink(folder, join(folder, 'link'));
    const first = valueOf(await session.open(join(folder, 'one')));
    expect(valueOf(await session.open(join(folder, 'link', 'one')))).toEqual(first);
    expect(first.folder).toBe(join(folder, 'one'));
  });

  test('what another process writes is refused, may then be named, and can be looked at', async () => {
    const { folder, session } = await start();
    const other = await openStore(join(folder, 'two'));
    expect(session.mayBeNamed(join(folder, 'two'))).toBe(false);
    expect(failureOf(await session.open(join(folder, 'two'))).code).toBe('workspace-in-use');
    expect(session.mayBeNamed(join(folder, 'two'))).toBe(true);
    expect(valueOf(await session.openToRead(join(folder, 'two'))).access).toEqual({ kind: 'in-use' });
    expect(failureOf(session.current).code).toBe('workspace-read-only');
    await other.close();
    expect(valueOf(await session.open(join(folder, 'two'))).access).toEqual({ kind: 'write' });
  });

  test('what is open for writing here stays so when it is asked for to be looked at', async () => {
    const { folder, session } = await start();
    valueOf(await session.open(join(folder, 'one')));
    expect(valueOf(await session.openToRead(join(folder, 'one'))).access).toEqual({ kind: 'write' });
    expect(session.current.ok).toBe(true);
  });

  test('the sample several times at once opens it once', async () => {
    const { session } = await start();
    const [first, ...others] = (await Promise.all([1, 2, 3].map(() => session.openSample()))).map(valueOf);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.articles).toHaveLength(2);
  });

  test('several at once leaves the last one open and lets the others go', async () => {
    const { folder, settings, session } = await start();
    const names = ['one', 'two', 'one', 'two'];
    for (const opened of await Promise.all(names.map((name) => session.open(join(folder, name))))) valueOf(opened);
    expect(session.snapshot?.folder).toBe(join(folder, 'two'));
    expect(settings.value.lastWorkspace).toBe(join(folder, 'two'));
    await openStore(join(folder, 'one'));
  });

  test('and closing at once ends closed', async () => {
    const { folder, session } = await start();
    const opening = session.open(join(folder, 'one'));
    await session.close();
    valueOf(await opening);
    expect(session.snapshot).toBeNull();
    await openStore(join(folder, 'one'));
  });

  test('what cannot be opened leaves the open one open', async () => {
    const { folder, session } = await start();
    const first = valueOf(await session.open(join(folder, 'one')));
    await openStore(join(folder, 'two'));
    expect(failureOf(await session.open(join(folder, 'two'))).code).toBe('workspace-in-use');
    expect(session.snapshot).toEqual(first);
  });

  test('a workspace that is gone forgets it', async () => {
    const { folder, settings, session } = await start();
    for (const name of ['two', 'one']) valueOf(await session.open(join(folder, name)));
    await session.close();
    await rename(join(folder, 'one'), join(folder, 'moved'));
    expect(failureOf(await session.open(join(folder, 'one'))).code).toBe('workspace-missing');
    expect(settings.value.lastWorkspace).toBeNull();
    expect(settings.value.recent.map((recent) => recent.folder)).toEqual([join(folder, 'two')]);
  });
});
