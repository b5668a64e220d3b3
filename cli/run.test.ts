import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';

const { version } = JSON.parse(await readFile(resolve(import.meta.dirname, '../package.json'), 'utf8')) as {
  version: string;
};
const COMMANDS = [
  'import',
  'list',
  'annotate',
  'revise',
  'original',
  'undo',
  'redo',
  'history',
  'export',
  'formats',
  'merge',
  'backups',
  'restore',
  'validate',
  'verify',
  'schema',
  'completion',
  'manual',
  'help',
];

describe('help', () => {
  test.each([[['help']], [['--help']], [['-h']], [['help', '--help']]])(
    '%j lists every command on standard output',
    async (argv) => {
      const { exitCode, output, errors } = await hashiya(...argv);
      expect(exitCode).toBe(0);
      expect(errors).toBe('');
      for (const command of COMMANDS) expect(output).toContain(`hashiya ${command}`);
      expect(output).not.toMatch(/\{\{|\bcli\.|undefined/);
    },
  );

  test.each(COMMANDS.filter((command) => command !== 'help'))(
    '%s has its own, asked for either way',
    async (command) => {
      const asked = await hashiya('help', command);
      expect(asked.exitCode).toBe(0);
      expect(asked.output).toContain(`Usage: hashiya ${command}`);
      expect(await hashiya(command, '--help')).toEqual(asked);
      expect(await hashiya('--help', command)).toEqual(asked);
    },
  );

  test('the version is that of the package', async () => {
    expect(await hashiya('--version')).toEqual({ exitCode: 0, output: `${version}\n`, errors: '' });
    expect((await hashiyaJson('--version')).reply).toEqual({ ok: true, version });
  });
});

describe('a command line that cannot be understood', () => {
  const workspace = ['--workspace', '/nowhere'];
  const marking = ['annotate', ...workspace, '--article', 'x', '--kind', 'claim'];
  const cases: [string, string[]][] = [
    ['command-missing', []],
    ['option-unknown', ['--frobnicate']],
    ['command-unknown', ['frobnicate']],
    ['command-unknown', ['toString']],
    ['command-unknown', ['help', '__proto__']],
    ['option-unknown', ['list', ...workspace, '--frobnicate']],
    ['option-unknown', ['list', ...workspace, '--toString']],
    ['option-unknown', ['list', ...workspace, '-x']],
    ['option-unknown', ['list', ...workspace, '--out', 'x']],
    ['option-missing', ['list']],
    ['value-missing', ['list', '--workspace']],
    ['value-missing', ['list', '--workspace=']],
    ['value-missing', ['list', '--workspace', '--other']],
    ['option-repeated', ['list', ...workspace, ...workspace]],
    ['argument-unexpected', ['list', 'x', ...workspace]],
    ['argument-missing', ['import', ...workspace]],
    ['argument-missing', ['validate']],
    ['argument-unexpected', ['validate', 'a', 'b']],
    ['option-without-value', ['list', ...workspace, '--json=yes']],
    ['choice-unknown', ['export', ...workspace, '--format', 'xml']],
    ['export-option-unknown', ['export', ...workspace, '--format', 'w3c', '--option', 'unit=byte']],
    ['export-option-unknown', ['export', ...workspace, '--format', 'w3c', '--option', 'unit']],
    ['export-option-unknown', ['export', ...workspace, '--format', 'w3c', '--option', '__proto__=x']],
    ['export-without-options', ['export', ...workspace, '--option', 'unit=utf-16']],
    ['argument-unexpected', ['export', '/nowhere', '/elsewhere']],
    ['argument-missing', ['completion']],
    ['shell-unknown', ['completion', 'csh']],
    ['argument-unexpected', ['formats', 'x']],
    ['option-without-value', ['list', ...workspace, '--quiet=yes']],
    ['export-not-alone', ['import', 'a.json', 'b.txt', ...workspace]],
    ['export-not-alone', ['import', 'a.json', 'b.JSON', ...workspace]],
    ['option-without-value', ['merge', 'a.json', ...workspace, '--preview=yes']],
    ['argument-missing', ['merge', ...workspace]],
    ['choice-unknown', ['merge', 'a.json', ...workspace, '--conflicts', 'mine']],
    ['choice-unknown', ['merge', 'a.json', ...workspace, '--deletions', 'drop']],
    ['number-invalid', ['history', ...workspace, '--limit', '0']],
    ['number-invalid', ['history', ...workspace, '--limit', 'all']],
    ['number-invalid', ['export', ...workspace, '--as-of', 'yesterday']],
    ['option-missing', [...marking, '--start', '1']],
    ['offset-invalid', [...marking, '--start', 'one', '--end', '2']],
    ['offset-invalid', [...marking, '--start', '1.5', '--end', '2']],
    ['offset-invalid', [...marking, '--start=-1', '--end', '2']],
    ['offset-invalid', [...marking, '--start', '1e3', '--end', '2']],
    ['offset-invalid', [...marking, '--start', '1', '--end', '99999999999999999999']],
    ['offset-invalid', [...marking, '--start', '１', '--end', '2']],
    ['value-missing', [...marking, '--start', '-1', '--end', '2']],
    ['kind-unknown', ['annotate', ...workspace, '--article', 'x', '--kind', 'opinion', '--start', '1', '--end', '2']],
  ];

  test.each(cases)('%s: hashiya %j', async (code, argv) => {
    const { exitCode, output, errors } = await hashiya(...argv);
    expect(exitCode).toBe(2);
    expect(output).toBe('');
    const command = COMMANDS.find((name) => name === argv[0]);
    expect(errors).toContain(command === undefined ? 'Usage: hashiya COMMAND' : `Usage: hashiya ${command}`);
    expect(errors).not.toMatch(/\{\{|failures\.|undefined|\n {4}at /);
    const { exitCode: again, reply } = await hashiyaJson(...argv);
    expect(again).toBe(2);
    expect(reply).toMatchObject({ ok: false, error: { code } });
  });

  test('-- ends the options, so that a file may be called like one', async () => {
    const file = join(await scratchFolder(), 'x');
    await writeFile(file, '{}');
    expect((await hashiya('validate', '--', '--json')).errors).toContain('--json is not there');
    expect((await hashiya('validate', '--', file)).exitCode).toBe(1);
  });
});
