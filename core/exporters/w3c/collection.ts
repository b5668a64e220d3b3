// Owns the collection that an export is, and its pages: the first stands in `first`, those after it in `pages`, so that all
// of it is in one file.

import { said, type W3cAnnotation } from './annotation';
import { iriOf } from './iri';
import { CONTEXT } from './vocabulary';

/** How many annotations a page has at the most. */
export const PAGE_LENGTH = 1000;

interface Named {
  /** The UUID of what is collected. */
  readonly id: string;
  readonly label: string;
}

/** The collection as a JSON-LD document. `more` are further fields of the collection. */
export const collectionOf = (
  { id, label }: Named,
  annotations: readonly W3cAnnotation[],
  more: Readonly<Record<string, unknown>>,
): Record<string, unknown> => {
  const collection = iriOf(id);
  const total = annotations.length;
  const count = Math.max(1, Math.ceil(total / PAGE_LENGTH));
  const pageIri = (number: number): string | null =>
    number >= 1 && number <= count ? iriOf(id, `page-${String(number)}`) : null;
  const pages = Array.from({ length: count }, (_, at) => ({
    ...said({
      id: pageIri(at + 1),
      type: 'AnnotationPage',
      // The W3C's list of assertions wants the collection described here, not named alone.
      partOf: { id: collection, type: 'AnnotationCollection', label, total },
      prev: pageIri(at),
      next: pageIri(at + 2),
      startIndex: at * PAGE_LENGTH,
    }),
    items: annotations.slice(at * PAGE_LENGTH, (at + 1) * PAGE_LENGTH),
  }));
  return {
    '@context': CONTEXT,
    id: collection,
    type: 'AnnotationCollection',
    label,
    ...more,
    total,
    first: pages[0],
    last: pageIri(count),
    ...said({ pages: pages.slice(1) }),
  };
};
