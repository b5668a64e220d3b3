import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { requests } from '../contract/requests';
import { articleSchema } from '../core/article/article';
import { passesUnchanged } from '../core/passes-unchanged';
import { smallWorkspace } from '../core/testing/workspaces';
import { mutateValue } from './inputs/mutate-json';
import { Random } from './inputs/random';
import { valueOfSchema } from './inputs/value-of-schema';

const POOL = [
  '01900000-0000-7000-8000-000000000001',
  '2026-01-01T08:00:00.000Z',
  '2026-01-01',
  'b1',
  'en',
  'a'.repeat(64),
];

/** Whatever is said to pass unchanged has to; returns whether it was said. */
const holds = (schema: z.ZodType, value: unknown): boolean => {
  if (!passesUnchanged(schema, value)) return false;
  const parsed = schema.safeParse(value);
  expect(parsed.success ? parsed.data : parsed.error).toStrictEqual(value);
  return true;
};

describe('what is said to pass a schema unchanged passes it unchanged', () => {
  test('for every request and reply of the contract', () => {
    const random = new Random(1);
    for (const { args, value } of Object.values(requests)) {
      for (const schema of [args, value]) {
        for (let count = 0; count < 60; count += 1) {
          const made = valueOfSchema(schema, random, POOL);
          holds(schema, made);
          holds(schema, mutateValue(random, made));
        }
      }
    }
  });

  test('for articles that something was done to', () => {
    const random = new Random(2);
    const { articles } = smallWorkspace();
    let said = 0;
    for (let count = 0; count < 1500; count += 1) {
      if (holds(articleSchema, mutateValue(random, random.pick(articles)))) said += 1;
    }
    // Texts and notes may be anything: some of what is done leaves a sound article.
    expect(said).toBeGreaterThan(100);
  });
});
