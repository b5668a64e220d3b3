// Owns the whole of the Persian words, as one tree of keys. Counts have two forms: one and other.

import { actions, commands, dialogs, menu } from './fa/actions';
import { causes } from './fa/causes';
import { errors } from './fa/errors';
import { exports } from './fa/exports';
import { findings } from './fa/findings';
import { pack } from './fa/pack';
import { problems } from './fa/problems';
import { report } from './fa/report';
import { window } from './fa/window';
import type { Translation } from './translation';

export const persian: Translation<'one' | 'other'> = {
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
