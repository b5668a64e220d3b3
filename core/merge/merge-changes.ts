// Owns what a merge does once it is chosen what to take: the changes of one act. It refuses to touch a record of ours
// that has changed since the plan was made.

import type { Article } from '../article/article';
import type { Block } from '../article/block';
import { isSame } from '../same';
import type { Change } from '../workspace/change';
import { detailsOf, identityOf } from '../workspace/difference';
import type { Workspace } from '../workspace/workspace';
import { Outcome } from './merge-outcome';
import { isFixed, type Comparison, type Consequences, type MergeChoice, type MergeItem } from './merge-plan';
import { finish, Meter, type Progress } from './progress';
import { blockSettingsOf, countRecords, isSameState, takeApart, type RecordState, type Records } from './records';

/**
 * The changes that a merge makes; what has no choice of its own goes by its item's default. An empty list means that
 * nothing is to be taken.
 */
export const mergeChanges = (
  ours: Workspace,
  plan: Comparison,
  choices: ReadonlyMap<string, MergeChoice> = new Map(),
): Change[] => finish(resolveMerge(ours, plan, choices)).changes;

/** The same a slice at a time, with what follows from the choices for other records. */
export function* resolveMerge(
  ours: Workspace,
  plan: Comparison,
  choices: ReadonlyMap<string, MergeChoice>,
): Generator<Progress, Consequences & { readonly changes: Change[] }> {
  const meter = new Meter(3 * countRecords(ours) + plan.items.length);
  const now = ours === plan.ours.workspace ? plan.ours : yield* takeApart(ours, meter);
  const { outcome, consequences } = yield* decide(now, plan, choices, meter);
  return { ...consequences, changes: yield* changesOf(now, outcome, meter) };
}

/** What follows from the default choices for records that have none. */
export function* consequencesOf(plan: Comparison, meter: Meter): Generator<Progress, Consequences> {
  return (yield* decide(plan.ours, plan, new Map(), meter)).consequences;
}

function* decide(
  now: Records,
  plan: Comparison,
  choices: ReadonlyMap<string, MergeChoice>,
  meter: Meter,
): Generator<Progress, { outcome: Outcome; consequences: Consequences }> {
  const outcome = new Outcome(now, plan.theirs, plan.clashing);
  for (const item of plan.items) {
    if (meter.tick()) yield meter.now();
    const choice = isFixed(item.kind) ? 'ours' : (choices.get(item.key) ?? item.choice);
    if (choice === 'theirs' && (now === plan.ours || isAsPlanned(item, now))) outcome.take(item);
  }
  return { outcome, consequences: yield* outcome.mend(meter) };
}

/** True when our record is still what the analyst saw when they chose. */
const isAsPlanned = ({ key, ours, theirs }: MergeItem, now: Records): boolean => {
  const held = now.states.get(key) ?? null;
  // An article is taken away with all that is in it, so all of that counts.
  return theirs === null && ours?.record === 'article' ? isSame(held?.value, ours.value) : isSameState(held, ours);
};

function* changesOf(now: Records, outcome: Outcome, meter: Meter): Generator<Progress, Change[]> {
  const articles = new Map(now.workspace.articles.map((article) => [article.id, article]));
  const changes: Change[] = identityChanges(now.workspace, outcome);
  for (const [id, after] of outcome.added) changes.push({ record: 'article', id, before: null, after });
  const within: Change[] = [];
  for (const [key, after] of outcome.puts) {
    if (meter.tick()) yield meter.now();
    const before = now.states.get(key) ?? null;
    if (isSameState(before, after)) continue;
    const change = changeOf(key, before, after, articles);
    // A change to the whole article carries its records as they are, so theirs come after it.
    if (change !== null) (change.record === 'article' ? changes : within).push(change);
  }
  // Not spread: there may be more of them than a call takes arguments.
  for (const change of within) changes.push(change);
  for (const id of outcome.removed) {
    const before = articles.get(id);
    if (before !== undefined) changes.push({ record: 'article', id, before, after: null });
  }
  return changes;
}

const identityChanges = (workspace: Workspace, outcome: Outcome): Change[] => {
  const title = outcome.puts.get('title');
  const codebook = outcome.puts.get('codebook');
  const before = identityOf(workspace);
  const after = {
    ...before,
    ...(title?.record === 'title' ? { title: title.value } : {}),
    ...(codebook?.record === 'codebook' ? { codebook: codebook.value } : {}),
  };
  return [
    ...(isSame(before.codebook, after.codebook)
      ? []
      : [{ record: 'codebook', before: before.codebook, after: after.codebook } satisfies Change]),
    ...(before.title === after.title
      ? []
      : [{ record: 'workspace-title', before: before.title, after: after.title } satisfies Change]),
  ];
};

/** Their details on our article; the whole article where they differ in more than what a change to details can carry. */
const articleChange = (ours: Article, theirs: Article): Change => {
  const { id, original, text, markup, inlines, blocks, mentions, links } = ours;
  const { title: _title, revisions: _theirs, ...frame } = theirs;
  // Earlier texts go with the text that they led to, and ours stays.
  const { revisions } = text === theirs.text ? theirs : ours;
  const earlier = revisions === undefined ? {} : { revisions };
  const own = { id, original, text, markup, inlines, blocks, mentions, links, ...earlier };
  const after: Article = { ...frame, title: theirs.title, ...own };
  const details = { before: detailsOf(ours), after: detailsOf(theirs) };
  return isSame({ ...ours, ...details.after }, after)
    ? { record: 'article-details', articleId: ours.id, ...details }
    : { record: 'article', id, before: ours, after };
};

const valuesOf = (before: RecordState | null, after: RecordState | null): { before: unknown; after: unknown } => ({
  before: before?.value ?? null,
  after: after?.value ?? null,
});

const changeOf = (
  key: string,
  before: RecordState | null,
  after: RecordState | null,
  articles: ReadonlyMap<string, Article>,
): Change | null => {
  const state = after ?? before;
  if (state === null) return null;
  const id = key.slice(key.indexOf(':') + 1);
  switch (state.record) {
    // They have no record of their own to put: see identityChanges.
    case 'title':
    case 'codebook':
      return null;
    case 'article': {
      const ours = articles.get(id);
      return ours === undefined || after?.record !== 'article' ? null : articleChange(ours, after.value);
    }
    case 'block':
      return before?.record !== 'block' || after?.record !== 'block'
        ? null
        : blockChange(before.articleId, before.value, after.value);
    case 'mention':
    case 'link':
      // The two sides are of one kind, since they have one key; TypeScript cannot say so of the pair.
      return { record: state.record, articleId: state.articleId, id, ...valuesOf(before, after) } as Change;
    case 'claim':
    case 'actor':
    case 'analyst':
    case 'relation':
    case 'silence':
    case 'event':
    case 'saved-filter':
      // As above.
      return { record: state.record, id, ...valuesOf(before, after) } as Change;
  }
};

/** Their settings on our line, which keeps its place. */
const blockChange = (articleId: string, ours: Block, theirs: Block): Change => {
  const { id, start, end, kind, level } = ours;
  const { direction, directionReason, language, role } = theirs;
  const after = { ...blockSettingsOf(theirs), id, start, end, kind, level, direction, directionReason, language, role };
  return { record: 'block', articleId, id, before: ours, after };
};
