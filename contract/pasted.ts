// Owns the form of what the window sends when something was pasted.

import { z } from 'zod';
import { LARGEST_FILE_BYTES } from '../core/article/size-limit';

/** What was pasted, in one of the forms that the clipboard has it in, as UTF-8: a plain text, or the source of a page. */
export const pastedFormSchema = z.object({
  /** A name for the original; its ending says which of the two it is. */
  fileName: z
    .string()
    .max(255)
    .regex(/[^.]\.(?:txt|html)$/u),
  bytes: z.instanceof(Uint8Array).refine(({ length }) => length > 0 && length <= LARGEST_FILE_BYTES),
});
