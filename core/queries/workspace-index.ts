// Owns the ways through a workspace by id: from a mention to its article, from a claim to its mentions, from a claim
// mention to its sources. A workspace never changes, so its index is made once.

import type { Actor } from '../actors/actor';
import type { Article } from '../article/article';
import type { Claim } from '../claims/claim';
import type { ClaimMention, Mention } from '../mention/mention';
import type { Workspace } from '../workspace/workspace';

/** A mention with the article it is in. */
export interface PlacedMention<Kind extends Mention = Mention> {
  readonly article: Article;
  readonly mention: Kind;
}

export interface WorkspaceIndex {
  readonly workspace: Workspace;
  readonly articles: ReadonlyMap<string, Article>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly mentions: ReadonlyMap<string, PlacedMention>;
  /** The mentions of each claim, article by article in the workspace's order and in reading order. */
  readonly mentionsOfClaims: ReadonlyMap<string, readonly PlacedMention<ClaimMention>[]>;
  /** The ids of the source mentions that a claim mention is linked to. */
  readonly linkedSources: ReadonlyMap<string, readonly string[]>;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const push = <Item>(lists: Map<string, Item[]>, key: string, item: Item): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
};

const makeIndex = (workspace: Workspace): WorkspaceIndex => {
  const mentions = new Map<string, PlacedMention>();
  const mentionsOfClaims = new Map<string, PlacedMention<ClaimMention>[]>();
  const linkedSources = new Map<string, string[]>();
  for (const article of workspace.articles) {
    for (const mention of article.mentions) {
      mentions.set(mention.id, { article, mention });
      if (mention.kind === 'claim' && mention.claimId !== null)
        push(mentionsOfClaims, mention.claimId, { article, mention });
    }
    for (const link of article.links) push(linkedSources, link.from, link.to);
  }
  const { claims, actors, articles } = workspace;
  return {
    workspace,
    articles: byId(articles),
    claims: byId(claims),
    actors: byId(actors),
    mentions,
    mentionsOfClaims,
    linkedSources,
  };
};

const made = new WeakMap<Workspace, WorkspaceIndex>();

/** The index of a workspace. */
export const indexOf = (workspace: Workspace): WorkspaceIndex => {
  const known = made.get(workspace);
  if (known !== undefined) return known;
  const index = makeIndex(workspace);
  made.set(workspace, index);
  return index;
};
