// Owns how a workspace is taken apart for a merge: into records under stable keys, each of which is compared by itself.

import type { Article } from '../article/article';
import type { Block } from '../article/block';
import type { Codebook } from '../codebook/codebook';
import type { Mention } from '../mention/mention';
import { isSame } from '../same';
import { REGISTRIES, REGISTRY_RECORDS, type RegistryRecord } from '../workspace/registries';
import type { Workspace } from '../workspace/workspace';
import type { Meter, Progress } from './progress';

export type Link = Article['links'][number];

/** The state of a record that belongs to no article. */
export type RegistryState = {
  [Name in RegistryRecord]: { readonly record: Name; readonly value: Workspace[(typeof REGISTRIES)[Name]][number] };
}[RegistryRecord];

/**
 * One record as it is at one time. A `block` stands for what can be changed on it, an `article` for all of it that is
 * neither its text and the reading of that nor a record of its own.
 */
export type RecordState =
  | { readonly record: 'title'; readonly value: string }
  | { readonly record: 'codebook'; readonly value: Codebook }
  | RegistryState
  | { readonly record: 'article'; readonly value: Article }
  | { readonly record: 'block'; readonly articleId: string; readonly value: Block }
  | { readonly record: 'mention'; readonly articleId: string; readonly value: Mention }
  | { readonly record: 'link'; readonly articleId: string; readonly value: Link };

export type RecordName = RecordState['record'];

/** A record that says who touched it last, and when. */
export type SignedState = Extract<RecordState, { record: 'mention' | 'claim' | 'relation' | 'event' | 'saved-filter' }>;

const SIGNED: ReadonlySet<RecordName> = new Set<SignedState['record']>([
  'mention',
  'claim',
  'relation',
  'event',
  'saved-filter',
]);

/** True for a record that says who touched it last: two such states are the same only where one came from the other. */
export const isSigned = (state: RecordState): state is SignedState => SIGNED.has(state.record);

/** The key of a record: its kind and its id; blocks have ids within their article only. */
export const keyOf = (state: RecordState): string => {
  switch (state.record) {
    case 'title':
    case 'codebook':
      return state.record;
    case 'block':
      return blockKey(state.articleId, state.value.id);
    default:
      return `${state.record}:${state.value.id}`;
  }
};

export const blockKey = (articleId: string, blockId: string): string => `block:${articleId}:${blockId}`;

/** The id of a record that has one of its own in the whole workspace, or null. */
export const idOf = (state: RecordState): string | null =>
  state.record === 'title' || state.record === 'codebook' || state.record === 'block' ? null : state.value.id;

/** The article a record is in, or null. */
export const articleIdOf = (state: RecordState): string | null => {
  if (state.record === 'article') return state.value.id;
  return 'articleId' in state ? state.articleId : null;
};

/** What can be changed on an article without touching its text, the reading of that, or its records. */
export const frameOf = (article: Article): object => {
  const {
    id: _id,
    original: _original,
    text: _text,
    markup: _markup,
    inlines: _inlines,
    blocks: _blocks,
    mentions: _mentions,
    links: _links,
    revisions: _revisions,
    ...frame
  } = article;
  return frame;
};

/** True when two articles came to the texts they have by way of the same texts, whoever revised them, and when. */
const haveSameRevisions = (left: Article, right: Article): boolean => {
  const [texts, others] = [left.revisions ?? [], right.revisions ?? []];
  return texts.length === others.length && texts.every(({ text }, index) => text === others[index]?.text);
};

/**
 * True when all of two articles that is neither their text nor a record of its own is the same. Earlier texts belong to the
 * text that they led to: where that is another one, they are no difference by themselves.
 */
const isSameFrame = (left: Article, right: Article): boolean =>
  isSame(frameOf(left), frameOf(right)) && (left.text !== right.text || haveSameRevisions(left, right));

/** What can be changed on a block: all but its place and what the text makes of it. */
export const blockSettingsOf = (block: Block): object => {
  const { id: _id, start: _start, end: _end, kind: _kind, level: _level, ...settings } = block;
  return settings;
};

/** True when two states of one record say the same. */
export const isSameState = (left: RecordState | null, right: RecordState | null): boolean => {
  if (left === null || right === null) return left === right;
  if (left.record !== right.record || articlesDiffer(left, right)) return false;
  if (left.value === right.value) return true;
  if (left.record === 'article' && right.record === 'article') return isSameFrame(left.value, right.value);
  if (left.record === 'block' && right.record === 'block')
    return isSame(blockSettingsOf(left.value), blockSettingsOf(right.value));
  return isSame(left.value, right.value);
};

const articlesDiffer = (left: RecordState, right: RecordState): boolean =>
  left.record !== 'article' && articleIdOf(left) !== articleIdOf(right);

/** The article and the records in it; `articleId` is the id they go by. */
export function* statesOfArticle(article: Article, articleId = article.id): Generator<RecordState> {
  yield { record: 'article', value: article.id === articleId ? article : { ...article, id: articleId } };
  for (const value of article.blocks) yield { record: 'block', articleId, value };
  for (const value of article.mentions) yield { record: 'mention', articleId, value };
  for (const value of article.links) yield { record: 'link', articleId, value };
}

/** The records that belong to no article. */
export function* registriesOf(workspace: Workspace): Generator<RegistryState> {
  for (const record of REGISTRY_RECORDS) {
    // The name and the list are of one registry; TypeScript cannot pair the two.
    for (const value of workspace[REGISTRIES[record]]) yield { record, value } as RegistryState;
  }
}

/** All records of a workspace. `articleIds` gives articles another id than their own. */
export function* statesOf(
  workspace: Workspace,
  articleIds: ReadonlyMap<string, string> = new Map(),
): Generator<RecordState> {
  yield { record: 'title', value: workspace.title };
  yield { record: 'codebook', value: workspace.codebook };
  yield* registriesOf(workspace);
  for (const article of workspace.articles) {
    yield* statesOfArticle(article, articleIds.get(article.id) ?? article.id);
  }
}

/** A workspace as records by key, with the key under which each id is used. */
export interface Records {
  readonly workspace: Workspace;
  readonly states: ReadonlyMap<string, RecordState>;
  readonly keys: ReadonlyMap<string, string>;
}

/** Takes a workspace apart. Where an id or a key stands more than once, the first record has it. */
export function* takeApart(
  workspace: Workspace,
  meter: Meter,
  articleIds: ReadonlyMap<string, string> = new Map(),
): Generator<Progress, Records> {
  const states = new Map<string, RecordState>();
  const keys = new Map<string, string>();
  for (const state of statesOf(workspace, articleIds)) {
    const key = keyOf(state);
    const id = idOf(state);
    if (!states.has(key)) states.set(key, state);
    if (id !== null && !keys.has(id)) keys.set(id, key);
    if (meter.tick()) yield meter.now();
  }
  return { workspace, states, keys };
}

/** How many records a workspace has, for the estimate of the work. */
export const countRecords = (workspace: Workspace): number =>
  workspace.articles.reduce(
    (count, article) => count + 1 + article.blocks.length + article.mentions.length + article.links.length,
    REGISTRY_RECORDS.reduce((count, record) => count + workspace[REGISTRIES[record]].length, 2),
  );
