import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { inProject } from '../command/project-folder.mjs';

test('every test that docs/hostile-input.md names is in the file that it names, and no case is left out', async () => {
  const page = await readFile(inProject('docs', 'hostile-input.md'), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| \d/u.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const missing = [];
  for (const [, number, , file, name] of rows) {
    const source = await readFile(inProject(...(file ?? '').split('/')), 'utf8');
    if (!source.includes(name ?? '')) missing.push(`${number ?? ''}: ${file ?? ''}: ${name ?? ''}`);
  }
  expect(missing).toEqual([]);
  const cases = new Set(rows.map(([, number]) => Number(number)));
  for (const number of [36, 37, 38, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 52]) expect(cases).toContain(number);
});
