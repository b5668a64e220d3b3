import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articleSchema } from './article/article';
import { openObject } from './open-object';
import { passesUnchanged } from './passes-unchanged';
import { smallWorkspace } from './testing/workspaces';

describe('what a schema would pass as it is', () => {
  test('is every article of a workspace', () => {
    for (const article of smallWorkspace().articles) expect(passesUnchanged(articleSchema, article)).toBe(true);
  });

  test('is no object with a field that would be left out or put in', () => {
    const schema = z.object({ name: z.string(), count: z.number().default(1), note: z.string().exactOptional() });
    expect(passesUnchanged(schema, { name: 'a', count: 2 })).toBe(true);
    expect(passesUnchanged(schema, { name: 'a', count: 2, note: 'b' })).toBe(true);
    expect(passesUnchanged(schema, { name: 'a', count: 2, other: 3 })).toBe(false);
    expect(passesUnchanged(schema, { name: 'a' })).toBe(false);
    expect(passesUnchanged(schema, { name: 'a', count: 2, note: undefined })).toBe(false);
  });

  test('may have unknown fields where they are kept, but none called __proto__', () => {
    const schema = openObject({ id: z.string() });
    expect(passesUnchanged(schema, { id: 'a', later: [1] })).toBe(true);
    expect(passesUnchanged(schema, JSON.parse('{"id":"a","__proto__":{"isAdmin":true}}'))).toBe(false);
    expect(passesUnchanged(z.record(z.string(), z.string()), JSON.parse('{"__proto__":"a"}'))).toBe(false);
  });

  test('is nothing that an earlier choice of a union might pass as something else', () => {
    const schema = z.union([z.object({ a: z.string() }), openObject({ a: z.string(), b: z.string() })]);
    expect(passesUnchanged(schema, { a: 'x', b: 'y' })).toBe(false);
    expect(schema.parse({ a: 'x', b: 'y' })).toEqual({ a: 'x' });
    expect(passesUnchanged(z.union([z.string().trim(), z.string()]), ' a')).toBe(false);
    expect(passesUnchanged(z.union([z.string(), z.array(z.string())]), ['a'])).toBe(true);
  });

  test('is not known of a schema that works something out', () => {
    expect(passesUnchanged(z.string().transform(Number), '1')).toBe(false);
    expect(passesUnchanged(z.string().trim(), 'a')).toBe(false);
    expect(
      passesUnchanged(
        z.number().refine((value) => value > 1),
        2,
      ),
    ).toBe(false);
    expect(passesUnchanged(z.tuple([z.string()]), ['a'])).toBe(false);
  });

  test('is what its rules allow', () => {
    expect(passesUnchanged(z.number().int().nonnegative(), 0)).toBe(true);
    expect(passesUnchanged(z.number().int().nonnegative(), -1)).toBe(false);
    expect(passesUnchanged(z.number().int(), 0.5)).toBe(false);
    expect(passesUnchanged(z.number(), Infinity)).toBe(false);
    expect(passesUnchanged(z.string().min(1), '')).toBe(false);
    expect(passesUnchanged(z.string().max(2), 'abc')).toBe(false);
    expect(passesUnchanged(z.array(z.string()).min(1), [])).toBe(false);
    expect(passesUnchanged(z.iso.date(), '2026-02-30')).toBe(false);
    expect(passesUnchanged(z.iso.date(), '2026-02-28')).toBe(true);
    expect(passesUnchanged(z.enum(['a', 'b']).nullable(), null)).toBe(true);
    expect(passesUnchanged(z.enum(['a', 'b']).nullable(), 'c')).toBe(false);
  });

  test('is no list with a hole and no object that is more than its fields', () => {
    expect(passesUnchanged(z.array(z.string()), Array<string>(1))).toBe(false);
    expect(passesUnchanged(z.object({}), new Map())).toBe(false);
    expect(passesUnchanged(z.object({}), [])).toBe(false);
  });
});
