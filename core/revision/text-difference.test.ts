import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPaces } from '../testing/paces';
import { trickyText } from '../testing/tricky-text';
import { equalRuns } from './equal-runs';
import { textDifference } from './text-difference';

const ALL = { around: Infinity, passages: Infinity, part: Infinity };

describe('the difference of two texts', () => {
  it('shows the words that went and came, with what stands around them', () => {
    const before = 'The ministry said that twelve officers had arrived.';
    const after = 'The ministry said that thirteen officers have arrived.';
    expect(textDifference(before, after)).toEqual({
      passages: [
        {
          before: 0,
          after: 0,
          parts: [
            { kind: 'same', text: 'The ministry said that ', cut: 0 },
            { kind: 'removed', text: 'twelve', cut: 0 },
            { kind: 'added', text: 'thirteen', cut: 0 },
            { kind: 'same', text: ' officers ', cut: 0 },
            { kind: 'removed', text: 'had', cut: 0 },
            { kind: 'added', text: 'have', cut: 0 },
            { kind: 'same', text: ' arrived.', cut: 0 },
          ],
        },
      ],
      more: 0,
      removed: 9,
      added: 12,
    });
  });

  it('is nothing for the same text, and all of both for two that have nothing in common', () => {
    expect(textDifference('سلام دنیا', 'سلام دنیا')).toEqual({ passages: [], more: 0, removed: 0, added: 0 });
    const { passages, removed, added } = textDifference('سلام دنیا', 'Hello');
    expect(passages.map(({ parts }) => parts.map(({ kind, text }) => [kind, text]))).toEqual([
      [
        ['removed', 'سلام دنیا'],
        ['added', 'Hello'],
      ],
    ]);
    expect([removed, added]).toEqual([9, 5]);
  });

  it('leaves out what nobody would read: unchanged text between passages, long parts, and the hundredth passage', () => {
    const lines = Array.from({ length: 50 }, (_none, index) => `Line ${String(index)} ${'goes on '.repeat(40)}`);
    const before = lines.join('\n');
    const after = lines.map((line) => line.replace('Line', 'Verse')).join('\n');
    const { passages, more } = textDifference(before, after, equalRuns(before, after), {
      around: 20,
      passages: 10,
      part: 4,
    });
    expect([passages.length, more]).toEqual([10, 40]);
    for (const { parts } of passages)
      for (const { kind, text, cut } of parts) {
        expect(text.length).toBeLessThan(30);
        if (kind === 'added') expect([text, cut]).toEqual(['Vers', 1]);
      }
  });

  it('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(trickyText(60), trickyText(60), (before, after) => {
        const runs = equalRuns(before, after);
        for (const run of runs)
          expect(before.slice(run.before, run.before + run.length)).toBe(
            after.slice(run.after, run.after + run.length),
          );
        const { passages } = textDifference(before, after, runs, ALL);
        const without = (kind: 'removed' | 'added'): string =>
          passages.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === kind ? [] : part.text))).join('');
        if (before === after) return;
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
      { numRuns: 300 },
    );
  });

  it('of two long texts with nothing but common words in common takes no long time', async () => {
    const words = (seed: number): string =>
      Array.from({ length: 60_000 }, (_none, index) => `w${String((index * seed) % 997)}`).join(' ');
    expect((await inPaces(() => textDifference(words(7), words(13)))).paces).toBeLessThan(500);
  });
});
