// Owns how what was found is put together for reading: by article what is in it, then claims, actors, and notes on events.

import type { FoundHit, FoundItem } from './question';

export type FoundGroupName = 'article' | 'claims' | 'actors' | 'notes';

export interface FoundGroup {
  readonly name: FoundGroupName;
  /** Of a group of one article. */
  readonly articleId: string | null;
  readonly items: readonly FoundItem[];
}

/** A line of the list: the head of a group, or a hit; a record without hits has one line of its own. */
export type FoundLine =
  | { readonly key: string; readonly kind: 'head'; readonly group: FoundGroup; readonly places: number }
  | {
      readonly key: string;
      readonly kind: 'hit';
      readonly item: FoundItem;
      readonly hit: FoundHit | null;
      readonly more: number;
    };

const groupNameOf = ({ in: where, noteOf, articleId }: FoundItem): FoundGroupName => {
  if (articleId !== null) return 'article';
  if (where === 'claim' || noteOf === 'claim') return 'claims';
  return where === 'actor' || noteOf === 'actor' ? 'actors' : 'notes';
};

/** The groups in the order in which their first item was found. */
export const groupFound = (items: readonly FoundItem[]): FoundGroup[] => {
  const groups = new Map<string, { name: FoundGroupName; articleId: string | null; items: FoundItem[] }>();
  for (const item of items) {
    const name = groupNameOf(item);
    const key = item.articleId ?? name;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, articleId: item.articleId, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
};

/** A line for each hit of a record. */
const linesOfItem = (item: FoundItem): FoundLine[] => {
  const keyOf = (at: string): string => `${item.in} ${item.noteOf ?? ''} ${item.id} ${at}`;
  if (item.hits.length === 0) return [{ key: keyOf('-'), kind: 'hit', item, hit: null, more: 0 }];
  return item.hits.map((hit, at) => ({
    key: keyOf(String(at)),
    kind: 'hit',
    item,
    hit,
    more: at === item.hits.length - 1 ? item.more : 0,
  }));
};

/** The groups as lines under each other. */
export const linesOfGroups = (groups: readonly FoundGroup[]): FoundLine[] =>
  groups.flatMap((group): FoundLine[] => [
    {
      key: `head ${group.articleId ?? group.name}`,
      kind: 'head',
      group,
      places: group.items.reduce((sum, { hits, more }) => sum + hits.length + more, 0),
    },
    ...group.items.flatMap(linesOfItem),
  ]);
