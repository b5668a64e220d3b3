// Owns building the bytes of Word documents for tests, from the XML of their parts.

import { strToU8, zipSync } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const NAMESPACES =
  `xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A part of WordprocessingML under its root element. */
export const wordPart = (root: string, inner: string): string =>
  `${HEADER}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;

/** A list of relationships: id, kind, target. An address of the web leads out of the package. */
export const relationshipsPart = (relationships: readonly (readonly [string, string, string])[]): string =>
  `${HEADER}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships
    .map(
      ([id, kind, target]) =>
        `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"${
          /^[a-z]+:/.test(target) ? ' TargetMode="External"' : ''
        }/>`,
    )
    .join('')}</Relationships>`;

/** Escapes text for XML. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A run of text, with the XML of its properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** A paragraph, with the XML of its runs and of its properties. */
export const paragraph = (runs: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;

/** A document with a body, and other parts by their names; parts given here come before the usual ones. */
export const makeDocx = (body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array => {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relationshipsPart([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
};
