// Owns how long the slow properties may take: on a busy machine they do fewer runs, and do not run out of the time of a test.

/** Well below the limit of a test, so that a counterexample can still be made smaller, in ms. */
const TIME_LIMIT = 30_000;

/** Parameters of a property that does so many runs, or those that there is time for, and at least one. */
export const runsInTime = (numRuns: number): { numRuns: number; interruptAfterTimeLimit: number } => ({
  numRuns,
  interruptAfterTimeLimit: TIME_LIMIT,
});
