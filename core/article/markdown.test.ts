import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { trickyMarkdown } from '../testing/tricky-text';
import type { Inline } from './block';
import { isTangled, looksLikeMarkdown, readMarkdown } from './markdown';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** Each inline as its kind and what it covers. */
const inlinesIn = (text: string): [Inline['kind'], string][] =>
  readMarkdown(text).inlines.map((inline) => [inline.kind, text.slice(inline.start, inline.end)]);

/** What is left to see, the syntax folded away. */
const shown = (text: string): string =>
  readMarkdown(text)
    .inlines.filter((inline) => inline.kind === 'syntax')
    .reduceRight((rest, mark) => rest.slice(0, mark.start) + rest.slice(mark.end), text);

describe('reading Markdown', () => {
  test('finds the headings, links and syntax of the Persian seed', () => {
    const text = seed('003_b33f96b676cfdb76.txt');
    const { regions, inlines } = readMarkdown(text);
    expect(regions.map((region) => [region.kind, region.level, text.slice(region.start, region.end)])).toEqual([
      ['heading', 1, '# افغانستان آزاد – آزاد افغانستان'],
      ['heading', 2, '## China ‘to upgrade Syria military ties’'],
    ]);
    const page = 'http://www.presstv.ir/Detail/2016/08/17/480395/China-Syria-military-cooperation-Russia';
    expect(inlines.map((inline) => [inline.kind, text.slice(inline.start, inline.end), inline.address])).toEqual([
      ['syntax', '# ', null],
      ['syntax', '[', null],
      ['link', 'www.afgazad.com', 'http://www.afgazad.com'],
      ['syntax', '](http://www.afgazad.com)', null],
      ['syntax', '[', null],
      ['link', 'afgazad@gmail.com', 'mailto:afgazad@gmail.com'],
      ['syntax', '](mailto:afgazad@gmail.com)', null],
      ['syntax', '<', null],
      ['link', page, page],
      ['syntax', '>', null],
      ['syntax', '## ', null],
    ]);
  });

  test('finds nothing in the English seed, which is not Markdown', () => {
    const text = seed('000_b2468207d6c1c7ca.txt');
    expect(looksLikeMarkdown(text)).toBe(false);
    expect(readMarkdown(text)).toEqual({ regions: [], inlines: [] });
    expect(looksLikeMarkdown(seed('003_b33f96b676cfdb76.txt'))).toBe(true);
  });

  test('names ranges that lie within the text, in order, with syntax that does not overlap', () => {
    fc.assert(
      fc.property(trickyMarkdown(), (text) => {
        const { regions, inlines } = readMarkdown(text);
        for (const range of [...regions, ...inlines]) {
          expect(0 <= range.start && range.start < range.end && range.end <= text.length).toBe(true);
        }
        expect(inlines.map((inline) => inline.start)).toEqual(
          inlines.map((inline) => inline.start).sort((a, b) => a - b),
        );
        const marks = inlines.filter((inline) => inline.kind === 'syntax');
        marks.slice(1).forEach((mark, index) => {
          expect(mark.start).toBeGreaterThanOrEqual(marks[index]?.end ?? 0);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('calls nothing syntax that holds a word, but the address of a link', () => {
    fc.assert(
      fc.property(trickyMarkdown(), (text) => {
        const words = inlinesIn(text).filter(([kind, part]) => kind === 'syntax' && /[\p{L}\p{N}]/u.test(part));
        for (const [, part] of words) expect(part).toMatch(/\]\(|\]\[/);
      }),
      { numRuns: 600 },
    );
  });

  test.each([
    ['**قوی** و *مایل*', 'قوی و مایل'],
    ['***both***', 'both'],
    ['# a #', 'a'],
    ['`code`', 'code'],
    ['`` a ` b ``', 'a ` b'],
    ['` a`', ' a'],
    ['` `', ' '],
    ['> quoted\n> again', 'quoted\nagain'],
    ['> > twice', 'twice'],
    ['[a *b*](http://x.ir "title") c', 'a b c'],
    ['<http://x.ir/a>', 'http://x.ir/a'],
    ['\uFEFF# Title', '\uFEFFTitle'],
    ['\\*not emphasis\\*', '\\*not emphasis\\*'],
    ['Title\n=====', 'Title\n====='],
    ['- item', '- item'],
    ['![alt](x.png)', '![alt](x.png)'],
    ['<b>bold</b> &amp;', '<b>bold</b> &amp;'],
  ])('shows %j as %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  test('does not hide what stands before an address that only half is one', () => {
    expect(shown('words before **www.** and after')).toBe('words before www. and after');
    expect(shown('words before **xmpp:foo@bar.com** after')).toContain('words before ');
  });

  test('gives a bare address its place', () => {
    expect(readMarkdown('see www.x.ir now').inlines).toEqual([
      { start: 4, end: 12, kind: 'link', address: 'http://www.x.ir' },
    ]);
    expect(readMarkdown('به foo@bar.ir بنویسید').inlines).toEqual([
      { start: 3, end: 13, kind: 'link', address: 'mailto:foo@bar.ir' },
    ]);
  });

  test('lists outer regions before inner ones', () => {
    expect(readMarkdown('> - # a\n\n# b').regions.map((region) => [region.kind, region.level])).toEqual([
      ['quote', null],
      ['list-item', null],
      ['heading', 1],
      ['heading', 1],
    ]);
  });
});

describe('a text file', () => {
  test.each(['# Heading', 'a\n###### سلام', 'see [this](http://x.ir)', '[[a](b)'])('%j looks like Markdown', (text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  test.each([
    '#hashtag',
    '####### seven',
    'a # b',
    '[1] (see below)',
    '[1](see below)',
    '# ',
    '* a',
    '> b',
    '['.repeat(300_000),
  ])('%.20j does not', (text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});

test('a text that no parser could end with is told before it is parsed, and one of people never is', () => {
  expect(isTangled(`${'*a **b '.repeat(3000)}${'b** a*'.repeat(3000)}`)).toBe(true);
  expect(isTangled('['.repeat(5000))).toBe(true);
  expect(isTangled(`${'> '.repeat(500)}خبر`)).toBe(true);
  expect(isTangled(`${'>'.repeat(5)} a\n`.repeat(1000))).toBe(false);
  expect(isTangled(`${'**خبر** و [متن](https://a.example)\n'.repeat(50)}\n`.repeat(200))).toBe(false);
});
