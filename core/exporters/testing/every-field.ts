// Owns a workspace in which every field of every record is filled, so that what an exporter does with each can be seen.

import type { Article } from '../../article/article';
import type { Mention } from '../../mention/mention';
import type { FilterCriteria } from '../../saved-filters/saved-filter';
import { testId } from '../../testing/fixed-environment';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from './full-workspace';

const SECOND_ANALYST = { id: testId('f', 2), name: 'Second analyst' };
const LATER = '2026-11-23T09:10:11.012Z';
const HASH = '0123456789abcdef'.repeat(4);

const SOURCES: NonNullable<Article['original']['source']>[] = [
  { kind: 'file', path: '/tmp/harbour.html' },
  { kind: 'archive', path: '/tmp/all.zip', part: 'harbour.html' },
  { kind: 'pasted' },
  { kind: 'dropped' },
];

const FILTERS: readonly FilterCriteria[] = [
  {
    of: 'articles',
    words: 'harbour',
    facets: [
      { by: 'outlet', outlet: 'Courier' },
      { by: 'language', language: 'fa' },
      { by: 'date', days: { from: '2026-08-01', until: '2026-08-31' } },
      { by: 'kind', code: 'claim' },
    ],
  },
  { of: 'mentions', hiddenCodes: ['cue'], tag: 'checked', words: 'pier' },
  { of: 'claims', show: 'contested', words: 'بندر' },
  { of: 'search', query: 'kind:claim pier', mode: 'word', exact: true },
];

const originalOf = (original: Article['original'], at: number): Article['original'] => ({
  ...original,
  readAgain: { at: LATER, by: SECOND_ANALYST.id },
  ...(SOURCES[at] === undefined ? {} : { source: SOURCES[at] }),
  toolVersion: '0.1.0',
  textSha256: HASH,
  howRead: {
    reader: 'html',
    readerVersion: 1,
    encoding: { label: 'windows-1256', reason: 'detected' },
    body: 'found',
    warnings: [{ code: 'encoding-detected', details: { label: 'windows-1256' } }],
  },
});

const mentionOf = (mention: Mention): Mention => {
  const shared = {
    note: mention.note === '' ? `Note on ${mention.id}` : mention.note,
    tags: mention.tags.length === 0 ? ['checked'] : mention.tags,
    attributes: { ...mention.attributes, weight: 'heavy' },
    modifiedAt: LATER,
    modifiedBy: SECOND_ANALYST.id,
  };
  if (mention.kind !== 'contested') return { ...mention, ...shared };
  const { reason, contestedBy } = mention;
  return {
    ...mention,
    ...shared,
    reason: reason ?? 'denied',
    contestedBy: contestedBy === '' ? 'rivals' : contestedBy,
  };
};

const articleOf = (article: Article, at: number): Article => {
  const { direction, markup, text, blocks, inlines } = article;
  const original = originalOf(article.original, at);
  const earlier = { direction, markup, original: { ...original, fileName: 'earlier.html' }, text, blocks, inlines };
  const [first] = article.mentions;
  return {
    ...article,
    url: article.url ?? `https://example.org/${article.id}`,
    directionScope: 'neutral-lines',
    original,
    blocks: blocks.map((block, line) =>
      line === 0
        ? {
            ...block,
            kind: 'heading',
            level: 2,
            language: 'de',
            directionReason: 'analyst',
            directionScope: 'article',
            role: 'clutter',
            proposedRole: 'body',
          }
        : block,
    ),
    inlines: [{ start: 0, end: 2, kind: 'link', address: 'https://example.org/elsewhere' }],
    mentions: article.mentions.map(mentionOf),
    revisions: [
      {
        ...earlier,
        id: testId('c', at + 1),
        replacedAt: LATER,
        replacedBy: SECOND_ANALYST.id,
        note: 'A newer edition',
        anchors: first === undefined ? {} : { [first.id]: first.ranges },
      },
    ],
  };
};

/** The full workspace with what it leaves out: each list has an entry, and each field that may be empty is filled. */
export const everyField = (): Workspace => {
  const workspace = fullWorkspace();
  const [cue] = workspace.articles[0]?.mentions ?? [];
  return {
    ...workspace,
    analysts: [...workspace.analysts, SECOND_ANALYST],
    codebook: {
      ...workspace.codebook,
      version: 7,
      codes: workspace.codebook.codes.map((code) => ({
        ...code,
        example: `In words: ${code.id}`,
        examples: code.examples.map((example) => ({ ...example, mentionId: cue?.id ?? null })),
        attributes: [
          ...code.attributes,
          { id: 'weight', label: 'Weight', type: 'choice', choices: ['light', 'heavy'] },
        ],
      })),
      slots: [...workspace.codebook.slots, { id: 'colour', label: 'Colour' }],
      cueRules: {
        own: [{ id: testId('d', 1), language: 'en', cues: ['quoth'], pattern: 'cue-content', mode: 'direct' }],
        off: ['en-said'],
      },
    },
    articles: workspace.articles.map(articleOf),
    actors: workspace.actors.map((actor) => ({
      ...actor,
      names: actor.names.map((name) => ({ ...name, language: name.language ?? 'en' })),
      affiliations: actor.affiliations.map((affiliation) => ({ ...affiliation, until: '2024-12-31' })),
      modifiedAt: LATER,
      modifiedBy: SECOND_ANALYST.id,
    })),
    claims: workspace.claims.map((claim) => ({ ...claim, modifiedAt: LATER, modifiedBy: SECOND_ANALYST.id })),
    relations: workspace.relations.map((each) => ({ ...each, modifiedAt: LATER, modifiedBy: SECOND_ANALYST.id })),
    events: workspace.events.map((event) => ({ ...event, modifiedAt: LATER, modifiedBy: SECOND_ANALYST.id })),
    savedFilters: FILTERS.map((criteria, at) => ({
      id: testId('b', at + 1),
      name: `Filter ${String(at)}`,
      criteria,
      createdAt: '2026-11-22T08:00:00.000Z',
      createdBy: workspace.analysts[0]?.id ?? SECOND_ANALYST.id,
      modifiedAt: LATER,
      modifiedBy: SECOND_ANALYST.id,
    })),
  };
};
