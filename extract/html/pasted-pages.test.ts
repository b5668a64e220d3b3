import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { fileOf, outline, pageText } from '../testing/pages';
import { formatted } from '../testing/read-file';
import { isFragment } from './parse-page';
import { readHtml } from './read-html';

/** What is read of a page as the window sends it: characters as UTF-8, with the mark that says so. */
const pasted = async (source: string) => {
  const bytes = new TextEncoder().encode(`\uFEFF${source}`);
  const result = await readHtml(fileOf('Pasted page.html', bytes, { body: 'whole' }));
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('a part of a page that a browser copied, in Persian', () => {
  test('is its text between the marks of the fragment, with directions, formatting and links', async () => {
    const page = await pasted(pageText('pasted-chrome-fa.html'));
    expect(outline(page)).toEqual([
      'heading1: پل قدیمی پیش از زمستان باز می‌شود',
      'وزیر راه روز شنبه گفت که کار تعمیر پل تا پایان پاییز ادامه دارد و رانندگان باید از راه ساحلی بروند. خبرگزاری ساحل نوشت که شرکت Harbour Ltd هنوز پاسخی نداده است.',
      'quote: “Nobody has looked at pier five since January,” the engineer said.',
    ]);
    expect(page.blocks.map(({ direction, language }) => [direction, language])).toEqual([
      ['rtl', null],
      ['rtl', null],
      ['ltr', 'en'],
    ]);
    expect(formatted(page)).toEqual(['strong تعمیر پل', 'link خبرگزاری ساحل → https://agency.example/story?id=4']);
    expect(page.details.language).toBe('fa');
    expect(page.warnings).toEqual([]);
  });
});

describe('what Word copied, in Arabic', () => {
  test('is its paragraphs without what only Word reads, whatever encoding it declares', async () => {
    const page = await pasted(pageText('pasted-word-ar.html'));
    expect(outline(page)).toEqual([
      'heading1: الجسر القديم يفتح قبل الشتاء',
      'قالت الوزيرة يوم السبت إن الجسر سيفتح قبل الشتاء، وإن أعمال الصيانة تسير أسرع من الخطة.',
      '·\u00A0\u00A0\u00A0 الدعامة الثانية: لا أضرار',
      'The ministry did not answer questions about the cost of the work.',
    ]);
    expect(page.blocks.map(({ direction }) => direction)).toEqual(['rtl', 'rtl', 'rtl', null]);
    expect(formatted(page)).toEqual(['strong أعمال الصيانة']);
    expect(page.encoding).toEqual({ label: 'utf-8', reason: 'byte-order-mark' });
    expect(page.details.title).toBe('الجسر القديم يفتح قبل الشتاء');
  });

  test('is told to be in its own language, and not in that of the program, which it declares', async () => {
    const { details } = await pasted(pageText('pasted-word-ar.html'));
    expect(details.language).toBe('ar');
  });
});

describe('what Google Docs copied, in Hebrew', () => {
  test('is bold and slanted where its styles say so, and not where it is wrapped', async () => {
    const page = await pasted(pageText('pasted-docs-he.html'));
    expect(outline(page)).toEqual([
      'heading1: הגשר הישן ייפתח לפני החורף',
      'שרת התחבורה אמרה בשבת כי הגשר ייפתח עד סוף הסתיו, לפי סוכנות הידיעות.',
      'list-item: עמוד שני: אין נזק',
      'The ministry did not answer questions about the cost of the work.',
    ]);
    expect(page.blocks.map(({ direction }) => direction)).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
    expect(formatted(page)).toEqual([
      'strong הגשר ייפתח',
      'emphasis עד סוף הסתיו',
      'link סוכנות הידיעות → https://agency.example/he',
    ]);
    expect(page.details.language).toBe('he');
  });
});

describe('what LibreOffice copied, in English', () => {
  test('is a page of its own and all body', async () => {
    const page = await pasted(pageText('pasted-writer-en.html'));
    expect(outline(page)).toEqual([
      'heading1: Old bridge to reopen before winter',
      'The minister said on Saturday that the bridge would reopen before winter, and that the work was ahead of plan.',
      'وزیر راه گفت که پل پیش از زمستان باز می‌شود.',
    ]);
    expect(page.details).toMatchObject({ title: 'Old bridge to reopen before winter', language: 'en-GB' });
    expect(page.blocks[2]?.direction).toBe('rtl');
  });
});

describe('a part of a page', () => {
  test('is told by the mark at the start of its body, however long its styles are', () => {
    expect(isFragment(pageText('pasted-word-ar.html'))).toBe(true);
    expect(
      isFragment(`<html><head><style>${'a '.repeat(100_000)}</style></head><body>\r\n<!--StartFragment--><p>a`),
    ).toBe(true);
  });

  test('is not a page into which a writer once pasted one', () => {
    expect(
      isFragment('<html><body><nav>Menu</nav><p><!--StartFragment-->Pasted<!--EndFragment--></p></body></html>'),
    ).toBe(false);
  });

  test('is looked for in time that grows with its length alone', async () => {
    const { paces } = await inPaces(() => {
      for (const piece of ['<body ', '<body><!-- ', '<body> ', '<!--StartFragment-->'])
        isFragment(piece.repeat(200_000));
    });
    expect(paces).toBeLessThan(150);
  });
});
