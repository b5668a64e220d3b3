import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { suggestedIn, suggestedLines } from '../testing/suggested';
import { isBlank, trimRange, type TextRange } from '../text/trim-range';
import { BUILT_IN_CUE_RULES } from './rules/built-in';
import { suggestCues } from './suggest-cues';

const seed = (name: string): string => readFileSync(`seeds/${name}`, 'utf8');

/** Source, cue, and how the content begins. */
const shortLines = (name: string): string[] =>
  suggestedIn(seed(name), name).map(
    ({ source, cue, content }) =>
      `${source ?? '–'} | ${cue} | ${content.map((words) => words.split(' ').slice(0, 4).join(' ')).join(' / ')}`,
  );

describe('the seeds', () => {
  test('the report of Middle East Eye', () => {
    expect(shortLines('000_b2468207d6c1c7ca.txt')).toEqual([
      'Beijing | says | to ease the humanitarian',
      "a spokesman for Beijing's defence ministry | said | China's military will provide",
      '– | adding | it would take place',
      '– | said | he wanted closer military',
      'state media | reported | Last week senior Chinese',
      'defence ministry spokesman Wu Qian | told reporters | The Chinese military will',
      'he | added | The training would take / to ease the humanitarian',
      'Qian | said | to help reduce the',
      'he | added | And China has been',
      "China's state broadcaster | questioned | the authenticity of a",
      '– | alleging | it may have been',
      'Russia | denied | carrying out the attack',
      'Chinese media | said | the group that shot',
    ]);
  });

  test('the report of Press TV, with Persian lines and Markdown', () => {
    expect(shortLines('003_b33f96b676cfdb76.txt')).toEqual([
      'Guan Youfei | announced | the development on Tuesday',
      'The official | said | Beijing was seeking closer',
      'he | said | The Chinese and Syrian',
      'Youfei | said | reached a consensus',
      'Russia Today | reported | The visit also featured',
      'Youfei | reminded | his country, a permanent',
    ]);
  });
});

test('clutter is passed over, and a known language has its own rules alone', () => {
  const article = articleOf('He said it was over.');
  const blocks = article.blocks.map((block) => ({ ...block, role: 'clutter' as const }));
  expect(suggestCues({ ...article, blocks }, BUILT_IN_CUE_RULES)).toEqual([]);
  expect(suggestCues({ ...article, language: 'he' }, BUILT_IN_CUE_RULES)).toEqual([]);
  expect(suggestCues({ ...article, language: 'en-GB' }, BUILT_IN_CUE_RULES)).toHaveLength(1);
});

test('folded syntax is read over and is at no edge', () => {
  const text = 'The **minister** _said_ that [the talks](http://a.ir) are **over**.';
  const { source, cue, content } = suggestedIn(text, 'a.md')[0] ?? {};
  expect([source, cue, content]).toEqual(['The **minister', 'said', ['the talks](http://a.ir) are **over']]);
});

const anyArticleText = fc
  .array(
    fc.constantFrom(
      ...[
        'he',
        'said',
        'told reporters',
        'that',
        'according to',
        'Russia',
        'denied',
        'a source',
        'adding',
        'was',
        'also',
      ],
      ...['“', '”', '"', "'", '«', '»', ',', ', ', '. ', ': ', '; ', ' (', ') ', '\n', '\r\n', ' – ', '…', '؛', '، '],
      ...['گفت', 'می‌گوید', 'که', 'به گزارش', 'تکذیب کرد', 'این', 'قَالَ', 'إن', 'بحسب', 'אמר', 'כי', 'לדברי', 'ב"הארץ"'],
      ...['👨‍👩‍👧', '\u200C', '\u200F', '\u0301', '**', '_', '](http://a.ir)', '[', 'ﷺ', 'the talks went on and on'],
    ),
    { minLength: 1, maxLength: 30 },
  )
  .chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')))
  .filter((text) => !isBlank(text));

const isWithin = (inner: TextRange, outer: TextRange): boolean => outer.start <= inner.start && inner.end <= outer.end;
const isApart = (one: TextRange, other: TextRange): boolean => one.end <= other.start || other.end <= one.start;

test('ranges are trimmed, lie in their sentence, and source and content keep off the cue', () => {
  fc.assert(
    fc.property(anyArticleText, fc.constantFrom('a.txt', 'a.md'), (text, fileName) => {
      const article = articleOf(text, fileName);
      let lastEnd = 0;
      for (const { cue, source, content, clauses, sentence } of suggestCues(article, BUILT_IN_CUE_RULES)) {
        for (const range of [cue, ...(source === null ? [] : [source]), ...content, ...clauses]) {
          expect(trimRange(text, range)).toEqual(range);
          expect(isWithin(range, sentence)).toBe(true);
        }
        expect(source === null || isApart(source, cue)).toBe(true);
        for (const range of content)
          expect(isApart(range, cue) && (source === null || isApart(range, source))).toBe(true);
        expect(text.slice(sentence.start, sentence.end)).not.toMatch(/[\r\n]/);
        // In reading order, and no two on one cue.
        expect(cue.start).toBeGreaterThanOrEqual(lastEnd);
        lastEnd = cue.end;
        expect(content.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

test('the order of the rules counts for nothing', () => {
  const shuffled = fc.shuffledSubarray([...BUILT_IN_CUE_RULES], { minLength: BUILT_IN_CUE_RULES.length });
  fc.assert(
    fc.property(fc.array(anyArticleText, { minLength: 10, maxLength: 10 }), shuffled, (texts, rules) => {
      const article = articleOf(texts.join('\n'));
      expect(suggestCues(article, rules)).toEqual(suggestCues(article, BUILT_IN_CUE_RULES));
    }),
    { numRuns: 10 },
  );
});

describe('a million letters in one line', () => {
  const MILLION = 1_000_000;
  const filled = (piece: string): string => piece.repeat(Math.ceil(MILLION / piece.length));

  test('of many sentences', () => {
    const piece = '“We will help the country,” he said. ';
    expect(suggestedLines(filled(piece))).toHaveLength(Math.ceil(MILLION / piece.length));
  }, 120_000);

  test.each(['he said "we a b c," and ', 'he said ', '"a b c" said, ', "' said «", 'a , b '])(
    'of one sentence without an end: %s',
    (piece) => {
      const count = suggestedLines(filled(piece).slice(0, MILLION / 4)).length;
      expect(count).toBeLessThan(MILLION / 4);
    },
    120_000,
  );
});
