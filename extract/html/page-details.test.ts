import { describe, expect, test } from 'vitest';
import { readText } from '../testing/pages';

const details = (head: string, body = '<p>text') => {
  const page = readText(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  return { ...page.details, byline: page.byline };
};
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the title', () => {
  test('loses the name of the site, by what is called so or by the heading', () => {
    expect(
      details('<title>A bridge reopens | The Post</title><meta property=og:site_name content="The Post">').title,
    ).toBe('A bridge reopens');
    expect(details('<title>The Post - A bridge reopens</title>', '<h1>A bridge reopens</h1>').title).toBe(
      'A bridge reopens',
    );
    expect(details('<title>War - and peace</title>').title).toBe('War - and peace');
    expect(details('<title>  </title>').title).toBeNull();
  });

  test('is the one that the page shows, where its data say several', () => {
    const head = `<meta property=og:title content="You will not believe this bridge">${ld({ '@type': 'NewsArticle', headline: 'A bridge reopens' })}`;
    expect(details(head, '<h1>A bridge reopens</h1>').title).toBe('A bridge reopens');
    expect(details(head).title).toBe('A bridge reopens');
  });
});

describe('JSON-LD', () => {
  test.each([
    [
      'an array',
      [{ '@type': 'WebPage' }, { '@type': ['Thing', 'ReportageNewsArticle'], headline: 'H', author: 'A. Writer' }],
    ],
    [
      'a graph',
      { '@graph': [{ '@type': 'Person' }, { '@type': 'NewsArticle', headline: 'H', author: { name: 'A. Writer' } }] },
    ],
    [
      'a page about it',
      { '@type': 'WebPage', mainEntity: { '@type': 'Article', headline: ' H ', author: [{ name: 'A. Writer' }] } },
    ],
  ])('in %s', (_name, data) => {
    expect(details(ld(data))).toMatchObject({ title: 'H', byline: 'A. Writer' });
  });

  test('what is none, or is of other kinds than it should be, is passed over', () => {
    const odd = ld({
      '@type': 'NewsArticle',
      headline: 4,
      author: [null, 3, {}],
      publisher: null,
      datePublished: {},
      url: [],
    });
    expect(
      details(
        `<script type="application/ld+json">{]</script><script type="application/ld+json">${'['.repeat(50_000)}</script>${odd}`,
      ),
    ).toEqual({
      title: null,
      outlet: null,
      url: null,
      publishedOn: null,
      language: 'en',
      byline: null,
    });
  });
});

describe('address, day and authors', () => {
  test('the address of a page comes before that of its site', () => {
    const saved = '<!-- saved from url=(0030)https://a.example/2026/bridge -->';
    expect(details(`${saved}<link rel=canonical href="https://a.example/">`).url).toBe('https://a.example/2026/bridge');
    expect(details(`${saved}<link rel=canonical href="/2026/b">`)).toMatchObject({
      url: 'https://a.example/2026/b',
      outlet: 'a.example',
    });
    expect(details('<link rel=canonical href="javascript:1"><meta property=og:url content="/x">').url).toBeNull();
  });

  test('the day is the one that is written, of our calendar', () => {
    expect(details('<meta property="article:published_time" content="2026-03-14T23:59:00-08:00">').publishedOn).toBe(
      '2026-03-14',
    );
    expect(details('<meta name=parsely-pub-date content="20260314">').publishedOn).toBe('2026-03-14');
    expect(
      details(
        '<meta name=dc.date content="1404/12/23"><meta name=date content="2026-02-31">',
        '<p>x <time datetime="2026-03-14">x</time>',
      ).publishedOn,
    ).toBe('2026-03-14');
    expect(details('').publishedOn).toBeNull();
  });

  test('authors are names, not addresses', () => {
    expect(
      details('<meta property="article:author" content="https://f.example/m"><meta name=author content="M. Lind">')
        .byline,
    ).toBe('M. Lind');
    expect(details('', '<p>x<p class=byline>By  M. Lind,\nParis</p>').byline).toBe('By M. Lind, Paris');
  });
});

describe('the language', () => {
  test('is the page’s own where its text can be of it', () => {
    expect(details('', '<p>A few words.')).toMatchObject({ language: 'en' });
    const of = (lang: string, text: string) => readText(`<html lang="${lang}"><body><p>${text}`);
    expect(of('en_US', 'A few words.').details.language).toBe('en-US');
    expect(of('de', 'A few words.').details.language).toBe('de');
    expect(of('de', 'A few words. '.repeat(20)).warnings).toEqual([
      { code: 'language-not-as-declared', details: { declared: 'de', detected: 'en' } },
    ]);
    expect(of('iw', 'כמה מילים '.repeat(30)).details.language).toBe('iw');
    expect(of('not a tag', 'A few words.').details.language).toBe('en');
    expect(of('en', 'چند کلمه فارسی').details.language).toBe('fa');
  });
});
