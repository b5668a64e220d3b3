// Owns building the bytes of OpenDocument texts for tests, from the XML of their parts.

import { strToU8, zipSync } from 'fflate';

const PREFIXES: Record<string, string> = {
  office: 'office',
  style: 'style',
  text: 'text',
  table: 'table',
  draw: 'drawing',
  fo: 'xsl-fo-compatible',
  meta: 'meta',
  svg: 'svg-compatible',
};

const NAMESPACES =
  Object.entries(PREFIXES)
    .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ') + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"';

/** A part of OpenDocument under its root element. */
export const odtPart = (root: string, inner: string): string =>
  `<?xml version="1.0"?><office:${root} ${NAMESPACES}>${inner}</office:${root}>`;

const AUTOMATIC =
  '<office:automatic-styles>' +
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties style:writing-mode="rl-tb"/></style:style>' +
  '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>' +
  '<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Quotations"/>' +
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="T2" style:family="text"><style:text-properties style:font-style-complex="italic" style:language-complex="fa" style:country-complex="IR"/></style:style>' +
  '<style:style style:name="T3" style:family="text"><style:text-properties text:display="none"/></style:style>' +
  '<style:style style:name="Ta1" style:family="table"><style:table-properties style:writing-mode="rl-tb"/></style:style>' +
  '</office:automatic-styles>';

/**
 * A document with that text and other parts by their names. Its styles: P1 and Ta1 run from right to left, P2 as P1, P3 is a
 * quotation, T1 bold, T2 slanted and Persian, T3 hidden.
 */
export const makeOdt = (text: string, parts: Record<string, string> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': odtPart(
          'document-content',
          `${AUTOMATIC}<office:body><office:text>${text}</office:text></office:body>`,
        ),
        ...parts,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );
