// Owns the whole of the English words, as one tree of keys. Every word that the app or the command line shows is here.

import { actions, commands, dialogs, menu } from './en/actions';
import { causes } from './en/causes';
import { errors } from './en/errors';
import { exports } from './en/exports';
import { findings } from './en/findings';
import { pack } from './en/pack';
import { problems } from './en/problems';
import { report } from './en/report';
import { window } from './en/window';

export const english = {
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
} as const;

/** The shape that every language has to fill. */
export type Words = typeof english;
