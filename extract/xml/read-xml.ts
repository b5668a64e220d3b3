// Owns reading XML into a tree of elements and text, for the parts of documents. No entity that a document declares is
// ever put in for its name, and nothing outside the bytes is read: such a document is not sound.

import { decodeStrictly, encodingOfLabel } from '../encoding/strict-decode';
import { SaxesParser } from 'saxes';

export interface XmlAttribute {
  /** The namespace; empty for the usual attribute without a prefix. */
  readonly uri: string;
  readonly local: string;
  readonly value: string;
}

export interface XmlElement {
  readonly uri: string;
  /** The name without its prefix. */
  readonly local: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** Office programs nest some dozens deep; what is deeper was made to exhaust whoever walks it. */
const DEEPEST = 256;

/** Far above what the largest file that is taken comes to. */
const MOST_ELEMENTS = 5_000_000;

const XML_DECLARATION = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']/;

/** The encoding by its byte order mark, else by its XML declaration, else UTF-8, as XML 1.0 appendix F has it. */
const encodingOf = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const declared = XML_DECLARATION.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 300)))?.[1];
  return declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared;
};

/** The characters of an XML file without its byte order mark; null where the bytes are not of the encoding they claim. */
export const decodeXml = (bytes: Uint8Array): string | null => {
  const encoding = encodingOfLabel(encodingOf(bytes));
  const decoded = encoding === null ? null : decodeStrictly(bytes, encoding);
  return decoded === null || 'wrongAt' in decoded ? null : decoded.text.replace(/^\uFEFF/u, '');
};

/** The root element, or null where the text is not well-formed, uses an entity of its own, or nests without end. */
export const parseXml = (text: string): XmlElement | null => {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: (XmlElement & { readonly children: XmlNode[] })[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  const addText = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    elements += 1;
    if (open.length >= DEEPEST || elements > MOST_ELEMENTS) throw new Error('too deep or too long');
    const attributes = Object.values(tag.attributes).map(({ uri, local, value }) => ({ uri, local, value }));
    const element = { uri: tag.uri, local: tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  try {
    parser.write(text).close();
  } catch {
    return null;
  }
  return root;
};

/** The root element of an XML file's bytes; null where it cannot be read. */
export const readXml = (bytes: Uint8Array): XmlElement | null => {
  const text = decodeXml(bytes);
  return text === null ? null : parseXml(text);
};
