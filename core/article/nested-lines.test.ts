import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdown } from './markdown';
import { withinMeasure } from './nested-lines';

const lines = (line: string, count: number): string => `${line}\n`.repeat(count);

test('an article with lists and quotes is read as it is, however they are nested', () => {
  const honest = `${lines('> - > - x', 400)}\n${lines('- item', 2000)}\n${lines('> > > > > mail', 20_000)}`;
  expect(withinMeasure(honest)).toEqual({ text: honest, linesPast: 0 });
});

test('whatever the text is, its length, its lines and its words stay', () => {
  const line = fc.constantFrom('> - > - word', '- > 1. word', '- word', '> word', 'word', '', '  * word');
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.integer({ min: 1, max: 900 })), { maxLength: 6 }), (parts) => {
      const text = parts.map(([each, count]) => lines(each, count)).join('');
      const { text: read, linesPast } = withinMeasure(text);
      expect(read.length).toBe(text.length);
      const before = text.split('\n');
      expect(read.split('\n').filter((each, index) => each !== before[index])).toHaveLength(linesPast);
      expect(read.replace(/[^\n]*word/gu, 'word')).toBe(text.replace(/[^\n]*word/gu, 'word'));
    }),
    { numRuns: 30 },
  );
});

test(
  'lists nested in quotes without end are read in seconds, and the first of them are seen',
  { timeout: 30_000 },
  () => {
    const text = lines('> - > - > - > - > - x', 2_000);
    const start = performance.now();
    const { regions } = readMarkdown(text);
    // 34 seconds without a measure, on the machine on which it was set; the aim leaves room for a slower one.
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(regions[0]).toMatchObject({ kind: 'quote', start: 0 });
  },
);
