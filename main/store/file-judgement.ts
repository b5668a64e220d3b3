// Owns the judgement on each file of a workspace that is being loaded: what it counts for, what it is made good from where
// it cannot be read, and what that leaves to be written, set aside and told. It writes nothing.

import { readFile } from 'node:fs/promises';
import { isSame } from '../../core/same';
import { applyChanges, type Change } from '../../core/workspace/change';
import type { Finding } from '../../core/workspace/finding';
import { judgeOutsideChange } from '../../core/workspace/outside-change';
import { WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import { fileOfChange, rebuildFile, workspaceOfFile, type RebuiltFile } from './file-repair';
import { asideOf, type SetAside } from './quarantine';
import { workspaceOfFiles, type RecordContent, type RecordReading } from './record-file';
import type { Seal, Seals } from './seals';
import { WORKSPACE_FILE, type WorkspacePaths } from './workspace-folder';

/** What a file on disk holds. */
export interface HeldFile {
  /** null where it cannot be read. */
  readonly content: RecordContent | null;
  /** How the file looked when it was read. */
  readonly stamp: string;
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
export class NewerWorkspaceError extends Error {
  constructor(
    readonly file: string,
    readonly version: number,
  ) {
    super(`${file}: format version ${String(version)}`);
  }
}

const judgedTaken = (before: Workspace, after: Workspace): readonly Change[] => {
  const judgement = judgeOutsideChange(before, before, after);
  return judgement.kind === 'take' ? judgement.changes : [];
};

/** The files of one loading, taken in one after the other; `assemble` makes the workspace of them. */
export class Loading {
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
