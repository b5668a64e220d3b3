// Owns the measuring of the queries across articles: how long each takes, beside something plain that looks at as much in
// the same run. Queries on records stand beside the index of the workspace, which every edit makes anew; those on texts
// beside one look at each word.

import { overviewOfClaims } from '../core/claims/claim-overview';
import { ledgerOf } from '../core/claims/ledger';
import { compareArticles, partnerOf } from '../core/compare/compare';
import { driftOfMentions } from '../core/drift/claim-drift';
import { matrixOf } from '../core/matrix/matrix';
import { duplicateGroupsOf, nearDuplicates } from '../core/queries/near-duplicates';
import { indexOf } from '../core/queries/workspace-index';
import { rulesOf } from '../core/suggest/rule-choice';
import { suggestCues } from '../core/suggest/suggest-cues';
import type { Workspace } from '../core/workspace/workspace';
import { libraryOf } from './library';
import { workedLibraryOf, type WorkedShape } from './worked';

/** Milliseconds of one query over all rounds, and of what it stands beside, taking turns with it. */
export interface QueryTimes {
  readonly name: string;
  readonly beside: string;
  readonly query: number[];
  readonly bare: number[];
}

const ROUNDS = 7;
/** Of what takes seconds. */
const FEW_ROUNDS = 3;

const timedNow = (act: () => unknown): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

interface Case {
  readonly name: string;
  readonly beside: string;
  readonly rounds?: number;
  /** What comes before the measured act, and is not counted. */
  readonly prepare: () => Workspace;
  readonly query: (workspace: Workspace) => unknown;
  readonly bare: (workspace: Workspace) => unknown;
}

const measure = ({ name, beside, rounds = ROUNDS, prepare, query, bare }: Case): QueryTimes => {
  const times: QueryTimes = { name, beside, query: [], bare: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = [prepare(), prepare()];
    const bareTime = timedNow(() => bare(first));
    const queryTime = timedNow(() => query(second));
    // The first round warms up.
    if (round === 0) continue;
    times.bare.push(bareTime);
    times.query.push(queryTime);
  }
  return times;
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const wordsIn = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + [...text.matchAll(WORD)].length, 0);

/** The same workspace after an edit: nothing that is kept with the old one is known of it. */
const edited = (workspace: Workspace): Workspace => ({ ...workspace });

/** The same articles as if just opened: nothing is known of their texts. */
const opened = (workspace: Workspace): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({ ...article, original: { ...article.original } })),
});

const recordCases = (library: Workspace): Case[] => {
  const duplicates = duplicateGroupsOf(library.articles);
  const [event] = library.events;
  const [claim] = library.claims;
  const [left, , right] = library.articles;
  if (event === undefined || claim === undefined || left === undefined || right === undefined)
    throw new Error('The library is empty');
  const shared = { beside: 'the index', prepare: () => edited(library), bare: indexOf };
  return [
    {
      ...shared,
      name: 'overview of all claims',
      query: (workspace) => overviewOfClaims(workspace, duplicates),
    },
    { ...shared, name: 'ledger of a claim', query: (workspace) => ledgerOf(workspace, claim.id, duplicates) },
    ...(['articles', 'actors'] as const).map((columns) => ({
      ...shared,
      name: `matrix of an event by ${columns}`,
      query: (workspace: Workspace) => matrixOf(workspace, { eventId: event.id, columns, duplicates }),
    })),
    { ...shared, name: 'compare two articles', query: (workspace) => compareArticles(workspace, left.id, right.id) },
    { ...shared, name: 'the best partner to compare', query: (workspace) => partnerOf(workspace, left.id) },
    {
      ...shared,
      name: 'drift of a claim',
      query: (workspace) => {
        const index = indexOf(workspace);
        return driftOfMentions(index, index.mentionsOfClaims.get(claim.id) ?? []);
      },
    },
  ];
};

const textCases = (library: Workspace, long: Workspace): Case[] => {
  const bare = ({ articles }: Workspace): number => wordsIn(articles.map(({ text }) => text));
  const shared = { beside: 'a look at each word', bare };
  const withLast = opened(library);
  const withoutLast = (): Workspace => {
    // A workspace of its own each time, in which the last article has not come yet; what it is made of is not known.
    const articles = library.articles.map((article, index) =>
      index === 0 || index === library.articles.length - 1
        ? { ...article, original: { ...article.original } }
        : article,
    );
    nearDuplicates(articles.slice(0, -1));
    return { ...library, articles };
  };
  nearDuplicates(withLast.articles);
  return [
    {
      ...shared,
      name: 'near-duplicates, first',
      rounds: FEW_ROUNDS,
      prepare: () => opened(library),
      query: ({ articles }) => nearDuplicates(articles),
    },
    {
      ...shared,
      name: 'near-duplicates, one article more',
      prepare: withoutLast,
      query: ({ articles }) => nearDuplicates(articles),
    },
    {
      ...shared,
      name: 'near-duplicates, after an edit',
      prepare: () => edited(withLast),
      query: ({ articles }) => nearDuplicates(articles),
    },
    {
      ...shared,
      name: 'suggest cues, 1 MB of text',
      rounds: FEW_ROUNDS,
      prepare: () => long,
      query: ({ articles, codebook }) => articles.map((article) => suggestCues(article, rulesOf(codebook))),
    },
  ];
};

/** Measures every query, on a worked workspace of that shape and on one text of a megabyte. */
export const measureQueries = (_place: string, shape: WorkedShape): Promise<QueryTimes[]> => {
  const library = workedLibraryOf(shape);
  const long = libraryOf({ articles: 1, mentions: 0, textLength: 1_000_000 });
  return Promise.resolve([...recordCases(library), ...textCases(library, long)].map(measure));
};
