// Owns what a mention says besides its place and its words, as names and values: for formats that have no fields of their
// own for it. Names are English and the same in every export; those of the codebook are as it has them.

import type { Code } from '../codebook/codebook';
import { BUILT_IN_SLOTS, codeOf, givenSlotName, type Codebook } from '../codebook/codebook';
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

/** A question that a built-in kind asks, and its answer in a mention; null for none, and for a mention of another kind. */
export interface BuiltInQuestion extends Question {
  readonly kind: Mention['kind'];
  readonly answer: (mention: Mention) => string | null;
}

const asked = <Kind extends Mention['kind']>(
  kind: Kind,
  question: Question,
  answer: (mention: Extract<Mention, { kind: Kind }>) => string | number | null,
): BuiltInQuestion => ({
  ...question,
  kind,
  answer: (mention) => {
    // The kind tells which mention it is; TypeScript does not follow a kind that is a value.
    const said = mention.kind === kind ? answer(mention as Extract<Mention, { kind: Kind }>) : null;
    return said === null || said === '' ? null : String(said);
  },
});

/** What the built-in kinds ask, in the order in which it is written. */
export const BUILT_IN_QUESTIONS: readonly BuiltInQuestion[] = [
  asked('claim', QUESTIONS.stance, ({ stance }) => stance),
  asked('claim', QUESTIONS.certainty, ({ certainty }) => certainty),
  asked('claim', QUESTIONS.credibility, ({ credibility }) => credibility),
  asked('claim', QUESTIONS.checkWorthiness, ({ checkWorthiness }) => checkWorthiness),
  asked('source', QUESTIONS.name, ({ name }) => name),
  asked('source', QUESTIONS.sourceType, ({ sourceType }) => sourceType),
  asked('source', QUESTIONS.role, ({ role }) => role),
  asked('contested', QUESTIONS.reason, ({ reason }) => reason),
  asked('contested', QUESTIONS.contestedBy, ({ contestedBy }) => contestedBy),
];

const attributeQuestion = ({ id, label, type, choices }: Code['attributes'][number]): Question => ({
  key: `attribute ${id}`,
  name: label === '' ? id : label,
  choices: type === 'choice' ? choices : null,
});

/** What mentions of a kind are asked, except the slots of claims, which every codebook has its own of. */
export const questionsOf = (code: Code): Question[] => [
  ...BUILT_IN_QUESTIONS.filter(({ kind }) => kind === code.kind),
  ...code.attributes.map(attributeQuestion),
];

/** What a slot is called: as the codebook calls it, or by its id. */
export const slotName = (codebook: Codebook, id: string): string =>
  givenSlotName(codebook, id) ?? BUILT_IN_SLOTS.find((slot) => slot.id === id)?.label ?? id;

const slotAnswers = (codebook: Codebook, mention: Mention): (readonly [Question, string])[] =>
  mention.kind === 'claim'
    ? mention.values.map(({ slot, value }) => [words(`slot ${slot}`, slotName(codebook, slot)), value] as const)
    : [];

/** All that a mention says, in the order in which its kind asks. Its note, tags, claim and actor are no part of it. */
export const saidBy = (codebook: Codebook, mention: Mention): SaidValue[] => {
  const code = codeOf(codebook, mention);
  const attributes = Object.entries(mention.attributes ?? {}).map(([id, value]) => {
    const attribute = code?.attributes.find((each) => each.id === id);
    return [attribute === undefined ? words(`attribute ${id}`, id) : attributeQuestion(attribute), value] as const;
  });
  const builtIn = BUILT_IN_QUESTIONS.map((question): readonly [Question, string | null] => {
    const value = question.answer(mention);
    // The words themselves are a source's name until the analyst says otherwise.
    return [question, question.key === QUESTIONS.name.key && value === quoteOf(mention) ? null : value];
  });
  return [...builtIn, ...slotAnswers(codebook, mention), ...attributes].flatMap(([{ key, name, choices }, value]) =>
    value === null || value === '' ? [] : [{ key, name, choices, value }],
  );
};
