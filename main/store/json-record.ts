// Owns one JSON file of a workspace through lowdb: our durable adapter below, lowdb's `Low` above, and one `Low` for a
// path. What is read is unknown until the file's schema has passed it.

import { readFile } from 'node:fs/promises';
import { Low, type Adapter } from 'lowdb';
import type { z } from 'zod';
import { removeFile, replaceFile } from './durable-file';
import { systemCode } from './file-failure';

/** A file that is there but cannot be taken for what it should be. */
export class DamagedFileError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** Thrown for a file that a newer Hashiya has written. */
export class NewerFileError extends Error {
  constructor(
    readonly file: string,
    readonly formatVersion: number,
  ) {
    super(`${file}: format version ${String(formatVersion)}`);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

const parseJson = (bytes: Uint8Array, file: string): unknown => {
  try {
    return JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new DamagedFileError(file, error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8');
  }
};

const versionOf = (value: unknown): number | null =>
  typeof value === 'object' && value !== null && 'formatVersion' in value && typeof value.formatVersion === 'number'
    ? value.formatVersion
    : null;

class DurableAdapter<Value> implements Adapter<Value | null> {
  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<Value>,
    private readonly formatVersion: number,
  ) {}

  async read(): Promise<Value | null> {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(this.path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null;
      throw error;
    }
    const value = parseJson(bytes, this.path);
    const version = versionOf(value);
    if (version !== null && version > this.formatVersion) throw new NewerFileError(this.path, version);
    const parsed = this.schema.safeParse(value);
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    throw new DamagedFileError(this.path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not of the format'}`);
  }

  async write(value: Value | null): Promise<void> {
    await replaceFile(this.path, encoder.encode(`${JSON.stringify(value, null, 1)}\n`));
  }
}

/** One file's record. Memory follows the disk: after a failed write it still holds what the disk holds. */
export class JsonRecord<Value> {
  private readonly low: Low<Value | null>;

  constructor(
    readonly path: string,
    schema: z.ZodType<Value>,
    formatVersion: number,
  ) {
    // lowdb takes `null` data for "nothing yet" and never writes it, which is what is wanted here.
    this.low = new Low<Value | null>(new DurableAdapter(path, schema, formatVersion), null);
  }

  /** The record, or null where there is no file. */
  get value(): Value | null {
    return this.low.data;
  }

  /** Reads the file. Throws a system error, a `DamagedFileError` or a `NewerFileError`. */
  async read(): Promise<Value | null> {
    await this.low.read();
    return this.low.data;
  }

  /** Replaces the file, or removes it for null. Throws a system error and then leaves disk and memory as they were. */
  async write(value: Value | null): Promise<void> {
    const before = this.low.data;
    if (value === null) {
      await removeFile(this.path);
      this.low.data = null;
      return;
    }
    this.low.data = value;
    try {
      await this.low.write();
    } catch (error) {
      this.low.data = before;
      throw error;
    }
  }
}
