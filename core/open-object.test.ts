import { describe, expect, test } from 'vitest';
import { articleSchema } from './article/article';
import { openObject } from './open-object';
import { smallWorkspace } from './testing/workspaces';
import { z } from 'zod';

describe('an open object', () => {
  test('keeps fields of unknown names and checks those it knows', () => {
    const schema = openObject({ name: z.string() });
    expect(schema.parse({ name: 'a', later: { deep: [1] } })).toEqual({ name: 'a', later: { deep: [1] } });
    expect(schema.safeParse({ name: 1 }).success).toBe(false);
  });

  test('never takes a field called __proto__ for a prototype', () => {
    const article = smallWorkspace().articles[0];
    const hostile: unknown = JSON.parse(JSON.stringify(article).replace('{', '{"__proto__":{"isAdmin":true},'));
    const parsed = articleSchema.parse(hostile);
    expect('isAdmin' in parsed).toBe(false);
    expect(Object.keys(parsed)).not.toContain('__proto__');
    expect('isAdmin' in {}).toBe(false);
  });
});
