// Owns where the project is on this machine; it refuses to depend on the folder that a command was started from.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, absolute. */
export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the project, absolute.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(projectFolder, ...parts);
