// Owns what is said of the fields of mentions and of links between them.

import { EXAMPLE_IDS, EXAMPLE_TEXT, type FieldDescriptions } from './field';

const QUOTE = 'the bridge is closed';
const START = EXAMPLE_TEXT.indexOf(QUOTE);
/** The emoji before the quote is one code point in place of two UTF-16 code units. */
const START_CODE_POINT = START - 1;

const RANGE: FieldDescriptions = {
  start: { says: 'Where the range begins, in UTF-16 code units of the text.', example: START },
  end: { says: 'Where the range ends, in UTF-16 code units of the text.', example: START + QUOTE.length },
  quote: { says: 'The words between start and end.', example: QUOTE },
  prefix: { says: 'Up to 32 UTF-16 code units before the quote.', example: EXAMPLE_TEXT.slice(0, START) },
  suffix: {
    says: 'Up to 32 UTF-16 code units after the quote.',
    example: EXAMPLE_TEXT.slice(START + QUOTE.length),
  },
};

const under = (path: string, fields: FieldDescriptions): FieldDescriptions =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [`${path}.${name}`, field]));

export const MENTION_FIELDS: FieldDescriptions = {
  mentions: { says: 'What the analysts marked on the text, in reading order.' },
  'mentions.id': { says: 'Names the mention; a UUID.', example: EXAMPLE_IDS.claimMention },
  'mentions.kind': { says: 'What is marked; own for a kind of the codebook.', example: 'claim' },
  'mentions.ranges': { says: 'Where it stands in the text: one range, or several in order.' },
  ...under('mentions.ranges', RANGE),
  'mentions.ranges.startCodePoint': { says: 'start, counted in Unicode code points.', example: START_CODE_POINT },
  'mentions.ranges.endCodePoint': {
    says: 'end, counted in Unicode code points.',
    example: START_CODE_POINT + QUOTE.length,
  },
  ...under('revisions.anchors.*', RANGE),
  'mentions.tags': { says: 'Words that the analyst gave it.', example: ['bridge'] },
  'mentions.attributes': {
    says: 'The values of the attributes of its kind, by their ids; left out where there are none.',
    example: { topic: 'traffic' },
  },
  'mentions.attributes.*': { says: 'The value of one attribute.', example: 'traffic' },
  'mentions.placement': { says: 'orphan where the quote does not stand at its place.', example: 'placed' },
  'mentions.claimId': {
    says: 'The id of the claim that it states; null before one is chosen.',
    example: EXAMPLE_IDS.claim,
  },
  'mentions.checkWorthiness': { says: 'How much it deserves to be checked.', example: 'high' },
  'mentions.stance': { says: 'With which polarity it states its claim (FactBank).', example: 'asserts' },
  'mentions.certainty': { says: 'How certain it presents its claim (FactBank).', example: 'certain' },
  'mentions.credibility': {
    says: 'How credible the information is, 1 confirmed to 5 improbable, 6 cannot be judged (Admiralty code).',
    example: 2,
  },
  'mentions.values': { says: 'What it says in the slots of its claim.' },
  'mentions.values.slot': { says: 'The id of the slot.', example: 'when' },
  'mentions.values.value': { says: 'The value as the analyst writes it.', example: '2026-11-20' },
  'mentions.attribution': { says: 'The chain by which it reaches the reader, from who said it first.' },
  'mentions.attribution.role': { says: 'What the one who passes it on is in the chain.', example: 'speaker' },
  'mentions.attribution.sourceId': {
    says: 'The id of the source mention that names who passes it on.',
    example: EXAMPLE_IDS.sourceMention,
  },
  'mentions.attribution.actorId': {
    says: 'The id of the actor who passes it on, where no words of the article name them.',
    example: null,
  },
  'mentions.attribution.cueId': {
    says: 'The id of the cue mention that says so.',
    example: EXAMPLE_IDS.cueMention,
  },
  'mentions.attribution.mode': { says: 'How the words are passed on.', example: 'indirect' },
  'mentions.name': { says: 'The name of the source as the article writes it.', example: 'The ministry' },
  'mentions.sourceType': { says: 'What the source is.', example: 'organisation' },
  'mentions.role': { says: 'What the article says the source is.', example: 'ministry of transport' },
  'mentions.actorId': {
    says: 'The id of the actor that the source is; null before one is chosen.',
    example: EXAMPLE_IDS.actor,
  },
  'mentions.reason': { says: 'Why it is contested.', example: 'disputed-fact' },
  'mentions.contestedBy': { says: 'Who contests it, in words; may be empty.', example: 'The city council' },
  'mentions.code': { says: 'The id of its kind in the codebook.', example: 'own-figure' },
  links: { says: 'Which claim mention is asserted by which source mention.' },
  'links.id': { says: 'Names the link; a UUID.', example: EXAMPLE_IDS.link },
  'links.kind': { says: 'What the link says.', example: 'asserted-by' },
  'links.from': { says: 'The id of the claim mention.', example: EXAMPLE_IDS.claimMention },
  'links.to': { says: 'The id of the source mention.', example: EXAMPLE_IDS.sourceMention },
};
