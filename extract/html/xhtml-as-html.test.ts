import { expect, test } from 'vitest';
import { outline, readText } from '../testing/pages';
import { xhtmlAsHtml } from './xhtml-as-html';

test('elements that end in their own tag end there', () => {
  const page = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xml:lang="fa"><head><title/><script src="x.js"/><style/></head>
    <body><p><a id="p1"/>One<br/>two</p><textarea/><iframe src="x"/><div/><p title="a/>b">three</p></body></html>`;
  expect(outline(readText(page))).toEqual(['One', 'two', 'three']);
  expect(readText(page).blocks.flatMap(({ inlines }) => inlines)).toEqual([]);
});

test('CDATA sections are text, but not where they hide a script', () => {
  expect(xhtmlAsHtml('<p><![CDATA[a < b & c]]></p>')).toBe('<p>a &lt; b &amp; c</p>');
  const script = '<script>//<![CDATA[\nif (a < b) x = "<p/>";\n//]]></script>';
  expect(xhtmlAsHtml(script)).toBe(script);
});

test('HTML is left as it is', () => {
  const html = '<p>a<br/>b <!-- <i/> --><img src=x /> c < d <';
  expect(xhtmlAsHtml(html)).toBe(html);
});
