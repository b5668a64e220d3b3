// Owns the reading of a workspace folder: what its files, their seals and the journal say together, what of it is damaged,
// and what can be made good. It writes nothing and needs no lock, so it also serves those that only look.

import { access, readdir, realpath } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { fail, succeed, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import type { Workspace } from '../../core/workspace/workspace';
import { Acts } from './acts';
import { isArticleFile, namesIn } from './article-files';
import { exists, isUnfinished } from './durable-file';
import { describeCause, systemCode } from './file-failure';
import { DamagedWorkspaceError, Loading, NewerWorkspaceError, type HeldFile } from './file-judgement';
import type { SetAside } from './quarantine';
import { readRecordFile, type RecordReading } from './record-file';
import { Seals, type Seal } from './seals';
import { failureOfStopped, forEachInParallel, Progress, SLICE_MILLISECONDS, stopIfCancelled, type Work } from './work';
import { REGISTRY_FILES, WORKSPACE_FILE, workspacePaths, type WorkspacePaths } from './workspace-folder';

/** A workspace as its folder has it. */
export interface LoadedWorkspace {
  /** The files, made good where that was needed, and brought up to the end of the journal. */
  readonly workspace: Workspace;
  readonly acts: Acts;
  readonly seals: Seals;
  /** The files as they are on disk. */
  readonly held: ReadonlyMap<string, HeldFile>;
  /** The files that have to be written. */
  readonly lagging: ReadonlySet<string>;
  /** Files that are sound and have no seal yet. */
  readonly unsealed: readonly Seal[];
  /** What has to be set aside before anything is written. */
  readonly aside: readonly SetAside[];
  /** What other programs have changed in the files, to be taken in as an act. */
  readonly outside: readonly Change[];
  readonly findings: readonly Finding[];
  /** There is nothing in it yet, and nothing was ever. */
  readonly isNew: boolean;
  /** The oldest and the newest format version among the files. */
  readonly versions: { readonly oldest: number; readonly newest: number };
}

/** Where the workspace in `folder` is by its real path, or why there is none that can be read. */
export const findWorkspace = async (folder: string): Promise<Result<WorkspacePaths>> => {
  try {
    const paths = workspacePaths(await realpath(folder));
    await readdir(paths.root);
    // Its copy tells a workspace whose own file is lost from a folder that never was one.
    await access(paths.workspace).catch(() => access(paths.previous(WORKSPACE_FILE)));
    return succeed(paths);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return fail('workspace-missing', { folder });
    return fail('workspace-unreadable', { folder, cause: describeCause(error) });
  }
};

/** Files of which a crash has left a successor that never came into its place. */
const interruptedFiles = (rootNames: readonly string[], articleNames: readonly string[]): Set<string> =>
  new Set(
    [...rootNames.filter(isUnfinished), ...articleNames.filter(isUnfinished).map((name) => `articles/${name}`)].map(
      (name) => name.replace(/\.json\..*$/u, '.json'),
    ),
  );

/** Reads files, some at a time, in slices that leave the process free to answer others; the order is that of `files`. */
const readAll = async (
  paths: WorkspacePaths,
  files: readonly string[],
  work: Work,
): Promise<Map<string, RecordReading>> => {
  const found = new Map<string, RecordReading>();
  const progress = new Progress(work, files.length);
  let sliceEnd = performance.now() + SLICE_MILLISECONDS;
  await forEachInParallel(files, async (file) => {
    found.set(file, await readRecordFile(paths, file));
    progress.step();
    if (performance.now() < sliceEnd) return;
    stopIfCancelled(work);
    await breathe();
    sliceEnd = performance.now() + SLICE_MILLISECONDS;
  });
  return new Map(
    files.flatMap((file) => {
      const reading = found.get(file);
      return reading === undefined ? [] : [[file, reading] as const];
    }),
  );
};

/**
 * Loads a workspace. Files are read before seals and journal: whatever is written meanwhile, these then know of every act
 * that any file holds, and replay brings the files up to it. `isLive` says that another process may be writing it, so that
 * a file which lags is no wonder. Throws a system error or a `DamagedWorkspaceError`.
 */
export const loadWorkspace = async (
  paths: WorkspacePaths,
  { isLive, work = {} }: { isLive: boolean; work?: Work },
): Promise<LoadedWorkspace> => {
  const [rootNames, articleNames] = [await namesIn(paths.root), await namesIn(paths.articles)];
  const present = articleNames.map((name) => `articles/${name}`).filter(isArticleFile);
  const readings = await readAll(paths, [...REGISTRY_FILES, ...present.sort()], work);
  const seals = await Seals.read(paths.seals);
  const acts = await Acts.read(paths);
  for (const file of seals.allFiles) acts.expect(seals.latest(file)?.sequence ?? 0);
  for (const reading of readings.values()) {
    if (reading.kind === 'good') acts.expect(reading.sequence ?? 0);
  }
  const mayLag = isLive || (await exists(paths.copiedLive));
  const isThere = ([file, reading]: [string, RecordReading]): boolean =>
    file !== WORKSPACE_FILE && reading.kind !== 'missing';
  const isNew = acts.last === 0 && acts.journal?.head == null && ![...readings].some(isThere);
  const loading = new Loading(paths, seals, acts, interruptedFiles(rootNames, articleNames), mayLag, isNew);
  for (const file of seals.files.filter(isArticleFile)) {
    if (!readings.has(file)) readings.set(file, await readRecordFile(paths, file));
  }
  for (const [file, reading] of readings) await loading.take(file, reading);
  const workspace = loading.assemble();
  const { held, lagging, unsealed, aside, outside, findings, versions } = loading;
  if (acts.damaged !== null) findings.push({ kind: 'history-damaged', file: acts.damaged });
  return { workspace, acts, seals, held, lagging, unsealed, aside, outside, findings, versions, isNew };
};

/** The failure for what `loadWorkspace` has thrown. */
export const loadingFailure = (
  error: unknown,
  folder: string,
): { ok: false; error: ReturnType<typeof fail>['error'] } => {
  const stopped = failureOfStopped(error);
  if (stopped !== null) return { ok: false, error: stopped };
  if (error instanceof DamagedWorkspaceError)
    return fail('workspace-damaged', { folder, file: error.file, cause: error.reason });
  if (error instanceof NewerWorkspaceError)
    return fail('workspace-newer', { file: error.file, version: error.version });
  return fail('workspace-unreadable', { folder, cause: describeCause(error) });
};
