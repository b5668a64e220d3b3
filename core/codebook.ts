// Owns the codebook: which kinds of mention there are, what they mean, and how they look.

import { z } from 'zod';
import { openObject } from './open-object';
import { mentionKindSchema } from './mention/mention';

export const codeSchema = openObject({
  kind: mentionKindSchema,
  label: z.string(),
  definition: z.string(),
  example: z.string(),
  /** The physical key that marks it (a `KeyboardEvent.code`), the same in every keyboard layout; null for none. */
  key: z.string().nullable(),
  /** The name of the colour token, and how the kind is drawn so that it needs no colour to be told apart. */
  colour: z.string(),
  drawing: z.enum(['fill', 'underline', 'wavy-underline', 'dotted-underline']),
});

export const codebookSchema = openObject({ codes: z.array(codeSchema) });
export type Codebook = z.infer<typeof codebookSchema>;

/** The codebook a new workspace begins with. */
export const INITIAL_CODEBOOK: Codebook = {
  codes: [
    {
      kind: 'claim',
      label: 'Claim',
      definition: 'A statement that the article puts forward as true and that could be checked.',
      example: 'its military will train Syrian forces on Chinese soil',
      key: 'Digit1',
      colour: 'amber',
      drawing: 'fill',
    },
    {
      kind: 'source',
      label: 'Source',
      definition: 'Who is said to have said it: a person, organisation, outlet, agency, document, or someone unnamed.',
      example: 'defence ministry spokesman Wu Qian',
      key: 'Digit2',
      colour: 'blue',
      drawing: 'underline',
    },
    {
      kind: 'contested',
      label: 'Contested',
      definition: 'A wording or statement that someone disputes, denies or contradicts, or that cannot be verified.',
      example: 'propaganda war',
      key: 'Digit3',
      colour: 'magenta',
      drawing: 'wavy-underline',
    },
    {
      kind: 'cue',
      label: 'Cue',
      definition: 'The word that attributes a statement to its source.',
      example: 'said',
      key: 'Digit4',
      colour: 'green',
      drawing: 'dotted-underline',
    },
  ],
};
