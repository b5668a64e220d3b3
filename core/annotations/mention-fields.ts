// Owns which attributes of other tools are fields of our own mentions by name, such as stance or role: those are filled in,
// where the field can have that value.

import type { z } from 'zod';
import { actorTypeSchema, type Actor } from '../actors/actor';
import { certaintySchema, credibilitySchema, stanceSchema } from '../attribution/stance';
import type { Codebook } from '../codebook/codebook';
import { QUESTIONS, slotName } from '../exporters/said-values';
import {
  checkWorthinessSchema,
  contestedReasonSchema,
  type ClaimMention,
  type ContestedMention,
  type Mention,
  type SourceMention,
} from '../mention/mention';
import { labelKey } from './well-known-names';

/** Under these names our own formats tell which claim a mention states, in the claim's words, and whom it names. */
export const STATED_CLAIM = 'Stated claim';
export const NAMED_ACTOR = 'Named actor';

type Said = readonly { readonly name: string; readonly value: string }[];

/** The first value of that name that the schema takes, and the rest. */
class Answers {
  readonly #left: Said[number][];

  constructor(said: Said) {
    this.#left = [...said];
  }

  take<Value>(name: string, schema: z.ZodType<Value>, read: (value: string) => unknown = choiceIn): Value | null {
    const key = labelKey(name);
    for (const [at, said] of this.#left.entries()) {
      const value = labelKey(said.name) === key ? schema.safeParse(read(said.value)) : null;
      if (value?.success !== true) continue;
      this.#left.splice(at, 1);
      return value.data;
    }
    return null;
  }

  /** The first words under that name. */
  words(name: string): string | null {
    const key = labelKey(name);
    const at = this.#left.findIndex((said) => labelKey(said.name) === key && said.value.trim() !== '');
    return at === -1 ? null : (this.#left.splice(at, 1)[0]?.value ?? null);
  }

  get others(): Said {
    return this.#left;
  }
}

/** Choices are written small and with hyphens. */
const choiceIn = (value: string): string =>
  value
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, '-');

const ofClaim = (mention: ClaimMention, answers: Answers, codebook: Codebook): ClaimMention => ({
  ...mention,
  stance: answers.take(QUESTIONS.stance.name, stanceSchema),
  certainty: answers.take(QUESTIONS.certainty.name, certaintySchema),
  credibility: answers.take(QUESTIONS.credibility.name, credibilitySchema, Number),
  checkWorthiness: answers.take(QUESTIONS.checkWorthiness.name, checkWorthinessSchema),
  values: codebook.slots.flatMap(({ id }) => {
    const value = answers.words(slotName(codebook, id));
    return value === null ? [] : [{ slot: id, value }];
  }),
});

const ofSource = (mention: SourceMention, answers: Answers): SourceMention => ({
  ...mention,
  sourceType: answers.take(QUESTIONS.sourceType.name, actorTypeSchema),
  name: answers.words(QUESTIONS.name.name) ?? mention.name,
  role: answers.words(QUESTIONS.role.name) ?? '',
});

const ofContested = (mention: ContestedMention, answers: Answers): ContestedMention => ({
  ...mention,
  reason: answers.take(QUESTIONS.reason.name, contestedReasonSchema),
  contestedBy: answers.words(QUESTIONS.contestedBy.name) ?? '',
});

/** A new mention with its fields filled in, and what was said besides. */
export const fillFields = (mention: Mention, said: Said, codebook: Codebook): { mention: Mention; others: Said } => {
  const answers = new Answers(said);
  switch (mention.kind) {
    case 'claim':
      return { mention: ofClaim(mention, answers, codebook), others: answers.others };
    case 'source':
      return { mention: ofSource(mention, answers), others: answers.others };
    case 'contested':
      return { mention: ofContested(mention, answers), others: answers.others };
    case 'cue':
    case 'own':
      return { mention, others: said };
  }
};

/** What a mention is joined to by name: the words of a claim, and an actor that is there. */
export interface Names {
  readonly gloss: string | null;
  readonly actorId: string | null;
}

/** The names that our own formats tell, and what was said besides. An actor who is not there stays in words. */
export const namesIn = (
  { kind }: Pick<Mention, 'kind'>,
  said: Said,
  actors: readonly Actor[],
): Names & { readonly others: Said } => {
  const valueOf = (name: string): string | null => said.find((each) => each.name === name)?.value ?? null;
  const gloss = kind === 'claim' ? valueOf(STATED_CLAIM) : null;
  const actor = kind === 'source' ? valueOf(NAMED_ACTOR) : null;
  const [known, ...more] = actor === null ? [] : actors.filter(({ name }) => name === actor);
  const actorId = more.length > 0 ? null : (known?.id ?? null);
  const isUsed = ({ name, value }: Said[number]): boolean =>
    (name === STATED_CLAIM && value === gloss) || (name === NAMED_ACTOR && value === actor && actorId !== null);
  return { gloss, actorId, others: said.filter((each) => !isUsed(each)) };
};
