// Owns the whole of the Arabic words, as one tree of keys. The command line stays English.

import { actions, commands, dialogs, menu } from './ar/actions';
import { causes } from './ar/causes';
import { errors } from './ar/errors';
import { exports } from './ar/exports';
import { findings } from './ar/findings';
import { pack } from './ar/pack';
import { problems } from './ar/problems';
import { report } from './ar/report';
import { window } from './ar/window';
import type { Translation } from './translation';

export const arabic: Translation<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'> = {
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
