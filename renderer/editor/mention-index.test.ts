import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '../../core/mention/mention';
import { testId } from '../../core/testing/fixed-environment';
import { mentionById, placeNear } from './mention-index';
import { afterAct, anyActs } from './testing/random-mentions';

const TEXT = 'The minister said that the office was closed. '.repeat(4);

test('a mention is found by its id wherever it is expected, and none where there is none', () => {
  fc.assert(
    fc.property(anyActs(TEXT), fc.nat(40), fc.nat(40), (acts, number, place) => {
      const mentions = acts.reduce<Mention[]>((before, act) => afterAct(before, act), []);
      const id = testId('e', number);
      expect(placeNear(mentions, id, place)).toBe(mentions.findIndex((mention) => mention.id === id));
      expect(mentionById(mentions, id)).toBe(mentions.find((mention) => mention.id === id));
    }),
  );
});
