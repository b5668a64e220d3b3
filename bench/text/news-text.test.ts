import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsText, PARAGRAPH_GAP, spansOn } from './news-text';
import type { TextLanguage } from './sentences';

const LANGUAGES: readonly TextLanguage[] = ['en', 'fa'];

test.each(LANGUAGES)('paragraphs in %s have about 400 characters, and no gap is left open', (language) => {
  const text = newsText(language, 50_000);
  const lengths = text.split(PARAGRAPH_GAP).map(({ length }) => length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(340);
  expect(mean).toBeLessThan(460);
  expect(text).not.toMatch(/[{}]|undefined/u);
  expect(text.length).toBeGreaterThan(49_000);
  expect(text.length).toBeLessThan(51_000);
});

test('the same seed gives the same text and the same spans, another seed others', () => {
  const text = newsText('en', 5000);
  expect(newsText('en', 5000)).toBe(text);
  expect(newsText('en', 5000, 9)).not.toBe(text);
  expect(spansOn(text, 20)).toEqual(spansOn(text, 20));
  expect(spansOn(text, 20, 9)).not.toEqual(spansOn(text, 20));
});

test('spans lie in the text, in its order, are 20 to 200 characters long and begin and end with a letter', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), fc.integer({ min: 0, max: 60 }), fc.nat(), (language, count, seed) => {
      const text = newsText(language, 4000, seed);
      const spans = spansOn(text, count, seed);
      expect(spans).toHaveLength(count);
      expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b));
      for (const { start, end } of spans) {
        expect(end).toBeLessThanOrEqual(text.length);
        expect(end - start).toBeGreaterThanOrEqual(20);
        expect(end - start).toBeLessThanOrEqual(200);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
      }
    }),
    { numRuns: 40 },
  );
});
