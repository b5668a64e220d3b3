// Owns what a request is made of.

import { z } from 'zod';

/** Requests by their channels: the shape of what is asked, and of what a good answer holds. */
export type Requests = Readonly<Record<string, { readonly args: z.ZodType; readonly value: z.ZodType }>>;

/** Nothing is asked besides the channel, or answered besides that it went well. */
export const nothing = z.null();
