// Owns files that are made to do harm, or that no program would write, of every kind that is read: each with what has to
// become of it. Files that are read say `SEEN` once; what they hide or bring along says `HIDDEN`.

import { deflateSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { makeDocx, paragraph, relationshipsPart, run, wordPart } from './make-docx';
import { chapter, makeEpub, ONE } from './make-epub';
import { makeOdt, odtPart } from './make-odt';
import { inLines, minimalPdf } from './pdf/minimal-pdf';

export interface HostileFile {
  readonly what: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** `read`, or the code of the failure. */
  readonly outcome: string;
}

const MEBIBYTE = 1024 * 1024;
const RUN = "globalThis.hashiyaWasHere='file'";
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const lines = (...each: string[]): Uint8Array => encode(each.join('\r\n'));

const SEEN = paragraph(run('SEEN'));
const ENTITIES =
  '<!DOCTYPE x [<!ENTITY a "HIDDEN"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;">]>';
const FROM_OUTSIDE = '<!DOCTYPE x [<!ENTITY c SYSTEM "file:///etc/passwd">]>';
const OF_PARAMETERS = '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://evil.example/x.dtd"> %p;]>';

const documentWith = (doctype: string, inner: string): Uint8Array =>
  makeDocx('', {
    'word/document.xml': wordPart('document', `<w:body>${SEEN}${inner}</w:body>`).replace('?>', `?>${doctype}`),
  });

const odtWith = (doctype: string, inner: string): Uint8Array =>
  makeOdt('', {
    'content.xml': odtPart(
      'document-content',
      `<office:body><office:text><text:p>SEEN</text:p>${inner}</office:text></office:body>`,
    ).replace('?>', `?>${doctype}`),
  });

const wordFiles: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'macros',
    bytes: makeDocx(SEEN, {
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
      'word/vbaProject.bin': encode('Sub AutoOpen(): HIDDEN: End Sub'),
      'word/vbaData.xml': wordPart('vbaSuppData', '<w:docEvents><w:eventDocOpen/></w:docEvents>'),
    }),
    outcome: 'read',
  },
  {
    what: 'a template, a picture and an object that lie elsewhere',
    bytes: makeDocx(
      `${SEEN}<w:p><w:r><w:object><o:OLEObject xmlns:o="urn:o" r:id="rId3" Type="Link"/></w:object></w:r></w:p>`,
      {
        'word/settings.xml': wordPart('settings', '<w:attachedTemplate r:id="rId1"/>'),
        'word/_rels/settings.xml.rels': relationshipsPart([
          ['rId1', 'attachedTemplate', 'http://evil.example/HIDDEN.dotm'],
        ]),
        'word/_rels/document.xml.rels': relationshipsPart([
          ['rId2', 'image', 'file:///dev/zero'],
          ['rId3', 'oleObject', 'https://evil.example/HIDDEN'],
        ]),
      },
    ),
    outcome: 'read',
  },
  {
    what: 'a page that is put in from another part',
    bytes: makeDocx(`${SEEN}<w:altChunk r:id="rId1"/>`, {
      'word/_rels/document.xml.rels': relationshipsPart([['rId1', 'aFChunk', 'afchunk.htm']]),
      'word/afchunk.htm': `<script>${RUN} HIDDEN</script><img src="http://evil.example/HIDDEN.png" onerror="${RUN}">`,
    }),
    outcome: 'read',
  },
  {
    what: 'a page that is put in and unpacks without end',
    bytes: makeDocx(`${SEEN}<w:altChunk r:id="rId1"/>`, {
      'word/_rels/document.xml.rels': relationshipsPart([['rId1', 'aFChunk', 'afchunk.htm']]),
      'word/afchunk.htm': new Uint8Array(20 * MEBIBYTE),
    }),
    outcome: 'file-inflates',
  },
  { what: 'entities that grow', bytes: documentWith(ENTITIES, '<w:p>&c;</w:p>'), outcome: 'file-damaged' },
  { what: 'an entity from a file', bytes: documentWith(FROM_OUTSIDE, '<w:p>&c;</w:p>'), outcome: 'file-damaged' },
  { what: 'entities from the network', bytes: documentWith(OF_PARAMETERS, '<w:p>&c;</w:p>'), outcome: 'file-damaged' },
  {
    what: 'boxes without end',
    bytes: documentWith('', '<w:sdt><w:sdtContent>'.repeat(50_000)),
    outcome: 'file-damaged',
  },
  {
    what: 'an attribute of four mebibytes',
    bytes: documentWith('', `<w:p w:rsidR="${'A'.repeat(4 * MEBIBYTE)}"/>`),
    outcome: 'read',
  },
  {
    what: 'archives in it',
    bytes: makeDocx(SEEN, { 'word/embeddings/inner.zip': zipSync({ 'a.docx': makeDocx(paragraph(run('HIDDEN'))) }) }),
    outcome: 'read',
  },
  { what: 'a part that leads out', bytes: makeDocx(SEEN, { '../../evil.xml': 'x' }), outcome: 'file-damaged' },
  {
    what: 'a relationship that leads out',
    bytes: makeDocx(SEEN, {
      '_rels/.rels': relationshipsPart([['rId1', 'officeDocument', '../../../etc/passwd']]),
    }),
    outcome: 'file-damaged',
  },
  {
    what: 'a part that unpacks without end',
    bytes: makeDocx(SEEN, { 'word/styles.xml': new Uint8Array(20 * MEBIBYTE) }),
    outcome: 'file-inflates',
  },
  {
    what: 'names that every object has',
    bytes: makeDocx(
      paragraph(run('SEEN'), '<w:pStyle w:val="__proto__"/><w:numPr><w:numId w:val="constructor"/></w:numPr>'),
      {
        'word/styles.xml': wordPart(
          'styles',
          '<w:style w:type="paragraph" w:styleId="__proto__"><w:name w:val="toString"/><w:basedOn w:val="__proto__"/></w:style>',
        ),
      },
    ),
    outcome: 'read',
  },
];

const openDocuments: readonly Omit<HostileFile, 'fileName'>[] = [
  { what: 'entities that grow', bytes: odtWith(ENTITIES, '<text:p>&c;</text:p>'), outcome: 'file-damaged' },
  { what: 'an entity from a file', bytes: odtWith(FROM_OUTSIDE, '<text:p>&c;</text:p>'), outcome: 'file-damaged' },
  { what: 'boxes without end', bytes: odtWith('', '<text:section>'.repeat(50_000)), outcome: 'file-damaged' },
  {
    what: 'macros, and pictures that lie elsewhere',
    bytes: makeOdt(
      '<text:p>SEEN<draw:frame><draw:image xlink:href="http://evil.example/x.png"/></draw:frame></text:p>' +
        '<office:event-listeners/><text:p><text:script xlink:href="http://evil.example/HIDDEN.js"/></text:p>',
      { 'Basic/Standard/Module1.xml': `<script>${RUN} HIDDEN</script>` },
    ),
    outcome: 'read',
  },
  {
    what: 'a style that is its own parent, and spaces without number',
    bytes: makeOdt('<text:p text:style-name="Loop">SEEN<text:s text:c="999999999"/><text:s text:c="-1"/></text:p>', {
      'styles.xml': odtPart(
        'document-styles',
        '<office:styles><style:style style:name="Loop" style:family="paragraph" style:parent-style-name="Loop"/></office:styles>',
      ),
    }),
    outcome: 'read',
  },
];

const books: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'scripts, and pictures that lie elsewhere',
    bytes: makeEpub({
      [ONE]: chapter(`<script>${RUN}</script><img src="http://evil.example/x.png" onerror="${RUN}"/><p>SEEN</p>`),
    }),
    outcome: 'read',
  },
  {
    what: 'entities that grow',
    bytes: makeEpub({ [ONE]: chapter('<p>&c;</p>').replace('?>', `?>${ENTITIES}`) }),
    outcome: 'file-damaged',
  },
  {
    what: 'a package that leads out',
    bytes: makeEpub({
      'META-INF/container.xml':
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="../../etc/passwd"/></rootfiles></container>',
    }),
    outcome: 'file-damaged',
  },
];

const HEAD = ['From: a@paper.example', 'Subject: x', 'MIME-Version: 1.0'];

const nestedMessages = (depth: number): string[] =>
  depth === 0 ? [...HEAD, '', 'HIDDEN'] : [...HEAD, 'Content-Type: message/rfc822', '', ...nestedMessages(depth - 1)];

const messages: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'encodings that are none',
    bytes: lines(
      'From: =?../../etc/passwd?B?YQ==?= <a@paper.example>',
      'To: =?__proto__?Q?x?= <b@paper.example>',
      'Subject: =?utf-7?Q?+ADw-script+AD4-?= =?nonsense?B?%%%?= =?utf-8?B?////?=',
      'Content-Type: text/plain; charset="../../../dev/zero"',
      '',
      'SEEN',
    ),
    outcome: 'read',
  },
  {
    what: 'messages in messages',
    bytes: lines(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      '',
      'SEEN',
      '--b',
      'Content-Type: message/rfc822',
      '',
      ...nestedMessages(200),
      '--b--',
    ),
    outcome: 'read',
  },
  {
    what: 'a header of four mebibytes',
    bytes: lines(`X-Long: ${'a '.repeat(2 * MEBIBYTE)}`, ...HEAD, '', 'SEEN'),
    outcome: 'file-damaged',
  },
  {
    what: 'an attachment that is named out of its folder',
    bytes: lines(
      ...HEAD,
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'SEEN',
      '--b',
      'Content-Type: application/octet-stream; name="../../../.bashrc"',
      'Content-Disposition: attachment; filename="C:\\CON"',
      '',
      'HIDDEN',
      '--b--',
    ),
    outcome: 'read',
  },
  {
    what: 'a page that wants to run and to load',
    bytes: lines(
      ...HEAD,
      'Content-Type: text/html',
      '',
      `<img src="http://evil.example/pixel" onerror="${RUN}"><script>${RUN}</script>SEEN`,
    ),
    outcome: 'read',
  },
];

const savedPage = (boundary: string, ...more: string[]): Uint8Array =>
  lines(
    'MIME-Version: 1.0',
    `Content-Type: multipart/related; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html',
    '',
    '<p>SEEN</p>',
    ...more,
  );

const savedPages: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'a boundary that looks like a pattern',
    bytes: savedPage('(.*)+$[a-z]{9,}\\', '--(.*)+$[a-z]{9,}\\--'),
    outcome: 'read',
  },
  { what: 'a boundary that is the start of another', bytes: savedPage('b', '--bb', 'x', '--b--'), outcome: 'read' },
  { what: 'a boundary that never ends', bytes: savedPage('b'), outcome: 'read' },
  { what: 'a boundary of a hundred thousand signs', bytes: savedPage('b'.repeat(100_000)), outcome: 'read' },
  {
    what: 'parts without number',
    bytes: savedPage('b', '--b\r\n\r\n\r\n'.repeat(100_000), '--b--'),
    outcome: 'read',
  },
  {
    what: 'parts in parts without end',
    bytes: lines(
      ...Array.from(
        { length: 5000 },
        (_, depth) => `Content-Type: multipart/mixed; boundary="b${String(depth)}"\r\n\r\n--b${String(depth)}`,
      ),
      'Content-Type: text/html',
      '',
      'HIDDEN',
    ),
    outcome: 'file-damaged',
  },
  {
    what: 'no boundary',
    bytes: lines('Content-Type: multipart/related; boundary=""', '', '--', 'x'),
    outcome: 'file-damaged',
  },
];

const pages: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'an attribute of two mebibytes',
    bytes: encode(`<p title="${'a'.repeat(2 * MEBIBYTE)}">SEEN</p>`),
    outcome: 'read',
  },
  {
    what: 'two thousand attributes',
    bytes: encode(`<p ${Array.from({ length: 2000 }, (_, index) => `a${String(index)}=""`).join(' ')}>SEEN</p>`),
    outcome: 'read',
  },
  { what: 'a comment that never ends', bytes: encode('<p>SEEN</p><!-- HIDDEN'), outcome: 'read' },
  {
    what: 'entities that grow',
    bytes: encode(
      `<?xml version="1.0"?>${ENTITIES}<html xmlns="http://www.w3.org/1999/xhtml"><body><p>SEEN</p></body></html>`,
    ),
    outcome: 'read',
  },
  {
    what: 'styles and scripts alone',
    bytes: encode(
      `<style>@import url(http://evil.example/x.css); p::before { content: 'HIDDEN' }</style><script>${RUN}</script>`,
    ),
    outcome: 'file-no-text',
  },
];

const sound = { pages: [inLines(['SEEN'])] };
const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const asBytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** A page whose content is a mebibyte packed into a gibibyte’s worth of zeros. */
const packedContent = (): Uint8Array => {
  const packed = deflateSync(Buffer.alloc(200 * MEBIBYTE, 0x20)).toString('latin1');
  const stream = `<< /Length ${String(packed.length)} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  return asBytes(asText(minimalPdf(sound)).replace(/<< \/Length \d+ >>\nstream\nBT [\s\S]*?endstream/u, () => stream));
};

const portableDocuments: readonly Omit<HostileFile, 'fileName'>[] = [
  {
    what: 'files in it, and a script that opens them',
    bytes: minimalPdf({
      ...sound,
      catalog:
        '/Names << /EmbeddedFiles << /Names [(HIDDEN.exe) << /Type /Filespec /F (HIDDEN.exe) >>] >> ' +
        `/JavaScript << /Names [(a) << /S /JavaScript /JS (${RUN}; this.exportDataObject\\({cName: 'HIDDEN.exe', nLaunch: 2}\\)) >>] >> >> ` +
        '/OpenAction << /S /Launch /F (/bin/true) >>',
    }),
    outcome: 'read',
  },
  {
    what: 'a font that is a program',
    bytes: asBytes(
      asText(minimalPdf(sound)).replace('/Subtype /Type1', `/Subtype /Type1 /FontMatrix [1 2 3 4 5 (1\\); ${RUN}//)]`),
    ),
    outcome: 'read',
  },
  {
    what: 'pages that are their own parent',
    bytes: asBytes(asText(minimalPdf(sound)).replace(/\/Kids \[[^\]]*\]/u, '/Kids [2 0 R 2 0 R]')),
    outcome: 'file-damaged',
  },
  { what: 'nothing after its mark', bytes: encode('%PDF-1.7\nno more of it\n'), outcome: 'file-damaged' },
  { what: 'a page that unpacks to nothing for long', bytes: packedContent(), outcome: 'file-no-text' },
  {
    what: 'lists in lists without end',
    bytes: minimalPdf({ ...sound, catalog: `/X ${'['.repeat(100_000)}` }),
    outcome: 'file-damaged',
  },
];

const of = (ending: string, files: readonly Omit<HostileFile, 'fileName'>[]): HostileFile[] =>
  files.map((file, index) => ({ ...file, fileName: `hostile-${String(index)}.${ending}` }));

/** Makes the files anew; some are large. */
export const hostileFiles = (): readonly HostileFile[] => [
  ...of('docx', wordFiles),
  ...of('odt', openDocuments),
  ...of('epub', books),
  ...of('eml', messages),
  ...of('mhtml', savedPages),
  ...of('html', pages),
  ...of('pdf', portableDocuments),
];
