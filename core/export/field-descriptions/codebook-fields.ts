// Owns what is said of the fields of the codebook.

import { EXAMPLE_IDS, type FieldDescriptions } from './field';

export const CODEBOOK_FIELDS: FieldDescriptions = {
  codebook: { says: 'Which kinds of mention there are, what they mean and ask for, and the slots of claims.' },
  'codebook.version': { says: 'One more after each change of the codebook.', example: 1 },
  'codebook.codes': { says: 'The kinds, in the order in which the window shows them.' },
  'codebook.codes.id': { says: 'Names the kind; a built-in one is named by its kind.', example: 'claim' },
  'codebook.codes.kind': { says: 'A built-in kind, or own for a kind of this project.', example: 'claim' },
  'codebook.codes.label': { says: 'What the kind is called.', example: 'Claim' },
  'codebook.codes.definition': {
    says: 'When to mark something as this kind.',
    example: 'A statement that can be checked.',
  },
  'codebook.codes.example': { says: 'An example in words; may be empty.', example: 'The bridge is closed.' },
  'codebook.codes.examples': { says: 'Words of articles that show what the kind is for, or is not for.' },
  'codebook.codes.examples.verdict': { says: 'do: mark it like this; dont: do not.', example: 'do' },
  'codebook.codes.examples.quote': { says: 'The words.', example: 'the bridge is closed' },
  'codebook.codes.examples.articleId': {
    says: 'The article that the words are from; null where they are from none.',
    example: EXAMPLE_IDS.article,
  },
  'codebook.codes.examples.mentionId': {
    says: 'The mention that marks the words; null where none does.',
    example: EXAMPLE_IDS.claimMention,
  },
  'codebook.codes.attributes': { says: 'What each mention of the kind is asked for beside what the kind has.' },
  'codebook.codes.attributes.id': { says: 'Names the attribute.', example: 'topic' },
  'codebook.codes.attributes.label': { says: 'What the attribute is called.', example: 'Topic' },
  'codebook.codes.attributes.type': { says: 'A text, or one of several choices.', example: 'choice' },
  'codebook.codes.attributes.choices': {
    says: 'What there is to choose from; empty for a text.',
    example: ['traffic', 'safety'],
  },
  'codebook.codes.key': {
    says: 'The physical key that marks it (a KeyboardEvent.code of the browser); null for none.',
    example: 'Digit1',
  },
  'codebook.codes.colour': { says: 'The name of its colour in the window.', example: 'amber' },
  'codebook.codes.drawing': { says: 'How it is drawn in the text.', example: 'fill' },
  'codebook.slots': { says: 'What is asked of claims, to be compared between articles.' },
  'codebook.slots.id': { says: 'Names the slot.', example: 'when' },
  'codebook.slots.label': { says: 'What the slot is called.', example: 'When' },
  'codebook.cueRules': { says: 'The rules by which cues are suggested.' },
  'codebook.cueRules.own': { says: 'Rules of this project; their other fields are those of the cue suggester.' },
  'codebook.cueRules.own.id': { says: 'Names the rule.', example: 'own-1' },
  'codebook.cueRules.off': { says: 'The ids of rules that are turned off.', example: ['en-said'] },
};
