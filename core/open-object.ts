// Owns how a record keeps what this version does not know: fields that a newer Hashiya or another tool has added to a
// file are carried along, through edits and exports, and never dropped.

import { z } from 'zod';

/** The shape with all fields of unknown names let through. `__proto__` is the one name that never is. */
export const openObject = <Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> =>
  // At run time unknown fields pass; to the compiler they do not exist, so that no code comes to lean on them.
  z.looseObject(shape);
