// Owns how a merge is put into words: how many records are what, and a line for each one that someone should look at.

import type { Article } from '../core/article/article';
import type { Consequences, MergeChoice } from '../core/merge/merge-plan';
import type { MergePreview, MergePreviewItem } from '../core/merge/merge-preview';
import { say, type WordKey } from './words';

/** Before the merge, or after it. */
export type MergeTense = 'preview' | 'done';

type Kind = MergePreviewItem['kind'];

/** In the order in which they are told. */
const COUNTED = [
  'new-there',
  'unanchored',
  'changed-there',
  'changed-here',
  'conflict',
  'deleted-there',
  'deleted-here',
  'text-differs',
  'id-clash',
  'same',
] as const satisfies readonly (Kind | 'same')[];

/** How many records there are of each kind that occurs, a line each. */
export const countLines = ({ counts }: MergePreview): string[] =>
  COUNTED.flatMap((kind) => {
    const count = counts[kind];
    return count === 0 ? [] : [`  ${say(`merge-count.${kind}`, { count })}`];
  });

const named = (record: MergePreviewItem['record'], label: string, title: string | null): string => {
  const words = { record: say(`merge-record.${record}`), label };
  const isInArticle = title !== null && record !== 'article';
  return isInArticle ? say('merge-named-in', { ...words, title }) : say('merge-named', words);
};

const differenceOf = ({ ours, theirs, fields }: MergePreviewItem): string => {
  if (theirs === null) return say('merge-they-deleted');
  if (ours === null) return say('merge-we-deleted', { theirs });
  if (fields.length === 0) return say('merge-both', { ours, theirs });
  return fields.map((field) => say('merge-field', field)).join('; ');
};

const choiceOf = (item: MergePreviewItem, choice: MergeChoice, tense: MergeTense): string => {
  const key = ((): 'kept' | 'taken' | 'deleted' | 'brought-in' => {
    if (choice === 'ours') return 'kept';
    if (item.theirs === null) return 'deleted';
    return item.ours === null ? 'brought-in' : 'taken';
  })();
  return say(tense === 'preview' ? `merge-choice-previewed.${key}` : `merge-choice.${key}`);
};

const TOLD: Partial<Record<Kind, WordKey>> = {
  conflict: 'merge-item.conflict',
  'deleted-there': 'merge-item.deleted-there',
  'deleted-here': 'merge-item.deleted-here',
  unanchored: 'merge-item.unanchored',
  'text-differs': 'merge-item.text-differs',
  'id-clash': 'merge-item.id-clash',
};

/** A line for each record that someone should look at, with what becomes of it. */
export const itemLines = (
  { items }: MergePreview,
  choices: ReadonlyMap<string, MergeChoice>,
  tense: MergeTense,
): string[] =>
  items.flatMap((item) => {
    const key = TOLD[item.kind];
    if (key === undefined) return [];
    const choice = choiceOf(item, choices.get(item.key) ?? item.choice, tense);
    const label = (item.kind === 'id-clash' ? item.theirs : item.ours) ?? item.theirs ?? '';
    const difference = item.kind === 'conflict' ? differenceOf(item) : '';
    const what = named(item.record, label, item.articleTitle);
    return [say(key, { choice, named: what, difference, ours: item.ours ?? '' })];
  });

/** A line for each record that nobody chose and that a choice has consequences for. */
export const consequenceLines = ({ broughtBack, leftOut }: Pick<MergePreview, keyof Consequences>): string[] => [
  ...broughtBack.map(({ record, label, articleTitle }) =>
    say('merge-item.brought-back', { named: named(record, label, articleTitle) }),
  ),
  ...leftOut.map(({ record, label, articleTitle }) =>
    say('merge-item.left-out', { named: named(record, label, articleTitle) }),
  ),
];

/** A line for each article that came without its original. */
export const withoutOriginalLines = (articles: readonly Article[]): string[] =>
  articles.map(({ title }) => say('merge-item.without-original', { named: named('article', title, null) }));
