// Owns the real clock and the real source of ids, for the app and the command line.

import { v7 } from 'uuid';
import type { Moment } from '../store/workspace-store';

/** Now, and UUIDs of version 7, which sort by the time they were made. */
export const systemMoment: Moment = {
  now: () => new Date().toISOString(),
  newId: () => v7(),
};
