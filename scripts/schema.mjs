// Owns writing the published JSON Schema of the export, from the one validator in the code. It refuses a schema written by
// hand. Usage: npm run schema

import { build } from './build.mjs';
import { runChild } from './command/children.mjs';
import { runAsCommand } from './command/command.mjs';
import { inProject, projectFolder } from './command/project-folder.mjs';
import { setUpTools } from './setup/setup.mjs';

const SCHEMA = 'docs/hashiya-export-2.schema.json';

await runAsCommand(import.meta.url, async () => {
  await setUpTools();
  await build();
  const words = [inProject('out', 'cli', 'index.js'), 'schema', '--out', SCHEMA];
  return (await runChild(process.execPath, words, { cwd: projectFolder, output: 'show' })).code;
});
