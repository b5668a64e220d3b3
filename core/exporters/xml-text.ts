// Owns XML 1.0 as text: a tree of elements is written with its signs escaped. What XML cannot hold at all (most control
// characters, U+FFFE, U+FFFF, halves of characters) is written as U+FFFD, and can be asked for beforehand.

/** An element with attributes in the order given, and either words or elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly XmlElement[];
  /** Only read where there are no `children`. */
  readonly text?: string;
}

/** All that the production `Char` of XML 1.0 leaves out. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** True where a text holds a character that XML cannot. */
export const hasForbidden = (text: string): boolean => text.search(FORBIDDEN) !== -1;

// Readers take line ends of all sorts for line feeds, and those in attributes for spaces; as references they stay.
const escaped = (text: string, signs: RegExp): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(signs, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** Words as they stand between tags. */
export const xmlText = (text: string): string => escaped(text, /[&<>\r\u0085\u2028\u2029]/gu);

/** Words as they stand in an attribute, between double quotes. */
export const xmlValue = (text: string): string => escaped(text, /[&<>"\r\n\t\u0085\u2028\u2029]/gu);

const write = (element: XmlElement, indent: string): string => {
  const { name, attributes = {}, children = [], text = '' } = element;
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlValue(value)}"`);
  const start = `${indent}<${name}${said.join('')}`;
  if (children.length > 0) {
    const inner = children.map((child) => write(child, `${indent}  `)).join('');
    return `${start}>\n${inner}${indent}</${name}>\n`;
  }
  return text === '' ? `${start}/>\n` : `${start}>${xmlText(text)}</${name}>\n`;
};

/** An element and all in it, two spaces of indent a level, a line feed at the end. Names are taken as they are. */
export const writeElement = (root: XmlElement): string => write(root, '');

/** The same as a document of its own, in UTF-8. */
export const writeXmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${writeElement(root)}`;
