// Owns what the commands on events do to the records.

import type { Environment } from '../environment';
import { fail, succeed, type Result } from '../result';
import type { Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import type { CommandOf } from './command';
import { touched } from './touched';

/** The first of some articles that is not there, or null. */
const missingArticle = (workspace: Workspace, articleIds: readonly string[]): string | null => {
  const known = new Set(workspace.articles.map(({ id }) => id));
  return articleIds.find((id) => !known.has(id)) ?? null;
};

/** Makes an event of some articles, or of none yet. */
export const makeEvent = (
  workspace: Workspace,
  { title, articleIds }: CommandOf<'make-event'>,
  environment: Environment,
): Result<Change[]> => {
  const missing = missingArticle(workspace, articleIds);
  if (missing !== null) return fail('article-missing', { article: missing });
  const made = { id: environment.newId(), createdAt: environment.now(), createdBy: environment.analystId };
  const fields = { title, note: '', startsOn: null, articleIds: [...new Set(articleIds)] };
  return succeed([{ record: 'event', id: made.id, before: null, after: touched({ ...made, ...fields }, environment) }]);
};

/** Changes an event. Articles that were deleted since may stay in it; new ones have to be there. */
export const editEvent = (
  workspace: Workspace,
  { eventId, edit }: CommandOf<'edit-event'>,
  environment: Environment,
): Result<Change[]> => {
  const before = workspace.events.find(({ id }) => id === eventId);
  if (before === undefined) return fail('event-missing', { event: eventId });
  const articleIds = [...new Set(edit.articleIds ?? before.articleIds)];
  const missing = missingArticle(
    workspace,
    articleIds.filter((id) => !before.articleIds.includes(id)),
  );
  if (missing !== null) return fail('article-missing', { article: missing });
  const after = touched({ ...before, ...edit, articleIds }, environment);
  return succeed([{ record: 'event', id: eventId, before, after }]);
};

/** Deletes an event; its articles stay. */
export const deleteEvent = (workspace: Workspace, { eventId }: CommandOf<'delete-event'>): Result<Change[]> => {
  const before = workspace.events.find(({ id }) => id === eventId);
  if (before === undefined) return fail('event-missing', { event: eventId });
  return succeed([{ record: 'event', id: eventId, before, after: null }]);
};
