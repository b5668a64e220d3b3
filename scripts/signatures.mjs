// Owns the check that the registry has signed what is installed. It refuses to pass where the keys are not to be had: then it
// says that nothing was checked. Usage: npm run signatures

import { runAsCommand } from './command/command.mjs';
import { npm } from './command/npm.mjs';
import { say } from './command/say.mjs';
import { Stop } from './command/stop.mjs';
import { readSignatures } from './release/signatures.mjs';

await runAsCommand(import.meta.url, async () => {
  const { code, output } = await npm(['audit', 'signatures', '--json']);
  const found = readSignatures(code, output);
  if (found.kind === 'not-served')
    throw new Stop(
      'The keys of signatures are not to be had from here, so nothing was checked; the hashes of package-lock.json hold all the same.',
      'Run it where npm reaches registry.npmjs.org and Sigstore.',
    );
  if (found.kind === 'unread')
    throw new Stop(`npm could not check them: ${found.reason}.`, 'Run `npm audit signatures`.');
  if (found.packages.length > 0)
    throw new Stop(
      `These packages are not signed as they should be: ${found.packages.join(', ')}.`,
      'Do not use them before it is known why.',
    );
  say('Every package that is installed is signed by the registry.');
  return 0;
});
