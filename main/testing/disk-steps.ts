// Owns a look at every single call by which a folder is changed: before each of them a test can keep the folder as a kill
// would leave it there, or let the call fail. Calls are made one after the other while a folder is watched, so that the
// state between two of them is exact. Used through `vi.mock('node:fs/promises', ...)`.

import { constants } from 'node:fs';
import type * as fileSystem from 'node:fs/promises';
import { sep } from 'node:path';

type FileSystem = typeof fileSystem;
type FileHandle = fileSystem.FileHandle;

/** A call that changes something, or flushes it. */
export interface DiskStep {
  readonly call: 'open' | 'write' | 'sync' | 'truncate' | 'mkdir' | 'rename' | 'link' | 'unlink' | 'rmdir' | 'copyFile';
  /** What is changed. */
  readonly path: string;
  /** For a call that takes two paths, the second. */
  readonly to: string | null;
  /** True for `open` of a file that is made by it. */
  readonly isNew: boolean;
}

/** Told of each step before and after it. What `before` throws is what the call throws; 'short' writes half of the bytes. */
export interface DiskWatcher {
  readonly root: string;
  before(step: DiskStep): 'short' | undefined;
  after(step: DiskStep): void;
}

let watcher: DiskWatcher | null = null;
let queue: Promise<unknown> = Promise.resolve();

/** Watches a folder until the function that is returned is called. */
export const watchDisk = (next: DiskWatcher): (() => void) => {
  watcher = next;
  return () => {
    watcher = null;
  };
};

const isWatched = (path: unknown): path is string =>
  watcher !== null && typeof path === 'string' && (path === watcher.root || path.startsWith(watcher.root + sep));

const step = <Value>(
  call: DiskStep['call'],
  paths: { path: string; to?: string; isNew?: boolean },
  act: (how: 'short' | undefined) => Promise<Value>,
): Promise<Value> => {
  const made: DiskStep = { call, path: paths.path, to: paths.to ?? null, isNew: paths.isNew ?? false };
  const turn = queue.then(async () => {
    const how = watcher?.before(made);
    const value = await act(how);
    watcher?.after(made);
    return value;
  });
  queue = turn.catch(() => undefined);
  return turn;
};

const isForWriting = (flags: unknown): boolean =>
  typeof flags === 'number'
    ? (flags & (constants.O_WRONLY | constants.O_RDWR)) !== 0
    : typeof flags === 'string' && flags !== 'r';

const watchHandle = (handle: FileHandle, path: string): FileHandle => {
  const [write, sync, truncate] = [handle.write.bind(handle), handle.sync.bind(handle), handle.truncate.bind(handle)];
  const watchedWrite = (bytes: Uint8Array, offset: number, length: number, position: number) =>
    step('write', { path }, (how) =>
      write(bytes, offset, how === 'short' ? Math.max(1, Math.floor(length / 2)) : length, position),
    );
  return Object.assign(handle, {
    write: watchedWrite,
    sync: () => step('sync', { path }, () => sync()),
    truncate: (length?: number) => step('truncate', { path }, () => truncate(length)),
  });
};

/** The file system with every call that changes something made a step. */
export const watched = (original: FileSystem): FileSystem => {
  const exists = (path: string): Promise<boolean> =>
    original.lstat(path).then(
      () => true,
      () => false,
    );
  const onOne =
    (call: 'mkdir' | 'unlink' | 'rmdir') =>
    (path: string, ...rest: unknown[]) => {
      // The calls are handed on as they came; only their number of words differs.
      const act = original[call] as (...values: unknown[]) => Promise<unknown>;
      return isWatched(path) ? step(call, { path }, () => act(path, ...rest)) : act(path, ...rest);
    };
  const onTwo = (call: 'rename' | 'link' | 'copyFile') => (path: string, to: string) =>
    isWatched(to) ? step(call, { path, to }, () => original[call](path, to)) : original[call](path, to);
  const open: FileSystem['open'] = async (path, flags, mode) => {
    if (!isWatched(path)) return original.open(path, flags, mode);
    if (!isForWriting(flags)) return watchHandle(await original.open(path, flags, mode), path);
    const isNew = !(await exists(path));
    return watchHandle(await step('open', { path, isNew }, () => original.open(path, flags, mode)), path);
  };
  const calls: Record<string, unknown> = {
    open,
    mkdir: onOne('mkdir'),
    unlink: onOne('unlink'),
    rmdir: onOne('rmdir'),
    rename: onTwo('rename'),
    link: onTwo('link'),
    copyFile: onTwo('copyFile'),
  };
  return { ...original, ...calls };
};
