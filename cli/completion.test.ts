import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../main/testing/scratch';
import { COMPLETIONS } from './completion';
import { COMMAND_NAMES, SHELLS, syntaxOf } from './syntax';

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** What bash offers for the last of these words. */
const offered = (folder: string, ...words: readonly string[]): string[] => {
  const script = `${COMPLETIONS.bash()}
COMP_WORDS=("$@"); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _hashiya; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const output = execFileSync('bash', ['-c', script, 'bash', 'hashiya', ...words], { cwd: folder, encoding: 'utf8' });
  return output
    .split('\n')
    .filter((word) => word !== '')
    .sort();
};

describe.skipIf(!isThere('bash'))('completion in bash', () => {
  test('offers commands, options, values, files and folders', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'my news'));
    await writeFile(join(folder, 'my text.txt'), '');
    expect(offered(folder, '')).toEqual([...COMMAND_NAMES, '--help', '--version'].sort());
    expect(offered(folder, 'val')).toEqual(['validate']);
    expect(offered(folder, 'merge', '--c')).toEqual(['--conflicts']);
    expect(offered(folder, 'merge', '--conflicts', '')).toEqual(['ours', 'theirs']);
    expect(offered(folder, '--json', 'export', '--format', 'w')).toEqual(['w3c']);
    expect(offered(folder, 'import', '')).toEqual(['my news', 'my text.txt']);
    expect(offered(folder, 'import', 'a.txt', '--workspace', '')).toEqual(['my news']);
    expect(offered(folder, 'verify', '')).toEqual(['my news']);
    expect(offered(folder, 'help', 'exp')).toEqual(['export']);
    expect(offered(folder, 'completion', '')).toEqual([...SHELLS].sort());
  });
});

test.each(SHELLS)(
  'completion for %s names every command and every option, and is a program of that shell',
  async (shell) => {
    const script = COMPLETIONS[shell]();
    for (const name of COMMAND_NAMES) {
      expect(script).toMatch(new RegExp(`\\b${name}\\b`, 'u'));
      for (const option of Object.keys(syntaxOf(name).options)) {
        expect(script).toContain(shell === 'fish' ? `-l ${option} ` : `--${option}`);
      }
    }
    expect(script).not.toMatch(/undefined|\{\{|cli\./u);
    if (!isThere(shell)) return;
    const file = join(await scratchFolder(), 'hashiya');
    await writeFile(file, script);
    expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  },
);
