// Owns the codebook: which kinds of mention there are, what they mean and ask, how they look, and the slots of claims.

import { z } from 'zod';
import { openObject } from '../open-object';
import { mentionKindSchema, type MentionKind } from '../mention/mention';
import { idSchema } from '../workspace/identity';
import { DRAWINGS } from './looks';

/** Words that show what a kind is for, or is not for. */
export const codeExampleSchema = openObject({
  verdict: z.enum(['do', 'dont']),
  quote: z.string().min(1),
  /** Where the words stand; the article or the mention may have been deleted since, or be of another workspace. */
  articleId: idSchema.nullable(),
  mentionId: idSchema.nullable(),
  note: z.string(),
});
export type CodeExample = z.infer<typeof codeExampleSchema>;

/** What the card of each mention of a kind asks for, beside what the kind itself has. */
export const attributeSchema = openObject({
  id: z.string(),
  label: z.string(),
  type: z.enum(['text', 'choice']),
  /** What there is to choose from; empty for a text. */
  choices: z.array(z.string().min(1)),
});
export type Attribute = z.infer<typeof attributeSchema>;

/** A kind. A built-in one has its kind for an id, and gets it where it was written down without one. */
export const codeSchema = openObject({
  id: z.string().default(''),
  kind: mentionKindSchema,
  label: z.string(),
  definition: z.string(),
  /** An example in words alone, as the first codebooks had one. */
  example: z.string(),
  examples: z.array(codeExampleSchema).default([]),
  attributes: z.array(attributeSchema).default([]),
  /** The physical key that marks it (a `KeyboardEvent.code`), the same in every keyboard layout; null for none. */
  key: z.string().nullable(),
  /** The name of the colour token (`looks.ts`; another stands in for one that is not there), and how the kind is drawn so that it needs no colour to be told apart. */
  colour: z.string(),
  drawing: z.enum(DRAWINGS),
}).overwrite((code) => (code.id === '' && code.kind !== 'own' ? { ...code, id: code.kind } : code));
export type Code = z.infer<typeof codeSchema>;

/** What is asked of claims, to be compared between articles. */
export const slotSchema = openObject({ id: z.string(), label: z.string() });
export type Slot = z.infer<typeof slotSchema>;

/** The slots that every codebook begins with. */
export const BUILT_IN_SLOTS: readonly Slot[] = [
  { id: 'who', label: 'Who' },
  { id: 'where', label: 'Where' },
  { id: 'when', label: 'When' },
  { id: 'how-many', label: 'How many' },
];

/**
 * What the codebook calls a slot by its id; null for a built-in one that goes by its first name, which has words in every
 * language, and for one that is not in the codebook, which is called what its id says.
 */
export const givenSlotName = ({ slots }: { readonly slots: readonly Slot[] }, id: string): string | null => {
  const slot = slots.find((each) => each.id === id);
  const isAsBuiltIn = BUILT_IN_SLOTS.some((each) => each.id === id && each.label === slot?.label);
  return slot === undefined || isAsBuiltIn ? null : slot.label;
};

export const codebookSchema = openObject({
  /** One more after each act that changes it. */
  version: z.number().int().positive().default(1),
  codes: z.array(codeSchema),
  slots: z.array(slotSchema).default(() => BUILT_IN_SLOTS.map((slot) => ({ ...slot }))),
  /** Rules by which cues are suggested: those of this project, and those, built-in ones among them, that are off, by their ids. */
  cueRules: openObject({
    // Each is a `cueRuleSchema` where this version made it. Not asked for here, since this reads every workspace, journal
    // and export: one rule of a newer version would keep all of it from opening. `check-cue-rules.ts` asks for it where a
    // rule comes in.
    own: z.array(z.looseObject({ id: z.string() })),
    off: z.array(z.string()),
  }).default(() => ({ own: [], off: [] })),
});
export type Codebook = z.infer<typeof codebookSchema>;

/** What says of which kind a mention is. */
export interface OfKind {
  readonly kind: MentionKind;
  /** The id of an own kind. */
  readonly code?: string;
}

/** The code that a mention of that kind goes by; undefined where an own one is no longer in the codebook. */
export const codeOf = (codebook: Pick<Codebook, 'codes'>, mention: OfKind): Code | undefined =>
  findCode(codebook, codeIdOf(mention));

/** The id of the code that a mention is of, whether or not the codebook has it. */
export const codeIdOf = ({ kind, code = '' }: OfKind): string => (kind === 'own' ? code : kind);

/** The code of that id, or undefined. */
export const findCode = ({ codes }: Pick<Codebook, 'codes'>, id: string): Code | undefined =>
  codes.find((code) => code.id === id);

/** The kinds of this project, in their order. */
export const ownCodes = ({ codes }: Pick<Codebook, 'codes'>): Code[] => codes.filter(({ kind }) => kind === 'own');
