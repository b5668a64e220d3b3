// Owns `npm start`: set-up, build, the app's window. It refuses to end in an error for want of a display: then it plays
// the main job instead. Usage: npm start [-- words for the app, such as --workspace FOLDER]

import { build } from './build.mjs';
import { appEnvironment } from './command/app-environment.mjs';
import { runChild } from './command/children.mjs';
import { runAsCommand, whereTyped } from './command/command.mjs';
import { projectFolder } from './command/project-folder.mjs';
import { say } from './command/say.mjs';
import { playDemo } from './demo.mjs';
import { displayKind } from './setup/display.mjs';
import { sandboxWords } from './setup/privileges.mjs';
import { setUpApp } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  const display = displayKind();
  const { executable } = await setUpApp(display === 'none' ? 'for tests' : 'present');
  await build();
  if (display === 'none') {
    say('There is no display for a window: the main job is played for you instead.');
    return playDemo();
  }
  // Electron asks for X11 unless told otherwise, which a session with Wayland alone does not have.
  const hint = display === 'wayland' ? ['--ozone-platform-hint=auto'] : [];
  const all = [...sandboxWords(executable), ...hint, projectFolder, ...words];
  say('Starting Hashiya …');
  // Where the reader typed, so that `--workspace FOLDER` means what it says there.
  const { code } = await runChild(executable, all, {
    cwd: whereTyped(),
    env: appEnvironment(process.env),
    output: 'show',
  });
  return code;
});
