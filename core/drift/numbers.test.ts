import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { numbersIn } from './numbers';

/** Numbers as short notes: a value, `%` for percent, `~` for a vague magnitude. */
const notes = (text: string, language: string | null): string[] =>
  numbersIn(text, language).map((number) =>
    number.kind === 'vague'
      ? `~${String(number.magnitude)}`
      : `${String(number.value)}${number.unit === 'percent' ? '%' : ''}`,
  );

const wordsOf = (text: string, language: string | null): string[] =>
  numbersIn(text, language).map(({ start, end }) => text.slice(start, end));

describe('numbers in digits', () => {
  test.each([
    ['more than 290,000 people', 'en', ['290000']],
    ['290.000 Menschen', 'de', ['290000']],
    ['1.234 metres', 'en', ['1.234']],
    ['1,234 Meter', 'de', ['1.234']],
    ['1.234.567 and 1,234,567', 'en', ['1234567', '1234567']],
    ['1.234,5 km', null, ['1234.5']],
    ['290\u202F000 et 12\u00A0000', 'fr', ['290000', '12000']],
    ['290 000 morts en 2011, 12 5', 'fr', ['290000', '2011', '12', '5']],
    ['en 2011 290 morts', 'fr', ['2011', '290']],
    ['12,34,567 people', 'hi', ['1234567']],
    ['२९०,००० लोग', 'hi', ['290000']],
    ['۲۹۰٬۰۰۰ کشته', 'fa', ['290000']],
    ['۲۹۰،۰۰۰ کشته', 'fa', ['290000']],
    ['٢٩٠٬٠٠٠ قتيل', 'ar', ['290000']],
    ['۳٫۵ درصد و ۱۲/۵ درصد', 'fa', ['3.5%', '12.5%']],
    ['12.5% , ۱۲٪ ، ٪۱۲', 'fa', ['12.5%', '12%', '12%']],
    ['5 per cent, 6 percent, 7pct', 'en', ['5%', '6%', '7']],
    ['٥ في المئة و٦ بالمائة', 'ar', ['5%', '6%']],
    ['12 אחוזים', 'he', ['12%']],
    ['on 17 August 2016', 'en', ['17', '2016']],
    ['17.8.2016, 2016-08-17, ۱۳۹۵/۵/۲۷', 'fa', ['17', '8', '2016', '2016', '8', '17', '1395', '5', '27']],
    ['10-20, −5 and (-6), F-16', 'en', ['10', '20', '-5', '-6', '16']],
    ['3, 4, 5', 'en', ['3', '4', '5']],
    ['3,4', 'en', ['3', '4']],
    ['290k, 2bn, $3m, 3m', 'en', ['290000', '2000000000', '3000000', '3']],
    ['ב-290 וב290', 'he', ['290', '290']],
    ['9'.repeat(400), 'en', []],
  ])('%s (%s)', (text, language, expected) => {
    expect(notes(text, language)).toEqual(expected);
  });
});

describe('numbers in words', () => {
  test.each([
    ['two hundred and ninety thousand', 'en', ['290000']],
    ['290 thousand, 2.3 million', 'en', ['290000', '2300000']],
    ['twenty-five soldiers and twelve others', 'en', ['25', '12']],
    ['two and three', 'en', ['2', '3']],
    ['one hundred and two hundred', 'en', ['100', '200']],
    ['five thousand and two million', 'en', ['5000', '2000000']],
    ['a million, half a million, two and a half million', 'en', ['1000000', '500000', '2500000']],
    ['two million three hundred thousand and five', 'en', ['2300005']],
    ['fifteen per cent', 'en', ['15%']],
    ['thousands and millions, tens of thousands', 'en', ['~1000', '~1000000', '~10000']],
    ['hundreds of thousands, several thousand, several people', 'en', ['~100000', '~1000']],
    ['no one of them is one of the two', 'en', ['2']],
    ['دویست و نود هزار', 'fa', ['290000']],
    ['۲۹۰ هزار و ۲۹۰هزار', 'fa', ['290000', '290000']],
    ['دویست‌و‌نود‌هزار', 'fa', ['290000']],
    ['بیست و پنج نفر، سی و دو هزار نفر', 'fa', ['25', '32000']],
    ['هزار و ۲۰۰ نفر', 'fa', ['1200']],
    ['۲ میلیون و ۳۰۰ هزار', 'fa', ['2300000']],
    ['دو و نیم میلیون، یک میلیون و نیم', 'fa', ['2500000', '1500000']],
    ['۱۰ هزار میلیارد تومان', 'fa', ['10000000000000']],
    ['هزاران کشته و میلیون‌ها آواره، ده‌ها هزار نفر', 'fa', ['~1000', '~1000000', '~10000']],
    ['نه، سه‌شنبه و پنج شنبه به بی بی سی گفت', 'fa', []],
    ['پانزده درصد', 'fa', ['15%']],
    ['مئتين وتسعين ألف', 'ar', ['290000']],
    ['مِئَتَيْنِ وَتِسْعِينَ أَلْفًا', 'ar', ['290000']],
    ['مائتان وخمسة وتسعون', 'ar', ['295']],
    ['خمسة عشر جنديا وأحد عشر', 'ar', ['15', '11']],
    ['ثلاثة آلاف وخمسمئة', 'ar', ['3500']],
    ['ألفين ومليونين', 'ar', ['2000', '2000000']],
    ['الآلاف قتلوا، وملايين النازحين، عشرات الآلاف', 'ar', ['~1000', '~1000000', '~10000']],
    ['لست أحد المسؤولين يوم الاثنين', 'ar', []],
    ['290 אלף', 'he', ['290000']],
    ['מאתיים ותשעים אלף', 'he', ['290000']],
    ['חמישה עשר ושלוש מאות', 'he', ['15', '300']],
    ['שלושת אלפים, אלפיים', 'he', ['3000', '2000']],
    ['מיליון וחצי', 'he', ['1500000']],
    ['אלפים נהרגו ומיליונים נעקרו, עשרות אלפי', 'he', ['~1000', '~1000000', '~10000']],
    ['ביום שני, לפני שנים', 'he', []],
    ['two / دو / שניים', null, ['2', '2', '2']],
    ['two', 'fa', []],
    ['million '.repeat(200), 'en', []],
  ])('%s (%s)', (text, language, expected) => {
    expect(notes(text, language)).toEqual(expected);
  });

  test('stand where they are written, with their percent sign', () => {
    expect(wordsOf('about two hundred and ninety thousand, or 12.5 %.', 'en')).toEqual([
      'two hundred and ninety thousand',
      '12.5 %',
    ]);
    expect(wordsOf('نحو مئتين وتسعين ألف', 'ar')).toEqual(['مئتين وتسعين ألف']);
    expect(wordsOf('کشته شدن ٪۱۲ از ۲۹۰ هزار نفر', 'fa')).toEqual(['٪۱۲', '۲۹۰ هزار']);
    expect(wordsOf('לאלפי בני אדם', 'he')).toEqual(['אלפי']);
  });
});

test('a long text takes its time by its length', () => {
  const took = (times: number): number => {
    const long = 'on 17 August two hundred and ninety thousand, ۲۹۰ هزار; '.repeat(times);
    const started = performance.now();
    expect(numbersIn(long, null)).toHaveLength(3 * times);
    return performance.now() - started;
  };
  // Eight times the text takes eight times as long, and sixty-four where every number looks at the whole text.
  const short = Math.min(took(500), took(500), took(500));
  expect(Math.min(took(4000), took(4000))).toBeLessThan(32 * short);
});

describe('any number', () => {
  test.each(['en', 'fa-IR', 'ar-EG', 'he', 'de', 'hi', 'fr'])('formatted in %s is read back', (language) => {
    const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
    const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), fc.nat(3), (whole, places) => {
        const value = whole / 10 ** places;
        expect(notes(`x ${plain.format(value)} x`, language)).toEqual([String(value)]);
        const share = Math.abs(whole % 100_000) / 10_000;
        const read = numbersIn(percent.format(share), language);
        expect(read).toMatchObject([{ kind: 'exact', unit: 'percent' }]);
        expect(read[0]?.kind === 'exact' ? read[0].value : null).toBeCloseTo(share * 100, 6);
      }),
      { numRuns: 200 },
    );
  });

  test('lies in its text, after the one before it', () => {
    const pieces = [
      'two',
      'hundred',
      'and',
      'thousand',
      '۲۹۰',
      ' هزار',
      'و',
      ' ',
      '-',
      '%',
      '٪',
      '12',
      ',',
      '.',
      'مئتين',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces, 'أלף', 'מאות', '\u200C'), trickyText(2)), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'fa', 'ar', 'he', null), (parts, language) => {
        const whole = parts.join('');
        let before = 0;
        for (const { start, end } of numbersIn(whole, language)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          before = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
