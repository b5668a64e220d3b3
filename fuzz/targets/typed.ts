// Owns the fuzzing of what is typed: queries of the search in each of its modes, expressions, words of a command line.

import { parseArguments, splitCommand } from '../../cli/arguments';
import { isCommandName } from '../../cli/syntax';
import { smallWorkspace } from '../../core/testing/workspaces';
import { SEARCH_MODES } from '../../core/search/matching';
import { search, searchAtOnce } from '../../core/search/search';
import { findHits } from '../../core/text/find';
import { runInTime } from '../../main/store/expression-in-time';
import type { Input, TargetMaker } from '../target';

const inputs = (...typed: readonly string[]): Input[] =>
  typed.map((each, index) => ({ name: String(index), bytes: new TextEncoder().encode(each) }));

const textOf = ({ bytes }: Input): string => new TextDecoder().decode(bytes).slice(0, 2000);

const workspace = smallWorkspace();

const searchFor = (typed: string, modes: readonly (typeof SEARCH_MODES)[number][]): string => {
  const outcomes = modes.map((mode) => {
    const asked = search(workspace, typed, { mode, limit: 50, runExpression: runInTime });
    if (!asked.ok) return asked.problem.code;
    const { found } = searchAtOnce(asked.steps);
    // A hit names its words by their place; what is cut out for it is whole characters.
    if (/[\ud800-\udbff](?![\udc00-\udfff])/u.test(JSON.stringify(found.map(({ hits }) => hits)))) {
      throw new Error('a hit has half a character');
    }
    return 'read';
  });
  return outcomes[0] ?? 'read';
};

const readCommandLine = (input: Input): string => {
  const { name, rest } = splitCommand(textOf(input).split('\n'));
  if (name === null || !isCommandName(name)) return 'no-command';
  const parsed = parseArguments(name, rest);
  return parsed.ok ? 'read' : 'misuse';
};

export const TYPED_TARGETS: readonly TargetMaker[] = [
  {
    name: 'query',
    make: () =>
      Promise.resolve({
        name: 'query',
        structure: 'none',
        seeds: inputs(
          'claim "Wu Qian" OR said NOT (war AND peace)',
          'in:mention kind:claim tag:a outlet:"The Mirror" date:2026-01..2026-02',
          'می‌آییم OR «رئیس» -said title:سلام',
          'chin* NEAR/3 syri?ns contested:yes (a (b (c)))',
        ),
        run: (input) => {
          const typed = textOf(input);
          for (const exact of [true, false]) findHits(workspace.articles[0]?.text ?? '', typed, { exact });
          return searchFor(
            typed,
            SEARCH_MODES.filter((mode) => mode !== 'regex'),
          );
        },
      }),
  },
  {
    name: 'expression',
    make: () =>
      Promise.resolve({
        name: 'expression',
        structure: 'none',
        seeds: inputs(
          '(a+)+$',
          'kind:claim ^(\\p{L}+) (?<x>[א-ת]{2,3}|می)\\b',
          '(?:a?){20}a{20}',
          '(?<=said)\\s*[^.]*\\.$',
          '\\u{1F600}.*?Wu',
        ),
        run: (input) => searchFor(textOf(input), ['regex']),
      }),
  },
  {
    name: 'command-line',
    make: () =>
      Promise.resolve({
        name: 'command-line',
        structure: 'none',
        seeds: inputs(
          'import\n--workspace\n/w\na.txt\n--encoding\nutf-8\n--json',
          'export\n--format\nw3c\n--option\nunit=utf-16\n--out\nx\n/w',
          'search\n/w\n--mode=regex\n--limit\n5\n--\n-x',
          'merge\n--all\n--theirs\nkey\n/w\nb.json',
          '--quiet\nannotate\n/w\narticle\nclaim\n3-9',
        ),
        run: readCommandLine,
      }),
  },
];
