// Owns the manual: the page for `man`, and the reference in docs/cli.md, both made from the table of syntax.

import { version } from '../package.json';
import { explainedOptions, type ExplainedOption } from './explained';
import { COMMAND_NAMES, COMMON_OPTIONS, syntaxOf } from './syntax';
import { usageOf } from './typed-syntax';
import { say } from './words';

/** What groff has its own names for; the rest of what we write is ASCII. */
const GLYPHS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  '’': '\\(cq',
  '“': '\\(lq',
  '”': '\\(rq',
  '…': '...',
  '–': '\\(en',
};

/** A text as roff has it: nothing in it is a request, and each hyphen stays one that can be copied. */
const roff = (text: string): string =>
  text.replaceAll(/[\\\-’“”…–]/gu, (character) => GLYPHS[character] ?? character).replaceAll(/^(?=[.'])/gmu, '\\&');

const roffOptions = (options: readonly ExplainedOption[]): string[] =>
  options.flatMap(({ typed, about }) => ['.TP', `.B ${roff(typed)}`, roff(about)]);

/** The page for `man`, in the macros of man(7). */
export const manualPage = (): string =>
  [
    '.\\" Made by npm run manual, from the table in cli/syntax.ts.',
    `.TH HASHIYA 1 "" "Hashiya ${version}" "Hashiya"`,
    // Neither hyphens nor wide gaps within what may be typed.
    '.nh',
    '.ad l',
    '.SH NAME',
    `hashiya \\- ${roff(say('manual.name'))}`,
    '.SH SYNOPSIS',
    '.B hashiya',
    roff(say('help.general').replace(/^hashiya /u, '')),
    '.SH DESCRIPTION',
    roff(say('manual.about')),
    '.SH COMMANDS',
    ...COMMAND_NAMES.flatMap((name) => [
      `.SS ${roff(name)}`,
      `.B ${roff(usageOf(name))}`,
      '.PP',
      roff(say(`summary.${name}`)),
      ...roffOptions(explainedOptions(syntaxOf(name).options)),
    ]),
    '.SH OPTIONS OF EVERY COMMAND',
    ...roffOptions(explainedOptions(COMMON_OPTIONS)),
    '.SH EXIT STATUS',
    roff(say('help.exit-codes')),
    '',
  ].join('\n');

/** What would begin something else in a table of Markdown. */
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

const markdownOptions = (options: readonly ExplainedOption[]): string[] =>
  options.length === 0
    ? []
    : [
        '',
        '| option | meaning |',
        '| --- | --- |',
        ...options.map(({ typed, about }) => `| \`${cell(typed)}\` | ${cell(about)} |`),
      ];

/** The reference of all commands, as it stands in docs/cli.md. */
export const manualInMarkdown = (): string =>
  [
    ...COMMAND_NAMES.flatMap((name) => [
      `### ${name}`,
      '',
      '```',
      usageOf(name),
      '```',
      '',
      say(`summary.${name}`).replaceAll('<', '&lt;'),
      ...markdownOptions(explainedOptions(syntaxOf(name).options)),
      '',
    ]),
    '### Options of every command',
    ...markdownOptions(explainedOptions(COMMON_OPTIONS)),
    '',
    say('help.exit-codes'),
    '',
  ].join('\n');
