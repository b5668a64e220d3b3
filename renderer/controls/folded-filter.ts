// Owns how a list that is typed into finds its items: by any of the texts of each, folded, whichever of them is shown.

import { textFilter } from '../../core/text/find';

/** A test for one query, kept while the query is the same: a list asks once for each of its items. */
export const keptFilter = (): ((query: string) => (text: string) => boolean) => {
  let kept: { readonly query: string; readonly test: (text: string) => boolean } | null = null;
  return (query) => {
    if (kept?.query !== query) kept = { query, test: textFilter(query) };
    return kept.test;
  };
};

/**
 * The filter of a combo box over items. React Aria hands it the text that an item shows; `textsOf` says by what else the
 * items with that text are found. A text that belongs to no item is let through.
 */
export const foldedFilter = <Item>(
  items: readonly Item[],
  shownText: (item: Item) => string,
  textsOf: (item: Item) => readonly string[],
): ((shown: string, query: string) => boolean) => {
  const texts = new Map<string, string[]>();
  for (const item of items)
    texts.set(shownText(item), [...(texts.get(shownText(item)) ?? []), shownText(item), ...textsOf(item)]);
  const testFor = keptFilter();
  return (shown, query) => texts.get(shown)?.some(testFor(query)) ?? true;
};
