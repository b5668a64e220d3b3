import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeBoundaries, hiddenRangesOf, trickyText } from '../testing/tricky-text';
import { splitLines } from './lines';
import { moveBy, widen, type Reading, type Step, type TextUnit } from './motion';
import { isBlank, trimRange, type TextRange } from './trim-range';

const reading = (text: string, hidden: readonly TextRange[] = []): Reading => ({
  text,
  hidden,
  blocks: splitLines(text).filter(({ start, end }) => !isBlank(text.slice(start, end))),
});

const anyReading = trickyText().chain((text) =>
  fc.oneof(fc.constant([]), hiddenRangesOf(text)).map((hidden) => reading(text, hidden)),
);
const UNITS: readonly TextUnit[] = ['grapheme', 'word', 'sentence', 'block'];

/** Where steps of one unit lead, from `from` to the end of the way. */
const stops = (of: Reading, unit: TextUnit, step: Step, from: number): number[] => {
  const places: number[] = [];
  for (let at = from; at !== (step === 1 ? of.text.length : 0);) {
    at = moveBy(of, at, unit, step);
    places.push(at);
  }
  return places;
};

const TEXT = 'Dr. Smith left.\n\nاو می‌رود؛ بله. خب!\n';

describe('a step through the text', () => {
  test.each<[TextUnit, number[], number[]]>([
    ['word', [2, 9, 14, 19, 26, 31, 35, 37], [33, 28, 20, 17, 10, 4, 0]],
    ['sentence', [15, 32, 36, 37], [33, 17, 0]],
    ['block', [15, 36, 37], [17, 0]],
  ])('by %s goes forward to ends and backward to beginnings', (unit, forward, backward) => {
    expect(stops(reading(TEXT), unit, 1, 0)).toEqual(forward);
    expect(stops(reading(TEXT), unit, -1, TEXT.length)).toEqual(backward);
  });

  test('passes by what is hidden', () => {
    // Read [this](http://a.b/c) _now_. Go
    const markdown = 'Read [this](http://a.b/c) _now_. Go';
    const hidden = [
      { start: 5, end: 6 },
      { start: 10, end: 25 },
      { start: 26, end: 27 },
      { start: 30, end: 31 },
    ];
    expect(stops(reading(markdown, hidden), 'word', 1, 0)).toEqual([4, 10, 30, 35]);
    expect(stops(reading(markdown, hidden), 'word', -1, 35)).toEqual([33, 27, 6, 0]);
    expect(stops(reading(markdown, hidden), 'sentence', 1, 0)).toEqual([32, 35]);
    expect(stops(reading('## Title', [{ start: 0, end: 3 }]), 'block', -1, 8)).toEqual([3, 0]);
  });

  test('gets on, comes to an end, cuts no cluster and stops nowhere within what is hidden', () => {
    fc.assert(
      fc.property(anyReading, fc.constantFrom(...UNITS), fc.constantFrom<Step>(1, -1), (of, unit, step) => {
        const { text, hidden } = of;
        const boundaries = graphemeBoundaries(text);
        let before = step === 1 ? 0 : text.length;
        for (const place of stops(of, unit, step, before)) {
          expect((place - before) * step).toBeGreaterThan(0);
          const isWithin = hidden.some((part) => part.start < place && place < part.end);
          expect(isWithin && place !== 0 && place !== text.length).toBe(false);
          // Where something is hidden its edge may lie within a cluster.
          expect(hidden.length > 0 || boundaries.has(place)).toBe(true);
          before = place;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a selection that grows', () => {
  test.each([
    ['from a caret to its sentence', { start: 20, end: 20 }, { start: 17, end: 32 }],
    ['from a caret after the last sentence to that', { start: 36, end: 36 }, { start: 33, end: 36 }],
    ['from a part to its sentence', { start: 11, end: 12 }, { start: 0, end: 15 }],
    ['from the space between to the sentence before', { start: 32, end: 33 }, { start: 17, end: 32 }],
    ['over two sentences to both', { start: 22, end: 34 }, { start: 17, end: 36 }],
    ['over two lines to the sentences in both', { start: 11, end: 20 }, { start: 0, end: 32 }],
    ['from whole sentences to their line', { start: 17, end: 32 }, { start: 17, end: 36 }],
    ['from a sentence with the space after it to its line', { start: 17, end: 33 }, { start: 17, end: 36 }],
    ['from a whole line to nothing more', { start: 17, end: 36 }, null],
  ])('goes %s', (_way, range, expected) => {
    expect(widen(reading(TEXT), range)).toEqual(expected);
  });

  test('keeps what it had and becomes all of its lines by and by', () => {
    fc.assert(
      fc.property(
        anyReading.chain((of) => fc.tuple(fc.constant(of), fc.nat(of.text.length), fc.nat(of.text.length))),
        ([of, one, other]) => {
          let range: TextRange = { start: Math.min(one, other), end: Math.max(one, other) };
          for (let presses = 0; presses < 3; presses += 1) {
            const seen = trimRange(of.text, range, of.hidden);
            const wider = widen(of, range);
            if (wider === null) return;
            expect(wider.start <= (seen?.start ?? wider.start) && wider.end >= (seen?.end ?? wider.end)).toBe(true);
            expect(trimRange(of.text, wider, of.hidden)).toEqual(wider);
            range = wider;
          }
          expect(widen(of, range)).toBeNull();
        },
      ),
      { numRuns: 300 },
    );
  });
});
