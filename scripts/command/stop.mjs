// Owns how a command ends early: with the cause and the next step, and no stack trace. It refuses to hide bugs: any other
// error keeps its stack.

/** An expected failure. Its message is the cause; `nextStep` is what the reader can do about it. */
export class Stop extends Error {
  /**
   * @param {string} cause
   * @param {string} nextStep
   */
  constructor(cause, nextStep) {
    super(cause);
    this.name = 'Stop';
    this.nextStep = nextStep;
  }
}

/**
 * The message of whatever was thrown, on one line.
 * @param {unknown} thrown
 */
export const messageOf = (thrown) =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n', 1)[0] ?? '';

/**
 * The code of a system error (`ENOENT`, `ENOSPC`…), if it is one.
 * @param {unknown} thrown
 * @returns {string | undefined}
 */
export const codeOf = (thrown) =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
