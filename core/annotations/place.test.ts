import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../anchor/anchor';
import type { Article } from '../article/article';
import { articleOf } from '../testing/article-of';
import type { Placing } from './place';
import { placeAll } from './plan-annotations';
import { readRefi } from './formats/refi';
import { readForeignFiles, type ForeignFile, type ReadFile } from './read-foreign';
import {
  bratFile,
  doccanoRow,
  filesIn,
  hypothesisFile,
  labelStudioFile,
  refiProject,
  w3cFile,
} from './testing/foreign-files';
import { inGraphemes, marksOf, TEXTS, type ForeignMark, type TextName } from './testing/foreign-texts';

const NAMES = Object.keys(TEXTS) as TextName[];
const URL = 'https://example.org/harbour';

const articleWith = (text: string): Article => ({ ...articleOf(text, 'harbour.txt', 1), url: URL });

const readAs = (files: readonly ForeignFile[]): ReadFile[] => {
  const read = readForeignFiles(files, 'auto');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const placingsOf = (article: Article, files: readonly ReadFile[]): Placing[] =>
  placeAll([article], files).flatMap(({ placings }) => placings);

const refiFile = (text: string, marks: readonly ForeignMark[]): ReadFile[] => {
  const read = readRefi({ project: refiProject(text, marks), texts: { 's1.txt': text } }, 'project.qdpx');
  if (!read.ok) throw new Error(read.error.code);
  return [{ name: 'project.qdpx', read: read.value }];
};

const wordsAt = (article: Article, { ranges }: Placing): string =>
  ranges.map(({ start, end }) => article.text.slice(start, end)).join(' … ');

describe('annotations of a format in its own unit', () => {
  const FORMATS = ['w3c', 'brat', 'doccano', 'label-studio', 'hypothesis', 'refi', 'cas'] as const;

  test.each(FORMATS.flatMap((format) => NAMES.map((name) => [format, name] as const)))(
    '%s in %s stand on the same words, an emoji before them',
    (format, name) => {
      const { text } = TEXTS[name];
      const marks = marksOf(name);
      const article = articleWith(text);
      const files = format === 'refi' ? refiFile(text, marks) : readAs(filesIn(format, text, marks));
      expect(files.map(({ read }) => [read.format, read.losses])).toEqual([[format, []]]);
      const placings = placingsOf(article, files);
      expect(placings.map((placing) => placing.outcome)).toEqual(['placed', 'placed', 'placed']);
      expect(placings.map((placing) => wordsAt(article, placing))).toEqual(
        marks.map(({ start, end }) => text.slice(start, end)),
      );
    },
  );

  test('are placed on the range they were marked on, whatever is marked in whatever text', () => {
    const piece = fc.constantFrom('a', 'می‌رود', 'é', '😀', '👨‍👩‍👧', ' ', '\n', 'سُ', 'שׁ', 'word', '.', '🛰️', 'x y');
    const marked = fc
      .array(piece, { minLength: 3, maxLength: 60 })
      .map((pieces) => `A ${pieces.join('')} z`)
      .chain((text) =>
        fc.record({
          text: fc.constant(text),
          spans: fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { minLength: 1, maxLength: 5 }),
        }),
      );
    fc.assert(
      fc.property(marked, fc.constantFrom(...FORMATS), ({ text, spans }, format) => {
        const article = articleWith(text);
        const wanted = spans.flatMap(([one, other]) => {
          const anchor = describeAnchor(text, [{ start: one, end: other }]);
          return anchor?.length === 1 && anchor[0] !== undefined ? [anchor[0]] : [];
        });
        const marks = wanted.map(({ start, end }, index) => ({
          id: `T${String(index + 1)}`,
          label: 'Claim',
          start,
          end,
        }));
        if (marks.length === 0) return;
        const files = format === 'refi' ? refiFile(text, marks) : readAs(filesIn(format, text, marks));
        const placings = placingsOf(article, files);
        expect(placings.map((placing) => placing.outcome)).toEqual(marks.map(() => 'placed'));
        // brat leaves line breaks, and blanks beside them, out of a stretch.
        const visible = (words: string): string => words.replace(/[\s…]+/gu, '');
        expect(placings.map((placing) => visible(wordsAt(article, placing)))).toEqual(
          marks.map(({ start, end }) => visible(text.slice(start, end))),
        );
        if (format !== 'brat')
          expect(placings.map(({ ranges }) => ranges)).toEqual(marks.map(({ start, end }) => [{ start, end }]));
      }),
      { numRuns: 300 },
    );
  });
});

describe('annotations in another unit', () => {
  const { text } = TEXTS.fa;
  const marks = marksOf('fa');
  const article = articleWith(text);

  test('are told by their quotes: a W3C file that counts UTF-16', () => {
    const files = readAs([{ name: 'marks.json', text: w3cFile(text, marks, { measure: (_text, offset) => offset }) }]);
    const placings = placingsOf(article, files);
    expect(placings.map(({ outcome, reason }) => [outcome, reason])).toEqual(marks.map(() => ['other-unit', 'exact']));
    expect(placings.map(({ ranges }) => ranges)).toEqual(marks.map(({ start, end }) => [{ start, end }]));
  });

  test('are told by what is possible where there is no quote: doccano counting grapheme clusters', () => {
    // In UTF-16 these positions cut characters, and in code points too.
    const words = '👨‍👩‍👧 خانواده گفت: 👩‍🚒 آتش را دید.';
    const [start, end] = [words.indexOf('👩‍🚒'), words.indexOf('.')];
    const mark = { id: 'T1', label: 'Claim', start, end };
    const first = { id: 'T2', label: 'Claim', start: 0, end: words.indexOf(' ') };
    const files = readAs([{ name: 'all.jsonl', text: doccanoRow(words, [mark, first], [], inGraphemes) }]);
    const placings = placingsOf(articleWith(words), files);
    expect(placings.map(({ outcome }) => outcome)).toEqual(['other-unit', 'other-unit']);
    expect(placings[0]?.ranges).toEqual([{ start, end }]);
  });

  test('are pointed out where nothing tells: doccano gives no quotes', () => {
    const placings = placingsOf(article, readAs([{ name: 'all.jsonl', text: doccanoRow(text, marks) }]));
    expect(placings.map(({ reason }) => reason)).toEqual(['unit-unchecked', 'unit-unchecked', 'unit-unchecked']);
  });

  test('are read in the unit that the analyst names', () => {
    const files = readAs([{ name: 'all.jsonl', text: doccanoRow(text, marks, [], inGraphemes) }]);
    const placings = placeAll([article], files, new Map(), 'grapheme').flatMap((file) => file.placings);
    expect(placings.map(({ ranges }) => ranges)).toEqual(marks.map(({ start, end }) => [{ start, end }]));
  });
});

describe('annotations whose position is wrong', () => {
  const { text } = TEXTS.en;
  const marks = marksOf('en');

  test('are found by their quote', () => {
    const files = readAs([{ name: 'h.json', text: hypothesisFile(text, marks, URL, 500) }]);
    const placings = placingsOf(articleWith(text), files);
    expect(placings.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      marks.map(() => ['placed-by-quote', 'moved']),
    );
  });

  test('are told apart by what stands around them where the words come twice', () => {
    const twice = `${text}And the pier is unsafe, all agree.`;
    const [, , denial] = marks;
    if (denial === undefined) throw new Error('no mark');
    const placings = placingsOf(
      articleWith(twice),
      readAs([{ name: 'h.json', text: hypothesisFile(text, [denial], URL, 900) }]),
    );
    expect(placings).toMatchObject([
      { outcome: 'placed-by-quote', reason: 'context', ranges: [{ start: denial.start }] },
    ]);
  });

  test('are refused where nothing tells two places apart', () => {
    const files = readAs([
      {
        name: 'w.json',
        text: JSON.stringify({
          type: 'Annotation',
          id: 'a',
          target: { source: URL, selector: { type: 'TextQuoteSelector', exact: 'pier' } },
        }),
      },
    ]);
    expect(placingsOf(articleWith(text), files)).toMatchObject([
      { outcome: 'not-found', reason: 'quote-ambiguous', ranges: [] },
    ]);
  });

  test('are found over other white space, and nearly, and each is told as such', () => {
    const changed = text
      .replace('will open in May', 'will  open\tin  May')
      .replace('pier is unsafe', 'piers is unsafe');
    const files = readAs([{ name: 'h.json', text: hypothesisFile(text, marks, URL, 500) }]);
    const placings = placingsOf(articleWith(changed), files);
    expect(placings.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['placed-by-quote', 'white-space'],
      ['placed-by-quote', 'moved'],
      ['approximate', 'near'],
    ]);
  });

  test('are looked for by the words of a carried text that is not the article’s', () => {
    const updated = `Updated today. ${text}`;
    const placings = placingsOf(articleWith(updated), readAs(filesIn('brat', text, marks)));
    expect(placings.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      marks.map(() => ['placed-by-quote', 'moved']),
    );
    expect(placings.map((placing) => wordsAt(articleWith(updated), placing))).toEqual(
      marks.map(({ start, end }) => text.slice(start, end)),
    );
  });

  test('stand where they belong in a text with other line ends and a byte order mark', () => {
    const carried = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const shifted = marks.map((mark) => {
      const words = text.slice(mark.start, mark.end);
      const start = carried.indexOf(words);
      return { ...mark, start, end: start + words.length };
    });
    const placings = placingsOf(
      articleWith(text),
      readAs([{ name: 'p.json', text: labelStudioFile(carried, shifted) }]),
    );
    expect(placings.map(({ outcome, ranges }) => [outcome, ranges])).toEqual(
      marks.map(({ start, end }) => ['placed', [{ start, end }]]),
    );
  });

  test('have no place where there is no such article, or several', () => {
    const files = readAs([
      { name: 'h.json', text: hypothesisFile(text, marks.slice(0, 1), 'https://example.org/other') },
    ]);
    const other = { ...articleWith(text), title: 'x', original: { ...articleWith(text).original, fileName: 'y.txt' } };
    expect(placingsOf(other, files)).toMatchObject([{ outcome: 'no-article', reason: 'article-unknown' }]);
    const two = [articleWith(text), { ...articleOf(text, 'b.txt', 2), url: `${URL}/` }];
    const same = readAs([{ name: 'h.json', text: hypothesisFile(text, marks.slice(0, 1), URL) }]);
    expect(placeAll(two, same)[0]?.placings).toMatchObject([{ outcome: 'no-article', reason: 'several-articles' }]);
  });

  test('are widened to whole characters, and that is told', () => {
    const family = 'The 👨‍👩‍👧 left.';
    const files = readAs([
      { name: 'a.txt', text: family },
      { name: 'a.ann', text: 'T1\tClaim 4 5\t👨\n' },
    ]);
    expect(placingsOf(articleWith(family), files)).toMatchObject([
      { outcome: 'placed', isSnapped: true, ranges: [{ start: 4, end: 12 }] },
    ]);
  });

  test('in several parts stand on all of them', () => {
    const parts = marks.slice(0, 2).sort((left, right) => left.start - right.start);
    const points = (offset: number): string => String(Array.from(text.slice(0, offset)).length);
    const span = parts.map(({ start, end }) => `${points(start)} ${points(end)}`).join(';');
    const words = parts.map(({ start, end }) => text.slice(start, end)).join(' ');
    const files = readAs([
      { name: 'harbour.txt', text },
      { name: 'harbour.ann', text: `${bratFile(text, [])}T9\tClaim ${span}\t${words}\n` },
    ]);
    expect(placingsOf(articleWith(text), files)).toMatchObject([
      { outcome: 'placed', ranges: parts.map(({ start, end }) => ({ start, end })) },
    ]);
  });
});
