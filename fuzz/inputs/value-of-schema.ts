// Owns values that fit a schema of the contract, made by chance: so requests are not all refused at the door. What Zod keeps
// of a schema is looked at by its public `def`; a part that is not known here gives an awkward value.

import type { z } from 'zod';
import type { Random } from './random';

/** Words that stand for something in the workspace that is asked about: ids, names, kinds. */
export type Pool = readonly string[];

const WORDS = [
  '',
  ' ',
  'a',
  'خبر',
  '🪖',
  'claim',
  'source',
  'en',
  'fa',
  '2026-01-01',
  '\ud83d',
  '__proto__',
  '(',
  'x'.repeat(300),
];
const NUMBERS = [0, 1, 2, 3, 5, 10, 17, 100, -1, 0.5, 1e9];
const DEEPEST = 8;

/** A value that fits, as far as chance and refinements let it. */
export const valueOfSchema = (schema: z.core.$ZodType, random: Random, pool: Pool, depth = 0): unknown => {
  const inner = (part: z.core.$ZodType): unknown => valueOfSchema(part, random, pool, depth + 1);
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const listOf = (part: z.core.$ZodType): unknown[] =>
    Array.from({ length: depth > DEEPEST ? 0 : random.below(4) }, () => inner(part));
  switch (def.type) {
    case 'string':
      return random.oneIn(3) ? random.pick(WORDS) : random.pick(pool);
    case 'number':
      return random.pick(NUMBERS);
    case 'boolean':
      return random.oneIn(2);
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'literal':
      return random.pick(def.values);
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'array':
      return listOf(def.element);
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([name, part]) => {
          const isOptional = ['optional', 'exact_optional'].includes((part as z.core.$ZodTypes)._zod.def.type);
          return isOptional && random.oneIn(2) ? [] : [[name, inner(part)]];
        }),
      );
    case 'union':
      return inner(random.pick(def.options));
    case 'intersection':
      return inner(def.left);
    case 'record':
      return Object.fromEntries(listOf(def.valueType).map((value) => [String(inner(def.keyType)), value]));
    case 'tuple':
      return def.items.map(inner);
    case 'optional':
    case 'nullable':
      return random.oneIn(3) ? (def.type === 'nullable' ? null : undefined) : inner(def.innerType);
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return inner(def.getter());
    default:
      return random.pick([null, '', 0, new Uint8Array([65, 10])]);
  }
};
