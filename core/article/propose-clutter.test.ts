import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBlocks } from './blocks';
import { proposeClutter } from './propose-clutter';

/** What is proposed, by the words of the lines. */
const proposed = (text: string, fileName = 'page.txt'): [string, string][] => {
  const article = { ...readBlocks(text, fileName), text };
  return proposeClutter(article).map(({ blockId, reason }) => {
    const block = article.blocks.find(({ id }) => id === blockId);
    return [text.slice(block?.start, block?.end).trim(), reason];
  });
};

const seed = (name: string): string => readFileSync(`seeds/${name}.txt`, 'utf8');

/** Everything that the sample's analyst marked, as it stands in the file. */
const marked = (): { key: string; quote: string }[] => {
  const quotes: { key: string; quote: string }[] = [];
  const collect = (value: unknown, article: string): void => {
    if (Array.isArray(value)) for (const each of value) collect(each, article);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const record = value as Record<string, unknown>;
    const key = typeof record['article'] === 'string' ? record['article'] : article;
    if (typeof record['quote'] === 'string') quotes.push({ key, quote: record['quote'] });
    if (Array.isArray(record['quotes']))
      quotes.push(...record['quotes'].map((quote) => ({ key, quote: String(quote) })));
    for (const each of Object.values(record)) collect(each, key);
  };
  collect(JSON.parse(readFileSync('seeds/sample-work.json', 'utf8')), '');
  return quotes;
};

const PARAGRAPH =
  'The minister told reporters on Monday that the bridge would be open to traffic again before the winter.';
const FA = 'وزیر راه روز دوشنبه به خبرنگاران گفت که این پل پیش از آغاز زمستان بار دیگر به روی خودروها باز خواهد شد.';
const AR = 'قال وزير النقل للصحفيين يوم الاثنين إن الجسر سيفتح أمام حركة السير من جديد قبل حلول فصل الشتاء المقبل.';
const HE = 'שר התחבורה אמר לעיתונאים ביום שני כי הגשר ייפתח שוב לתנועת כלי רכב עוד לפני תחילת החורף הקרוב בצפון הארץ.';

describe('the seeds', () => {
  test('the page of the first: the link past its menu and the newsletter box', () => {
    expect(proposed(seed('000_b2468207d6c1c7ca')).map(([line, reason]) => [line.slice(0, 24), reason])).toEqual([
      ['Skip to main content', 'skip-link'],
      ['New MEE newsletter: Jeru', 'newsletter'],
      ['Sign up to get the lates', 'newsletter'],
    ]);
  });

  test('the page of the second: the name of the site, its tools, the verse and the links of its banner', () => {
    expect(proposed(seed('003_b33f96b676cfdb76')).map(([line, reason]) => [line.slice(0, 17), reason])).toEqual([
      ['# افغانستان آزاد ', 'other-language'],
      ['AA-AA', 'menu'],
      ['چو کشور نباشد تن ', 'other-language'],
      ['همه سر به سر تن ب', 'other-language'],
      ['[www.afgazad.com]', 'link-only'],
      ['[afgazad@gmail.co', 'link-only'],
      ['European Language', 'menu'],
      ['زبان های اروپایی', 'menu'],
    ]);
  });

  test('of what is marked in them nothing is proposed but the name of the site, which is a source', () => {
    const clutter = [...proposed(seed('000_b2468207d6c1c7ca')), ...proposed(seed('003_b33f96b676cfdb76'))];
    const quotes = marked();
    expect(quotes.length).toBeGreaterThan(40);
    const names = quotes.filter(({ quote }) => clutter.some(([line]) => line.includes(quote)));
    expect([...new Set(names.map(({ quote }) => quote))]).toEqual(['افغانستان آزاد – آزاد افغانستان']);
  });
});

describe('furniture in four languages', () => {
  test.each([
    [
      'en',
      `Skip to content\nMenu\nBridge to open before winter\nShare this article\n${PARAGRAPH}\nRelated articles\n© 2026 The Paper`,
    ],
    [
      'fa',
      `پرش به محتوا\nمنو\nپل پیش از زمستان باز می‌شود\nاشتراک‌گذاری\n${FA}\nمطالب مرتبط\nکلیه حقوق این سایت محفوظ است`,
    ],
    [
      'ar',
      `انتقل إلى المحتوى\nالقائمة\nالجسر يفتح قبل الشتاء\nشارك المقال\n${AR}\nمقالات ذات صلة\nجميع الحقوق محفوظة © 2026`,
    ],
    ['he', `דלג לתוכן\nתפריט\nהגשר ייפתח לפני החורף\nשתפו\n${HE}\nכתבות נוספות\nכל הזכויות שמורות לעיתון`],
  ])('%s', (_language, text) => {
    expect(proposed(text).map(([, reason]) => reason)).toEqual(['skip-link', 'menu', 'share', 'related', 'copyright']);
  });

  test('the letters of Arabic keyboards in Persian words are the same words', () => {
    expect(proposed(`پل باز می‌شود امروز\nاشتراك گذاري\n${FA}`).map(([, reason]) => reason)).toEqual(['share']);
  });

  test('a box that invites to a newsletter in the middle of an article', () => {
    const text = `Bridge to open soon\n${PARAGRAPH}\nThe Morning Newsletter\nSign up for our daily mail.\n${PARAGRAPH}`;
    expect(proposed(text).map(([line]) => line)).toEqual(['The Morning Newsletter', 'Sign up for our daily mail.']);
  });

  test('links under a heading of related ones, after the article', () => {
    const text = `# Bridge to open soon\n\n${PARAGRAPH}\n\n## Read more\n\n[A tunnel too](https://a.example/1)\n\n[A road](https://a.example/2)\n\nThe author lives there.`;
    expect(proposed(text, 'page.md').map(([, reason]) => reason)).toEqual(['related', 'related', 'related']);
  });
});

describe('an article is left alone', () => {
  test('a poem of short lines, and one inside an article', () => {
    const poem = 'Autumn by the bridge\nLeaves fall\nand fall\nthe river\ntakes them';
    expect(proposed(poem)).toEqual([]);
    expect(
      proposed(`Autumn by the bridge\n${PARAGRAPH}\nبنی آدم اعضای یک پیکرند که در آفرینش ز یک گوهرند\n${PARAGRAPH}`),
    ).toEqual([]);
  });

  test('an interview of short questions and answers', () => {
    expect(
      proposed(`Talk with the mayor today\n${PARAGRAPH}\nWhy now?\nBecause.\nSearch?\nYes.\n${PARAGRAPH}`),
    ).toEqual([]);
  });

  test('a list of names that are also buttons', () => {
    const text = `# Fines for three networks\n\n${PARAGRAPH}\n\n- Facebook\n- Twitter\n- YouTube\n\n${PARAGRAPH}`;
    expect(proposed(text, 'page.md')).toEqual([]);
  });

  test('sentences that begin as notices do', () => {
    const text = `News of the courts today\n${PARAGRAPH}\nCopyright law was changed in 2016.\nShare prices fell.\nNewsletters are read by few.\nجميع الحقوق التي طالب بها العمال\n${PARAGRAPH}`;
    expect(proposed(text)).toEqual([]);
  });

  test('a heading in another language above a title, where nothing else of a site stands', () => {
    expect(proposed(`# پل پیش از زمستان\n\n## Bridge to open before winter\n\n${PARAGRAPH}`, 'page.md')).toEqual([]);
  });

  test('an agency’s name above the title, a dateline and a byline', () => {
    expect(proposed(`Reuters\nپل پیش از زمستان باز می‌شود\nتهران، ۴ شهریور\nنوشته مریم رضایی\n${FA}`)).toEqual([]);
  });

  test('the address of the page that a text comes from', () => {
    expect(proposed(`https://paper.example/2026/bridge\nBridge to open soon\n${PARAGRAPH}`)).toEqual([]);
  });

  test('the lead and the caption of a picture', () => {
    expect(proposed(`Bridge to open soon\nCity hall names a date\nThe bridge in May (AP)\n${PARAGRAPH}`)).toEqual([]);
  });
});
