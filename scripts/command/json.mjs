// Owns reading JSON as what it is: of unknown shape until someone has looked. It refuses JavaScript's own promise that
// it could be anything.

/**
 * @param {string} text
 * @returns {unknown} Throws when the text is no JSON.
 */
export const parseJson = (text) => JSON.parse(text);
