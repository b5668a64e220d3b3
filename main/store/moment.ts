// Owns the real clock and the real source of ids, for the app and the command line.

import { v7 } from 'uuid';
import type { Environment } from '../../core/environment';

/** Time and ids; the analyst is given beside it. */
export type Moment = Omit<Environment, 'analystId'>;

/** Now, and UUIDs of version 7, which sort by the time they were made. */
export const systemMoment: Moment = {
  now: () => new Date().toISOString(),
  newId: () => v7(),
};
