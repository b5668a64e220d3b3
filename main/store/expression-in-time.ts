// Owns the time that a regular expression may take over a text. Some take ages over thirty letters, and nothing in the language
// ends that; Node can end what runs in a context of its own.

import { createContext, Script } from 'node:vm';
import { expressionPlaces, type ExpressionPlaces, type ExpressionRunner } from '../../core/search/matching';

/** How long an expression may take over one text, in milliseconds. */
const LONGEST_MILLISECONDS = 100;

const context: Record<string, unknown> = {};
createContext(context);
const script = new Script('run()');

// The error is of the other context, so it is no `Error` of this one.
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Where it matches; null where it needs more of the stack than there is, or is too large to be made a program: both are told by
 * an error, and only when it is run.
 */
const placesOf = (expression: RegExp, text: string): ExpressionPlaces => {
  try {
    return expressionPlaces(expression, text);
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Runs something within the limit; false where it had to be ended. Setting the limit up takes a tenth of a millisecond. */
const runWithin = (run: () => void): boolean => {
  context.run = run;
  try {
    script.runInContext(context, { timeout: LONGEST_MILLISECONDS });
    return true;
  } catch (error) {
    if (isTimeout(error)) return false;
    throw error;
  }
};

/**
 * Runs an expression over texts and ends it where it takes too long over one: null then, and the texts after it are left.
 * What takes long only together is left too, but for the first text, which has all of the time for itself at last.
 */
export const runInTime: ExpressionRunner = (expression, texts) => {
  const found: ExpressionPlaces[] = [];
  const runNext = (): void => {
    const text = texts[found.length];
    if (text !== undefined) found.push(placesOf(expression, text));
  };
  const isDone = runWithin(() => {
    while (found.length < texts.length) runNext();
  });
  if (isDone || found.length > 0) return found;
  found.push(null);
  return found;
};
