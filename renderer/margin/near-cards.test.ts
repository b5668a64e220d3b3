import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mention } from '../../core/mention/mention';
import { afterAct, anyActs } from '../editor/testing/random-mentions';
import { followMentions, type NearCards } from './near-cards';

const TEXT = 'The minister said that the office was closed. '.repeat(4);

const placedOf = (mentions: readonly Mention[]): NearCards => ({
  places: mentions.map((mention, index) => ({ mention, index, isRow: false, top: 0 })),
  crowds: [],
  height: 0,
});

test('each card shows its mention as it is now, wherever acts have moved it, and one that is gone as it was', () => {
  fc.assert(
    fc.property(anyActs(TEXT), fc.nat(12), (acts, placedAfter) => {
      const before = acts.slice(0, placedAfter).reduce<Mention[]>((mentions, act) => afterAct(mentions, act), []);
      const now = acts.slice(placedAfter).reduce<Mention[]>((mentions, act) => afterAct(mentions, act), before);
      const shown = followMentions(placedOf(before), now).places.map(({ mention }) => mention);
      expect(shown).toEqual(before.map((mention) => now.find(({ id }) => id === mention.id) ?? mention));
    }),
  );
});

test('cards whose mentions have not changed are the very same', () => {
  fc.assert(
    fc.property(anyActs(TEXT), (acts) => {
      const mentions = acts.reduce<Mention[]>((before, act) => afterAct(before, act), []);
      const placed = placedOf(mentions);
      expect(followMentions(placed, [...mentions])).toBe(placed);
    }),
  );
});
