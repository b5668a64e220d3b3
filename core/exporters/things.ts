// Owns what there is in a workspace that a format may have no place for, so that every exporter counts it alike.

import { resolvePlacement } from '../anchor/anchor';
import type { Article } from '../article/article';
import { quoteOf, type ClaimMention, type Mention } from '../mention/mention';
import type { Workspace } from '../workspace/workspace';
import type { ExportLossName, LossCollector } from './loss';

/** True for a mention whose words stand at its place. */
export const isPlaced = (article: Pick<Article, 'text'>, mention: Mention): boolean =>
  resolvePlacement(article.text, mention.ranges) === 'placed';

/** All mentions that stand at their place; what is said of orphans is lost with them. */
const allPlaced = ({ articles }: Workspace): Mention[] =>
  articles.flatMap((article) => article.mentions.filter((mention) => isPlaced(article, mention)));

const claimMentions = (workspace: Workspace): ClaimMention[] =>
  allPlaced(workspace).filter((mention) => mention.kind === 'claim');

/** The mentions of an article that stand at their places, in reading order; the others are counted as lost. */
export const placedMentions = (article: Article, losses: LossCollector): Mention[] =>
  article.mentions.filter((mention) => {
    const stands = isPlaced(article, mention);
    if (!stands) losses.add('orphan', quoteOf(mention));
    return stands;
  });

const hasDetail = (mention: Mention): boolean => {
  switch (mention.kind) {
    case 'claim':
      return mention.checkWorthiness !== null;
    case 'source':
      return (
        mention.sourceType !== null || mention.role !== '' || (mention.name !== '' && mention.name !== quoteOf(mention))
      );
    case 'contested':
      return mention.reason !== null || mention.contestedBy !== '';
    case 'cue':
    case 'own':
      return false;
  }
};

/** True where an article's lines or words are more than plain running text in the article's own language. */
export const hasTextLayer = ({ inlines, blocks, directionScope }: Article): boolean =>
  inlines.length > 0 ||
  directionScope !== undefined ||
  blocks.some(
    ({ kind, language, role, directionReason }) =>
      kind !== 'paragraph' || language !== null || role === 'clutter' || directionReason !== 'detected',
  );

const hasDetails = ({ outlet, byline, url, publishedOn, language }: Article): boolean =>
  [outlet, byline ?? null, url, publishedOn, language].some((detail) => detail !== null && detail !== '');

/** What something is called, once for each that there is. */
type Names = (workspace: Workspace) => (string | null)[];

interface Thing {
  readonly loss: ExportLossName;
  readonly names: Names;
}

const THINGS = {
  orphan: {
    loss: 'orphan',
    names: ({ articles }) =>
      articles.flatMap((article) => article.mentions.filter((each) => !isPlaced(article, each)).map(quoteOf)),
  },
  mention: { loss: 'mention', names: ({ articles }) => articles.flatMap(({ mentions }) => mentions.map(quoteOf)) },
  claim: { loss: 'claim', names: ({ claims }) => claims.map(({ gloss }) => gloss) },
  relation: {
    loss: 'relation',
    names: ({ relations, claims }) => relations.map(({ from }) => claims.find(({ id }) => id === from)?.gloss ?? null),
  },
  evidence: {
    loss: 'evidence',
    names: ({ relations, claims }) =>
      relations
        .filter(({ evidence }) => evidence.length > 0)
        .map(({ from }) => claims.find(({ id }) => id === from)?.gloss ?? null),
  },
  chain: {
    loss: 'chain',
    names: (workspace) =>
      claimMentions(workspace)
        .filter(({ attribution }) => attribution.length > 0)
        .map(quoteOf),
  },
  stance: {
    loss: 'stance',
    names: (workspace) =>
      claimMentions(workspace)
        .filter(({ stance, certainty }) => stance !== null || certainty !== null)
        .map(quoteOf),
  },
  value: {
    loss: 'value',
    names: (workspace) =>
      claimMentions(workspace)
        .filter(({ values }) => values.length > 0)
        .map(quoteOf),
  },
  'mention-detail': {
    loss: 'mention-detail',
    names: (workspace) => allPlaced(workspace).filter(hasDetail).map(quoteOf),
  },
  tag: {
    loss: 'tag',
    names: (workspace) =>
      allPlaced(workspace)
        .filter(({ tags }) => tags.length > 0)
        .map(quoteOf),
  },
  attribute: {
    loss: 'attribute',
    names: (workspace) =>
      allPlaced(workspace)
        .filter(({ attributes = {} }) => Object.keys(attributes).length > 0)
        .map(quoteOf),
  },
  link: { loss: 'link', names: ({ articles }) => articles.flatMap(({ links }) => links.map(() => null)) },
  actor: { loss: 'actor', names: ({ actors }) => actors.map(({ name }) => name) },
  'actor-detail': {
    loss: 'actor-detail',
    names: ({ actors }) =>
      actors
        .filter(
          ({ actorType, names, affiliations }) => actorType !== null || names.length > 0 || affiliations.length > 0,
        )
        .map(({ name }) => name),
  },
  event: { loss: 'event', names: ({ events }) => events.map(({ title }) => title) },
  silence: {
    loss: 'silence',
    names: ({ silences, claims }) =>
      silences.map(({ claimId }) => claims.find(({ id }) => id === claimId)?.gloss ?? null),
  },
  'saved-filter': { loss: 'saved-filter', names: ({ savedFilters }) => savedFilters.map(({ name }) => name) },
  /** Of sources. */
  reliability: {
    loss: 'grading',
    names: ({ actors }) => actors.filter(({ reliability }) => reliability !== null).map(({ name }) => name),
  },
  /** Of information. */
  credibility: {
    loss: 'grading',
    names: (workspace) =>
      claimMentions(workspace)
        .filter(({ credibility }) => credibility !== null)
        .map(quoteOf),
  },
  /** Every claim has a computed status at least. */
  status: { loss: 'status', names: ({ claims }) => claims.map(({ gloss }) => gloss) },
  translation: {
    loss: 'translation',
    names: ({ claims }) =>
      claims
        .filter(({ language, translations }) => language !== null || translations.length > 0)
        .map(({ gloss }) => gloss),
  },
  'mention-note': {
    loss: 'note',
    names: (workspace) =>
      allPlaced(workspace)
        .filter(({ note }) => note !== '')
        .map(quoteOf),
  },
  'claim-note': {
    loss: 'note',
    names: ({ claims }) => claims.filter(({ note }) => note !== '').map(({ gloss }) => gloss),
  },
  /** Why relations hold, and how sure that is. */
  rationale: {
    loss: 'note',
    names: ({ relations }) =>
      relations
        .filter(({ rationale, confidence }) => rationale !== '' || confidence !== null)
        .map(({ rationale }) => rationale),
  },
  'actor-note': {
    loss: 'note',
    names: ({ actors }) => actors.filter(({ note }) => note !== '').map(({ name }) => name),
  },
  definition: {
    loss: 'definition',
    names: ({ codebook }) =>
      codebook.codes
        .filter(({ definition, example, examples }) => definition !== '' || example !== '' || examples.length > 0)
        .map(({ label }) => label),
  },
  'codebook-detail': { loss: 'codebook-detail', names: ({ title }) => [title] },
  'workspace-details': { loss: 'workspace-details', names: ({ title }) => [title] },
  text: { loss: 'text', names: ({ articles }) => articles.map(({ title }) => title) },
  /** Of mentions, of which all have it. */
  authorship: { loss: 'authorship', names: (workspace) => allPlaced(workspace).map(quoteOf) },
  /** Who changed a mention that another analyst made. */
  'later-author': {
    loss: 'authorship',
    names: (workspace) =>
      allPlaced(workspace)
        .filter(({ createdBy, modifiedBy }) => createdBy !== modifiedBy)
        .map(quoteOf),
  },
  /** Of links, which say that a source asserts a claim mention. */
  'link-authorship': {
    loss: 'authorship',
    names: ({ articles }) => articles.flatMap(({ links }) => links.map(() => null)),
  },
  'article-details': {
    loss: 'article-details',
    names: ({ articles }) => articles.filter(hasDetails).map(({ title }) => title),
  },
  'text-layer': {
    loss: 'text-layer',
    names: ({ articles }) => articles.filter(hasTextLayer).map(({ title }) => title),
  },
  revision: {
    loss: 'revision',
    names: ({ articles }) => articles.flatMap(({ title, revisions = [] }) => revisions.map(() => title)),
  },
  original: { loss: 'original', names: ({ articles }) => articles.map(({ title }) => title) },
} as const satisfies Record<string, Thing>;

/** Something of which a workspace may have many, and a format none. */
export type ThingName = keyof typeof THINGS;

/** Reports all that a workspace has of some things as lost. */
export const loseAll = (losses: LossCollector, workspace: Workspace, things: readonly ThingName[]): void => {
  for (const thing of things) {
    const { loss, names }: Thing = THINGS[thing];
    for (const name of names(workspace)) losses.add(loss, name);
  }
};
