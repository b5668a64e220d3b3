import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inPaces } from '../testing/paces';
import { describeAnchor, resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import { newMention } from '../commands/mention-commands';
import type { Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { fixedEnvironment } from '../testing/fixed-environment';
import { trickyText } from '../testing/tricky-text';
import { graphemeEnd, graphemeStart } from '../text/graphemes';
import { trimRange } from '../text/trim-range';
import { reanchored, type Reanchored } from './re-anchor';

const REPORTS = {
  en: `The defence ministry said on Thursday that it would train medical staff.
A spokesman told reporters that twelve officers had arrived in the capital last week 😀.
The opposition called the report a fabrication, and said that no officer had been seen.
Two witnesses described a convoy of white lorries near the airport at dawn.`,
  fa: `وزارت دفاع روز پنج‌شنبه گفت که کادر درمانی را آموزش می‌دهد.
سخنگوی این وزارتخانه به خبرنگاران گفت دوازده افسر هفته‌ی گذشته به پایتخت رسیده‌اند 😀.
مخالفان این گزارش را ســاختگی خواندند و گفتند هیچ افسری دیده نشده است.
دو شاهد از کاروانی از کامیون‌های سفید نزدیک فرودگاه در سپیده‌دم سخن گفتند.`,
  ar: `قالت وزارة الدفاع يوم الخميس إنها ستدرب الكوادر الطبية.
وأبلغ متحدث الصحفيين أن اثني عشر ضابطًا وصلوا إلى العاصمة الأسبوع الماضي 👨‍👩‍👧.
ووصفت المعارضة التقرير بأنه مـلـفـق، وقالت إن أحدًا لم ير أي ضابط.
وتحدث شاهدان عن قافلة من الشاحنات البيضاء قرب المطار عند الفجر.`,
  he: `משרד הביטחון מסר ביום חמישי כי יכשיר צוותים רפואיים.
דובר אמר לכתבים ששנים עשר קצינים הגיעו לבירה בשבוע שעבר 👍🏽.
האופוזיציה כינתה את הדיווח בדיה, ואמרה שאיש לא ראה קצין.
שני עדים תיארו שיירה של משאיות לבנות סמוך לשדה התעופה עם שחר.`,
};

/** The article with a mark on each of the ranges that holds something to see. */
const marked = (text: string, places: readonly (readonly { start: number; end: number }[])[]): Article => {
  const environment = fixedEnvironment();
  const mentions = places.flatMap((selections): Mention[] => {
    const ranges = describeAnchor(text, selections);
    return ranges === null ? [] : [newMention('claim', ranges, '', environment)];
  });
  return { ...articleOf(text), mentions };
};

const markedWords = (text: string, ...quotes: string[]): Article =>
  marked(
    text,
    quotes.map((quote) => {
      const start = text.indexOf(quote);
      if (start === -1) throw new Error(`"${quote}" is not in the text`);
      return [{ start, end: start + quote.length }];
    }),
  );

const onto = (article: Article, text: string): Reanchored[] => [...reanchored(article, { text, inlines: [] })];

const inShort = ({ outcome, ranges }: Reanchored): string => [outcome, ...ranges.map(({ quote }) => quote)].join(': ');

describe('marks on a new text', () => {
  it('are kept where nothing before them has changed, and moved by what has', () => {
    const article = markedWords(REPORTS.en, 'medical staff', 'twelve officers', 'white lorries');
    const text = REPORTS.en.replace('had arrived in', 'had already arrived in');
    expect(onto(article, text).map(inShort)).toEqual([
      'kept: medical staff',
      'kept: twelve officers',
      'moved: white lorries',
    ]);
    expect(onto(article, text).every(({ ground, isClose }) => ground === 'same-stretch' && !isClose)).toBe(true);
  });

  it.each([
    ['en', 'twelve officers had arrived', 'twelve', 'thirteen', 'thirteen officers had arrived'],
    ['fa', 'دوازده افسر هفته‌ی گذشته', 'دوازده', 'سیزده', 'سیزده افسر هفته‌ی گذشته'],
    ['fa', 'این گزارش را ســاختگی', 'ســاختگی', 'ساختگی', 'این گزارش را ساختگی'],
    ['ar', 'قافلة من الشاحنات', 'الشاحنات', 'الحافلات', 'قافلة من الحافلات'],
    ['he', 'קצינים הגיעו לבירה', 'קצינים', 'קציניו', 'קציניו הגיעו לבירה'],
  ] as const)('are changed where a word in them is another, with the whole of what stands there now (%s)', (...row) => {
    const [language, quote, word, other, now] = row;
    const article = markedWords(REPORTS[language], quote);
    const text = `«!»\n${REPORTS[language].replace(word, other)}`;
    expect(onto(article, text).map(inShort)).toEqual([`changed: ${now}`]);
  });

  it('follow a sentence that stands elsewhere now, word for word or nearly', () => {
    const lines = REPORTS.en.split('\n');
    const article = markedWords(REPORTS.en, 'Two witnesses described a convoy', 'called the report a fabrication');
    const text = [lines[3]?.replace('described', 'spoke of'), lines[2], lines[0], lines[1]].join('\n');
    expect(onto(article, text).map(inShort)).toEqual([
      'changed: Two witnesses spoke of a convoy',
      'moved: called the report a fabrication',
    ]);
  });

  it('are lost where their sentence is gone', () => {
    const article = markedWords(REPORTS.he, 'שיירה של משאיות לבנות', 'משרד הביטחון');
    const text = REPORTS.he.split('\n').slice(0, 3).join('\n');
    expect(onto(article, text).map(inShort)).toEqual(['lost', 'kept: משרד הביטחון']);
  });

  it('of several parts are what the worst of them is, and lost where one part is', () => {
    const whole = [
      { start: 0, end: 20 },
      { start: REPORTS.en.indexOf('Two witnesses'), end: REPORTS.en.indexOf('Two witnesses') + 13 },
    ];
    const article = marked(REPORTS.en, [whole]);
    expect(onto(article, `A headline\n${REPORTS.en}`).map(inShort)).toEqual([
      'moved: The defence ministry: Two witnesses',
    ]);
    expect(onto(article, REPORTS.en.replace('Two witnesses', 'Two witness')).map(inShort)).toEqual([
      'changed: The defence ministry: Two witness',
    ]);
    expect(onto(article, REPORTS.en.split('\n').slice(0, 3).join('\n')).map(inShort)).toEqual(['lost']);
  });

  it('on words that stand in several places go by what is around them, and doubt is told', () => {
    const text = 'He said no. She said yes. They said nothing at all.';
    const start = text.indexOf('said yes');
    const article = marked(text, [[{ start, end: start + 4 }]]);
    const [sure] = onto(article, 'They said nothing at all. He said no. And she said yes.');
    expect(sure?.ranges[0]?.suffix).toBe(' yes.');
    const [doubtful] = onto(article, 'We said this. You said that.');
    expect(doubtful === undefined || doubtful.outcome === 'lost' || doubtful.isClose).toBe(true);
  });

  it('find the words of an orphan again', () => {
    const article = markedWords(REPORTS.fa, 'دوازده افسر');
    const orphaned = { ...article, text: REPORTS.fa.replace('دوازده', '۱۲') };
    expect(onto(orphaned, REPORTS.fa).map(inShort)).toEqual(['kept: دوازده افسر']);
  });

  it('are all kept or moved, with the same words, when only what is between them is edited', () => {
    const report = fc.constantFrom(...Object.values(REPORTS));
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat(30),
      put: fc.constantFrom('', 'word ', ' واژه', '\n', '😀', 'כן', 'a longer run of words that nobody wrote before '),
    });
    fc.assert(
      fc.property(report, fc.nat(), fc.nat(40), fc.array(edit, { maxLength: 6 }), (text, at, length, edits) => {
        const from = at % text.length;
        const range = trimRange(text, { start: from, end: Math.min(text.length, from + length + 8) });
        if (range === null) return;
        const article = marked(text, [[range]]);
        // A letter beside the mark stays: an accent put there would change the mark's own last letter.
        let [head, tail] = [text.slice(0, range.start), text.slice(range.end)];
        for (const each of edits) {
          const isHead = each.at % 2 === 0;
          const part = isHead ? head : tail;
          const [least, most] = isHead ? [0, part.length - 16] : [16, part.length];
          if (most <= least) continue;
          const start = graphemeStart(part, least + (each.at % (most - least)));
          const end = graphemeEnd(part, Math.min(most, start + each.length));
          if (start < least || end > most) continue;
          const edited = part.slice(0, start) + each.put + part.slice(end);
          if (isHead) head = edited;
          else tail = edited;
        }
        const now = head + text.slice(range.start, range.end) + tail;
        const [row] = onto(article, now);
        expect(row?.outcome).toMatch(/kept|moved/);
        expect(row?.ranges.map(({ quote }) => quote)).toEqual([text.slice(range.start, range.end)]);
        expect(resolvePlacement(now, row?.ranges ?? [])).toBe('placed');
      }),
      { numRuns: 400 },
    );
  });

  it('are changed or lost, and never kept or moved, when words that stand nowhere else come into them', () => {
    const report = fc.constantFrom(...Object.values(REPORTS));
    fc.assert(
      fc.property(report, fc.nat(), fc.integer({ min: 12, max: 60 }), fc.nat(), (text, at, length, inside) => {
        const from = at % (text.length - 70);
        const range = trimRange(text, { start: from, end: from + length });
        if (range === null || range.end - range.start < 8) return;
        const quote = text.slice(range.start, range.end);
        const cut = range.start + 2 + (inside % (range.end - range.start - 3));
        const now = `${text.slice(0, cut)}§§${text.slice(cut)}`;
        const [row] = onto(marked(text, [[range]]), now);
        expect(row?.outcome).toMatch(/changed|lost/);
        for (const found of row?.ranges ?? []) expect(found.quote).not.toBe(quote);
        expect(resolvePlacement(now, row?.ranges ?? [])).toBe('placed');
      }),
      { numRuns: 300 },
    );
  });

  it('cut no cluster and always stand where they say, whatever the two texts are', () => {
    const text = trickyText(40).filter((candidate) => candidate.trim() !== '');
    const places = fc.array(
      fc.array(fc.record({ start: fc.nat(80), end: fc.nat(80) }), { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(text, text, places, (before, after, ranges) => {
        for (const row of onto(marked(before, ranges), after)) {
          expect(resolvePlacement(after, row.ranges)).toBe('placed');
          const isSame = row.ranges.every(({ quote }, index) => quote === row.mention.ranges[index]?.quote);
          if (row.outcome !== 'lost') expect(isSame).toBe(row.outcome !== 'changed');
          if (row.outcome === 'kept') expect(row.ranges[0]?.start).toBe(row.mention.ranges[0]?.start);
          for (const { start, end } of row.ranges) {
            expect(graphemeStart(after, start)).toBe(start);
            expect(graphemeEnd(after, end)).toBe(end);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are thousands on a megabyte of text in a time that a person waits', async () => {
    const lines = Array.from({ length: 12_000 }, (_none, index) => {
      const words = [index * 7, index * 13, index * 31].map((number) => `word${(number % 4001).toString(36)}`);
      return `Line ${String(index)} of the report says that ${words.join(' and ')} met again in the city.`;
    });
    const text = lines.join('\n');
    const places: { start: number; end: number }[][] = [];
    for (let at = 10; at < text.length - 100; at += Math.floor(text.length / 5000))
      places.push([{ start: at, end: at + 60 }]);
    const article = marked(text, places);
    const now = lines.flatMap((line, index) => {
      if (index % 5 === 0) return [line.replace('met again', 'came together')];
      if (index % 97 === 0) return [];
      return [line];
    });
    const { value: rows, paces } = await inPaces(() => onto(article, now.join('\n')));
    expect(paces).toBeLessThan(1000);
    expect(rows).toHaveLength(places.length);
    expect(rows.filter(({ outcome }) => outcome === 'moved').length).toBeGreaterThan(3000);
  }, 60_000);
});
