// Owns looking things up in a tree of XML. Elements are asked for by their local names: the parts of documents use one
// vocabulary each, under more than one namespace over the years.

import type { XmlElement, XmlNode } from './read-xml';

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export const childElements = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** The first child of that name. */
export const childOf = (element: XmlElement | undefined, local: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.local === local);

/** The value of an attribute, in whatever namespace; undefined where it is not there. */
export const attributeOf = (element: XmlElement | undefined, local: string): string | undefined =>
  element?.attributes.find((attribute) => attribute.local === local)?.value;

/** All elements of that name in and below an element, in document order, those within another of them too. */
export const elementsOf = (element: XmlElement, local: string): XmlElement[] => {
  const found: XmlElement[] = [];
  const visit = (each: XmlElement): void => {
    if (each.local === local) found.push(each);
    for (const child of each.children) if (isElement(child)) visit(child);
  };
  visit(element);
  return found;
};

/** All text in and below an element, as it stands. */
export const textOf = (node: XmlNode): string => {
  if (!isElement(node)) return node;
  return node.children.map(textOf).join('');
};
