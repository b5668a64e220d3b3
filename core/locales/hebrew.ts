// Owns the whole of the Hebrew words, as one tree of keys. Counts have three forms: one, two and other.

import { actions, commands, dialogs, menu } from './he/actions';
import { causes } from './he/causes';
import { errors } from './he/errors';
import { exports } from './he/exports';
import { findings } from './he/findings';
import { pack } from './he/pack';
import { problems } from './he/problems';
import { report } from './he/report';
import { window } from './he/window';
import type { Translation } from './translation';

export const hebrew: Translation<'one' | 'two' | 'other'> = {
  actions,
  causes,
  commands,
  dialogs,
  menu,
  errors,
  exports,
  findings,
  pack,
  problems,
  report,
  window,
};
