// Owns the codebook that a new workspace begins with: the built-in kinds.

import { BUILT_IN_SLOTS, type Codebook } from './codebook';

/** The codebook a new workspace begins with. */
export const INITIAL_CODEBOOK: Codebook = {
  version: 1,
  codes: [
    {
      id: 'claim',
      kind: 'claim',
      label: 'Claim',
      definition: 'A statement that the article puts forward as true and that could be checked.',
      example: 'its military will train Syrian forces on Chinese soil',
      examples: [],
      attributes: [],
      key: 'Digit1',
      colour: 'amber',
      drawing: 'fill',
    },
    {
      id: 'source',
      kind: 'source',
      label: 'Source',
      definition: 'Who is said to have said it: a person, organisation, outlet, agency, document, or someone unnamed.',
      example: 'defence ministry spokesman Wu Qian',
      examples: [],
      attributes: [],
      key: 'Digit2',
      colour: 'blue',
      drawing: 'underline',
    },
    {
      id: 'contested',
      kind: 'contested',
      label: 'Contested',
      definition: 'A wording or statement that someone disputes, denies or contradicts, or that cannot be verified.',
      example: 'propaganda war',
      examples: [],
      attributes: [],
      key: 'Digit3',
      colour: 'magenta',
      drawing: 'wavy-underline',
    },
    {
      id: 'cue',
      kind: 'cue',
      label: 'Cue',
      definition: 'The word that attributes a statement to its source.',
      example: 'said',
      examples: [],
      attributes: [],
      key: 'Digit4',
      colour: 'green',
      drawing: 'dotted-underline',
    },
  ],
  slots: BUILT_IN_SLOTS.map((slot) => ({ ...slot })),
  cueRules: { own: [], off: [] },
};

/** The built-in kind of that id as it is before anyone has changed it, or undefined. */
export const builtInCode = (id: string): Codebook['codes'][number] | undefined =>
  INITIAL_CODEBOOK.codes.find((code) => code.id === id);
