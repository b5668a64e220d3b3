// Owns which cards there are and where: those of mentions near the window, laid out as if all were, and whatever happens
// the chosen one with its neighbours. It reads the text's places and changes nothing. All lengths are CSS pixels.

import { startOf, type Mention } from '../../core/mention/mention';
import { directionOfText } from '../../core/text/direction';
import type { EditorSurface } from '../editor/editor-state';
import { firstIndex } from '../editor/first-index';
import { layOutCards, ROW_HEIGHT, type CardSize, type Crowd } from './card-layout';
import { crowdedAmong, expectedHeight, MOST_ROW_DRIFT } from './crowded-cards';
import { expectedLevelIn, isLaidOut, levelsIn, sectionOf, sectionsBetween, type TextSection } from './text-levels';

/** A card that is shown. Its top is counted from that of the column of cards. */
export interface CardPlace {
  readonly mention: Mention;
  /** Its place among all mentions with a card, from 0. */
  readonly index: number;
  readonly isRow: boolean;
  /** Its words are so far away that their place is not known exactly. */
  readonly isFar: boolean;
  readonly top: number;
}

export interface NearCards {
  /** In reading order. */
  readonly places: readonly CardPlace[];
  readonly crowds: readonly Crowd[];
  /** How far down the cards reach. */
  readonly height: number;
}

/** What the layout goes by. */
export interface CardSurroundings {
  readonly surface: EditorSurface;
  /** Those that stand in the text, in reading order. */
  readonly mentions: readonly Mention[];
  readonly chosenId: string | null;
  /** Where the column of cards begins in the viewport. */
  readonly origin: number;
  /** Between which heights of the viewport cards are shown. */
  readonly from: number;
  readonly to: number;
  /** The height of a card that was measured; undefined for one that was not. */
  readonly heightOf: (mention: Mention) => number | undefined;
  /** How far the cards of each section reached below it, by where it begins: kept from one layout to the next. */
  readonly overhangs: Map<number, number>;
}

interface SizedSection {
  readonly section: TextSection;
  /** The index of its first mention, and of the one after its last. */
  readonly first: number;
  readonly after: number;
  readonly sizes: readonly CardSize[];
}

const expected = (mention: Mention): number => expectedHeight(mention, directionOfText(mention.ranges[0]?.quote ?? ''));

/** The mentions of a section with the sizes of their cards. */
const sized = (
  { surface, mentions, chosenId, origin, heightOf }: CardSurroundings,
  section: TextSection,
): SizedSection => {
  const indexAt = (offset: number): number =>
    firstIndex(mentions.length, (index) => {
      const mention = mentions[index];
      return mention !== undefined && startOf(mention) >= offset;
    });
  const [first, after] = [indexAt(section.start), indexAt(section.end)];
  const own = mentions.slice(first, after);
  const levels = levelsIn(surface, section, own);
  const cards = own.map((mention, index) => ({
    mention,
    level: (levels[index] ?? section.top) - origin,
    expected: expected(mention),
  }));
  const crowded = crowdedAmong(cards);
  const sizes = cards.map(({ mention, level, ...card }, index): CardSize => {
    const { id } = mention;
    if (crowded[index] === true && id !== chosenId) return { id, level, height: ROW_HEIGHT, mostDrift: MOST_ROW_DRIFT };
    return { id, level, height: heightOf(mention) ?? card.expected };
  });
  return { section, first, after, sizes };
};

/** Notes how far the cards of each section reach below it. */
const noteOverhangs = (
  { origin, overhangs }: CardSurroundings,
  sections: readonly SizedSection[],
  tops: ReadonlyMap<string, number>,
): void => {
  for (const { section, sizes } of sections) {
    const bottom = sizes.reduce((lowest, { id, height }) => Math.max(lowest, (tops.get(id) ?? 0) + height), 0);
    overhangs.set(section.start, bottom + origin - section.bottom);
  }
};

/** The cards of what is near the window. */
export const nearCards = (around: CardSurroundings): NearCards => {
  const { surface, mentions, chosenId, origin, from, to, overhangs } = around;
  const sections = sectionsBetween(surface, from, to)
    .filter(isLaidOut)
    .map((section) => sized(around, section));
  const [begin] = sections;
  const before = begin === undefined ? null : sectionOf(surface, begin.section.start - 1);
  const overhang = before === null || before.start === begin?.section.start ? undefined : overhangs.get(before.start);
  const floor = overhang === undefined || before === null ? 0 : before.bottom + overhang - origin;
  const layout = layOutCards(
    sections.flatMap(({ sizes }) => sizes),
    chosenId,
    Math.max(0, floor),
  );
  noteOverhangs(around, sections, layout.tops);

  const chosenAt = chosenId === null ? -1 : mentions.findIndex(({ id }) => id === chosenId);
  const isKept = (index: number): boolean => chosenAt !== -1 && Math.abs(index - chosenAt) <= 1;
  const places: CardPlace[] = [];
  const laidOut = new Set<number>();
  for (const { first, sizes } of sections) {
    sizes.forEach(({ id, height, mostDrift }, at) => {
      const index = first + at;
      laidOut.add(index);
      const mention = mentions[index];
      const top = layout.tops.get(id);
      if (mention === undefined || top === undefined) return;
      const isSeen = top + height + origin >= from && top + origin <= to;
      if (isSeen || isKept(index)) places.push({ mention, index, isRow: mostDrift !== undefined, isFar: false, top });
    });
  }
  for (let index = Math.max(0, chosenAt - 1); chosenAt !== -1 && index <= chosenAt + 1; index += 1) {
    const mention = mentions[index];
    const section = mention === undefined || laidOut.has(index) ? null : sectionOf(surface, startOf(mention));
    if (mention === undefined || section === null) continue;
    const top = Math.max(0, expectedLevelIn(section, mention) - origin);
    places.push({ mention, index, isRow: false, isFar: true, top });
  }
  places.sort((one, other) => one.index - other.index);
  const crowds = layout.crowds.filter(({ top }) => top + ROW_HEIGHT + origin >= from && top + origin <= to);
  return { places, crowds, height: Math.max(0, layout.floor) };
};
