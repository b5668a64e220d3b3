import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { makeOdt, odtPart } from '../testing/make-odt';
import { formatted, inShort, readBytes, readOf, refusalOf } from '../testing/read-file';
import { readOdt } from './read-odt';

const read = (bytes: Uint8Array, detected: string | null = null) =>
  readOf(readBytes(readOdt, 'report.odt', bytes, detected));

const refusal = (bytes: Uint8Array) => refusalOf(readBytes(readOdt, 'report.odt', bytes));

describe('an OpenDocument text', () => {
  test('gives its blocks with kinds and directions, in four languages', async () => {
    const document = await read(
      makeOdt(
        '<text:p text:style-name="Title">The deal</text:p>' +
          '<text:h text:outline-level="2" text:style-name="P1">عنوان خبر</text:h>' +
          '<text:p text:style-name="P2">قال الوزير إن الاتفاق «قريب».</text:p>' +
          '<text:p text:style-name="P3">השר אמר: "לא".</text:p>' +
          '<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item></text:list>' +
          '<text:p/><text:section><text:p>In a section</text:p></text:section>',
      ),
    );
    expect(inShort(document)).toEqual([
      'heading1: The deal',
      'heading2 rtl: عنوان خبر',
      'paragraph rtl: قال الوزير إن الاتفاق «قريب».',
      'quote: השר אמר: "לא".',
      'list-item: One',
      'list-item: Inner',
      'paragraph: In a section',
    ]);
    expect(document.details.title).toBe('The deal');
  });

  test('folds white space as the standard has it, and keeps spaces, tabs, breaks, formatting and links', async () => {
    const document = await read(
      makeOdt(
        '<text:p>\n  Two\n  words<text:s text:c="3"/>wide<text:tab/>tab <text:line-break/> next</text:p>' +
          '<text:p>a <text:span text:style-name="T1">bold</text:span> <text:span text:style-name="T2">کج</text:span> ' +
          '<text:a xlink:href="https://a.example/">link</text:a><text:a xlink:href="../local.odt"> local</text:a></text:p>',
      ),
    );
    expect(document.blocks.map(({ text }) => text)).toEqual(['Two words   wide\ttab ', 'next', 'a bold کج link local']);
    expect(formatted(document)).toEqual(['strong bold', 'emphasis کج', 'link link → https://a.example/']);
  });

  test('gives rows, text boxes, and notes after the body', async () => {
    const document = await read(
      makeOdt(
        '<table:table table:style-name="Ta1"><table:table-header-rows><table:table-row><table:table-cell><text:p>نام</text:p></table:table-cell>' +
          '<table:table-cell><text:p>سال</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>' +
          '<text:p>Said<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>A note</text:p></text:note-body></text:note>.' +
          '<draw:frame><draw:text-box><text:p text:style-name="P1">جعبه</text:p></draw:text-box><svg:title>Not shown</svg:title></draw:frame></text:p><text:p>End</text:p>',
      ),
    );
    expect(inShort(document)).toEqual([
      'paragraph rtl: نام\tسال',
      'paragraph: Said.',
      'paragraph rtl: جعبه',
      'paragraph: End',
      'paragraph: A note',
    ]);
  });

  test('leaves out and counts what is deleted, hidden or commented, and shows headers and footers as clutter', async () => {
    const styles = odtPart(
      'document-styles',
      '<office:master-styles><style:master-page><style:header><text:p>The Paper</text:p></style:header><style:header-left><text:p>The Paper</text:p></style:header-left>' +
        '<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page></office:master-styles>',
    );
    const document = await read(
      makeOdt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region>' +
          '<text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
          '<text:p>The new<text:span text:style-name="T3"> hidden</text:span><office:annotation><text:p>A comment</text:p></office:annotation> text</text:p>',
        { 'styles.xml': styles },
      ),
    );
    expect(inShort(document)).toEqual([
      'paragraph clutter: The Paper',
      'paragraph: The new text',
      'paragraph clutter: Page 1',
    ]);
    expect(document.warnings).toEqual([{ code: 'notes-left-out', details: { count: 3 } }]);
  });

  test('gives its title, its author and its language', async () => {
    const meta = odtPart(
      'document-meta',
      '<office:meta><dc:title>عنوان</dc:title><meta:initial-creator>نویسنده</meta:initial-creator><dc:date>2016-08-17T00:00:00</dc:date></office:meta>',
    );
    const document = await read(
      makeOdt('<text:p><text:span text:style-name="T2">متن فارسی</text:span></text:p>', { 'meta.xml': meta }),
    );
    expect(document).toMatchObject({
      details: { title: 'عنوان', outlet: null, url: null, publishedOn: null, language: 'fa-IR' },
      byline: 'نویسنده',
    });
  });
});

describe('an OpenDocument text that is not sound is refused', () => {
  const cause = async (bytes: Uint8Array) => (await refusal(bytes)).details['cause'];

  test('with its reason', async () => {
    expect(await cause(new TextEncoder().encode('no'))).toBe('it is not a sound ZIP archive');
    expect(await cause(zipSync({ mimetype: strToU8('x') }))).toBe('the part content.xml is missing');
    expect(await cause(makeOdt('<text:p>'))).toBe('it is not a sound document');
    expect(await cause(makeOdt('<text:section>'.repeat(50_000)))).toBe('it is not a sound document');
    expect((await refusal(makeOdt('<text:p/>'))).code).toBe('file-no-text');
  });

  test('where it has a password', async () => {
    const manifest =
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>';
    expect((await refusal(makeOdt('<text:p>x</text:p>', { 'META-INF/manifest.xml': manifest }))).code).toBe(
      'file-encrypted',
    );
  });

  test('where it declares entities', async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>`;
    for (const entity of ['&b;', '&c;']) {
      const content = odtPart(
        'document-content',
        `<office:body><office:text><text:p>${entity}</text:p></office:text></office:body>`,
      );
      expect(await cause(makeOdt('', { 'content.xml': content.replace('?>', `?>${bomb}`) }))).toBe(
        'it is not a sound document',
      );
    }
  });
});
