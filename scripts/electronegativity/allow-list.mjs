// Owns the comparison of what was found with what is allowed, each with its reason. It refuses an entry for more than one
// finding, and one that nothing matches: the list says what is there, and nothing else.

/** @typedef {{ check: string, file: string, reason: string }} Allowed */

/**
 * @param {unknown} json
 * @returns {Allowed[]} Throws for anything else.
 */
export function parseAllowList(json) {
  if (!Array.isArray(json)) throw new Error('allowed.json is no list.');
  return json.map((/** @type {unknown} */ entry) => {
    const { check, file, reason, ...more } = /** @type {Record<string, unknown>} */ (entry ?? {});
    const isWhole = [check, file, reason].every((word) => typeof word === 'string' && word.trim() !== '');
    if (!isWhole || Object.keys(more).length > 0)
      throw new Error(`allowed.json has an entry that is not check, file and reason: ${JSON.stringify(entry)}`);
    return { check: String(check), file: String(file), reason: String(reason) };
  });
}

/**
 * What is wrong, in words; nothing when each finding is allowed and each entry is used.
 * @param {import('./findings.mjs').Finding[]} findings
 * @param {Allowed[]} allowed
 * @returns {string[]}
 */
export function complaintsAbout(findings, allowed) {
  const left = [...allowed];
  const complaints = findings.flatMap(({ check, file, line, description }) => {
    const index = left.findIndex((entry) => entry.check === check && entry.file === file);
    if (index === -1) return [`${file}:${line} ${check}: ${description}`];
    left.splice(index, 1);
    return [];
  });
  return [
    ...complaints,
    ...left.map(
      ({ check, file }) => `${check} is allowed in ${file}, but not found there: take it out of allowed.json.`,
    ),
  ];
}
