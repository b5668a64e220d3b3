// Owns how the chain of a claim mention is put into words: what is said where, and one line for each hand.

import type { ChainHop } from '../core/attribution/chain';
import { showForeign } from './terminal-text';
import { say } from './words';

interface ToldChain {
  readonly id: string;
  readonly quote: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly depth: number;
  readonly chain: readonly ChainHop[];
}

const describeHop = ({ name, role, mode, cue, isBroken }: ChainHop): string => {
  const facts = [
    say(`hop-role.${role}`),
    ...(mode === null ? [] : [say(`hop-mode.${mode}`)]),
    ...(cue === null ? [] : [say('hop-cue', { cue: cue.quote })]),
    ...(isBroken ? [say('hop-broken')] : []),
  ];
  return say('hop', { name: name === '' ? say('hop-nobody') : name, facts: facts.join(', ') });
};

/** The mention with its chain; who said it first comes first. */
export const describeChain = ({ id, quote, title, outlet, depth, chain }: ToldChain): string[] => [
  `${id}  ${say('chain-quote', { quote })}`,
  `    ${[outlet, title].flatMap((fact) => (fact === null ? [] : [showForeign(fact)])).join(' · ')}`,
  `    ${depth === 0 ? say('chain-none') : say('chain-depth', { count: depth })}`,
  ...chain.map((hop, at) => `    ${at === 0 ? '  ' : '→ '}${describeHop(hop)}`),
];
