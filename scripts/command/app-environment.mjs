// Owns the environment that Electron is started with, by us or by a tool of ours. It refuses what would turn it into
// something else than the app.

/**
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment(environment) {
  const copy = { ...environment };
  // Terminals inside other Electron apps set it; it would turn ours into a plain Node.
  delete copy['ELECTRON_RUN_AS_NODE'];
  return copy;
}
