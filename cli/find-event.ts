// Owns how an event is named on the command line: by its id, by the beginning of it, or by its title.

import type { Event } from '../core/events/event';
import { foldForSearch } from '../core/text/fold';
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
