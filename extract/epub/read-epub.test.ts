import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { chapter, makeEpub, ONE } from '../testing/make-epub';
import { inShort, readBytes, readOf, refusalOf } from '../testing/read-file';
import { pageOfChapter } from './page-of-chapter';
import { readEpub } from './read-epub';

const read = (bytes: Uint8Array, detected: string | null = null) =>
  readOf(readBytes(readEpub, 'book.epub', bytes, detected));

const refusal = (bytes: Uint8Array) => refusalOf(readBytes(readEpub, 'book.epub', bytes));

describe('a book', () => {
  test('is read in the order of its spine, in four languages, its table of contents as clutter', async () => {
    const document = await read(
      makeEpub(
        {
          'OEBPS/nav.xhtml': chapter('<nav><ol><li><a href="text/one%20part.xhtml">فصل یک</a></li></ol></nav>'),
          'two.xhtml': chapter('<h2>פרק שני</h2><blockquote><p>השר אמר.</p></blockquote>', ' dir="rtl"'),
          [ONE]: chapter('<h1>فصل یک</h1><p dir="rtl">قال الوزير<br/>نعم.</p><p><a id="p1"/>In English.</p>'),
          'OEBPS/cover.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
        },
        ['cover', 'nav', 'two', 'one', 'missing'],
      ),
      'fa',
    );
    expect(inShort(document)).toEqual([
      'list-item clutter: فصل یک',
      'heading2 rtl: פרק שני',
      'quote rtl: השר אמר.',
      'heading1: فصل یک',
      'paragraph rtl: قال الوزير',
      'paragraph rtl: نعم.',
      'paragraph: In English.',
    ]);
    expect(document).toMatchObject({
      details: { title: 'کتاب خبر', outlet: 'The House', url: null, publishedOn: '2016-08-17', language: 'fa' },
      byline: 'نویسندهٔ یک, Second Author',
      warnings: [{ code: 'parts-left-out', details: { count: 1 } }],
    });
  });

  test('whose fonts are disguised is read, and one that is locked is refused', async () => {
    const encryption = (algorithm: string): string =>
      `<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="${algorithm}"/></e:EncryptedData></encryption>`;
    const parts = { [ONE]: chapter('<p>Text</p>') };
    const fonts = makeEpub({ ...parts, 'META-INF/encryption.xml': encryption('http://www.idpf.org/2008/embedding') });
    expect(inShort(await read(fonts))).toEqual(['paragraph: Text']);
    const locked = makeEpub({
      ...parts,
      'META-INF/encryption.xml': encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
    });
    expect((await refusal(locked)).code).toBe('file-encrypted');
  });

  test('that is not sound is refused with its reason', async () => {
    const cause = async (bytes: Uint8Array) => (await refusal(bytes)).details['cause'];
    expect(await cause(strToU8('no'))).toBe('it is not a sound ZIP archive');
    expect(await cause(zipSync({ mimetype: strToU8('x') }))).toBe('the part META-INF/container.xml is missing');
    expect(await cause(makeEpub({}))).toBe(`the part ${ONE} is missing`);
    expect(await cause(makeEpub({ 'META-INF/container.xml': '<container>' }))).toBe('it is not a sound document');
    const bomb = chapter('<p>&b;</p>').replace('?>', '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>');
    expect(await cause(makeEpub({ [ONE]: bomb }))).toBe('it is not a sound document');
    expect((await refusal(makeEpub({ [ONE]: chapter('') }))).code).toBe('file-no-text');
  });
});

describe('a chapter as HTML', () => {
  test('closes what closed itself, and shows what stood in CDATA', () => {
    expect(pageOfChapter('<title/><p>a<br/>b<a id="x"/>c<![CDATA[1 < 2 & 3]]>d</p>')).toBe(
      '<title></title><p>a<br/>b<a id="x"></a>c1 &lt; 2 &amp; 3d</p>',
    );
  });

  test('is made in time that grows with its length alone', async () => {
    const { paces } = await inPaces(() => {
      for (const piece of ['<a ', '<![CDATA[', '<a/', '/>', '<a b="c" ']) pageOfChapter(piece.repeat(200_000));
    });
    expect(paces).toBeLessThan(150);
  });
});
