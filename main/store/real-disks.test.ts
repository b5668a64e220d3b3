import { execFileSync } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildForChildren, restOf, startProcess, type BuiltModules } from '../testing/child';
import { expectNothingLost, statesOf, unfinishedIn } from '../testing/crash-oracle';
import { SCENARIOS, scenarioOptions } from '../testing/crash-scenarios';
import { bounded, isFull } from '../testing/fault-bounds';
import {
  articleOf,
  createStore,
  failureOf,
  importContent,
  reopen,
  scratchFolder,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { mountSmallDisk, whyNoSmallDisk } from '../testing/small-disk';
import { startWithFault, whyNoStrace } from '../testing/strace';

vi.setConfig({ testTimeout: bounded(900_000, 60_000) });

let modules: BuiltModules;
beforeAll(async () => {
  modules = await buildForChildren({ scenarios: 'main/testing/crash-scenarios.ts' });
});
afterAll(() => modules.remove());

const run = (program: string, ...words: string[]): void => {
  execFileSync(program, words, {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` },
  });
};
const named = (reason: string | null): string => (reason === null ? '' : ` (skipped: ${reason})`);

describe.skipIf(whyNoSmallDisk !== null)(`a real disk${named(whyNoSmallDisk)}`, () => {
  test('case 14: that turns read-only refuses acts with the cause, and takes them again once it is writable', async () => {
    const disk = await mountSmallDisk(4096);
    const store = await createStore(join(disk, 'workspace'));
    const { id } = await importContent(store, TEXT);
    const before = store.workspace;
    run('mount', '-o', 'remount,ro', disk);
    const selections = [{ start: 0, end: 7 }];
    const add = { command: 'add-mention', articleId: id, kind: 'claim', selections } as const;
    expect(failureOf(await store.run(add))).toEqual({
      code: 'write-failed',
      details: { file: store.root, cause: 'the disk is read-only' },
    });
    expect(failureOf(await store.undo()).code).toBe('write-failed');
    expect(store.workspace).toBe(before);
    run('mount', '-o', 'remount,rw', disk);
    valueOf(await store.run(add));
    expect(articleOf(await reopen(store), id).mentions).toHaveLength(1);
    expect(await unfinishedIn(store.root)).toEqual([]);
  });
});

/** Runs a scenario and tries again what is refused; prints what was refused with which code, and the acts that are done. */
const SCRIPT = `
  const { writeSync } = await import('node:fs');
  const [modules, folder, backups] = process.argv.slice(1);
  const { SCENARIOS, scenarioOptions } = await import(modules + '/scenarios.js');
  try {
    await SCENARIOS.annotate.run(folder, scenarioOptions(backups, 'run'), () => writeSync(1, 'done\\n'));
    writeSync(1, 'over\\n');
  } catch (error) {
    writeSync(1, error.message + '\\n');
  }
  process.exit(0);
`;

// Writes made short are tested in disk-faults: strace makes a call only claim so, without writing anything.
const FAULTS = [
  'fsync:error=EIO',
  'pwrite64:error=ENOSPC',
  'rename:error=EACCES',
  'link:error=EMLINK',
  'openat:error=EMFILE',
  'ftruncate:error=EIO',
];
const WHEN = bounded(
  Array.from({ length: 60 }, (_, index) => String(index + 1)),
  ['3', '8'],
);

describe.skipIf(whyNoStrace !== null)(`cases 10 to 12 and 15: the kernel refuses a call${named(whyNoStrace)}`, () => {
  test.each(FAULTS)(
    `%s, at the nth of ${String(WHEN.length)} turns: what counted as done is there, the rest is refused with a cause`,
    async (fault) => {
      const place = await scratchFolder();
      const first = join(place, 'prepared');
      await SCENARIOS.annotate.prepare(join(first, 'workspace'), scenarioOptions(join(first, 'backups'), 'prepare'));
      await cp(first, join(place, 'reference'), { recursive: true });
      const states = await statesOf('annotate', join(place, 'reference', 'workspace'), join(place, 'backups'));
      for (const when of WHEN) {
        const copy = join(place, when);
        await cp(first, copy, { recursive: true });
        const values = [modules.folder, join(copy, 'workspace'), join(copy, 'backups')];
        // The main thread opens files of Node's own at first.
        const turn = fault.startsWith('openat') ? String(Number(when) + 40) : when;
        const lines = await restOf(startWithFault(`${fault}:when=${turn}`, SCRIPT, values));
        const said = lines.at(-1) ?? '';
        // A module of the script itself may be what could not be opened.
        expect(said).toMatch(
          /^(?:over$|write-failed|disk-full|workspace-not-writable|workspace-unreadable|EMFILE.*hashiya-test-modules)/,
        );
        const done = lines.filter((line) => line === 'done').length;
        await expectNothingLost('annotate', join(copy, 'workspace'), join(copy, 'backups'), states, done);
      }
    },
  );
});

const whyNoPowerCut = ((): string | null => {
  if (!isFull) return 'only in the full run';
  if (whyNoSmallDisk !== null) return whyNoSmallDisk;
  try {
    run('xfs_io', '-V');
    run('losetup', '-f');
    return null;
  } catch {
    return 'xfsprogs or loop devices are not there';
  }
})();

/** A disk in a file, mounted. `fail` makes it forget at once what was not flushed; `comeBack` mounts it again. */
const diskOf = async (kind: 'ext4' | 'xfs'): Promise<{ folder: string; fail: () => void; comeBack: () => void }> => {
  const place = await scratchFolder();
  const [image, folder] = [join(place, 'image'), join(place, 'disk')];
  await mkdir(folder);
  run('truncate', '-s', '400M', image);
  run(`mkfs.${kind}`, kind === 'ext4' ? '-Fq' : '-fq', image);
  const mount = (): void => {
    run('mount', '-o', 'loop', image, folder);
  };
  mount();
  onTestFinished(() => {
    run('umount', '--lazy', folder);
  });
  const fail = (): void => {
    run('xfs_io', '-x', '-c', 'shutdown', folder);
  };
  const comeBack = (): void => {
    run('umount', folder);
    mount();
  };
  return { folder, fail, comeBack };
};

describe.skipIf(whyNoPowerCut !== null)(`case 17: the power of a real disk fails${named(whyNoPowerCut)}`, () => {
  test.each(['ext4', 'xfs'] as const)('%s, right after an act was told done: it is there', async (kind) => {
    for (let acts = 1; acts <= 9; acts += 1) {
      const { folder, fail, comeBack } = await diskOf(kind);
      const [root, backups] = [join(folder, 'workspace'), join(await scratchFolder(), 'backups')];
      await SCENARIOS.annotate.prepare(root, scenarioOptions(backups, 'prepare'));
      const reference = join(await scratchFolder(), 'workspace');
      await cp(root, reference, { recursive: true });
      const states = await statesOf('annotate', reference, backups);
      run('sync', '-f', folder);
      const values = [modules.folder, root, backups];
      const child = startProcess(process.execPath, ['--input-type=module', '--eval', SCRIPT, ...values]);
      for (let act = 0; act < acts; act += 1) expect(await child.line()).toBe('done');
      child.process.kill('SIGSTOP');
      fail();
      child.process.kill('SIGKILL');
      const told = acts + (await restOf(child)).filter((line) => line === 'done').length;
      comeBack();
      await expectNothingLost('annotate', root, backups, states, told, ['made-again']);
    }
  });
});
