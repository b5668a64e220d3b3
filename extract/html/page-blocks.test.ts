import { describe, expect, test } from 'vitest';
import { outline, readText } from '../testing/pages';

const lines = (html: string): string[] => outline(readText(html));
const formats = (html: string): (string | null)[][] =>
  readText(html).blocks.flatMap(({ text, inlines }) =>
    inlines.map(({ kind, start, end, address }) => [kind, text.slice(start, end), address]),
  );

describe('blocks', () => {
  test('paragraphs, headings, lists, quotations, definitions and captions', () => {
    expect(
      lines(
        '<h2>A</h2>b<p>c</p>d<ul><li>e<ul><li>f</ul><li><p>g</ul><blockquote>h<p>i</blockquote><dl><dt>j<dd>k</dl>' +
          '<figure><img><figcaption>l</figcaption></figure><details><summary>m</summary>n</details><div role=heading aria-level=3>o</div>',
      ),
    ).toEqual([
      'heading2: A',
      'b',
      'c',
      'd',
      'list-item: e',
      'list-item: f',
      'list-item: g',
      'quote: h',
      'quote: i',
      'list-item: j',
      'list-item: k',
      'l',
      'm',
      'n',
      'heading3: o',
    ]);
  });

  test('line breaks and kept lines end a block, and none is left inside one', () => {
    expect(
      lines('<p>a<br>b\u2028c\u0085d&#13;e</p><pre>\n  f\n\n g \r\nh</pre><p style="white-space:pre-line">i  j\nk</p>'),
    ).toEqual(['a', 'b', 'c', 'd e', '  f', ' g ', 'h', 'i j', 'k']);
  });

  test('white space collapses across elements as a browser collapses it, and no-break spaces do not', () => {
    expect(lines('<p> a <b> b </b>  c\n\td</p><p>e&nbsp; &nbsp;f </p>')).toEqual(['a b c d', 'e\u00A0 \u00A0f']);
  });

  test('a row of a table is one block, and a table that lays out a page is none', () => {
    expect(lines('<table><tr><th>a<th>b</tr><tr><td><p>c</p><td>d<td></tr><tr><td><td>e<td>f</tr></table>')).toEqual([
      'a\tb',
      'c\td',
      '\te\tf',
    ]);
    expect(lines('<table><tr><td>menu<td><p>one<p>two</table>')).toEqual(['menu', 'one', 'two']);
    expect(formats('<table><tr><td>x<td><b>y</b></table>')).toEqual([['strong', 'y', null]]);
  });

  test('what a browser does not show is not there', () => {
    expect(
      lines(
        '<title>t</title><style>s</style><script>s</script><template>t</template><p hidden>h</p><p style="display : NONE !important">d</p>' +
          '<p style="visibility:hidden">v<span style="visibility:visible">seen</span></p><input value=i><textarea>t</textarea>' +
          '<select><option>o</select><iframe>f</iframe><video>v</video><dialog>d</dialog><p aria-hidden=true>aria</p><ruby>漢<rp>(</rp><rt>kan</rt></ruby>',
      ),
    ).toEqual(['seen', 'aria', '漢kan']);
  });

  test('a noscript is shown, since no script runs, but for one that repeats what stands beside it', () => {
    expect(lines('<p>a</p><noscript><p>b</p></noscript><noscript><img src=x></noscript>')).toEqual(['a', 'b']);
    expect(lines('<div><p>once</p><noscript><p>once</p></noscript></div>')).toEqual(['once']);
  });

  test('the text of formulas and drawings, without their titles and notes', () => {
    expect(
      lines(
        '<p>a <math><semantics><mi>x</mi><mo>=</mo><mn>1</mn><annotation>tex</annotation></semantics></math> b</p><svg><title>t</title><text>c<tspan>d</tspan></text></svg>',
      ),
    ).toEqual(['a x=1 b', 'cd']);
  });

  test('a shadow tree that was saved with the page is shown', () => {
    expect(
      lines(
        '<x-card><template shadowrootmode=open><p>a<template shadowrootmode=open>b</template></p></template></x-card>',
      ),
    ).toEqual(['ab']);
  });

  test('halves of surrogate pairs and NUL cannot come into a text', () => {
    expect(lines('<p>a\uD800b\0c&#xD800;</p>')).toEqual(['a\uFFFDbc\uFFFD']);
  });
});

describe('formatting', () => {
  test('nested and crossing', () => {
    expect(formats('<p>a <em>b <strong>c</em> d</strong> <code>e</code> <b><strong>f</strong></b></p>')).toEqual([
      ['emphasis', 'b c', null],
      ['strong', 'c', null],
      ['strong', 'd', null],
      ['code', 'e', null],
      ['strong', 'f', null],
    ]);
  });

  test('a link over several blocks is one in each', () => {
    expect(formats('<a href="https://a.example/x"><h2>One</h2> <p>two</p></a>')).toEqual([
      ['link', 'One', 'https://a.example/x'],
      ['link', 'two', 'https://a.example/x'],
    ]);
  });

  test('only addresses of pages and mailboxes are shown', () => {
    const hrefs = [
      'javascript:alert(1)',
      ' JaVaScRiPt:1',
      'java\nscript:1',
      'data:text/html,x',
      'vbscript:1',
      'file:///etc/passwd',
      '#top',
      'relative',
      '',
    ];
    expect(formats(hrefs.map((href) => `<p><a href="${href}">x</a>`).join(''))).toEqual([]);
    expect(formats('<a href="mailto:a@b.example">m</a> <a href="//c.example/d">n</a>')).toEqual([
      ['link', 'm', 'mailto:a@b.example'],
    ]);
    expect(
      formats('<base href="https://c.example/e/"><a href="d">n</a> <a href="https://c.example/سلام">o</a>'),
    ).toEqual([
      ['link', 'n', 'https://c.example/e/d'],
      ['link', 'o', 'https://c.example/سلام'],
    ]);
  });
});

describe('direction and language', () => {
  const of = (html: string): (string | null)[][] =>
    readText(html).blocks.map(({ text, direction, language }) => [text, direction, language]);

  test('they are handed down, and parts of a line do not turn it', () => {
    expect(
      of(
        '<html dir=rtl lang=fa><body><p>a<div dir=auto>b</div><div dir=ltr lang=en_GB><p>c</p></div><p style="direction:ltr">d<p>e <span dir=ltr lang=en>f</span> <bdo dir=ltr>g</bdo> <bdi>h</bdi>',
      ),
    ).toEqual([
      ['a', 'rtl', null],
      ['b', null, null],
      ['c', 'ltr', 'en-GB'],
      ['d', 'ltr', null],
      ['e f g h', 'rtl', null],
    ]);
    expect(of('<p>a')).toEqual([['a', null, null]]);
  });
});

describe('odd pages', () => {
  test.each([
    [
      '200,000 nested boxes',
      `<p>first</p>${'<div>'.repeat(200_000)}deep${'</div>'.repeat(200_000)}<p>last</p>`,
      ['first', 'deep', 'last'],
    ],
    ['bold that is never ended', `${'<b>'.repeat(50_000)}a<p>b`, ['a', 'b']],
  ])('%s', (_name, html, expected) => {
    expect(outline(readText(html, 'found')).map((line) => line.replace(/^- /, ''))).toEqual(expected);
  });

  test('nested tables and lists lose no word, and keep their order', () => {
    const deep = (one: string): string =>
      Array.from({ length: 400 }, (_, index) => `${one}w${String(index)} `).join('');
    for (const one of ['<table><tr><td>', '<ul><li>', '<blockquote><p>', '<select><option>x</select><a href=x><i>']) {
      const words = readText(deep(one)).blocks.flatMap(({ text }) => text.split(/\s+/));
      expect(words).toEqual(Array.from({ length: 400 }, (_, index) => `w${String(index)}`));
    }
  });
});
