// The bill of materials of the app as it is built: it lists every package that the built files hold or ask for.

import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFolder } from '../driver/electron-app';
import { expect, test } from '../driver/launch';

test('lists all that the built app is made of, and Electron', async ({ folder }) => {
  await promisify(execFile)(process.execPath, ['scripts/sbom.mjs', folder], { cwd: projectFolder });
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.cdx.json'));
  const bill = JSON.parse(await readFile(join(folder, name), 'utf8')) as { components: { name: string }[] };
  const listed = new Set(bill.components.map((component) => component.name));
  const bundled = await Promise.all(
    ['main', 'renderer'].map(async (part) => {
      const contents = await readFile(join(projectFolder, `out/contents/${part}.json`), 'utf8');
      const packages = (JSON.parse(contents) as { bundled: string[] }).bundled;
      expect(packages).toContain('node_modules/zod');
      return packages.map((path) => path.split('node_modules/').at(-1) ?? path);
    }),
  );
  expect([...bundled.flat(), 'electron', 'jsdom', 'docx'].filter((each) => !listed.has(each))).toEqual([]);
});
