// Owns a longer search of the properties: what fails once in ten thousand runs is found here, and not by chance in
// `npm test`. Usage: npm run test:properties -- --times=20 --seconds=20 [words for vitest, such as core/text]

import { runAsCommand } from './command/command.mjs';
import { runTool } from './command/project-tool.mjs';
import { setUpTools } from './setup/setup.mjs';

await runAsCommand(import.meta.url, async (words) => {
  /** @type {(name: string) => string} */
  const numberOf = (name) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? '20';
  const others = words.filter((word) => !/^--(?:times|seconds)=/u.test(word));
  await setUpTools();
  const { code } = await runTool('vitest', ['run', ...others], {
    output: 'show',
    env: { ...process.env, HASHIYA_PROPERTY_TIMES: numberOf('times'), HASHIYA_PROPERTY_SECONDS: numberOf('seconds') },
  });
  return code;
});
