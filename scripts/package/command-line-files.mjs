// Owns the small files by which the command line of the installed program is called: it has no Node of its own, and its
// fuses forbid that it runs as one, so they start the program itself with words that ask for no window.

import { inProject } from '../command/project-folder.mjs';

/** As it is called on Linux. */
export const COMMAND_NAME = 'hashiya-cli';

/** For Linux: it stands beside the link to the program in /usr/bin. */
export const SHELL_COMMAND = inProject('packaging', 'command-line', COMMAND_NAME);

/** For Windows: it stands beside the program. */
export const WINDOWS_COMMAND = inProject('packaging', 'command-line', `${COMMAND_NAME}.cmd`);
