// Owns the names of WordprocessingML (ECMA-376) that are looked for, in the namespaces of its two editions.

import { attributeOf, childOf } from '../xml/look-up';
import type { XmlElement } from '../xml/read-xml';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const MATHEMATICS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/math',
  'http://purl.oclc.org/ooxml/officeDocument/math',
]);

/** True for an element of the text itself, and not of a drawing or a formula that has names in common with it. */
export const isWord = (element: XmlElement, local?: string): boolean =>
  WORD.has(element.uri) && (local === undefined || element.local === local);

export const isMathematics = (element: XmlElement): boolean => MATHEMATICS.has(element.uri);

/** What a property that is on or off says (ST_OnOff): null where it is not there, on where it has no value. */
export const isOn = (properties: XmlElement | undefined, local: string): boolean | null => {
  const property = childOf(properties, local);
  if (property === undefined) return null;
  return !['0', 'false', 'off'].includes(attributeOf(property, 'val') ?? '1');
};
