// Owns what putting a workspace back to an earlier state of it changes, and what it leaves alone.

import type { Change } from './change';
import { changesBetween } from './difference';
import type { Workspace } from './workspace';

/**
 * The changes that put `now` back to `then`. Analysts stay, and keep the names they have now: the history names them, and
 * who did what is no work that could be taken back.
 */
export const changesToRestore = (now: Workspace, then: Workspace): Change[] =>
  changesBetween(now, then).filter((change) => change.record !== 'analyst' || change.before === null);
