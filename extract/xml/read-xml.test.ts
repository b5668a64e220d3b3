import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { attributeOf, textOf } from './look-up';
import { parseXml, readXml, type XmlElement } from './read-xml';
import { writeXml } from './write-xml';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const textIn = (bytes: Uint8Array): string | null => {
  const root = readXml(bytes);
  return root === null ? null : textOf(root);
};

describe('XML', () => {
  test.each([
    ['UTF-8', encode('<a>خبر 😀</a>'), 'خبر 😀'],
    ['UTF-8 with a byte order mark', encode('\uFEFF<a>خبر</a>'), 'خبر'],
    ['UTF-16 with a byte order mark', iconv.encode('<a>חדש</a>', 'utf16le', { addBOM: true }), 'חדש'],
    ['UTF-16 the other way round, without', iconv.encode('<a>חדש</a>', 'utf16be'), 'חדש'],
    [
      'what it declares',
      iconv.encode('<?xml version="1.0" encoding="windows-1256"?><a>قال</a>', 'windows-1256'),
      'قال',
    ],
  ])('is decoded from %s', (_, bytes, text) => {
    expect(textIn(bytes)).toBe(text);
  });

  test('keeps character references, CDATA and attributes by their names without prefixes', () => {
    const root = parseXml('<a xmlns:b="urn:b" b:c="&#x6F;&amp;">&lt;<![CDATA[<&>]]><!-- no --></a>');
    expect(root === null ? null : [textOf(root), attributeOf(root, 'c')]).toEqual(['<<&>', 'o&']);
  });

  test.each([
    ['other bytes than it declares', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
    ['elements that do not close', encode('<a><b></a>')],
    ['two roots', encode('<a/><b/>')],
    ['nothing', encode('')],
    ['an entity of its own', encode('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
    ['an entity from a file', encode('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
    ['an unknown prefix', encode('<a:b/>')],
    ['an encoding that there is none of', encode('<?xml version="1.0" encoding="no-such"?><a/>')],
    ['nesting without end', encode('<a>'.repeat(100_000) + '</a>'.repeat(100_000))],
  ])('with %s is not read', (_, bytes) => {
    expect(readXml(bytes)).toBeNull();
  });

  test('that is written again reads the same', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 }).filter((each) => !/[\p{Cc}\uFFFE\uFFFF]/u.test(each));
    const name = fc.constantFrom('a', 'b', 'c');
    const uri = fc.constantFrom('', 'urn:one', 'urn:two');
    const { element } = fc.letrec<{ element: XmlElement }>((tie) => ({
      element: fc.record({
        uri,
        local: name,
        attributes: fc.uniqueArray(fc.record({ uri, local: name, value: text }), {
          maxLength: 2,
          selector: (attribute) => `${attribute.uri} ${attribute.local}`,
        }),
        children: fc
          .array(fc.oneof({ maxDepth: 3 }, text, tie('element')), { maxLength: 3 })
          // Neighbouring texts are one when they are read.
          .map((all) =>
            all.filter(
              (child, index) => child !== '' && !(typeof child === 'string' && typeof all[index - 1] === 'string'),
            ),
          ),
      }),
    }));
    const inShort = (of: XmlElement): unknown => [
      of.uri,
      of.local,
      of.attributes
        .filter((each) => each.uri !== 'http://www.w3.org/2000/xmlns/')
        .map((each) => [each.uri, each.local, each.value]),
      of.children.reduce<unknown[]>((all, child) => {
        const last = all.at(-1);
        if (typeof child === 'string' && typeof last === 'string') return [...all.slice(0, -1), last + child];
        return [...all, typeof child === 'string' ? child : inShort(child)];
      }, []),
    ];
    fc.assert(
      fc.property(element, (root) => {
        const again = parseXml(writeXml(root));
        expect(again === null ? null : inShort(again)).toEqual(inShort(root));
      }),
    );
  });
});
