// Owns the way of a workspace file from an older format to the present one: one pure step for each version, each tested
// on files that that version has really written.

import { z } from 'zod';
import { WORKSPACE_FORMAT_VERSION } from './workspace';

/** A file's content in the present format, and what the older one said in the file itself. */
export interface MigratedFile {
  /** The format version that the file was written in; 0 where it says none. */
  readonly version: number;
  readonly value: unknown;
  /** The last act that the file holds, where the file says so itself (format 1); null where its seal does. */
  readonly sequence: number | null;
}

const firstFormatSchema = z.looseObject({ formatVersion: z.literal(1), sequence: z.number().int().nonnegative() });
const versionSchema = z.looseObject({ formatVersion: z.number().int().positive() });

/** Format 1 held the last act's sequence in every file; format 2 has it in the seals. */
const fromFirst = (file: MigratedFile): MigratedFile => {
  const first = firstFormatSchema.safeParse(file.value);
  if (!first.success) return file;
  const { sequence, ...value } = first.data;
  return { ...file, value: { ...value, formatVersion: 2 }, sequence };
};

/** Format 3 has fields and lists that format 2 lacks; each has a value for what is older in its own schema. */
const fromSecond = (file: MigratedFile): MigratedFile => {
  const second = versionSchema.safeParse(file.value);
  return second.success && second.data.formatVersion === 2
    ? { ...file, value: { ...second.data, formatVersion: 3 } }
    : file;
};

/** Format 4 has a file of saved filters, which format 3 lacks, and acts on them in its journal. */
const fromThird = (file: MigratedFile): MigratedFile => {
  const third = versionSchema.safeParse(file.value);
  return third.success && third.data.formatVersion === 3
    ? { ...file, value: { ...third.data, formatVersion: 4 } }
    : file;
};

/** Steps by the version that they lead away from. */
const STEPS: readonly ((file: MigratedFile) => MigratedFile)[] = [fromFirst, fromSecond, fromThird];

/**
 * Brings the parsed content of a file to the present format. What is of the present format or a newer one, or of none,
 * stays as it is: migrating twice is migrating once.
 */
export const migrateFile = (value: unknown): MigratedFile => {
  const version = versionSchema.safeParse(value).data?.formatVersion ?? 0;
  const file: MigratedFile = { version, value, sequence: null };
  if (version === 0 || version >= WORKSPACE_FORMAT_VERSION) return file;
  return STEPS.slice(version - 1).reduce((current, step) => step(current), file);
};
