// Owns the difference of two workspaces: the changes that turn one into the other. A backup that is restored, or a file
// that another program changed, goes into the journal as such changes, and can be undone like any other act.

import type { Article, ArticleDetails } from '../article/article';
import { articleDirectionOf } from '../article/block-directions';
import { isSame } from '../same';
import type { Change } from './change';
import { REGISTRIES, REGISTRY_RECORDS, type RegistryList } from './registries';
import type { Workspace } from './workspace';

type Identity = Omit<Workspace, 'articles' | RegistryList>;

/** What the workspace is without its records, whatever this version knows of it. */
export const identityOf = (workspace: Workspace): Identity => {
  const {
    articles: _articles,
    analysts: _analysts,
    actors: _actors,
    claims: _claims,
    relations: _relations,
    silences: _silences,
    events: _events,
    savedFilters: _savedFilters,
    ...identity
  } = workspace;
  return identity;
};

/** The article's details and nothing else. */
export const detailsOf = ({ title, outlet, url, publishedOn, language }: Article): ArticleDetails => ({
  title,
  outlet,
  url,
  publishedOn,
  language,
});

/** What of an article only a change to the whole of it can change. */
const fixedPartOf = (article: Article): object => {
  const {
    title: _title,
    outlet: _outlet,
    url: _url,
    publishedOn: _publishedOn,
    language: _language,
    direction: _direction,
    directionScope: _directionScope,
    blocks,
    mentions: _mentions,
    links: _links,
    ...fixed
  } = article;
  return { ...fixed, blocks: blocks.map((block) => block.id) };
};

/** Records by id that are not the same on both sides; null stands for a record that is not there. */
function* differing<Item extends { id: string }>(
  before: readonly Item[],
  after: readonly Item[],
): Generator<{ id: string; before: Item | null; after: Item | null }> {
  if (before === after) return;
  const earlier = new Map(before.map((item) => [item.id, item]));
  const later = new Map(after.map((item) => [item.id, item]));
  for (const item of later.values()) {
    const old = earlier.get(item.id) ?? null;
    if (!isSame(old, item)) yield { id: item.id, before: old, after: item };
  }
  for (const item of earlier.values()) {
    if (!later.has(item.id)) yield { id: item.id, before: item, after: null };
  }
}

const changesWithin = (before: Article, after: Article): Change[] => {
  if (before === after) return [];
  const articleId = after.id;
  if (!isSame(fixedPartOf(before), fixedPartOf(after))) return [{ record: 'article', id: articleId, before, after }];
  const changes: Change[] = [];
  const details = { before: detailsOf(before), after: detailsOf(after) };
  if (!isSame(details.before, details.after)) changes.push({ record: 'article-details', articleId, ...details });
  const direction = { before: articleDirectionOf(before), after: articleDirectionOf(after) };
  if (!isSame(direction.before, direction.after))
    changes.push({ record: 'article-direction', articleId, ...direction });
  for (const block of differing(before.blocks, after.blocks)) {
    // The ids are the same on both sides, so no block came or went.
    if (block.before !== null && block.after !== null)
      changes.push({ record: 'block', articleId, id: block.id, before: block.before, after: block.after });
  }
  for (const mention of differing(before.mentions, after.mentions))
    changes.push({ record: 'mention', articleId, ...mention });
  for (const link of differing(before.links, after.links)) changes.push({ record: 'link', articleId, ...link });
  return changes;
};

/** The smallest change that turns one identity into another. */
const identityChange = (before: Identity, after: Identity): Change => {
  if (isSame({ ...before, title: after.title }, after))
    return { record: 'workspace-title', before: before.title, after: after.title };
  return isSame({ ...before, codebook: after.codebook }, after)
    ? { record: 'codebook', before: before.codebook, after: after.codebook }
    : { record: 'workspace-identity', before, after };
};

/**
 * The changes that turn `before` into `after`, as fine as a change can be. Lists are taken as sets of records by id:
 * applying a change puts a list in its order anyway. A field unknown to this version that is gone from the workspace
 * itself (not from a record) stays, since a change to the workspace can only set fields.
 */
export const changesBetween = (before: Workspace, after: Workspace): Change[] => {
  const changes: Change[] = [];
  const identity = { before: identityOf(before), after: identityOf(after) };
  if (!isSame(identity.before, identity.after)) {
    changes.push(identityChange(identity.before, identity.after));
  }
  for (const record of REGISTRY_RECORDS) {
    const [old, now]: { id: string }[][] = [before[REGISTRIES[record]], after[REGISTRIES[record]]];
    // Both sides are records of the one registry; TypeScript cannot follow that through its name.
    for (const each of differing(old ?? [], now ?? [])) changes.push({ record, ...each } as Change);
  }
  const earlier = new Map(before.articles.map((article) => [article.id, article]));
  const later = new Set(after.articles.map((article) => article.id));
  for (const article of after.articles) {
    const old = earlier.get(article.id);
    if (old === undefined) changes.push({ record: 'article', id: article.id, before: null, after: article });
    else for (const change of changesWithin(old, article)) changes.push(change);
  }
  for (const article of before.articles) {
    if (!later.has(article.id)) changes.push({ record: 'article', id: article.id, before: article, after: null });
  }
  return changes;
};
