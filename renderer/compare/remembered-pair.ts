// Owns which two articles of a workspace were compared last, and whether they scrolled together: kept by the window, since
// it says nothing of the articles themselves.

import { z } from 'zod';

const PLACE = 'hashiya-compare';

const rememberedSchema = z.object({
  follows: z.boolean(),
  pair: z.object({ workspaceId: z.string(), leftId: z.string(), rightId: z.string().nullable() }).nullable(),
});

type Remembered = z.infer<typeof rememberedSchema>;

/** What is remembered; what cannot be read is nothing. */
export const remembered = (): Remembered => {
  try {
    return rememberedSchema.parse(JSON.parse(localStorage.getItem(PLACE) ?? ''));
  } catch {
    return { follows: true, pair: null };
  }
};

/** Remembers something beside what is remembered already. */
export const remember = (change: Partial<Remembered>): void => {
  localStorage.setItem(PLACE, JSON.stringify({ ...remembered(), ...change }));
};
