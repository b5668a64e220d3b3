import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_GAP, layOutCards, type CardSize } from './card-layout';

const cardsInReadingOrder: fc.Arbitrary<CardSize[]> = fc
  .array(fc.record({ level: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 20, max: 500 }) }), {
    maxLength: 30,
  })
  .map((cards) =>
    cards
      .sort((left, right) => left.level - right.level)
      .map((card, index) => ({ ...card, id: `card-${String(index)}` })),
  );

describe('the layout of cards', () => {
  it('never lays one card over another, nor above the margin, whichever is chosen', () => {
    fc.assert(
      fc.property(cardsInReadingOrder, fc.nat(40), (cards, chosen) => {
        const tops = layOutCards(cards, `card-${String(chosen)}`);
        let floor = 0;
        for (const card of cards) {
          const top = tops.get(card.id) ?? -1;
          expect(top).toBeGreaterThanOrEqual(floor);
          floor = top + card.height + CARD_GAP;
        }
      }),
    );
  });

  it('puts every card level with its mention where there is room', () => {
    const cards = [
      { id: 'a', level: 10, height: 50 },
      { id: 'b', level: 200, height: 50 },
    ];
    expect([...layOutCards(cards, null)]).toEqual([
      ['a', 10],
      ['b', 200],
    ]);
  });

  it('keeps the chosen card level and lets those before it make room upwards', () => {
    const cards = [
      { id: 'a', level: 300, height: 50 },
      { id: 'b', level: 300, height: 50 },
      { id: 'c', level: 300, height: 50 },
    ];
    expect([...layOutCards(cards, 'b')]).toEqual([
      ['a', 300 - 50 - CARD_GAP],
      ['b', 300],
      ['c', 300 + 50 + CARD_GAP],
    ]);
  });

  it('moves the chosen card down only where the cards before it would not fit above', () => {
    const cards = [
      { id: 'a', level: 0, height: 100 },
      { id: 'b', level: 20, height: 50 },
    ];
    expect(layOutCards(cards, 'b').get('b')).toBe(100 + CARD_GAP);
  });
});
