// Owns what the window sees of a merge before it is done.

import { z } from 'zod';
import { mergePreviewSchema } from '../core/merge/merge-preview';

/** What was compared: the bundle's file or folder, its title, and the preview. */
export const mergeOfferSchema = z.object({ source: z.string(), title: z.string(), preview: mergePreviewSchema });

export type MergeOffer = z.infer<typeof mergeOfferSchema>;
