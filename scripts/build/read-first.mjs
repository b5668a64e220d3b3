// Owns what the page reads before it can draw anything: the modules that its first one imports, and theirs, but for those
// that are asked for later (`import()`). In one file they take one request and are evaluated in the order of their imports.

/**
 * The name of the chunk for a module that is read first, for `codeSplitting.groups`; null for every other.
 * @param {string} first The path of the first module.
 * @returns {(id: string, context: { getModuleInfo(id: string): { importedIds: readonly string[] } | null }) => string | null}
 */
export function chunkReadFirst(first) {
  /** @type {Set<string> | null} */
  let read = null;
  return (id, context) => {
    read ??= importedFrom(first, context);
    return read.has(id) ? 'first' : null;
  };
}

/**
 * @param {string} first
 * @param {{ getModuleInfo(id: string): { importedIds: readonly string[] } | null }} context
 */
function importedFrom(first, context) {
  const found = new Set([first]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const id of found) for (const imported of context.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}
