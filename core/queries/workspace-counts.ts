// Owns what a workspace holds, counted in every way at once: mentions and articles by kind, outlet, actor, language and date,
// and claims by status. It is written as a generator, so that its caller can run it a slice at a time.

import { z } from 'zod';
import type { Article } from '../article/article';
import type { Claim } from '../claims/claim';
import { overviewOfClaim } from '../claims/claim-overview';
import { codeIdOf } from '../codebook/codebook';
import type { Calendar } from '../locales/conventions';
import { Meter, type Progress } from '../merge/progress';
import type { Mention } from '../mention/mention';
import { mentionQueryOf } from '../saved-filters/criteria';
import type { FilterCriteria } from '../saved-filters/saved-filter';
import { search, type SearchOptions, type SearchProblem } from '../search/search';
import type { Workspace } from '../workspace/workspace';
import { dateBuckets, daysSchema, DATE_UNITS } from './date-buckets';
import { articleTest } from './filter-articles';
import { filterClaims, listedStatus, type ListedClaim } from './filter-claims';
import { mentionFilter } from './filter-mentions';
import { findingDuplicateGroups } from './near-duplicates';

const countSchema = z.number().int().nonnegative();
const countedSchema = z.object({ mentions: countSchema, articles: countSchema });

/** `key` is the id of a kind or an actor, the name of an outlet, the tag of a language; null for what is not known. */
export const countedRowSchema = countedSchema.extend({ key: z.string().nullable() });
export type CountedRow = z.infer<typeof countedRowSchema>;

/** What claims are counted by, in the order in which they are told. */
export const COUNTED_STATUSES = ['contested', 'uncontested', 'none', 'unstated'] as const;

export const workspaceCountsSchema = z.object({
  /** What passes the filter, in all. */
  all: countedSchema.extend({ claims: countSchema }),
  /** In the order of the codebook, those without mentions too. Kinds that it no longer has come last. */
  kinds: z.array(countedRowSchema),
  /** Of all articles that pass, those without mentions too; in no particular order. */
  outlets: z.array(countedRowSchema),
  languages: z.array(countedRowSchema),
  /** Of source mentions alone, and the articles they are in. */
  actors: z.array(countedRowSchema),
  dates: z.object({
    unit: z.enum(DATE_UNITS),
    buckets: z.array(countedSchema.extend({ days: daysSchema })),
    /** Articles without a date. */
    unknown: countedSchema,
  }),
  claims: z.array(z.object({ status: z.enum(COUNTED_STATUSES), claims: countSchema })),
});

export type WorkspaceCounts = z.infer<typeof workspaceCountsSchema>;

/** Mentions by a key, and the articles that each key has. Articles have to come one after the other. */
class Tally<Key> {
  readonly #found = new Map<Key, { mentions: number; articles: number; last: Article | null }>();

  /** Enters a key that may have nothing. */
  enter(key: Key): { mentions: number; articles: number; last: Article | null } {
    const known = this.#found.get(key) ?? { mentions: 0, articles: 0, last: null };
    this.#found.set(key, known);
    return known;
  }

  add(key: Key, article: Article, mentions: number): void {
    const count = this.enter(key);
    count.mentions += mentions;
    if (count.last !== article) count.articles += 1;
    count.last = article;
  }

  rows(): { key: Key; mentions: number; articles: number }[] {
    return [...this.#found].map(([key, { mentions, articles }]) => ({ key, mentions, articles }));
  }
}

/** What of a workspace is counted. */
interface Passing {
  readonly article: (article: Article) => boolean;
  readonly mention: (mention: Mention) => boolean;
  readonly claim: (claim: ListedClaim) => boolean;
  /** True where articles count only by the mentions that pass. */
  readonly isOfMentions: boolean;
}

const EVERYTHING: Passing = {
  article: () => true,
  mention: () => true,
  claim: () => true,
  isOfMentions: false,
};

export interface CountOptions {
  /** What is counted; null for everything. A search lets through the articles in which it finds something. */
  readonly criteria: FilterCriteria | null;
  readonly calendar: Calendar;
  readonly runExpression?: SearchOptions['runExpression'];
}

/** Enough that no record is left out; the words around hits are not looked at. */
const ALL_RECORDS = Number.MAX_SAFE_INTEGER;

/** The articles that a search finds, by themselves or by what is in them. */
function* findingArticles(
  workspace: Workspace,
  { query, mode }: Extract<FilterCriteria, { of: 'search' }>,
  runExpression: SearchOptions['runExpression'],
): Generator<Progress, ReadonlySet<string> | SearchProblem> {
  const options = { mode, limit: ALL_RECORDS, context: 0, ...(runExpression === undefined ? {} : { runExpression }) };
  const asked = search(workspace, query, options);
  if (!asked.ok) return asked.problem;
  const found = new Set<string>();
  let step = asked.steps.next();
  for (; step.done !== true; step = asked.steps.next()) {
    const record = step.value.found?.record;
    const subject = record?.in === 'note' ? record.owner : record;
    if (subject !== undefined && 'article' in subject) found.add(subject.article.id);
    yield step.value;
  }
  return found;
}

function* passingOf(
  workspace: Workspace,
  { criteria, runExpression }: CountOptions,
  claims: readonly ListedClaim[],
): Generator<Progress, Passing | SearchProblem> {
  switch (criteria?.of) {
    case undefined:
      return EVERYTHING;
    case 'articles': {
      const passes = articleTest(criteria);
      return {
        ...EVERYTHING,
        article: (article) =>
          passes({
            ...article,
            fileName: article.original.fileName,
            hasKind: (code) => article.mentions.some((mention) => codeIdOf(mention) === code),
          }),
      };
    }
    case 'mentions':
      return { ...EVERYTHING, mention: mentionFilter(mentionQueryOf(criteria), workspace.claims), isOfMentions: true };
    case 'claims': {
      const passing = filterClaims(claims, { filter: criteria.show, words: criteria.words });
      const ids = new Set(passing.map(({ claim }) => claim.id));
      return {
        article: () => true,
        mention: (mention) => mention.kind === 'claim' && mention.claimId !== null && ids.has(mention.claimId),
        claim: ({ claim }) => ids.has(claim.id),
        isOfMentions: true,
      };
    }
    case 'search': {
      const found = yield* findingArticles(workspace, criteria, runExpression);
      return 'code' in found ? found : { ...EVERYTHING, article: ({ id }) => found.has(id) };
    }
  }
}

/** Every claim with its status, a claim a step. */
function* listingClaims(workspace: Workspace): Generator<Progress, ListedClaim[]> {
  const duplicates = yield* findingDuplicateGroups(workspace.articles);
  const listed: ListedClaim[] = [];
  for (const claim of workspace.claims) {
    yield { done: listed.length, total: workspace.claims.length };
    listed.push({ claim, overview: overviewOfClaim(workspace, claim, duplicates) });
  }
  return listed;
}

/** Claims by status: of all that pass, and where not everything is counted only those that a counted mention states. */
const countClaims = (
  listed: readonly ListedClaim[],
  passing: Passing,
  stated: ReadonlySet<Claim['id']> | null,
): WorkspaceCounts['claims'] => {
  const counts = new Map<string, number>();
  for (const each of listed) {
    const status = listedStatus(each);
    if (status === null || !passing.claim(each) || (stated !== null && !stated.has(each.claim.id))) continue;
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return COUNTED_STATUSES.map((status) => ({ status, claims: counts.get(status) ?? 0 }));
};

/** Counts a workspace, orphans too; or says why the search that it is limited to cannot be understood. */
export function* countWorkspace(
  workspace: Workspace,
  options: CountOptions,
): Generator<Progress, { ok: true; counts: WorkspaceCounts } | { ok: false; problem: SearchProblem }> {
  const listed = yield* listingClaims(workspace);
  const passing = yield* passingOf(workspace, options, listed);
  if ('code' in passing) return { ok: false, problem: passing };
  const kinds = new Tally<string | null>();
  const outlets = new Tally<string | null>();
  const languages = new Tally<string | null>();
  const actors = new Tally<string | null>();
  const days = new Tally<string | null>();
  for (const { id } of workspace.codebook.codes) kinds.enter(id);
  const stated = new Set<string>();
  const all = { mentions: 0, articles: 0 };
  const meter = new Meter(workspace.articles.length);
  for (const article of workspace.articles) {
    if (meter.tick()) yield meter.now();
    if (!passing.article(article)) continue;
    const mentions = article.mentions.filter(passing.mention);
    if (passing.isOfMentions && mentions.length === 0) continue;
    all.mentions += mentions.length;
    all.articles += 1;
    outlets.add(article.outlet, article, mentions.length);
    languages.add(article.language, article, mentions.length);
    days.add(article.publishedOn, article, mentions.length);
    for (const mention of mentions) {
      kinds.add(codeIdOf(mention), article, 1);
      if (mention.kind === 'source') actors.add(mention.actorId, article, 1);
      if (mention.kind === 'claim' && mention.claimId !== null) stated.add(mention.claimId);
    }
  }
  const isAll = options.criteria === null || options.criteria.of === 'claims';
  const claims = countClaims(listed, passing, isAll ? null : stated);
  return {
    ok: true,
    counts: {
      all: { ...all, claims: claims.reduce((sum, row) => sum + row.claims, 0) },
      kinds: kinds.rows(),
      outlets: outlets.rows(),
      languages: languages.rows(),
      actors: actors.rows(),
      dates: datesOf(days.rows(), options.calendar),
      claims,
    },
  };
}

/** The days of articles gathered in buckets. */
const datesOf = (rows: readonly CountedRow[], calendar: Calendar): WorkspaceCounts['dates'] => {
  const known = rows.flatMap(({ key, ...count }) => (key === null ? [] : [{ day: key, ...count }]));
  known.sort((left, right) => (left.day < right.day ? -1 : 1));
  const { unit, buckets } = dateBuckets(
    known.map(({ day }) => day),
    calendar,
  );
  let next = 0;
  const counted = buckets.map((days) => {
    const sum = { mentions: 0, articles: 0 };
    for (let row = known[next]; row !== undefined && row.day <= days.until; row = known[(next += 1)]) {
      sum.mentions += row.mentions;
      sum.articles += row.articles;
    }
    return { days, ...sum };
  });
  const unknown = rows.find(({ key }) => key === null) ?? { mentions: 0, articles: 0 };
  return { unit, buckets: counted, unknown: { mentions: unknown.mentions, articles: unknown.articles } };
};
