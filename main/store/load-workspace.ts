// Owns the reading of a workspace folder: what its files, their seals and the journal say together, what of it is damaged,
// and what can be made good. It writes nothing and needs no lock, so it also serves those that only look.

import { access, readdir, readFile, realpath } from 'node:fs/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { fail, succeed, type Result } from '../../core/result';
import { isSame } from '../../core/same';
import { applyChanges, type Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { idSchema } from '../../core/workspace/identity';
import { judgeOutsideChange } from '../../core/workspace/outside-change';
import { WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import { Acts } from './acts';
import { exists, isUnfinished } from './durable-file';
import { describeCause, systemCode } from './file-failure';
import { fileOfChange, rebuildFile, workspaceOfFile, type RebuiltFile } from './file-repair';
import { asideOf, type SetAside } from './quarantine';
import { readRecordFile, workspaceOfFiles, type RecordContent, type RecordReading } from './record-file';
import { Seals, type Seal } from './seals';
import { stopIfCancelled, type Work } from './work';
import {
  ACTORS_FILE,
  articleIdOf,
  CLAIMS_FILE,
  WORKSPACE_FILE,
  workspacePaths,
  type WorkspacePaths,
} from './workspace-folder';

/** What a file on disk holds. */
export interface HeldFile {
  /** null where it cannot be read. */
  readonly content: RecordContent | null;
  /** How the file looked when it was read. */
  readonly stamp: string;
}

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

/** Thrown where a workspace cannot be shown at all, since the file that makes it one is beyond repair. */
export class DamagedWorkspaceError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** Thrown for a file of a newer format that cannot even be looked at. */
class NewerWorkspaceError extends Error {
  constructor(
    readonly file: string,
    readonly version: number,
  ) {
    super(`${file}: format version ${String(version)}`);
  }
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

/** Names in a folder; none where there is no folder. */
const namesIn = async (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  });

class Loading {
  readonly held = new Map<string, HeldFile>();
  readonly contents = new Map<string, RecordContent>();
  /** The last act that a file's content holds, where acts have to be applied to it. */
  private readonly sequences = new Map<string, number>();
  readonly lagging = new Set<string>();
  readonly unsealed: Seal[] = [];
  readonly aside: SetAside[] = [];
  readonly outside: Change[] = [];
  readonly findings: Finding[] = [];
  versions = { oldest: WORKSPACE_FORMAT_VERSION, newest: 1 };

  constructor(
    private readonly paths: WorkspacePaths,
    private readonly seals: Seals,
    readonly acts: Acts,
    /** Files of which a crash has left an unfinished successor. */
    private readonly interrupted: ReadonlySet<string>,
    /** Another process may be writing, or was while the files were copied. */
    private readonly mayLag: boolean,
    /** There is nothing yet but the file that makes the folder a workspace. */
    readonly isNew: boolean,
  ) {}

  /** Decides what a file counts for. */
  async take(file: string, reading: RecordReading): Promise<void> {
    switch (reading.kind) {
      case 'missing':
        if (this.seals.latest(file)?.sha256 != null) await this.replaceMissing(file);
        return;
      case 'damaged':
        // What a newer Hashiya has written in a way that this one cannot read is no damage to be mended.
        if (reading.version > WORKSPACE_FORMAT_VERSION) {
          throw new NewerWorkspaceError(this.paths.file(file), reading.version);
        }
        this.held.set(file, { content: null, stamp: reading.stamp });
        await this.replaceDamaged(file, reading.cause, reading.bytes);
        return;
      case 'good':
        await this.takeGood(file, reading);
    }
  }

  private async takeGood(file: string, reading: Extract<RecordReading, { kind: 'good' }>): Promise<void> {
    this.versions = {
      oldest: Math.min(this.versions.oldest, reading.version),
      newest: Math.max(this.versions.newest, reading.version),
    };
    const seal = this.seals.find(file, reading.sha256);
    if (reading.sequence !== null || seal !== undefined) {
      this.keep(file, reading);
      this.contents.set(file, reading.content);
      this.sequences.set(file, reading.sequence ?? seal?.sequence ?? 0);
      if (reading.sequence !== null) this.lagging.add(file);
      if (seal !== undefined && seal !== this.seals.latest(file)) await this.takeEarlier(file, seal);
      return;
    }
    if (this.seals.isEmpty && this.acts.last <= 1 && this.acts.entries.length === 0) {
      // Files that came without a journal: a fresh copy out of a repository.
      this.settle(file, reading.content);
      this.keep(file, reading);
      // Acts begin at 1; files that came with records hold something before the first.
      this.unsealed.push({ file, sequence: this.isNew ? 0 : 1, sha256: reading.sha256 });
      return;
    }
    await this.takeChanged(file, reading);
  }

  private keep(file: string, reading: Extract<RecordReading, { kind: 'good' }>): void {
    this.held.set(file, { content: reading.content, stamp: reading.stamp });
  }

  /** A file as an earlier write left it: a crash came before the last one, or something has put an old copy back. */
  private async takeEarlier(file: string, seal: Seal): Promise<void> {
    this.lagging.add(file);
    const entries = await this.acts.after(seal.sequence);
    const isLag = this.mayLag || this.interrupted.has(file) || this.seals.isLastBut(file, seal);
    if (isLag && entries !== null) return;
    await this.setAside(file, null, (keptAs) => ({
      kind: 'not-taken-in',
      file: this.paths.file(file),
      cause: 'it is an older copy of the file',
      keptAs,
    }));
    const rebuilt = entries === null ? await this.rebuild(file) : null;
    if (rebuilt !== null) this.settle(file, rebuilt.content);
  }

  /** A sound file that Hashiya has not written. */
  private async takeChanged(file: string, reading: Extract<RecordReading, { kind: 'good' }>): Promise<void> {
    const path = this.paths.file(file);
    const rebuilt = await this.rebuild(file);
    this.keep(file, reading);
    if (rebuilt === null) {
      if (this.seals.latest(file) === undefined && !this.seals.isEmpty) {
        // The workspace never had this file.
        this.outside.push(...judgedTaken(workspaceOfFile(null), workspaceOfFile(reading.content)));
        this.findings.push(
          'text' in reading.content
            ? { kind: 'found', file: path, title: reading.content.title }
            : { kind: 'taken-in', file: path, changes: this.outside.length },
        );
        this.unsealed.push({ file, sequence: this.acts.last, sha256: reading.sha256 });
        return;
      }
      // What was there before is not known, so there is nothing to compare it with.
      this.settle(file, reading.content);
      this.unsealed.push({ file, sequence: this.acts.last, sha256: reading.sha256 });
      if (!this.seals.isEmpty) this.findings.push({ kind: 'taken-in', file: path, changes: 0 });
      return;
    }
    this.settle(file, rebuilt.content);
    this.lagging.add(file);
    if (isSame(rebuilt.content, reading.content)) return;
    if (this.seals.isEmpty) {
      await this.setAside(file, null, (keptAs) => ({
        kind: 'not-taken-in',
        file: path,
        cause: 'it is an older copy of the file',
        keptAs,
      }));
      return;
    }
    const judgement = judgeOutsideChange(
      workspaceOfFile(rebuilt.written),
      workspaceOfFile(rebuilt.content),
      workspaceOfFile(reading.content),
    );
    if (judgement.kind === 'take') {
      this.outside.push(...judgement.changes);
      if (judgement.changes.length > 0)
        this.findings.push({ kind: 'taken-in', file: path, changes: judgement.changes.length });
      return;
    }
    await this.setAside(file, null, (keptAs) => ({
      kind: 'not-taken-in',
      file: path,
      cause: judgement.cause,
      keptAs,
    }));
  }

  private async replaceMissing(file: string): Promise<void> {
    const rebuilt = await this.rebuild(file);
    const path = this.paths.file(file);
    if (rebuilt === null) {
      this.findings.push({ kind: 'lost', file: path, cause: 'it is not there', keptAs: null });
      return;
    }
    this.settle(file, rebuilt.content);
    if (rebuilt.content === null) return;
    this.lagging.add(file);
    if ((this.mayLag || this.interrupted.has(file)) && rebuilt.isComplete) return;
    this.findings.push({ kind: 'made-again', file: path, from: rebuilt.from, isComplete: rebuilt.isComplete });
  }

  private async replaceDamaged(file: string, cause: string, bytes: Uint8Array): Promise<void> {
    const path = this.paths.file(file);
    const rebuilt = await this.rebuild(file);
    if (rebuilt?.content == null) {
      if (file === WORKSPACE_FILE) throw new DamagedWorkspaceError(path, cause);
      await this.setAside(file, bytes, (keptAs) => ({ kind: 'lost', file: path, cause, keptAs }));
      return;
    }
    const { content, from, isComplete } = rebuilt;
    this.settle(file, content);
    this.lagging.add(file);
    await this.setAside(file, bytes, (keptAs) => ({ kind: 'repaired', file: path, cause, from, isComplete, keptAs }));
  }

  private rebuild(file: string): Promise<RebuiltFile | null> {
    return rebuildFile(this.paths, file, this.seals, this.acts);
  }

  /** Notes content that holds every act there is. */
  private settle(file: string, content: RecordContent | null): void {
    if (content === null) this.contents.delete(file);
    else this.contents.set(file, content);
    this.sequences.set(file, Infinity);
  }

  /** Notes what is to be set aside: the file's bytes as they were read, or as they are where null is given. */
  private async setAside(file: string, bytes: Uint8Array | null, finding: (keptAs: string) => Finding): Promise<void> {
    const aside = asideOf(this.paths, file, bytes ?? (await readFile(this.paths.file(file))));
    this.aside.push(aside);
    this.findings.push(finding(aside.path));
  }

  /** The workspace of all contents, with the acts that files lack applied to it. */
  assemble(): Workspace {
    const own = this.contents.get(WORKSPACE_FILE);
    if (own === undefined || !('codebook' in own)) {
      throw new DamagedWorkspaceError(this.paths.workspace, 'it is not there');
    }
    let workspace = workspaceOfFiles(own, this.contents.values());
    for (const entry of this.acts.entries) {
      const missing = entry.changes.filter((change) => this.lacks(fileOfChange(change), entry.sequence));
      if (missing.length === 0) continue;
      workspace = applyChanges(workspace, missing);
      for (const change of missing) this.lagging.add(fileOfChange(change));
    }
    return workspace;
  }

  /** A file that is not there lacks the acts since it was deleted, or since ever. */
  private lacks(file: string, sequence: number): boolean {
    return (this.sequences.get(file) ?? this.seals.latest(file)?.sequence ?? 0) < sequence;
  }
}

const judgedTaken = (before: Workspace, after: Workspace): readonly Change[] => {
  const judgement = judgeOutsideChange(before, before, after);
  return judgement.kind === 'take' ? judgement.changes : [];
};

const FILES_BETWEEN_BREATHS = 10;

/** Files of which a crash has left a successor that never came into its place. */
const interruptedFiles = (rootNames: readonly string[], articleNames: readonly string[]): Set<string> =>
  new Set(
    [...rootNames.filter(isUnfinished), ...articleNames.filter(isUnfinished).map((name) => `articles/${name}`)].map(
      (name) => name.replace(/\.json\..*$/u, '.json'),
    ),
  );

const readAll = async (
  paths: WorkspacePaths,
  files: readonly string[],
  work: Work,
): Promise<Map<string, RecordReading>> => {
  const readings = new Map<string, RecordReading>();
  for (const [index, file] of files.entries()) {
    readings.set(file, await readRecordFile(paths, file));
    if (index % FILES_BETWEEN_BREATHS !== 0) continue;
    stopIfCancelled(work);
    work.onProgress?.(index, files.length);
    await breathe();
  }
  return readings;
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
  const isArticle = (file: string): boolean => idSchema.safeParse(articleIdOf(file)).success;
  const present = articleNames.map((name) => `articles/${name}`).filter(isArticle);
  const readings = await readAll(paths, [WORKSPACE_FILE, CLAIMS_FILE, ACTORS_FILE, ...present.sort()], work);
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
  for (const file of seals.files.filter(isArticle)) {
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
  if (error instanceof DamagedWorkspaceError)
    return fail('workspace-damaged', { folder, file: error.file, cause: error.reason });
  if (error instanceof NewerWorkspaceError)
    return fail('workspace-newer', { file: error.file, version: error.version });
  return fail('workspace-unreadable', { folder, cause: describeCause(error) });
};
