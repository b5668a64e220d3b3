// Owns how an event is named on the command line: by its id, by the beginning of it, or by its title.

import type { Event } from '../core/events/event';
import { foldForSearch } from '../core/text/fold';
import type { Workspace } from '../core/workspace/workspace';
import { onlyEvent } from '../main/files/export-scope';
import type { CliFailure } from './answer';

const folded = (title: string): string => foldForSearch(title).text.trim();

/** The one event that `name` can mean, or why there is none. Titles are compared with case and scripts folded. */
export const findNamedEvent = (
  events: readonly Event[],
  name: string,
): { ok: true; event: Event } | { ok: false; failure: CliFailure } => {
  const byTitle = events.filter(({ title }) => folded(title) === folded(name));
  const candidates = byTitle.length > 0 ? byTitle : events.filter(({ id }) => id.startsWith(name.toLowerCase()));
  const [event, ...others] = candidates;
  if (event === undefined) {
    const titles = events.map(({ title }) => `“${title}”`).join(', ');
    const details = { event: name, titles };
    return { ok: false, failure: { code: events.length === 0 ? 'event-none' : 'event-unknown', details } };
  }
  if (others.length === 0) return { ok: true, event };
  const details = { event: name, count: candidates.length, candidates: candidates.map(({ id }) => id).join(', ') };
  return { ok: false, failure: { code: 'event-ambiguous', details } };
};

/**
 * The event that a report is about: the one that is named, or where none is, the only one there is, or null for all
 * articles, which can be asked for as well.
 */
export const eventFor = (
  workspace: Workspace,
  name: string | undefined,
  isOfAll: boolean,
): { ok: true; eventId: string | null } | { ok: false; failure: CliFailure } => {
  if (isOfAll) return { ok: true, eventId: null };
  if (name === undefined) return { ok: true, eventId: onlyEvent(workspace) };
  const found = findNamedEvent(workspace.events, name);
  return found.ok ? { ok: true, eventId: found.event.id } : found;
};
