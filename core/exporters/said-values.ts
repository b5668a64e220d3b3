// Owns what a mention says besides its place and its words, as names and values: for formats that have no fields of their
// own for it. Names are English and the same in every export; those of the codebook are as it has them.

import type { Code } from '../codebook/codebook';
import { codeOf, givenSlotName, type Codebook } from '../codebook/codebook';
import { actorTypeSchema } from '../actors/actor';
import { certaintySchema, stanceSchema } from '../attribution/stance';
import { checkWorthinessSchema, contestedReasonSchema, quoteOf, type Mention } from '../mention/mention';

/** What can be asked of mentions of a kind. */
export interface Question {
  /** What it is known by among those of its kind. */
  readonly key: string;
  readonly name: string;
  /** What there is to choose from; null where it is answered in words. */
  readonly choices: readonly string[] | null;
}

/** An answer to one; never empty. */
export interface SaidValue extends Question {
  readonly value: string;
}

const choice = (key: string, name: string, choices: readonly string[]): Question => ({ key, name, choices });
const words = (key: string, name: string): Question => ({ key, name, choices: null });

/** What the built-in kinds ask. */
export const QUESTIONS = {
  stance: choice('stance', 'Stance', stanceSchema.options),
  certainty: choice('certainty', 'Certainty', certaintySchema.options),
  credibility: choice('credibility', 'Credibility', ['1', '2', '3', '4', '5', '6']),
  checkWorthiness: choice('check-worthiness', 'Check-worthiness', checkWorthinessSchema.options),
  sourceType: choice('source-type', 'Source type', actorTypeSchema.options),
  name: words('name', 'Name'),
  role: words('role', 'Role'),
  reason: choice('reason', 'Reason', contestedReasonSchema.options),
  contestedBy: words('contested-by', 'Contested by'),
} as const;

const BUILT_IN = {
  claim: [QUESTIONS.stance, QUESTIONS.certainty, QUESTIONS.credibility, QUESTIONS.checkWorthiness],
  source: [QUESTIONS.sourceType, QUESTIONS.name, QUESTIONS.role],
  contested: [QUESTIONS.reason, QUESTIONS.contestedBy],
  cue: [],
  own: [],
} as const satisfies Record<Mention['kind'], readonly Question[]>;

const attributeQuestion = ({ id, label, type, choices }: Code['attributes'][number]): Question => ({
  key: `attribute ${id}`,
  name: label === '' ? id : label,
  choices: type === 'choice' ? choices : null,
});

/** What mentions of a kind are asked, except the slots of claims, which every codebook has its own of. */
export const questionsOf = (code: Code): Question[] => [
  ...BUILT_IN[code.kind],
  ...code.attributes.map(attributeQuestion),
];

/** What a slot is called: as the codebook calls it, or by its id. */
export const slotName = (codebook: Codebook, id: string): string =>
  givenSlotName(codebook, id) ?? codebook.slots.find((slot) => slot.id === id)?.label ?? id;

const fieldsOf = (codebook: Codebook, mention: Mention): (readonly [Question, string | null])[] => {
  switch (mention.kind) {
    case 'claim':
      return [
        [QUESTIONS.stance, mention.stance],
        [QUESTIONS.certainty, mention.certainty],
        [QUESTIONS.credibility, mention.credibility === null ? null : String(mention.credibility)],
        [QUESTIONS.checkWorthiness, mention.checkWorthiness],
        ...mention.values.map(({ slot, value }) => [words(`slot ${slot}`, slotName(codebook, slot)), value] as const),
      ];
    case 'source':
      return [
        [QUESTIONS.sourceType, mention.sourceType],
        // The words themselves are its name until the analyst says otherwise.
        [QUESTIONS.name, mention.name === quoteOf(mention) ? null : mention.name],
        [QUESTIONS.role, mention.role],
      ];
    case 'contested':
      return [
        [QUESTIONS.reason, mention.reason],
        [QUESTIONS.contestedBy, mention.contestedBy],
      ];
    case 'cue':
    case 'own':
      return [];
  }
};

/** All that a mention says, in the order in which its kind asks. Its note, tags, claim and actor are no part of it. */
export const saidBy = (codebook: Codebook, mention: Mention): SaidValue[] => {
  const code = codeOf(codebook, mention);
  const attributes = Object.entries(mention.attributes ?? {}).map(([id, value]) => {
    const attribute = code?.attributes.find((each) => each.id === id);
    return [attribute === undefined ? words(`attribute ${id}`, id) : attributeQuestion(attribute), value] as const;
  });
  return [...fieldsOf(codebook, mention), ...attributes].flatMap(([question, value]) =>
    value === null || value === '' ? [] : [{ ...question, value }],
  );
};
