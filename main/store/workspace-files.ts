// Owns the files of an open workspace: which of them lag behind the journal, writing those, and noticing that something
// else has changed one before it is overwritten. It refuses to decide what such a change means.

import { dirname } from 'node:path';
import type { Change } from '../../core/workspace/change';
import { WORKSPACE_FORMAT_VERSION, type Workspace } from '../../core/workspace/workspace';
import { articleFiles } from './article-files';
import { makeFolder } from './durable-file';
import type { HeldFile } from './file-judgement';
import { fileOfChange } from './file-repair';
import { JsonRecord } from './json-record';
import { contentOfFile, currentStamp, schemaOf, type RecordContent } from './record-file';
import type { Seals } from './seals';
import type { WorkspacePaths } from './workspace-folder';

/** So many files are written at once: a journaling file system flushes them together. */
const AT_ONCE = 4;

/** A file that is no longer what was last written. */
export interface ChangedFile {
  readonly file: string;
  /** What was last written; null for nothing. */
  readonly written: RecordContent | null;
  /** The SHA-256 of the last write that was begun, null for a removal; undefined where there was none. */
  readonly lastSealed: string | null | undefined;
}

export class WorkspaceFiles {
  private readonly records = new Map<string, JsonRecord<RecordContent>>();
  /** How each file looked when it was last read or written; null for one that is not there. */
  private readonly stamps = new Map<string, string | null>();
  private lagging: Set<string>;
  /** The last act that the file being written holds. */
  private sequence = 0;

  constructor(
    private readonly paths: WorkspacePaths,
    private readonly seals: Seals,
    held: ReadonlyMap<string, HeldFile>,
    lagging: ReadonlySet<string>,
  ) {
    this.lagging = new Set(lagging);
    for (const [file, { content, stamp }] of held) {
      this.record(file).hold(content);
      this.stamps.set(file, stamp);
    }
  }

  private record(file: string): JsonRecord<RecordContent> {
    const known = this.records.get(file);
    if (known !== undefined) return known;
    const made = new JsonRecord<RecordContent>(this.paths.file(file), schemaOf(file), WORKSPACE_FORMAT_VERSION, {
      previous: this.paths.previous(file),
      seal: (sha256) => this.seals.append([{ file, sequence: this.sequence, sha256 }]),
    });
    made.hold(null);
    this.records.set(file, made);
    return made;
  }

  /** True while a file holds less than the journal. */
  get isLagging(): boolean {
    return this.lagging.size > 0;
  }

  /** Notes that the files of these changes have to be written. */
  noteLagging(changes: readonly Change[]): void {
    for (const change of changes) this.lagging.add(fileOfChange(change));
  }

  /**
   * The files that something else has changed since they were last read or written, or made; of those that lag, or of
   * all. Throws a system error.
   */
  async changedFiles(which: 'lagging' | 'all'): Promise<ChangedFile[]> {
    const changed: ChangedFile[] = [];
    const files =
      which === 'all' ? new Set([...this.stamps.keys(), ...(await articleFiles(this.paths))]) : this.lagging;
    for (const file of [...files]) {
      const before = this.stamps.get(file) ?? null;
      const now = await currentStamp(this.paths.file(file));
      if (now === before) continue;
      changed.push({ file, written: this.record(file).value, lastSealed: this.seals.latest(file)?.sha256 });
    }
    return changed;
  }

  /** Notes that a changed file was judged as it looks with that stamp. */
  noteJudged(file: string, stamp: string | null, content: RecordContent | null): void {
    this.record(file).hold(content);
    this.stamps.set(file, stamp);
  }

  /** Notes that a file has to be written. */
  noteFile(file: string): void {
    this.lagging.add(file);
  }

  /** Writes every file that lags. Throws the first system error; what could not be written goes on lagging. */
  async catchUp(workspace: Workspace, sequence: number): Promise<void> {
    this.sequence = sequence;
    const waiting = [...this.lagging];
    this.lagging = new Set();
    const failures: unknown[] = [];
    const writer = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        try {
          await this.write(workspace, file);
        } catch (error) {
          this.lagging.add(file);
          failures.push(error);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, writer));
    if (failures.length > 0) throw failures[0];
    await this.seals.tidy();
  }

  private async write(workspace: Workspace, file: string): Promise<void> {
    const record = this.record(file);
    const content = contentOfFile(workspace, file, record.value);
    if (content === null && record.value === null) return;
    const path = this.paths.file(file);
    await makeFolder(dirname(path));
    await makeFolder(this.paths.previousFolder);
    await makeFolder(dirname(this.paths.previous(file)));
    await record.write(content);
    this.stamps.set(file, await currentStamp(path));
  }
}
