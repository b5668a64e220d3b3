// Owns files that are made to do harm, or that no program would write, of every kind that is read: each with what has to
// become of it. Files that are read say `SEEN` once; what they hide or bring along says `HIDDEN`.

import { deflateSync } from 'node:zlib';
import { encode, ENTITIES, MEBIBYTE, RUN, type HostileContent } from './hostile-content';
import { books, openDocuments, wordFiles } from './hostile-documents';
import { inLines, minimalPdf } from './pdf/minimal-pdf';

export interface HostileFile extends HostileContent {
  readonly fileName: string;
}

const lines = (...each: string[]): Uint8Array => encode(each.join('\r\n'));

const HEAD = ['From: a@paper.example', 'Subject: x', 'MIME-Version: 1.0'];

const nestedMessages = (depth: number): string[] =>
  depth === 0 ? [...HEAD, '', 'HIDDEN'] : [...HEAD, 'Content-Type: message/rfc822', '', ...nestedMessages(depth - 1)];

const messages: readonly HostileContent[] = [
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

const savedPages: readonly HostileContent[] = [
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

const pages: readonly HostileContent[] = [
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

const portableDocuments: readonly HostileContent[] = [
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

const of = (ending: string, files: readonly HostileContent[]): HostileFile[] =>
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
