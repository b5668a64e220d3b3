// Owns the manifest of a backup: which files a workspace had, under which hashes, and why the backup was made. It is
// unknown until its checksum and its schema have passed it, and no path in it can lead out of a folder.

import { readFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { backupReasonSchema, type BackupReason } from '../../../core/workspace/backup-reason';
import { idSchema, instantSchema, sha256Schema } from '../../../core/workspace/identity';
import type { Cause } from '../../../core/locales/en/causes';
import { fail, succeed, type Result } from '../../../core/result';
import { describeCause } from '../file-failure';
import { sha256 } from '../originals';

const FORMAT = 'hashiya-backup';
const FORMAT_VERSION = 1;

/** True for the reasons that come with everyday work. */
export const isEveryday = (reason: BackupReason): boolean => !reason.startsWith('before-');

/** Not in a name: what separates folders, drives and streams on one system or another, and control characters. */
const FORBIDDEN = /[\\:\u0000-\u001f]/;

/** True for a path below a folder, with forward slashes, that stays below it on every system. */
export const isSafePath = (path: string): boolean =>
  !FORBIDDEN.test(path) && path.split('/').every((name) => !['', '.', '..'].includes(name));

const countSchema = z.number().int().nonnegative();

const backedUpFileSchema = z.object({
  path: z.string().refine(isSafePath, 'the path leads out of the folder'),
  sha256: sha256Schema,
  byteLength: countSchema,
  /** When the file was last changed, by which the next backup knows it; null where that cannot be relied on. */
  mtimeMs: z.number().nullable(),
});

export type BackedUpFile = z.infer<typeof backedUpFileSchema>;

const manifestSchema = z.object({
  workspace: z.object({ id: idSchema, title: z.string() }),
  /** The real path of the workspace's folder. */
  folder: z.string(),
  /** For people to read. Clocks are set back and forth: the order of backups is that of their numbers. */
  madeAt: instantSchema,
  number: z.number().int().positive(),
  /** The last act that is in it for certain. */
  sequence: countSchema,
  reason: backupReasonSchema,
  counts: z.object({ articles: countSchema, mentions: countSchema }),
  /** By path. */
  files: z
    .array(backedUpFileSchema)
    .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, 'a path is there twice'),
});

export type BackupManifest = z.infer<typeof manifestSchema>;

/** A backup that is there and whose manifest is sound; its objects may still be damaged. */
export interface Backup {
  /** The folder with all backups of this workspace. */
  readonly place: string;
  /** The file that the manifest was read from. */
  readonly path: string;
  readonly manifest: BackupManifest;
}

/** The name of a manifest's file: numbers of six digits sort by name too. */
export const manifestName = (number: number, reason: BackupReason): string =>
  `${String(number).padStart(6, '0')}-${reason}.json`;

/** The number in a manifest's name, whatever is in the file; null for another name. */
export const numberOfName = (name: string): number | null => {
  const digits = /^(\d{6,15})-[a-z-]+\.json$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
};

const checksum = (backup: unknown): string => sha256(new TextEncoder().encode(JSON.stringify(backup)));

/** The bytes of a manifest's file. */
export const manifestToBytes = (manifest: BackupManifest): Uint8Array => {
  // What would not be read back must not be written: that would be a bug, so it throws.
  const backup = manifestSchema.parse(manifest);
  const file = { format: FORMAT, formatVersion: FORMAT_VERSION, sha256: checksum(backup), backup };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`);
};

const fileSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().positive(),
  sha256: z.unknown(),
  backup: z.unknown(),
});

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Takes a manifest's bytes for a manifest. `path` is the file they are from. */
const parseManifest = (bytes: Uint8Array, path: string): Result<BackupManifest> => {
  const damaged = (cause: string): Result<never> => fail('backup-damaged', { file: path, cause });
  const because = (cause: Cause): Result<never> => damaged(cause);
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    return because(error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8');
  }
  const file = fileSchema.safeParse(value);
  if (!file.success) return because('it is not a backup');
  const { formatVersion, backup } = file.data;
  if (formatVersion > FORMAT_VERSION) return fail('backup-newer', { file: path, version: formatVersion });
  if (backup === undefined || file.data.sha256 !== checksum(backup))
    return because('its bytes are not those that were written');
  const manifest = manifestSchema.safeParse(backup);
  if (!manifest.success) {
    const issue = manifest.error.issues[0];
    return damaged(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const { number, reason, workspace } = manifest.data;
  const isNamedSo = basename(path) === manifestName(number, reason) && basename(dirname(path)) === workspace.id;
  return isNamedSo ? succeed(manifest.data) : because('it holds another backup than its name says');
};

/** Reads the backup whose manifest is the file at `path`, and changes nothing. */
export const readBackup = async (path: string): Promise<Result<Backup>> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return fail('file-unreadable', { file: path, cause: describeCause(error) });
  }
  const manifest = parseManifest(bytes, path);
  return manifest.ok ? succeed({ place: dirname(path), path, manifest: manifest.value }) : manifest;
};
