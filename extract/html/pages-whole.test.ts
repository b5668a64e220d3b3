import { describe, expect, test } from 'vitest';
import { outline, pageText, readText } from '../testing/pages';

const bodyOf = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('- '));
const begins = (lines: readonly string[]): string[] => lines.map((line) => line.slice(0, 24));

describe('a news page in English', () => {
  const page = readText(pageText('news-en.html'), 'found');
  const lines = outline(page);

  test('its body is the title, what stands below it, and all of the story', () => {
    expect(begins(bodyOf(lines))).toEqual([
      'heading1: Old bridge to ',
      'Repairs that began after',
      'By Mara Lind and Idris C',
      '14 March 2026',
      'The bridge in January, b',
      'The old bridge over the ',
      '“We have done in eleven ',
      'The union of engineers, ',
      'list-item: Pier two: no ',
      'list-item: Pier five: no',
      'quote: Nobody has looked',
      'quote: Union report, pag',
      'Pier\tDepth',
      '2\t14 m',
      'The ministry denied that',
    ]);
  });

  test('menu, notice, newsletter box, related links and footer are clutter, and are kept', () => {
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      '- Skip to main content',
      '- We use cookies to make this site work.',
      '- Accept',
      '- Harbour Post',
      '- list-item: News',
      '- list-item: Sport',
      '- list-item: Weather',
      '- heading3: The Morning Tide',
      '- Sign up to our newsletter for the news of the harbour.',
      '- heading2: Related stories',
      '- list-item: Flood: one year on',
      '- list-item: Who pays for the bridge?',
      '- © 2026 Harbour Post Media. All rights reserved.',
    ]);
  });

  test('what the page says of itself, though one of its JSON-LD scripts is broken', () => {
    expect(page.details).toEqual({
      title: 'Old bridge to reopen before winter, minister says',
      outlet: 'Harbour Post',
      url: 'https://harbour.example/2026/03/14/bridge-reopening',
      publishedOn: '2026-03-14',
      language: 'en-GB',
    });
    expect(page.byline).toBe('Mara Lind, Idris Cole');
    expect(page.warnings).toEqual([]);
  });

  test('formatting lies on its words, and relative links lead to where the page was saved from', () => {
    const inlines = page.blocks.flatMap(({ text, inlines: own }) =>
      own.map(({ kind, start, end, address }) => [kind, text.slice(start, end), address]),
    );
    expect(inlines).toContainEqual(['emphasis', 'eleven weeks', null]);
    expect(inlines).toContainEqual(['strong', 'own report', null]);
    expect(inlines).toContainEqual(['link', 'the news agency', 'https://agency.example/story?id=4']);
    expect(inlines).toContainEqual(['link', 'News', 'https://harbour.example/news']);
  });

  test('the whole page is body where the analyst wants it', () => {
    expect(readText(pageText('news-en.html'), 'whole').blocks.every(({ role }) => role === 'body')).toBe(true);
  });
});

test('a news page in Persian: its direction, a line in English, a name that is isolated', () => {
  const page = readText(pageText('news-fa.html'), 'found');
  expect(bodyOf(outline(page)).length).toBe(8);
  expect(outline(page).filter((line) => line.startsWith('- ')).length).toBe(5);
  const english = page.blocks.find(({ text }) => text.startsWith('“Nobody'));
  expect([english?.direction, english?.language]).toEqual(['ltr', 'en']);
  expect(page.blocks.filter(({ direction }) => direction === 'rtl').length).toBe(12);
  expect(page.blocks.find(({ text }) => text.includes('Harbour Ltd'))?.text).toContain('شرکت Harbour Ltd نیز');
  expect(page.details).toMatchObject({
    title: 'پل قدیمی پیش از زمستان باز می‌شود',
    outlet: 'خبرگزاری ساحل',
    language: 'fa',
  });
  expect(page.byline).toBe('مریم رضایی');
});

test('a news page in Arabic that says it is in English is taken at its text, and the analyst is told', () => {
  const page = readText(pageText('news-ar.html'), 'found');
  expect(bodyOf(outline(page)).length).toBe(6);
  expect(page.details).toMatchObject({
    title: 'الجسر القديم يفتح قبل الشتاء',
    publishedOn: '2026-03-14',
    language: 'ar',
  });
  expect(page.warnings).toEqual([{ code: 'language-not-as-declared', details: { declared: 'en', detected: 'ar' } }]);
});

test('a news page in Hebrew: its menu, its buttons and its footer are clutter', () => {
  const page = readText(pageText('news-he.html'), 'found');
  expect(begins(bodyOf(outline(page)))).toEqual([
    'heading1: הגשר הישן ייפת',
    'heading2: התיקונים שהחלו',
    '14 במרץ 2026',
    'שרת התחבורה אמרה בשבת כי',
    'לפי סוכנות הידיעות, ארגו',
    'המשרד הכחיש ואמר כי צולל',
  ]);
  expect(page.details).toMatchObject({ outlet: 'הנמל', publishedOn: '2026-03-14', language: 'he' });
});

test('a part of a page that was pasted is all body, without a word of doubt', () => {
  const page = readText(pageText('pasted.html'), 'found');
  expect(outline(page)).toEqual(['The minister said that the bridge would open.', 'No date was given\u00A0yet.']);
  expect(page.warnings).toEqual([]);
});

test('a page in which no body is found is all body, and says so', () => {
  const page = readText(
    '<html><body><p><a href="https://a.example/1">One</a><p><a href="https://a.example/2">Two</a></body></html>',
    'found',
  );
  expect(page.blocks.map(({ role }) => role)).toEqual(['body', 'body']);
  expect(page.warnings.map(({ code }) => code)).toEqual(['body-not-found']);
});

test('a page of very many elements is all body, since finding one in it would take too long', () => {
  const page = readText(`<html><body><p>One</p>${'<br>'.repeat(31_000)}<p>Two</p></body></html>`, 'found');
  expect(outline(page)).toEqual(['One', 'Two']);
  expect(page.warnings.map(({ code }) => code)).toEqual(['body-not-found']);
});
