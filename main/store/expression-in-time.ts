// Owns the time that a regular expression may take over a text. Some take ages over thirty letters, and nothing in the language
// ends that; Node can end what runs in a context of its own.

import { createContext, Script } from 'node:vm';
import { runExpression, type ExpressionRunner } from '../../core/search/matching';
import type { TextRange } from '../../core/text/trim-range';

/** How long an expression may take over one text, in milliseconds. */
const LONGEST_MILLISECONDS = 100;

const context: Record<string, unknown> = {};
createContext(context);
const script = new Script('run()');

// The error is of the other context, so it is no `Error` of this one.
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Runs an expression over a text and ends it when it takes too long: null then. */
export const runInTime: ExpressionRunner = (expression, text) => {
  let places: readonly TextRange[] = [];
  const run = (): void => {
    places = runExpression(expression, text) ?? [];
  };
  context.run = run;
  try {
    script.runInContext(context, { timeout: LONGEST_MILLISECONDS });
    return places;
  } catch (error) {
    if (isTimeout(error)) return null;
    throw error;
  }
};
