// Owns the relation: what one claim is to another, in an analyst's judgement, and what that judgement rests on.

import { z } from 'zod';
import { openObject } from '../open-object';
import { idSchema, instantSchema } from '../workspace/identity';

export const relationKindSchema = z.enum([
  'contradicts',
  'supports',
  'qualifies',
  'repeats',
  'translates',
  'retracts',
  'updates',
]);

export type RelationKind = z.infer<typeof relationKindSchema>;

/** Kinds that say the same read from either end; the others lead from `from` to `to`. */
export const MUTUAL_RELATIONS: ReadonlySet<RelationKind> = new Set<RelationKind>(['contradicts', 'translates']);

export const confidenceSchema = z.enum(['low', 'medium', 'high']);

export const relationSchema = openObject({
  id: idSchema,
  kind: relationKindSchema,
  /** The claims it joins; both are there as long as the relation is. */
  from: idSchema,
  to: idSchema,
  /** Why it holds, in the analyst's words. */
  rationale: z.string(),
  /** The mentions that show it, of both claims. One that was deleted since stays named, and is shown as gone. */
  evidence: z.array(idSchema),
  confidence: confidenceSchema.nullable(),
  /** The author of the judgement is who made it. */
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type Relation = z.infer<typeof relationSchema>;

/** Two relations with one key say the same of the same claims, whatever they rest on. */
export const relationKey = ({ kind, from, to }: Pick<Relation, 'kind' | 'from' | 'to'>): string => {
  const ends = MUTUAL_RELATIONS.has(kind) ? [from, to].sort() : [from, to];
  return [kind, ...ends].join(' ');
};
