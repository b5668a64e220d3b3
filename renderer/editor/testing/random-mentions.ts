// Owns random mentions of a text, and random acts on them: so many and so near to each other that most of them meet.

import fc from 'fast-check';
import { describeRange } from '../../../core/anchor/anchor';
import { compareMentions, UNSAID_OF_CLAIM, type Mention } from '../../../core/mention/mention';
import { FIRST_MOMENT, TEST_ANALYST, testId } from '../../../core/testing/fixed-environment';
import type { TextRange } from '../../../core/text/trim-range';

const mentionOf = (text: string, number: number, kind: Mention['kind'], ranges: readonly TextRange[]): Mention => {
  const shared = {
    id: testId('e', number),
    ranges: ranges.map((range) => describeRange(text, range)),
    note: '',
    tags: [],
    createdAt: FIRST_MOMENT,
    createdBy: TEST_ANALYST.id,
    modifiedAt: FIRST_MOMENT,
    modifiedBy: TEST_ANALYST.id,
  };
  switch (kind) {
    case 'claim':
      return { ...shared, kind, ...UNSAID_OF_CLAIM };
    case 'source':
      return { ...shared, kind, name: '', sourceType: null, role: '', actorId: null };
    case 'contested':
      return { ...shared, kind, reason: null, contestedBy: '' };
    case 'own':
      return { ...shared, kind, code: 'k1' };
    case 'cue':
      return { ...shared, kind };
  }
};

const KINDS = ['claim', 'source', 'contested', 'cue', 'own'] as const;

/** Ranges in text order of which none touches another: mostly one, near some place, now and then far apart. */
const anyRanges = (length: number): fc.Arbitrary<TextRange[]> => {
  const near = fc.tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 12 })).map(([start, long]) => {
    return [{ start, end: Math.min(length, start + long) }];
  });
  const apart = fc.uniqueArray(fc.nat(length), { minLength: 4, maxLength: 6 }).map((places) => {
    const [a = 0, b = 0, c = 0, d = 0] = places.sort((one, other) => one - other);
    return [
      { start: a, end: b },
      { start: c, end: d },
    ];
  });
  return fc.oneof({ weight: 5, arbitrary: near }, { weight: 1, arbitrary: apart });
};

/** A mention with that number; now and then an orphan, whose quote does not stand at its place. */
const anyMention = (text: string, number: number): fc.Arbitrary<Mention> =>
  fc.tuple(fc.constantFrom(...KINDS), anyRanges(text.length), fc.nat(9)).map(([kind, ranges, chance]) => {
    const mention = mentionOf(text, number, kind, ranges);
    return chance > 0 ? mention : { ...mention, ranges: mention.ranges.map((range) => ({ ...range, quote: '?' })) };
  });

/** What is done to the mentions: some are put, new ones or others in the place of old ones, and some deleted. */
export interface MentionsAct {
  readonly put: readonly Mention[];
  readonly drop: readonly number[];
}

/** Acts on up to forty mentions of a text: mostly on one of them, now and then on many at once. */
export const anyActs = (text: string): fc.Arbitrary<MentionsAct[]> => {
  const number = fc.nat(40);
  const one = number.chain((each) => anyMention(text, each).map((mention) => ({ put: [mention], drop: [] })));
  const many = fc
    .uniqueArray(number, { minLength: 5, maxLength: 25 })
    .chain((numbers) => fc.tuple(...numbers.map((each) => anyMention(text, each))).map((put) => ({ put, drop: [] })));
  const less = fc.uniqueArray(number, { minLength: 1, maxLength: 4 }).map((drop) => ({ put: [], drop }));
  return fc.array(
    fc.oneof({ weight: 4, arbitrary: one }, { weight: 2, arbitrary: many }, { weight: 2, arbitrary: less }),
    { minLength: 1, maxLength: 12 },
  );
};

/** The mentions after an act, in reading order. */
export const afterAct = (mentions: readonly Mention[], { put, drop }: MentionsAct): Mention[] => {
  const gone = new Set([...put.map(({ id }) => id), ...drop.map((number) => testId('e', number))]);
  return [...mentions.filter(({ id }) => !gone.has(id)), ...put].sort(compareMentions);
};
