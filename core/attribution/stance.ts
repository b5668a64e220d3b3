// Owns what a claim mention says of its claim: with which polarity and certainty (FactBank), how credible that is
// (STANAG 2511), and with which values.

import { z } from 'zod';
import { openObject } from '../open-object';

/** `attributes`: it passes the claim on and takes no side. */
export const stanceSchema = z.enum(['asserts', 'denies', 'doubts', 'attributes']);
export type Stance = z.infer<typeof stanceSchema>;

export const certaintySchema = z.enum(['certain', 'probable', 'possible']);

/**
 * The Admiralty code's credibility of information (STANAG 2511): 1 confirmed, 2 probably true, 3 possibly true,
 * 4 doubtful, 5 improbable, 6 cannot be judged. It is never computed from the reliability of a source, or shown with it.
 */
export const credibilitySchema = z.union([
  z.literal(1),
  z.literal(2),
  z.literal(3),
  z.literal(4),
  z.literal(5),
  z.literal(6),
]);
export type Credibility = z.infer<typeof credibilitySchema>;

/** What a mention says in one slot of its claim: who, where, when, how many, or a slot of the codebook. */
export const slotValueSchema = openObject({
  slot: z.string().min(1),
  /** As the analyst writes it down, to be compared with other articles'. */
  value: z.string().min(1),
});
export type SlotValue = z.infer<typeof slotValueSchema>;
