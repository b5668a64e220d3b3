// Owns the seals: for every file of a workspace, the SHA-256 of the bytes that Hashiya wrote and the last act that they
// hold. A seal is on disk before its file is in place, so a file with no seal of its own was damaged or changed by
// something else. Seals are beside the files and not in them: two branches of a repository would otherwise conflict in
// every file (docs/adr/0007).

import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { sha256Schema } from '../../core/workspace/identity';
import { checkedLine, parseCheckedLine } from './checked-lines';
import { makeFolder, replaceFile, writeFully } from './durable-file';
import { systemCode } from './file-failure';

const sealSchema = z.object({
  /** The path in the workspace, with forward slashes. */
  file: z.string(),
  /** The last act that the file holds. */
  sequence: z.number().int().nonnegative(),
  /** null: the file was deleted. */
  sha256: sha256Schema.nullable(),
});

export type Seal = z.infer<typeof sealSchema>;

/** How many seals of a file are kept when the list is written anew: the last, and those of the copies before it. */
const KEPT = 3;
/** The list is written anew once it has this many lines more than it needs. */
const EXCESS = 2000;

export class Seals {
  private constructor(
    private readonly path: string,
    /** By file, oldest first. */
    private readonly ofFile: Map<string, Seal[]>,
    private lines: number,
    private length: number,
  ) {}

  /** Reads the seals and changes nothing. A line that cannot be read is passed over. Throws a system error. */
  static async read(path: string): Promise<Seals> {
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      if (systemCode(error) === 'ENOENT') return '';
      throw error;
    });
    // A length that the file does not have makes the first append begin a line of its own after a torn one.
    const isTorn = text !== '' && !text.endsWith('\n');
    const seals = new Seals(path, new Map(), 0, isTorn ? -1 : Buffer.byteLength(text));
    for (const line of text.split('\n').filter((part) => part !== '')) {
      const parsed = sealSchema.safeParse(parseCheckedLine(line)?.value);
      if (parsed.success) seals.note(parsed.data);
    }
    return seals;
  }

  /** True where no file was ever sealed: a workspace made elsewhere, or one of the format before seals. */
  get isEmpty(): boolean {
    return this.ofFile.size === 0;
  }

  /** Every file that was ever sealed. */
  get allFiles(): string[] {
    return [...this.ofFile.keys()];
  }

  /** True when it is the seal directly before the last of its file: the last write may not have come to its end. */
  isLastBut(file: string, seal: Seal): boolean {
    return this.ofFile.get(file)?.at(-2) === seal;
  }

  /** True when both hold as many seals: seals are only ever added. */
  isLike(other: Seals): boolean {
    return this.lines === other.lines;
  }

  /** The files that should be there. */
  get files(): string[] {
    return [...this.ofFile.keys()].filter((file) => this.latest(file)?.sha256 != null);
  }

  /** The last seal of a file; undefined for one that was never sealed. */
  latest(file: string): Seal | undefined {
    return this.ofFile.get(file)?.at(-1);
  }

  /** The seal of these very bytes of a file. */
  find(file: string, sha256: string): Seal | undefined {
    return this.ofFile.get(file)?.findLast((seal) => seal.sha256 === sha256);
  }

  /** Adds seals and flushes them. Throws a system error. */
  async append(seals: readonly Seal[]): Promise<void> {
    const bytes = Buffer.from(seals.map((seal) => checkedLine('seal', seal)).join(''));
    await makeFolder(dirname(this.path));
    const handle = await open(this.path, 'a', 0o600);
    try {
      const { size } = await handle.stat();
      // A line that a crash has torn must not swallow the next one.
      const lead = size === this.length ? '' : '\n';
      await writeFully(handle, Buffer.concat([Buffer.from(lead), bytes]), size);
      await handle.sync();
      this.length = size + lead.length + bytes.length;
    } finally {
      await handle.close();
    }
    seals.forEach((seal) => {
      this.note(seal);
    });
  }

  /** Writes the list anew when most of it is of no more use. Throws a system error. */
  async tidy(): Promise<void> {
    for (const [file, seals] of this.ofFile) {
      if (seals.length > KEPT) this.ofFile.set(file, seals.slice(-KEPT));
    }
    const needed = [...this.ofFile.values()].flat();
    if (this.lines < needed.length + EXCESS) return;
    const bytes = Buffer.from(needed.map((seal) => checkedLine('seal', seal)).join(''));
    await replaceFile(this.path, bytes);
    this.lines = needed.length;
    this.length = bytes.length;
  }

  private note(seal: Seal): void {
    const held = this.ofFile.get(seal.file);
    if (held === undefined) this.ofFile.set(seal.file, [seal]);
    else held.push(seal);
    this.lines += 1;
  }
}
