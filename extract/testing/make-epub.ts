// Owns building the bytes of books for tests, from their chapters.

import { strToU8, zipSync } from 'fflate';

const CONTAINER =
  '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';

/** A chapter. */
export const chapter = (inner: string, attributes = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"${attributes}><head><title/></head><body>${inner}</body></html>`;

const PACKAGE = (spine: readonly string[], metadata: string): string =>
  '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">' +
  `<metadata>${metadata}</metadata><manifest>` +
  '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' +
  '<item id="one" href="text/one%20part.xhtml" media-type="application/xhtml+xml"/>' +
  '<item id="two" href="../two.xhtml" media-type="application/xhtml+xml"/>' +
  '<item id="cover" href="cover.svg" media-type="image/svg+xml"/>' +
  `</manifest><spine page-progression-direction="rtl">${spine.map((id) => `<itemref idref="${id}"/>`).join('')}</spine></package>`;

const METADATA =
  '<dc:title>کتاب خبر</dc:title><dc:creator>نویسندهٔ یک</dc:creator><dc:creator>Second Author</dc:creator>' +
  '<dc:date>2016-08-17T00:00:00Z</dc:date><dc:language>fa</dc:language><dc:publisher>The House</dc:publisher>';

/** A book with those parts by their names, whose spine has those items: `nav`, `one`, `two`, `cover`. */
export const makeEpub = (
  parts: Record<string, string>,
  spine: readonly string[] = ['one'],
  metadata = METADATA,
): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        mimetype: 'application/epub+zip',
        'META-INF/container.xml': CONTAINER,
        'OEBPS/book.opf': PACKAGE(spine, metadata),
        ...parts,
      }).map(([name, content]) => [name, strToU8(content)]),
    ),
  );

/** The part that is the item `one`. */
export const ONE = 'OEBPS/text/one part.xhtml';
