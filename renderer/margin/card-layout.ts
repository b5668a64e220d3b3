// Owns where cards stand beside the text: level with their mention where there is room, pushed apart where they crowd,
// never one over another. Pure geometry in CSS pixels.

export interface CardSize {
  readonly id: string;
  /** Where the card would like its top to be: level with its mention. */
  readonly level: number;
  readonly height: number;
}

/** The space between two cards. */
export const CARD_GAP = 8;

/**
 * The top of each card, in the order given, which is reading order. The chosen card stands exactly level; those before
 * it make room upwards (down to 0), those after it downwards.
 */
export const layOutCards = (cards: readonly CardSize[], chosenId: string | null): Map<string, number> => {
  const tops = new Map<string, number>();
  const stackDown = (from: number, floor: number): void => {
    let next = floor;
    for (const card of cards.slice(from)) {
      const top = Math.max(card.level, next);
      tops.set(card.id, top);
      next = top + card.height + CARD_GAP;
    }
  };
  stackDown(0, 0);
  const chosenIndex = cards.findIndex((card) => card.id === chosenId);
  const chosen = cards[chosenIndex];
  if (chosen === undefined) return tops;

  let ceiling = Math.max(0, chosen.level);
  tops.set(chosen.id, ceiling);
  for (const card of cards.slice(0, chosenIndex).reverse()) {
    const top = Math.min(tops.get(card.id) ?? 0, ceiling - CARD_GAP - card.height);
    tops.set(card.id, top);
    ceiling = top;
  }
  // Too little room above: everything from the top on is stacked from 0, the chosen card included.
  const first = cards[0];
  if (first !== undefined && (tops.get(first.id) ?? 0) < 0) {
    stackFromTop(cards.slice(0, chosenIndex + 1), tops);
  }
  stackDown(chosenIndex + 1, (tops.get(chosen.id) ?? 0) + chosen.height + CARD_GAP);
  return tops;
};

/** Moves cards down as far as needed to begin at 0 without overlaps. */
const stackFromTop = (cards: readonly CardSize[], tops: Map<string, number>): void => {
  let next = 0;
  for (const card of cards) {
    const top = Math.max(tops.get(card.id) ?? 0, next);
    tops.set(card.id, top);
    next = top + card.height + CARD_GAP;
  }
};
