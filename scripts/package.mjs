// Owns `npm run package`: set-up, build, and the packages of this system. It refuses to pass off a runtime that is not the
// one in package.json: with it, only packages for testing are made, which say so. Usage: npm run package -- --help

import { build } from './build.mjs';
import { runAsCommand } from './command/command.mjs';
import { say } from './command/say.mjs';
import { PACKAGES } from './package/builder-config.mjs';
import { parsePackageRequest, USAGE } from './package/package-request.mjs';
import { pack } from './package/pack.mjs';
import { runtimeToPackage } from './package/runtime.mjs';
import { makeTestingPackages } from './package/testing-packages.mjs';
import { setUpApp } from './setup/setup.mjs';
import { Stop } from './command/stop.mjs';

await runAsCommand(import.meta.url, async (words) => {
  const request = parsePackageRequest(words);
  if ('complaint' in request) {
    say(`${request.complaint}\n\n${USAGE}`);
    return 2;
  }
  if (request.wantsHelp) {
    say(USAGE);
    return 0;
  }
  await setUpApp('present');
  await build();
  const runtime = await runtimeToPackage();
  if (!request.isForTesting && runtime.version === runtime.pinned) {
    await pack(request.words, 'show');
    say(`The packages are in ${PACKAGES}.`);
    return 0;
  }
  const reason =
    runtime.version === runtime.pinned
      ? 'Packages for testing were asked for.'
      : `Electron ${runtime.pinned}, which Hashiya ships with, is not here: its download on github.com could not be reached. The runtime here is Electron ${runtime.version}.`;
  if (request.isForRelease) {
    throw new Stop(
      `${reason} Nothing to hand on can be made of it.`,
      'Run the command where github.com can be reached, or set ELECTRON_MIRROR to a mirror of its releases.',
    );
  }
  say(`${reason} So these packages are FOR TESTING ONLY: a folder and a .deb, made of what is here.`);
  await makeTestingPackages(runtime);
  return 0;
});
