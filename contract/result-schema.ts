// Owns the one shape in which anything crosses between the window and the main process: a value or a failure.

import { z } from 'zod';
import { failureSchema } from '../core/result';

/** The schema of a `Result` of the given value. */
export const resultSchema = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), error: failureSchema }),
  ]);
