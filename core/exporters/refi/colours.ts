// Owns the colours of kinds as numbers, for other programs: those of the light look (renderer/styles/tokens.css), which are
// dark enough to be read on white.

import type { Code } from '../../codebook/codebook';
import type { OwnColour } from '../../codebook/looks';

const BUILT_IN = { claim: '#7d6200', source: '#165aac', contested: '#a01f58', cue: '#17481b' } as const;

const OWN: Readonly<Record<OwnColour, string>> = {
  teal: '#1e715c',
  rust: '#6e2a0e',
  plum: '#9416a0',
  lime: '#586b0a',
  slate: '#33444f',
};

const isOwnColour = (colour: string): colour is OwnColour => Object.hasOwn(OWN, colour);

/** The colour of a kind, `#rrggbb`. Slate stands in for one that there is not. */
export const colourOf = ({ kind, colour }: Pick<Code, 'kind' | 'colour'>): string =>
  kind === 'own' ? OWN[isOwnColour(colour) ? colour : 'slate'] : BUILT_IN[kind];
