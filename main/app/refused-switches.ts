// Owns what an installed app does not start with: the switches by which another program could look into it, drive it, or
// take its protection away. What the fuses close already is refused here too, in words.

/** Chromium's and Node's switches, without their dashes. */
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

/**
 * The first of these switches among the words of a command line; null where there is none. Chromium takes one dash for two,
 * and Electron adds switches of its own to those that were given, so the words themselves are looked at.
 */
export const refusedSwitch = (argv: readonly string[]): string | null => {
  const given = new Set(argv.slice(1).flatMap((word) => /^--?([^=]+)/u.exec(word)?.[1] ?? []));
  return REFUSED.find((name) => given.has(name)) ?? null;
};
