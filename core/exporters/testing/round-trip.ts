// Owns what a workspace that was written in a foreign format and read back is compared by.

import { proposeFor } from '../../annotations/annotation-report';
import type { ForeignAnnotation } from '../../annotations/foreign-annotation';
import { NAMED_ACTOR, STATED_CLAIM } from '../../annotations/mention-fields';
import type { Placing } from '../../annotations/place';
import { batchOf, type PlacedFile } from '../../annotations/plan-annotations';
import { resolveBatch } from '../../annotations/resolve-batch';
import { resolvePlacement } from '../../anchor/anchor';
import { codeIdOf, codeOf } from '../../codebook/codebook';
import type { Mention } from '../../mention/mention';
import { fixedEnvironment, TEST_ANALYST } from '../../testing/fixed-environment';
import { applyChanges } from '../../workspace/change';
import type { Workspace } from '../../workspace/workspace';
import { saidBy } from '../said-values';

/** The mentions that exporters write, with their articles. */
export const writtenMentions = ({ articles }: Workspace): { mention: Mention; articleId: string }[] =>
  articles.flatMap((article) =>
    article.mentions
      .filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed')
      .map((mention) => ({ mention, articleId: article.id })),
  );

interface Place {
  readonly id: string;
  /** Of two articles with one text either will do. */
  readonly text: string | undefined;
  readonly ranges: string;
  readonly outcome: string;
}

const inShort = (ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  ranges.map(({ start, end }) => `${String(start)}–${String(end)}`).join(' ');

const sorted = <Item extends { readonly id: string }>(items: Item[]): Item[] =>
  items.sort((left, right) => (left.id < right.id ? -1 : 1));

const textOf = ({ articles }: Workspace, articleId: string | null): string | undefined =>
  articles.find(({ id }) => id === articleId)?.text;

/** Where each mention stands that is written; that each is placed without a doubt is part of it. */
export const placesOf = (workspace: Workspace): Place[] =>
  sorted(
    writtenMentions(workspace).map(({ mention: { id, ranges }, articleId }) => ({
      id,
      text: textOf(workspace, articleId),
      ranges: inShort(ranges),
      outcome: 'placed',
    })),
  );

/** Where annotations were placed, by the ids that they have in the file. */
export const placesRead = (workspace: Workspace, placings: readonly Placing[]): Place[] =>
  sorted(
    placings.map(({ annotation, articleId, ranges, outcome }) => ({
      id: annotation.id,
      text: textOf(workspace, articleId),
      ranges: inShort(ranges),
      outcome,
    })),
  );

interface Words extends Pick<ForeignAnnotation, 'labels' | 'comment' | 'author' | 'createdAt' | 'modifiedAt'> {
  readonly id: string;
  readonly tags: readonly string[];
  readonly said: readonly string[];
}

/** All that each mention says, in words; `sound` makes of a text what the format can hold of it. */
export const wordsOf = (workspace: Workspace, sound = (text: string): string => text): Words[] =>
  sorted(
    writtenMentions(workspace).map(({ mention }) => ({
      id: mention.id,
      labels: [codeOf(workspace.codebook, mention)?.label ?? codeIdOf(mention)].filter((label) => label.trim() !== ''),
      tags: [...new Set(mention.tags)],
      comment: sound(mention.note),
      author: workspace.analysts.find(({ id }) => id === mention.createdBy)?.name ?? null,
      createdAt: mention.createdAt,
      modifiedAt: mention.modifiedAt,
      said: saidBy(workspace.codebook, mention)
        .map(({ name, value }) => `${name}: ${sound(value)}`)
        .sort(),
    })),
  );

/** The same of annotations, without the claim and actor that they are joined to. */
export const wordsRead = (annotations: readonly ForeignAnnotation[]): Words[] =>
  sorted(
    annotations.map(({ id, labels, tags, comment, author, createdAt, modifiedAt, attributes }) => ({
      id,
      labels,
      tags,
      comment,
      author,
      createdAt,
      modifiedAt,
      said: attributes
        .filter(({ name }) => name !== STATED_CLAIM && name !== NAMED_ACTOR)
        .map(({ name, value }) => `${name}: ${value}`)
        .sort(),
    })),
  );

/** The workspace with its articles, actors and codebook, and no work on them. */
export const withoutWork = (workspace: Workspace): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({ ...article, mentions: [], links: [] })),
  claims: [],
  relations: [],
  silences: [],
});

/** The workspace with what is proposed for placed annotations brought in. */
export const broughtInto = (workspace: Workspace, placed: readonly PlacedFile[]): Workspace => {
  const batch = batchOf(placed, proposeFor(workspace.codebook, placed), TEST_ANALYST);
  const resolved = resolveBatch(workspace, batch, fixedEnvironment());
  if (!resolved.ok) throw new Error(resolved.error.code);
  return applyChanges(workspace, resolved.value.changes);
};

/** The work of a workspace by what it says, without the ids that an import gives anew. */
export const workOf = (workspace: Workspace): unknown => {
  const glossOf = (id: string | null): string | undefined => workspace.claims.find((claim) => claim.id === id)?.gloss;
  const mentions = writtenMentions(workspace).map(({ mention, articleId }) =>
    JSON.stringify({
      articleId,
      kind: mention.kind,
      ranges: mention.ranges,
      note: mention.note.trim(),
      tags: mention.tags,
      attributes: mention.attributes ?? {},
      said: saidBy(workspace.codebook, mention),
      claim: mention.kind === 'claim' ? glossOf(mention.claimId) : null,
      actor: mention.kind === 'source' ? workspace.actors.find(({ id }) => id === mention.actorId)?.name : null,
    }),
  );
  return {
    mentions: mentions.sort(),
    links: workspace.articles.map(({ links }) => links.length),
    relations: workspace.relations.map(({ kind, from, to }) => [kind, glossOf(from), glossOf(to)]),
  };
};
