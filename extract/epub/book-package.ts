// Owns the package document of a book (EPUB 3.3, and 2 before it): which parts are read in which order, and what the book
// says of itself.

import { attributeOf, childElements, childOf, textOf } from '../xml/look-up';
import type { XmlElement } from '../xml/read-xml';
import { folderOf, partNameFrom } from '../zip/part-name';

export interface SpineItem {
  /** The name of its part in the archive. */
  readonly part: string;
  readonly mediaType: string;
  /** True for the table of contents, which is shown as a page of the book but is no text of it. */
  readonly isContents: boolean;
}

const fromPercent = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

/** The parts in reading order; what the spine names and the manifest does not is passed over, as reading programs do. */
export const spineOf = (root: XmlElement, packagePart: string): SpineItem[] => {
  const items = new Map<string, XmlElement>();
  for (const item of childOf(root, 'manifest')?.children ?? []) {
    if (typeof item === 'string') continue;
    const id = attributeOf(item, 'id');
    if (id !== undefined) items.set(id, item);
  }
  const spine = childOf(root, 'spine');
  return (spine === undefined ? [] : childElements(spine)).flatMap((reference): SpineItem[] => {
    const item = items.get(attributeOf(reference, 'idref') ?? '');
    const path = attributeOf(item, 'href')?.split('#')[0];
    if (path === undefined || path === '') return [];
    return [
      {
        part: partNameFrom(fromPercent(path), folderOf(packagePart)),
        mediaType: attributeOf(item, 'media-type')?.toLowerCase() ?? '',
        isContents: (attributeOf(item, 'properties') ?? '').split(/\s+/).includes('nav'),
      },
    ];
  });
};

/** All values of a Dublin Core property, in order, without blank ones. */
export const saidOf = (root: XmlElement, name: string): string[] => {
  const metadata = childOf(root, 'metadata');
  const elements = metadata === undefined ? [] : childElements(metadata);
  // Packages before EPUB 2 wrap them once more.
  const inner = elements.flatMap((element) => (element.local === 'dc-metadata' ? childElements(element) : [element]));
  return inner
    .filter((element) => element.local === name && element.uri.startsWith('http://purl.org/dc/elements/'))
    .map((element) => textOf(element).replace(/\s+/gu, ' ').trim())
    .filter((value) => value !== '');
};
