// Owns the log's files: lines are appended at once, since the app may be about to end; a full file is put aside and the
// oldest one goes. A log that cannot be written is no reason to stop.

import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface LogSize {
  /** The most bytes that one file holds. */
  readonly fileBytes: number;
  /** How many full files are kept beside the one that is written. */
  readonly kept: number;
}

const SIZE: LogSize = { fileBytes: 256 * 1024, kept: 3 };

const ONLY_OWNER = 0o600;

export class LogFile {
  constructor(
    private readonly folder: string,
    private readonly size: LogSize = SIZE,
  ) {}

  /** The file that is written now. */
  get path(): string {
    return this.pathOf(0);
  }

  /** Appends a line; false when the disk refuses. */
  append(line: string): boolean {
    try {
      mkdirSync(this.folder, { recursive: true });
      const bytes = Buffer.from(`${line}\n`);
      if (this.bytesNow() + bytes.length > this.size.fileBytes) this.putAside();
      appendFileSync(this.path, bytes, { mode: ONLY_OWNER });
      return true;
    } catch {
      return false;
    }
  }

  /** The last lines, the newest last. */
  lastLines(count: number): string[] {
    const lines: string[] = [];
    for (let age = 0; age <= this.size.kept && lines.length < count; age += 1) {
      lines.unshift(...this.linesOf(age));
    }
    return lines.slice(-count);
  }

  private pathOf(age: number): string {
    return join(this.folder, age === 0 ? 'hashiya.log' : `hashiya.${String(age)}.log`);
  }

  private bytesNow(): number {
    return statSync(this.path, { throwIfNoEntry: false })?.size ?? 0;
  }

  private putAside(): void {
    for (let age = this.size.kept; age > 0; age -= 1) {
      const from = this.pathOf(age - 1);
      // Renamed over the older one, the oldest goes.
      if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, this.pathOf(age));
    }
  }

  private linesOf(age: number): string[] {
    try {
      return readFileSync(this.pathOf(age), 'utf8').split('\n').filter(Boolean);
    } catch {
      return [];
    }
  }
}
