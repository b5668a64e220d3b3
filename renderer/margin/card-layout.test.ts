import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_GAP, layOutCards, ROW_HEIGHT, type CardLayout, type CardSize } from './card-layout';

const anyCard = fc.record({
  level: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 20, max: 500 }),
  mostDrift: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
});

const cardsInReadingOrder: fc.Arbitrary<CardSize[]> = fc.array(anyCard, { maxLength: 30 }).map((cards) =>
  cards
    .sort((left, right) => left.level - right.level)
    .map(({ mostDrift, ...card }, index) => ({
      ...card,
      id: `card-${String(index)}`,
      ...(mostDrift === undefined ? {} : { mostDrift, height: ROW_HEIGHT }),
    })),
);

/** What stands in the column, from the top down. */
const standing = (cards: readonly CardSize[], { tops, crowds }: CardLayout): { top: number; height: number }[] =>
  [
    ...cards.flatMap(({ id, height }) => {
      const top = tops.get(id);
      return top === undefined ? [] : [{ top, height }];
    }),
    ...crowds.map(({ top }) => ({ top, height: ROW_HEIGHT })),
  ].sort((one, other) => one.top - other.top);

describe('the layout of cards', () => {
  it('never lays one card over another, nor above the floor, whichever is chosen', () => {
    fc.assert(
      fc.property(cardsInReadingOrder, fc.nat(40), fc.nat(500), (cards, chosen, floor) => {
        let next = floor;
        for (const { top, height } of standing(cards, layOutCards(cards, `card-${String(chosen)}`, floor))) {
          expect(top).toBeGreaterThanOrEqual(next);
          next = top + height + CARD_GAP;
        }
      }),
    );
  });

  it('has a place for every card, in reading order, by itself or in a crowd', () => {
    fc.assert(
      fc.property(cardsInReadingOrder, fc.nat(40), (cards, chosen) => {
        const { tops, crowds } = layOutCards(cards, `card-${String(chosen)}`);
        const inOrder = [...[...tops].map(([id, top]) => ({ ids: [id], top })), ...crowds]
          .sort((one, other) => one.top - other.top)
          .flatMap(({ ids }) => ids);
        expect(inOrder).toEqual(cards.map(({ id }) => id));
        expect(crowds.every(({ ids }) => ids.length > 1)).toBe(true);
        expect(crowds.flatMap(({ ids }) => ids)).not.toContain(`card-${String(chosen)}`);
      }),
    );
  });

  it('is the same for what follows, wherever it began, from the first card on that stands level either way', () => {
    fc.assert(
      fc.property(cardsInReadingOrder, fc.nat(30), (cards, begin) => {
        const whole = layOutCards(cards, null);
        const later = cards.slice(begin);
        const part = layOutCards(later, null);
        const first = later.findIndex(({ id, level }) => whole.tops.get(id) === level && part.tops.get(id) === level);
        if (first === -1) return;
        for (const { id } of later.slice(first)) expect(part.tops.get(id)).toBe(whole.tops.get(id));
      }),
    );
  });

  it('puts every card level with its mention where there is room', () => {
    const cards = [
      { id: 'a', level: 10, height: 50 },
      { id: 'b', level: 200, height: 50 },
    ];
    expect([...layOutCards(cards, null).tops]).toEqual([
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
    expect([...layOutCards(cards, 'b').tops]).toEqual([
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
    expect(layOutCards(cards, 'b').tops.get('b')).toBe(100 + CARD_GAP);
  });

  it('puts rows that would stand too far below their words among others, right where they would have stood', () => {
    const row = (id: string) => ({ id, level: 0, height: ROW_HEIGHT, mostDrift: 50 });
    const cards = [row('a'), row('b'), row('c'), row('d'), { ...row('e'), level: 400 }];
    const { tops, crowds } = layOutCards(cards, null);
    expect([...tops]).toEqual([
      ['a', 0],
      ['b', ROW_HEIGHT + CARD_GAP],
      ['e', 400],
    ]);
    expect(crowds).toEqual([{ ids: ['c', 'd'], top: 2 * (ROW_HEIGHT + CARD_GAP) }]);
  });
});
