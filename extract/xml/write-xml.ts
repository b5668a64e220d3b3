// Owns writing a tree of XML as text again, for a library that takes text. Prefixes are made anew.

import { escapeText, escapeValue } from '../../core/xml/escape-xml';
import type { XmlElement, XmlNode } from './read-xml';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const NAMESPACE_DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

/** The text of an element and all below it, as an XML document of its own. */
export const writeXml = (root: XmlElement): string => {
  const prefixes = new Map<string, string>([[XML_NAMESPACE, 'xml']]);
  const named = (uri: string, local: string): string => {
    if (uri === '') return local;
    const prefix = prefixes.get(uri) ?? `n${String(prefixes.size)}`;
    prefixes.set(uri, prefix);
    return `${prefix}:${local}`;
  };
  const written: string[] = [];
  const write = (node: XmlNode): void => {
    if (typeof node === 'string') {
      written.push(escapeText(node));
      return;
    }
    const name = named(node.uri, node.local);
    written.push('<', name);
    for (const { uri, local, value } of node.attributes) {
      if (uri !== NAMESPACE_DECLARATIONS) written.push(' ', named(uri, local), '="', escapeValue(value), '"');
    }
    // Which namespaces there are is known when all is written.
    if (node === root) written.push(DECLARATIONS);
    written.push('>');
    node.children.forEach(write);
    written.push('</', name, '>');
  };
  write(root);
  const declarations = [...prefixes]
    .filter(([uri]) => uri !== XML_NAMESPACE)
    .map(([uri, prefix]) => ` xmlns:${prefix}="${escapeValue(uri)}"`)
    .join('');
  return written.map((piece) => (piece === DECLARATIONS ? declarations : piece)).join('');
};

const DECLARATIONS = '\u0000declarations';
