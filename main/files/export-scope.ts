// Owns what an export is of: the event that is asked for, which has to be there, the day, and the version that makes it.

import { version } from '../../package.json';
import type { ExportScope } from '../../core/exporters/exporter';
import { fail, succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';

const two = (number: number): string => String(number).padStart(2, '0');

/** The day by the machine's own clock and time zone, `YYYY-MM-DD`. */
const today = (): string => {
  const now = new Date();
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The scope of an export that is made now; `eventId` null is the whole workspace. */
export const scopeNow = ({ events }: Pick<Workspace, 'events'>, eventId: string | null): Result<ExportScope> =>
  eventId === null || events.some(({ id }) => id === eventId)
    ? succeed({ eventId, madeOn: today(), version })
    : fail('event-missing', { event: eventId });

/** The event that a report is about where nobody has said: the only one there is, or none. */
export const onlyEvent = ({ events }: Pick<Workspace, 'events'>): string | null =>
  events.length === 1 ? (events[0]?.id ?? null) : null;
