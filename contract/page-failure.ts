// Owns what the window tells main of a bug in its page. Main keeps of it what `main/log` lets through.

import { z } from 'zod';

/** Enough for the frames of any stack; the message before them may be as long as an article. */
export const MOST_STACK_CHARACTERS = 20_000;
const MOST_NAME_CHARACTERS = 100;

export const pageFailureSchema = z.object({
  name: z.string().max(MOST_NAME_CHARACTERS),
  stack: z.string().max(MOST_STACK_CHARACTERS),
});
