import { describe, expect, test } from 'vitest';
import { problemOfReading } from '../export/check-content';
import { validateExport } from '../export/read-export';
import { readCause } from './read-cause';

describe('a cause told in English', () => {
  test('is known by its phrase, with or without values and a place', () => {
    expect(readCause('it is not UTF-8')).toEqual({ cause: 'it is not UTF-8', values: {}, place: null });
    expect(readCause('there is no claim 0190-1')).toEqual({
      cause: 'there is no claim {{id}}',
      values: { id: '0190-1' },
      place: null,
    });
    expect(readCause('article.blocks.3: the block id b1 stands more than once')).toEqual({
      cause: 'the block id {{id}} stands more than once',
      values: { id: 'b1' },
      place: 'article.blocks.3',
    });
    expect(readCause('the text at 3–9 is not the quote "a "quoted"\nline"')).toMatchObject({
      values: { start: '3', end: '9', quote: 'a "quoted"\nline' },
    });
  });

  test('keeps nothing of what a schema or a parser says in its own words', () => {
    expect(readCause('mentions.0.id: Invalid input: expected string, received undefined')).toEqual({
      cause: 'it does not fit the format',
      values: {},
      place: 'mentions.0.id',
    });
    expect(readCause(': Invalid input')).toEqual({ cause: 'it does not fit the format', values: {}, place: null });
    expect(readCause("it is not JSON: Expected ',' at position 3")).toMatchObject({ cause: 'it is not JSON' });
  });

  test('has no words where it is a code of the system', () => {
    expect(readCause('EXDEV')).toBeNull();
  });

  test('is known for whatever a check of an article or an export can say', () => {
    const block = { id: 'b1', kind: 'paragraph', start: 5, end: 90 };
    // As much of an article as the check reads.
    const broken = { text: 'x\uD800', blocks: [block], inlines: [] } as unknown as Parameters<
      typeof problemOfReading
    >[0];
    expect(readCause(problemOfReading(broken) ?? '')).toMatchObject({ place: 'article.blocks.0' });
    for (const { path, problem } of validateExport({ format: 'hashiya', articles: 3 })) {
      expect(readCause(`${path}: ${problem}`)?.cause).toBe('it does not fit the format');
    }
  });
});
