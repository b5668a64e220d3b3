// Owns one JSON file that only we write, through lowdb: our durable adapter below, lowdb's `Low` above, and one `Low` for
// a path. What is read is unknown until the file's schema has passed it.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Low, type Adapter } from 'lowdb';
import type { z } from 'zod';
import { placeFile, prepareFile, removeFile } from './durable-file';
import { systemCode } from './file-failure';
import { jsonPieces } from './json-pieces';

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

/** What is done with a file around its replacement. */
export interface Protection {
  /** Where the file that is replaced is kept. */
  readonly previous: string;
  /** Runs when the new bytes are on disk and not yet in place; null when the file is about to be removed. */
  seal(sha256: string | null): Promise<void>;
}

class DurableAdapter<Value extends object> implements Adapter<Value | null> {
  /** True while what is in place is worth a copy: bytes that could not be read are not. */
  isPreviousSound = false;

  constructor(
    private readonly path: string,
    private readonly schema: z.ZodType<Value>,
    private readonly formatVersion: number,
    private readonly protection: Protection | null,
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
    if (value === null) {
      await this.protection?.seal(null);
      await removeFile(this.path);
      return;
    }
    const prepared = await prepareFile(this.path, jsonPieces(value));
    await this.protection?.seal(prepared.sha256);
    await placeFile(prepared, this.path, this.isPreviousSound ? (this.protection?.previous ?? null) : null);
  }
}

/**
 * The one `Low` of each path that is in use, whoever asks for it: two on one path would overwrite each other's data. Its
 * data is unknown here; the record that holds it has given it its schema.
 */
const inUse = new Map<string, WeakRef<Low>>();

const lowOf = <Value extends object>(path: string, adapter: Adapter<Value | null>): Low<Value | null> => {
  const known = inUse.get(resolve(path))?.deref();
  // A path is always asked for with the same schema, so what is held there is of its type.
  const low = known === undefined ? new Low<Value | null>(adapter, null) : (known as Low<Value | null>);
  low.adapter = adapter;
  if (known === undefined) inUse.set(resolve(path), new WeakRef(low as Low));
  return low;
};

/** One file's record. Memory follows the disk: after a failed write it still holds what the disk holds. */
export class JsonRecord<Value extends object> {
  private readonly low: Low<Value | null>;
  private readonly adapter: DurableAdapter<Value>;

  constructor(
    readonly path: string,
    schema: z.ZodType<Value>,
    formatVersion: number,
    protection: Protection | null = null,
  ) {
    this.adapter = new DurableAdapter(path, schema, formatVersion, protection);
    this.low = lowOf(path, this.adapter);
  }

  /** What the disk holds; null where there is no file, or none has been read. */
  get value(): Value | null {
    return this.low.data;
  }

  /** Takes what someone else has read and checked for what the disk holds. */
  hold(value: Value | null): void {
    this.low.data = value;
  }

  /** Reads the file. Throws a system error, a `DamagedFileError` or a `NewerFileError`. */
  async read(): Promise<Value | null> {
    await this.low.read();
    return this.low.data;
  }

  /** Replaces the file, or removes it for null. Throws a system error and then leaves disk and memory as they were. */
  async write(value: Value | null): Promise<void> {
    const before = this.low.data;
    this.low.data = value;
    this.adapter.isPreviousSound = before !== null;
    try {
      // lowdb takes `null` for "nothing yet" and never writes it.
      await (value === null ? this.adapter.write(null) : this.low.write());
    } catch (error) {
      this.low.data = before;
      throw error;
    }
  }
}
