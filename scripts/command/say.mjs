// Owns what set-up tells the reader: one plain line for each thing that it really does. It refuses several lines, and
// colour: the output is read in logs too.

/** @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * Bytes as people read them: `196 MB`.
 * @param {number} bytes
 */
export const megabytes = (bytes) => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
