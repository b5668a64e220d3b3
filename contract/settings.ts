// Owns what the app remembers outside any workspace, as far as the window may see it.

import { z } from 'zod';
import { analystSchema } from '../core/workspace/identity';

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

export const recentWorkspaceSchema = z.object({ folder: z.string(), title: z.string() });

export const settingsSchema = z.object({
  analyst: analystSchema,
  theme: themeSchema,
  recent: z.array(recentWorkspaceSchema),
});

export type Settings = z.infer<typeof settingsSchema>;
