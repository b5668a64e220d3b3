// Owns what a workspace holds, counted in every way at once: mentions and articles by kind, outlet, actor, language and date,
// and claims by status. It is written as a generator, so that its caller can run it a slice at a time.

import { z } from 'zod';
import type { Article } from '../article/article';
import { overviewOfClaim } from '../claims/claim-overview';
import { codeIdOf } from '../codebook/codebook';
import type { Calendar } from '../locales/conventions';
import { Meter, type Progress } from '../merge/progress';
import type { Mention } from '../mention/mention';
import { mentionQueryOf } from '../saved-filters/criteria';
import type { FilterCriteria } from '../saved-filters/saved-filter';
import type { SearchProblem } from '../search/problem-of';
import { search, type SearchOptions } from '../search/search';
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
});

export type WorkspaceCounts = z.infer<typeof workspaceCountsSchema>;

/** Claims by status, each status once. */
export const claimCountsSchema = z.array(z.object({ status: z.enum(COUNTED_STATUSES), claims: countSchema }));
export type ClaimCounts = z.infer<typeof claimCountsSchema>;

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
  /** The claims that count by themselves, by their ids; null for those that a counted mention states. */
  readonly claims: ReadonlySet<string> | null;
  /** True where articles count only by the mentions that pass. */
  readonly isOfMentions: boolean;
}

const ANYTHING = { article: () => true, mention: () => true, claims: null, isOfMentions: false };

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
  { query, mode, exact }: Extract<FilterCriteria, { of: 'search' }>,
  runExpression: SearchOptions['runExpression'],
): Generator<Progress, ReadonlySet<string> | SearchProblem> {
  const options = {
    mode,
    exact,
    limit: ALL_RECORDS,
    context: 0,
    ...(runExpression === undefined ? {} : { runExpression }),
  };
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

/** The claims that a filter lets through. Their status takes the most work, and is only found out where it is asked for. */
function* passingClaims(
  workspace: Workspace,
  { show, words }: Extract<FilterCriteria, { of: 'claims' }>,
): Generator<Progress, ReadonlySet<string>> {
  const isStatus = show !== 'all' && show !== 'reviewed';
  const listed = isStatus
    ? yield* listingClaims(workspace)
    : workspace.claims.map((claim) => ({ claim, overview: null }));
  return new Set(filterClaims(listed, { filter: show, words }).map(({ claim }) => claim.id));
}

function* passingOf(
  workspace: Workspace,
  { criteria, runExpression }: Omit<CountOptions, 'calendar'>,
): Generator<Progress, Passing | SearchProblem> {
  switch (criteria?.of) {
    case undefined:
      return { ...ANYTHING, claims: new Set(workspace.claims.map(({ id }) => id)) };
    case 'articles': {
      const passes = articleTest(criteria);
      return {
        ...ANYTHING,
        article: (article) =>
          passes({
            ...article,
            fileName: article.original.fileName,
            hasKind: (code) => article.mentions.some((mention) => codeIdOf(mention) === code),
          }),
      };
    }
    case 'mentions':
      return { ...ANYTHING, mention: mentionFilter(mentionQueryOf(criteria), workspace.claims), isOfMentions: true };
    case 'claims': {
      const claims = yield* passingClaims(workspace, criteria);
      return {
        article: () => true,
        mention: (mention) => mention.kind === 'claim' && mention.claimId !== null && claims.has(mention.claimId),
        claims,
        isOfMentions: true,
      };
    }
    case 'search': {
      const found = yield* findingArticles(workspace, criteria, runExpression);
      return 'code' in found ? found : { ...ANYTHING, article: ({ id }) => found.has(id) };
    }
  }
}

/** Why nothing can be counted: the search to which it is limited cannot be understood. */
type Counted<Counts> =
  { readonly ok: true; readonly counts: Counts } | { readonly ok: false; readonly problem: SearchProblem };

/** The mentions that count, article by article, with the articles that do. */
function* countedArticles(
  { articles }: Workspace,
  passing: Passing,
  count: (article: Article, mentions: readonly Mention[]) => void,
): Generator<Progress, void> {
  const meter = new Meter(articles.length);
  for (const article of articles) {
    if (meter.tick()) yield meter.now();
    if (!passing.article(article)) continue;
    const mentions = article.mentions.filter(passing.mention);
    if (!passing.isOfMentions || mentions.length > 0) count(article, mentions);
  }
}

const addStated = (stated: Set<string>, mentions: readonly Mention[]): void => {
  for (const mention of mentions) if (mention.kind === 'claim' && mention.claimId !== null) stated.add(mention.claimId);
};

/** Counts mentions and articles, orphans too. Statuses of claims, which take longer, are counted by `countClaims`. */
export function* countWorkspace(
  workspace: Workspace,
  options: CountOptions,
): Generator<Progress, Counted<WorkspaceCounts>> {
  const passing = yield* passingOf(workspace, options);
  if ('code' in passing) return { ok: false, problem: passing };
  const kinds = new Tally<string | null>();
  const outlets = new Tally<string | null>();
  const languages = new Tally<string | null>();
  const actors = new Tally<string | null>();
  const days = new Tally<string | null>();
  for (const { id } of workspace.codebook.codes) kinds.enter(id);
  const stated = new Set<string>();
  const all = { mentions: 0, articles: 0 };
  yield* countedArticles(workspace, passing, (article, mentions) => {
    all.mentions += mentions.length;
    all.articles += 1;
    outlets.add(article.outlet, article, mentions.length);
    languages.add(article.language, article, mentions.length);
    days.add(article.publishedOn, article, mentions.length);
    for (const mention of mentions) {
      kinds.add(codeIdOf(mention), article, 1);
      if (mention.kind === 'source') actors.add(mention.actorId, article, 1);
    }
    addStated(stated, mentions);
  });
  return {
    ok: true,
    counts: {
      all: { ...all, claims: (passing.claims ?? stated).size },
      kinds: kinds.rows(),
      outlets: outlets.rows(),
      languages: languages.rows(),
      actors: actors.rows(),
      dates: datesOf(days.rows(), options.calendar),
    },
  };
}

/**
 * Counts claims by status: all of them, those that a filter of claims lets through, or else those that a mention states which
 * passes. Articles that are nearly the same are found first, which can take a while.
 */
export function* countClaims(
  workspace: Workspace,
  options: Omit<CountOptions, 'calendar'>,
): Generator<Progress, Counted<ClaimCounts>> {
  const passing = yield* passingOf(workspace, options);
  if ('code' in passing) return { ok: false, problem: passing };
  const stated = new Set<string>();
  if (passing.claims === null)
    yield* countedArticles(workspace, passing, (_article, mentions) => {
      addStated(stated, mentions);
    });
  const claims = passing.claims ?? stated;
  const counts = new Map<string, number>();
  for (const each of yield* listingClaims(workspace)) {
    const status = listedStatus(each);
    if (status !== null && claims.has(each.claim.id)) counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return { ok: true, counts: COUNTED_STATUSES.map((status) => ({ status, claims: counts.get(status) ?? 0 })) };
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
