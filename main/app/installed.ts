// Owns whether the app runs as it was installed, and what an installed app refuses: the switches by which another program
// could look into it, drive it, or take its protection away. What the fuses close already is refused here in words.

import { app } from 'electron';

/** True for a packaged app. A name can be changed; an archive is what the fuses hold the packaged program to. */
export const isInstalled = (): boolean => app.isPackaged || app.getAppPath().endsWith('.asar');

/** Chromium's and Node's switches, without their dashes. Values of `--inspect…` begin with a port, so names are whole. */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-debugging-targets',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'inspect-publish-uid',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'host-rules',
  'host-resolver-rules',
  'proxy-server',
  'proxy-pac-url',
  'ssl-key-log-file',
  'browser-subprocess-path',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
] as const;

/** What the command line is asked. */
interface CommandLine {
  hasSwitch: (name: string) => boolean;
}

/** The first switch on the command line that an installed app does not start with; null where there is none. */
export const refusedSwitch = (commandLine: CommandLine): string | null =>
  REFUSED.find((name) => commandLine.hasSwitch(name)) ?? null;
