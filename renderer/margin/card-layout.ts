// Owns where cards stand beside the text: level with their mention where there is room, pushed apart where they crowd,
// never one over another. Pure geometry in CSS pixels.

export interface CardSize {
  readonly id: string;
  /** Where the card would like its top to be: level with its mention. */
  readonly level: number;
  readonly height: number;
  /** Of a row: how far below its level it may be pushed. One that would stand lower is put among others. */
  readonly mostDrift?: number;
}

/** Cards next to each other for which there is no room near their words: one row stands for them. */
export interface Crowd {
  readonly ids: readonly string[];
  readonly top: number;
}

export interface CardLayout {
  /** The tops of the cards, those of crowds left out. */
  readonly tops: ReadonlyMap<string, number>;
  readonly crowds: readonly Crowd[];
  /** Where the next card could begin. */
  readonly floor: number;
}

/** The space between two cards. */
export const CARD_GAP = 8;

/** The height of a card that is one row, and of the row that stands for a crowd. */
export const ROW_HEIGHT = 30;

/** A card, or several that became a crowd, at its place. */
interface Standing {
  readonly ids: string[];
  readonly height: number;
  top: number;
}

const bottomOf = ({ top, height }: Standing): number => top + height + CARD_GAP;

const stackDown = (cards: readonly CardSize[], floor: number): Standing[] => {
  const stack: Standing[] = [];
  let crowd: Standing | null = null;
  let next = floor;
  for (const { id, level, height, mostDrift = Infinity } of cards) {
    const top = Math.max(level, next);
    if (top - level <= mostDrift) {
      crowd = null;
      stack.push({ ids: [id], height, top });
      next = top + height + CARD_GAP;
    } else if (crowd !== null) crowd.ids.push(id);
    else {
      crowd = { ids: [id], height: ROW_HEIGHT, top };
      stack.push(crowd);
      next = bottomOf(crowd);
    }
  }
  return stack;
};

/** Moves what stands before the chosen card up, as far as it is in its way. */
const makeRoom = (stack: readonly Standing[], ceiling: number): void => {
  let lowest = ceiling;
  for (const standing of stack.toReversed()) {
    if (bottomOf(standing) <= lowest) return;
    standing.top = lowest - CARD_GAP - standing.height;
    lowest = standing.top;
  }
};

/** Moves down what would begin above the floor, and what that pushes. */
const keepBelow = (stack: readonly Standing[], floor: number): void => {
  let next = floor;
  for (const standing of stack) {
    if (standing.top >= next) return;
    standing.top = next;
    next = bottomOf(standing);
  }
};

/**
 * Where each card stands, in the order given, which is reading order. The chosen card stands exactly level; those before
 * it make room upwards (down to `floor`), those after it downwards.
 */
export const layOutCards = (cards: readonly CardSize[], chosenId: string | null, floor = 0): CardLayout => {
  const at = cards.findIndex((card) => card.id === chosenId);
  const chosen = cards[at];
  let stack: Standing[];
  if (chosen === undefined) stack = stackDown(cards, floor);
  else {
    stack = stackDown(cards.slice(0, at), floor);
    makeRoom(stack, Math.max(floor, chosen.level));
    stack.push({ ids: [chosen.id], height: chosen.height, top: Math.max(floor, chosen.level) });
    // Too little room above: everything from the top on is stacked from there, the chosen card included.
    keepBelow(stack, floor);
    const last = stack.at(-1);
    stack.push(...stackDown(cards.slice(at + 1), last === undefined ? floor : bottomOf(last)));
  }
  const tops = new Map<string, number>();
  const crowds: Crowd[] = [];
  for (const { ids, top } of stack) {
    const [only] = ids;
    // A row for one would take as much room as the row that it is.
    if (ids.length === 1 && only !== undefined) tops.set(only, top);
    else crowds.push({ ids, top });
  }
  const last = stack.at(-1);
  return { tops, crowds, floor: last === undefined ? floor : bottomOf(last) };
};
