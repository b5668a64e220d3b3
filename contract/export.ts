// Owns what window and main say to each other of an export in a format that is chosen.

import { z } from 'zod';
import { chosenOptionsSchema, exportFormatNameSchema } from '../core/exporters/export-format';
import { exportLossSchema } from '../core/exporters/loss';

export const exportChoiceSchema = z.object({ format: exportFormatNameSchema, options: chosenOptionsSchema });
export type ExportChoice = z.infer<typeof exportChoiceSchema>;

/** What the export would be. The losses name a few examples each, whatever the workspace holds. */
export const exportPreviewSchema = z.object({
  files: z.number().int().nonnegative(),
  bytes: z.number().int().nonnegative(),
  losses: z.array(exportLossSchema),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;
