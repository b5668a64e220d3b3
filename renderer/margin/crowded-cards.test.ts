import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_GAP } from './card-layout';
import { crowdedAmong, MOST_DRIFT } from './crowded-cards';

const cardsAt = (...levels: number[]) => levels.map((level) => ({ level, expected: 90 }));

describe('crowded cards', () => {
  it('are none while there is room, even where a few push each other', () => {
    expect(crowdedAmong(cardsAt(0, 0, 0, 500))).toEqual([false, false, false, false]);
  });

  it('are all that push each other so far that the last stands far from its words, and no others', () => {
    const crowd = Array.from({ length: 12 }, () => 1000);
    expect(crowdedAmong(cardsAt(0, ...crowd, 5000))).toEqual([false, ...crowd.map(() => true), false]);
  });

  it('leave every other card near its words', () => {
    const anyCards = fc
      .array(fc.record({ level: fc.nat(5000), expected: fc.integer({ min: 40, max: 300 }) }), { maxLength: 60 })
      .map((cards) => cards.sort((one, other) => one.level - other.level));
    fc.assert(
      fc.property(anyCards, (cards) => {
        const crowded = crowdedAmong(cards);
        let next = 0;
        cards.forEach(({ level, expected }, index) => {
          const top = Math.max(level, next);
          if (crowded[index] === false) expect(top - level).toBeLessThanOrEqual(MOST_DRIFT);
          next = top + expected + CARD_GAP;
        });
      }),
    );
  });
});
