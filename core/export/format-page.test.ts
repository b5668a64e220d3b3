// The programs of docs/format.md are run as they stand there.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallWorkspace } from '../testing/workspaces';
import { exportToText, workspaceToExport } from './export-json';

const page = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

/** What stands in the page's one block of that language. */
const blockOf = (language: string): string => new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

const runs = (program: string, options: string[]): boolean => spawnSync(program, options).status === 0;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashiya-format-'));
  writeFileSync(join(folder, 'export.json'), exportToText(workspaceToExport(smallWorkspace())));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PROGRAMS = [
  { language: 'python', program: 'python3', check: ['--version'], file: 'read.py' },
  { language: 'r', program: 'Rscript', check: ['-e', 'library(jsonlite)'], file: 'read.R' },
];

describe('the page about the format', () => {
  for (const { language, program, check, file } of PROGRAMS) {
    const isThere = runs(program, check);
    const reason = isThere ? '' : ` (skipped: ${program}, or a package of it, is not on this machine)`;
    test.skipIf(!isThere)(`has a program in ${language} that cuts out every quote${reason}`, () => {
      writeFileSync(join(folder, file), blockOf(language));
      const environment = { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' };
      const printed = execFileSync(program, [file], { cwd: folder, encoding: 'utf8', env: environment });
      expect(printed).toBe(blockOf('text'));
    });
  }

  test('names every list of the export', () => {
    const lists = Object.keys(workspaceToExport(smallWorkspace())).filter(
      (key) => !key.startsWith('format') && key !== 'offsetUnit',
    );
    for (const list of lists) expect(page).toContain(`\`${list}`);
  });
});
