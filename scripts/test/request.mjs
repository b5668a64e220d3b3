// Owns what the words after `npm test --` ask for. It refuses words that it does not understand, rather than test
// something else than was meant.

import { parseArgs } from 'node:util';
import { messageOf } from '../command/stop.mjs';

/** @typedef {'lint' | 'types' | 'electronegativity' | 'unit' | 'e2e' | 'package' | 'speed'} Stage */

/** In the order in which they run: the quickest answer first, and what measures alone at the end. @type {Stage[]} */
const STAGES = ['lint', 'types', 'electronegativity', 'unit', 'e2e', 'package', 'speed'];

/** @type {Set<Stage>} */
const TAKE_WORDS = new Set(['unit', 'e2e', 'speed']);

export const USAGE = `Usage: npm test [-- [--only=STAGES] [WORDS]]

  --only=STAGES  run only these stages, of lint, types, electronegativity, unit, e2e, package, speed (with commas between)
  WORDS          passed on to the one stage chosen, which must be unit (Vitest's words), e2e or speed (Playwright's);
                 those that begin with a dash stand behind a second --

  npm test
  npm test -- --only=lint,types
  npm test -- --only=unit core/anchor
  npm test -- --only=e2e annotate.spec.ts -- --repeat-each=3

Exit code: 0 when nothing failed, 1 when something did, 2 when these words make no sense.`;

/**
 * @param {string[]} given
 * @returns {{ kind: 'run', stages: Stage[], words: string[] } | { kind: 'help' } | { kind: 'nonsense', complaint: string }}
 */
export function parseRequest(given) {
  const end = given.includes('--') ? given.indexOf('--') : given.length;
  /** @type {{ values: { only?: string, help?: boolean }, positionals: string[] }} */
  let parsed;
  try {
    parsed = parseArgs({
      args: given.slice(0, end),
      allowPositionals: true,
      options: { only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    return { kind: 'nonsense', complaint: messageOf(error) };
  }
  const { values, positionals } = parsed;
  if (values.help) return { kind: 'help' };
  const wanted = values.only?.split(',') ?? STAGES;
  const strange = wanted.find((name) => !STAGES.some((stage) => stage === name));
  if (strange !== undefined) return { kind: 'nonsense', complaint: `There is no stage "${strange}".` };
  const stages = STAGES.filter((stage) => wanted.includes(stage));
  const words = [...positionals, ...given.slice(end + 1)];
  const takesWords = stages.length === 1 && stages.some((name) => TAKE_WORDS.has(name));
  if (words.length > 0 && !takesWords) {
    return {
      kind: 'nonsense',
      complaint: `"${words[0]}" can only be passed on with --only=unit, --only=e2e or --only=speed.`,
    };
  }
  return { kind: 'run', stages, words };
}
