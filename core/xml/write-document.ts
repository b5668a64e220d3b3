// Owns writing an XML 1.0 document of one vocabulary: its namespace is the default one, since some readers know elements
// only without a prefix.

import { escapeText, escapeValue, withoutForbidden } from './escape-xml';

/** An element; attributes that are undefined are left out. Its children are elements, or it has a text. */
export interface XmlPart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly XmlPart[] | string;
}

/** An element of these parts. */
export const part = (
  name: string,
  attributes: XmlPart['attributes'] = {},
  children: XmlPart['children'] = [],
): XmlPart => ({ name, attributes, children });

/** An element with the parts, or none where there are none of them: most schemas want no empty lists. */
export const listPart = (name: string, children: readonly XmlPart[]): XmlPart[] =>
  children.length === 0 ? [] : [part(name, {}, children)];

/**
 * An element and all in it as text: two spaces of indent, line feeds. Characters that XML cannot hold become U+FFFD;
 * `onReplaced` is told each text or value in which that was so.
 */
export const writeElement = (root: XmlPart, onReplaced: (text: string) => void): string => {
  const lines: string[] = [];
  const sound = (text: string): string => {
    const kept = withoutForbidden(text);
    if (kept !== text) onReplaced(kept);
    return kept;
  };
  const write = ({ name, attributes, children }: XmlPart, indent: string): void => {
    const said = Object.entries(attributes)
      .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeValue(sound(value))}"`))
      .join('');
    if (typeof children === 'string') lines.push(`${indent}<${name}${said}>${escapeText(sound(children))}</${name}>`);
    else if (children.length === 0) lines.push(`${indent}<${name}${said}/>`);
    else {
      lines.push(`${indent}<${name}${said}>`);
      for (const child of children) write(child, `${indent}  `);
      lines.push(`${indent}</${name}>`);
    }
  };
  write(root, '');
  return `${lines.join('\n')}\n`;
};

/** The same as a document of its own, which declares UTF-8. */
export const writeXmlDocument = (root: XmlPart, onReplaced: (text: string) => void): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${writeElement(root, onReplaced)}`;
