import { describe, expect, test } from 'vitest';
import { makeDocx, paragraph, relationshipsPart, run, wordPart } from '../testing/make-docx';
import { formatted, inShort, readBytes, readOf } from '../testing/read-file';
import { readDocx } from './read-docx';

const read = (bytes: Uint8Array, detected: string | null = null) =>
  readOf(readBytes(readDocx, 'report.docx', bytes, detected));

const STYLES = wordPart(
  'styles',
  '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="fa-IR"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift2"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Persian"><w:name w:val="Persian"/><w:pPr><w:bidi/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Persian2"><w:name w:val="P2"/><w:basedOn w:val="Persian"/></w:style>',
);

const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`;

describe('a Word document', () => {
  test('gives its blocks with kinds and directions, in four languages', async () => {
    const body = [
      paragraph(run('The Deal of the Century'), styled('Titel')),
      paragraph(run('What was said'), styled('Own')),
      paragraph(run('قال الوزير إن الاتفاق «قريب».'), '<w:bidi/>'),
      paragraph(run('BBC گزارش داد.'), styled('Persian2')),
      paragraph(run('In English, within a Persian style'), `${styled('Persian')}<w:bidi w:val="0"/>`),
      paragraph(run('השר אמר: "לא".'), `${styled('Zitat')}<w:bidi w:val="1"/>`),
      paragraph(run('First'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
      paragraph(run('  ')),
      paragraph(run('Plain')),
    ].join('');
    const numbering = wordPart(
      'numbering',
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    );
    const document = await read(makeDocx(body, { 'word/styles.xml': STYLES, 'word/numbering.xml': numbering }));
    expect(inShort(document)).toEqual([
      'heading1: The Deal of the Century',
      'heading2: What was said',
      'paragraph rtl: قال الوزير إن الاتفاق «قريب».',
      'paragraph rtl: BBC گزارش داد.',
      'paragraph ltr: In English, within a Persian style',
      'quote rtl: השר אמר: "לא".',
      'list-item: First',
      'paragraph: Plain',
    ]);
    expect(document.details.title).toBe('The Deal of the Century');
  });

  test('keeps tabs, breaks, hyphens and formatting, also of right-to-left runs, and where links lead', async () => {
    const body = [
      paragraph(
        run('plain ') +
          run('bold', '<w:b/>') +
          run(' both', '<w:b/><w:i/>') +
          '<w:r><w:tab/><w:t>tabbed</w:t><w:br/><w:t>next</w:t><w:noBreakHyphen/><w:t>line</w:t><w:cr/><w:t>third</w:t></w:r>',
      ),
      paragraph(run('پررنگ', '<w:rtl/><w:bCs/>') + run(' ساده', '<w:rtl/><w:b/>')),
      paragraph(`<w:hyperlink r:id="rId9">${run('a link')}</w:hyperlink>`),
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://b.example/" </w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('a field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
          `<w:fldSimple w:instr=" DATE ">${run(' 2016')}</w:fldSimple>`,
      ),
    ].join('');
    const document = await read(
      makeDocx(body, {
        'word/_rels/document.xml.rels': relationshipsPart([['rId9', 'hyperlink', 'https://a.example/x?y=1']]),
      }),
    );
    expect(document.blocks.map(({ text }) => text)).toEqual([
      'plain bold both\ttabbed',
      'next‑line',
      'third',
      'پررنگ ساده',
      'a link',
      'a field 2016',
    ]);
    expect(formatted(document)).toEqual([
      'strong bold both',
      'emphasis  both',
      'strong پررنگ',
      'link a link → https://a.example/x?y=1',
      'link a field → https://b.example/',
    ]);
  });

  test('gives the rows of tables, and the paragraphs of tables that only lay out text', async () => {
    const mirrored = `<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>${row(paragraph(run('نام')), paragraph(run('سال')))}</w:tbl>`;
    const values = `<w:tbl><w:tblPr/>${row(paragraph(run('A')), paragraph(''), paragraph(run('B', '<w:b/>')))}</w:tbl>`;
    const layout = `<w:tbl><w:tblPr/>${row(paragraph(run('One')) + paragraph(run('Two')), paragraph(run('Three')))}</w:tbl>`;
    const document = await read(makeDocx(mirrored + values + layout));
    expect(inShort(document)).toEqual([
      'paragraph rtl: نام\tسال',
      'paragraph: A\t\tB',
      'paragraph: One',
      'paragraph: Two',
      'paragraph: Three',
    ]);
    expect(formatted(document)).toEqual(['strong B']);
  });

  test('keeps notes after the body, and headers and footers as clutter', async () => {
    const body =
      paragraph(
        `${run('Said')}<w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>${run('.')}`,
      ) +
      paragraph(run('End')) +
      '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>' +
      '<w:footerReference w:type="default" r:id="f1"/></w:sectPr>';
    const document = await read(
      makeDocx(body, {
        'word/_rels/document.xml.rels': relationshipsPart([
          ['h1', 'header', 'header1.xml'],
          ['h2', 'header', 'header2.xml'],
          ['f1', 'footer', 'footer1.xml'],
        ]),
        'word/header1.xml': wordPart('hdr', paragraph(run('The Paper'))),
        'word/header2.xml': wordPart('hdr', paragraph(run('Never shown'))),
        'word/footer1.xml': wordPart('ftr', paragraph(run('صفحه ۱'), '<w:bidi/>')),
        'word/footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote>` +
            `<w:footnote w:id="1">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('یادداشت')}`, '<w:bidi/>')}</w:footnote>` +
            `<w:footnote w:id="7">${paragraph(run('Without a mark'))}</w:footnote>`,
        ),
        'word/endnotes.xml': wordPart('endnotes', `<w:endnote w:id="2">${paragraph(run('An endnote'))}</w:endnote>`),
      }),
    );
    expect(inShort(document)).toEqual([
      'paragraph clutter: The Paper',
      'paragraph: Said.',
      'paragraph: End',
      'paragraph: An endnote',
      'paragraph rtl: یادداشت',
      'paragraph rtl clutter: صفحه ۱',
    ]);
  });

  test('keeps text boxes once, formulas, controls and containers', async () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(run(text), '<w:bidi/>')}</w:txbxContent>`;
    const drawing = (text: string): string =>
      `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
    const body = [
      paragraph(
        `${run('Before ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing('جعبه')}</mc:Choice>` +
          `<mc:Fallback><w:pict><v:shape><v:textbox>${box('جعبه')}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('after')}`,
      ),
      paragraph(`<w:r>${drawing('bare')}</w:r>`),
      paragraph(
        `${run('E = ')}<m:oMath><m:sSup><m:e><m:r><m:t>mc</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>`,
      ),
      `<w:sdt><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run('control ')}</w:sdtContent></w:sdt><w:dir w:val="rtl">${run('مجرى')}</w:dir>`)}</w:sdtContent></w:sdt>`,
    ].join('');
    expect(inShort(await read(makeDocx(body)))).toEqual([
      'paragraph: Before after',
      'paragraph rtl: جعبه',
      'paragraph rtl: bare',
      'paragraph: E = mc2',
      'paragraph: control مجرى',
    ]);
  });

  test('takes what was inserted, and counts what was deleted, hidden or commented', async () => {
    const body =
      paragraph(
        `${run('The ')}<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>${run('new')}</w:ins>` +
          `${run(' text')}<w:moveFrom>${run('moved')}</w:moveFrom>${run('hidden', '<w:vanish/>')}` +
          '<w:r><w:commentReference w:id="1"/></w:r>',
      ) +
      paragraph(run('Joined '), '<w:rPr><w:del/></w:rPr>') +
      paragraph(run('به هم'), '<w:bidi/>');
    const document = await read(
      makeDocx(body, {
        'word/comments.xml': wordPart('comments', `<w:comment w:id="1">${paragraph(run('A comment'))}</w:comment>`),
      }),
    );
    expect(inShort(document)).toEqual(['paragraph: The new text', 'paragraph rtl: Joined به هم']);
    expect(document.warnings).toEqual([{ code: 'notes-left-out', details: { count: 4 } }]);
  });

  test('gives its title, its author and its language where it says them, and no day of publication', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title> عنوان </dc:title>' +
      '<dc:creator>نویسنده</dc:creator><dcterms:created>2016-08-17T00:00:00Z</dcterms:created></cp:coreProperties>';
    const parts = { 'word/styles.xml': STYLES, 'docProps/core.xml': core };
    const persian = makeDocx(paragraph(run('یک متن فارسی', '<w:rtl/><w:lang w:bidi="fa-IR"/>')), parts);
    expect(await read(persian, 'ar')).toMatchObject({
      details: { title: 'عنوان', outlet: null, url: null, publishedOn: null, language: 'fa-IR' },
      byline: 'نویسنده',
      warnings: [],
    });
    const byDefault = makeDocx(paragraph(run('یک متن فارسی')), parts);
    expect((await read(byDefault, 'fa')).details.language).toBe('fa-IR');
    expect((await read(byDefault, 'ar')).details.language).toBe('ar');
    const wrong = makeDocx(paragraph(run('یک متن فارسی', '<w:lang w:val="en-US"/>')), parts);
    expect((await read(wrong, 'fa')).warnings).toEqual([
      { code: 'language-not-as-declared', details: { declared: 'en-US', detected: 'fa-IR' } },
    ]);
  });
});

test('what a document puts in from a page or a text stands where it is put in, and other kinds are told as left out', async () => {
  const body = [
    paragraph(run('Before')),
    '<w:altChunk r:id="rId1"/>',
    paragraph(run('Between')),
    '<w:altChunk r:id="rId2"/><w:altChunk r:id="rId3"/><w:altChunk r:id="rId4"/>',
    row(`${paragraph(run('Cell'))}<w:altChunk r:id="rId2"/>`).replace(/^.*$/u, '<w:tbl><w:tblPr/>$&</w:tbl>'),
  ].join('');
  const bytes = makeDocx(body, {
    'word/_rels/document.xml.rels': relationshipsPart([
      ['rId1', 'aFChunk', 'page.htm'],
      ['rId2', 'aFChunk', '/word/text.txt'],
      ['rId3', 'aFChunk', 'other.docx'],
      ['rId4', 'aFChunk', 'https://elsewhere.example/page.htm'],
    ]),
    'word/page.htm': '<html><body><h2>عنوان</h2><p dir="rtl">وزیر <b>گفت</b>.</p></body></html>',
    'word/text.txt': 'השר אמר.\r\n\r\nThe second line.',
    'word/other.docx': makeDocx(paragraph(run('Within'))),
  });
  const document = await read(bytes);
  expect(inShort(document)).toEqual([
    'paragraph: Before',
    'heading2: عنوان',
    'paragraph rtl: وزیر گفت.',
    'paragraph: Between',
    'paragraph: השר אמר.',
    'paragraph: The second line.',
    'paragraph: Cell',
    'paragraph: השר אמר.',
    'paragraph: The second line.',
  ]);
  expect(document.warnings).toEqual([{ code: 'parts-left-out', details: { count: 2 } }]);
});
