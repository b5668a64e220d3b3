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
      const packages = JSON.parse(await readFile(join(projectFolder, `out/bundled/${part}.json`), 'utf8')) as string[];
      expect(packages).toContain('zod');
      return packages;
    }),
  );
  expect([...bundled.flat(), 'electron', 'jsdom', 'docx'].filter((each) => !listed.has(each))).toEqual([]);
});
