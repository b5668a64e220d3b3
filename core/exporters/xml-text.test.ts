import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { trickyText } from '../testing/tricky-text';
import { hasForbidden, writeXmlDocument } from './xml-text';

/** What a reader of XML finds in the one element that is written. */
const readBack = (xml: string): { text: string; value: string | undefined } => {
  const parser = new SaxesParser();
  const found: { text: string; value: string | undefined } = { text: '', value: undefined };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => (found.value = attributes['value']));
  let isInside = false;
  parser.on('opentagstart', () => (isInside = true));
  parser.on('closetag', () => (isInside = false));
  parser.on('text', (text) => (found.text += isInside ? text : ''));
  parser.write(xml).close();
  return found;
};

test('words come back from XML as they were, between tags and in attributes', () => {
  fc.assert(
    fc.property(trickyText(), (words) => {
      const kept = words.replace(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/gu, '\uFFFD');
      expect(hasForbidden(words)).toBe(kept !== words);
      const xml = writeXmlDocument({ name: 'a', attributes: { value: words }, text: words });
      expect(readBack(xml)).toEqual({ text: kept, value: kept });
    }),
  );
});

test('signs of XML, white space and what XML cannot hold are written so that a reader keeps them apart', () => {
  const xml = writeXmlDocument({
    name: 'a',
    children: [{ name: 'b', attributes: { value: '"<&>\n\t' }, text: 'سلام\r\n]]> 😀\u0000\uD800' }, { name: 'c' }],
  });
  expect(xml).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
      '<a>\n  <b value="&#34;&#60;&#38;&#62;&#10;&#9;">سلام&#13;\n]]&#62; 😀\uFFFD\uFFFD</b>\n  <c/>\n</a>\n',
  );
});
