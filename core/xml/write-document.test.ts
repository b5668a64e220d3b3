import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { withoutForbidden } from './escape-xml';
import { part, writeXmlDocument } from './write-document';

/** The text and the attribute of a document as libxml2 reads them. */
const readBack = (xml: string): { text: string; value: string } => {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    return { text: root.content, value: root.attr('a')?.content ?? '' };
  } finally {
    document.dispose();
  }
};

test('what is written is read back as it was, but for characters that XML cannot hold, and each text with such is told', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom('\r\n', '\t', '\u0085', '\u2028', ']]>', '&lt;', '"', '\uD83D', '\uFFFE'),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (content, value) => {
      const told: string[] = [];
      const xml = writeXmlDocument(part('r', { a: value, b: undefined }, content), (each) => told.push(each));
      const [sound, soundValue] = [withoutForbidden(content), withoutForbidden(value)];
      expect(readBack(xml)).toEqual({ text: sound, value: soundValue });
      expect(told.length).toBe(Number(sound !== content) + Number(soundValue !== value));
    }),
  );
});

test('elements stand on lines of their own, and a text as it is', () => {
  const root = part('a', { xmlns: 'urn:x' }, [part('b'), part('c', {}, ' two\nlines ')]);
  expect(writeXmlDocument(root, () => undefined)).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n<a xmlns="urn:x">\n  <b/>\n  <c> two\nlines </c>\n</a>\n',
  );
});
