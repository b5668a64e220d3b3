// Owns what a page says of its encoding: what holds it, its `meta` elements, its XML declaration. Decoding is `encoding/`'s.

import sniffEncoding from 'html-encoding-sniffer';
import type { Result } from '../../core/result';
import { decode, type Decoded } from '../encoding/decode';
import { encodingOfLabel } from '../encoding/strict-decode';

export interface BytesOfPage {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** The encoding that the analyst chose. */
  readonly chosen: string | null;
  /** The encoding that what holds the page gives it, as the header of a part of a message does. */
  readonly outer: string | null;
}

const UTF8 = 'utf-8';

/** Stands for “declares nothing” where the sniffer would answer with its default. */
const NOTHING = '';

/** What the XML declaration of an XHTML page says; the prescan of HTML does not look at it. */
const xmlEncoding = (bytes: Uint8Array): string | null => {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const label = /^\s*<\?xml[^>]{1,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(start)?.[1];
  return label === undefined ? null : encodingOfLabel(label);
};

/** How far from its beginning a page is looked at for a `meta` element that the prescan has passed over. */
const LATE_META_BYTES = 16_384;

/**
 * What a `meta` element says that the prescan does not take: it ends after 1024 bytes, where a browser’s parser goes on,
 * and its table has no logical Hebrew (`iso-8859-8-i`).
 */
const metaEncoding = (bytes: Uint8Array): string | null => {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, LATE_META_BYTES));
  const label = /<meta\s[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(start)?.[1];
  const name = label === undefined ? null : encodingOfLabel(label);
  // Whatever can be read as ASCII is not in UTF-16; browsers take it for UTF-8.
  return name?.startsWith('utf-16') === true ? UTF8 : name;
};

const declaredBy = (bytes: Uint8Array, outer: string | null): string | null => {
  const outerName = outer === null ? null : encodingOfLabel(outer);
  if (outerName !== null) return outerName;
  const sniffed = sniffEncoding(bytes, { defaultEncoding: NOTHING });
  return sniffed === NOTHING ? (metaEncoding(bytes) ?? xmlEncoding(bytes)) : encodingOfLabel(sniffed);
};

/** Decodes a page. A byte order mark is no part of its text. */
export const decodePage = ({ fileName, bytes, chosen, outer }: BytesOfPage): Result<Decoded> => {
  const declared = declaredBy(bytes, outer);
  return decode({ file: fileName, bytes, chosen, declared });
};
