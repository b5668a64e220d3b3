// Owns a longer search of the properties: what fails once in ten thousand runs is found here, and not by chance in
// `npm test`. Usage: npm run test:properties -- --times=20 --seconds=20 [words for vitest, such as core/text]

import { parseArgs } from 'node:util';
import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { setUpTools } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { times: { type: 'string', default: '20' }, seconds: { type: 'string', default: '20' } },
  });
  await setUpTools();
  const { code } = await runTool('vitest', ['run', ...positionals], {
    output: 'show',
    env: { ...process.env, HASHIYA_PROPERTY_TIMES: values.times, HASHIYA_PROPERTY_SECONDS: values.seconds },
  });
  return code;
});
