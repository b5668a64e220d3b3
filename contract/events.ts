// Owns the events that main sends to the window. They say that something happened; they carry no orders but the menu's.

import { z } from 'zod';
import { isActionName, type ActionName } from './actions';
import { failureSchema } from '../core/result';
import { snapshotSchema } from './snapshot';

export const events = {
  /** A menu entry was chosen. */
  'action:chosen': z.custom<ActionName>(isActionName),
  /** Another workspace was opened by a second start of the app. */
  'workspace:opened': snapshotSchema,
  /** The window is to close, or to show another workspace: it hands over what it holds and says what is left. */
  'window:closing': z.object({ question: z.number() }),
  /** Something that was asked for outside the window could not be done. */
  'failure:happened': failureSchema,
} as const;

export type EventName = keyof typeof events;
export type EventValue<Name extends EventName> = z.infer<(typeof events)[Name]>;
