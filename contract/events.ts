// Owns the events that main sends to the window. They say that something happened; they carry no orders but the menu's.

import { z } from 'zod';
import { isActionName, type ActionName } from './actions';
import { failureSchema } from '../core/result';
import { toldSchema } from '../core/search/question';
import { findingSchema } from '../core/workspace/finding';
import { settingsSchema } from './settings';
import { doneSchema, snapshotSchema } from './snapshot';
import { workProgressSchema } from './work';

export const events = {
  /** A menu entry was chosen. */
  'action:chosen': z.custom<ActionName>(isActionName),
  /** Settings are other than they were; the window follows at once. */
  'settings:changed': settingsSchema,
  /** Another workspace was opened by a second start of the app. */
  'workspace:opened': snapshotSchema,
  /** Main has changed the workspace without having been asked: another program had changed a file. */
  'workspace:changed': doneSchema,
  /** Main has come upon something in the workspace's files. */
  'workspace:found': z.array(findingSchema),
  /** A file manager has handed over an evidence pack, which the window asks for. */
  'pack:given': z.null(),
  /** Long work goes on, or is over. */
  'work:progressed': workProgressSchema,
  /** What a search that the window has asked for has found, and how far it is. */
  'search:told': toldSchema,
  /** The window is to close, or to show another workspace: it hands over what it holds and says what is left. */
  'window:closing': z.object({ question: z.number() }),
  /** Something that was asked for outside the window could not be done. */
  'failure:happened': failureSchema,
} as const;

export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.infer<(typeof events)[Name]>;
