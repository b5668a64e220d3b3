// Owns what window and main say to each other of an export in a format that is chosen.

import { z } from 'zod';
import { chosenOptionsSchema, exportFormatNameSchema } from '../core/exporters/export-format';
import { exportLossSchema } from '../core/exporters/loss';
import { LANGUAGES } from '../core/locales/languages';
import { idSchema } from '../core/workspace/identity';

export const exportChoiceSchema = z.object({
  format: exportFormatNameSchema,
  options: chosenOptionsSchema,
  /** The event that it is of, for formats that can be of one; null for the whole workspace. */
  eventId: idSchema.nullable(),
});
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

/** What the export would be. The losses name a few examples each, whatever the workspace holds. */
export const exportPreviewSchema = z.object({
  files: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  losses: z.array(exportLossSchema),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

/** What can be chosen of an evidence pack: what its report is about, and in which language. */
export const packChoiceSchema = z.object({ eventId: idSchema.nullable(), language: z.enum(LANGUAGES) });
export type PackChoice = z.infer<typeof packChoiceSchema>;

/** The originals that a pack would hold, each once, as far as the workspace knows of them. */
export const packPreviewSchema = z.object({
  originals: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
});

/** What became of an evidence pack. */
export const savedPackSchema = z.object({
  path: z.string(),
  byteLength: z.number().int().nonnegative(),
  items: z.number().int().nonnegative(),
  /** By which the whole pack is known. */
  manifestSha256: z.string(),
  /** How many originals are not in it, since they are missing or were altered. */
  missingOriginals: z.number().int().nonnegative(),
});
