// Owns which cards there are and where: those of mentions near the window, laid out as if all were, and whatever happens
// the chosen one with its neighbours. It reads the text's places and changes nothing. All lengths are CSS pixels.

import { startOf, type Mention } from '../../core/mention/mention';
import { directionOfText } from '../../core/text/direction';
import type { ShownSurface } from '../editor/editor-state';
import { firstIndex } from '../editor/first-index';
import { placeNear } from '../editor/mention-index';
import { layOutCards, ROW_HEIGHT, type CardSize, type Crowd } from './card-layout';
import { crowdedAmong, expectedHeight, MOST_ROW_DRIFT } from './crowded-cards';
import { expectedLevelIn, isLaidOut, levelsIn, sectionOf, sectionsBetween, type TextSection } from './text-levels';

/** Up to so many sections a text is laid out as a whole where that helps. */
const SECTIONS_OF_SHORT = 8;

/** Up to so many mentions all have their cards. */
const FEW_MENTIONS = 60;

/** A card that is shown. Its top is counted from that of the column of cards. */
export interface CardPlace {
  readonly mention: Mention;
  /** Its place among all mentions with a card, from 0. */
  readonly index: number;
  readonly isRow: boolean;
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
  readonly surface: ShownSurface;
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

/** Mentions never change in place: what is expected of one holds until it is another. */
const known = new WeakMap<Mention, number>();

const expected = (mention: Mention): number => {
  const before = known.get(mention);
  if (before !== undefined) return before;
  const height = expectedHeight(mention, directionOfText(mention.ranges[0]?.quote ?? ''));
  known.set(mention, height);
  return height;
};

/** The index of the first mention that begins at an offset or after it. */
const indexFrom = (mentions: readonly Mention[], offset: number): number =>
  firstIndex(mentions.length, (index) => {
    const mention = mentions[index];
    return mention !== undefined && startOf(mention) >= offset;
  });

/** The mentions of a section with the sizes of their cards. */
const sized = (
  { surface, mentions, chosenId, origin, heightOf }: CardSurroundings,
  section: TextSection,
): SizedSection => {
  const [first, after] = [indexFrom(mentions, section.start), indexFrom(mentions, section.end)];
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

/** Where a card stands whose words are not laid out. */
const farPlace = ({ surface, origin }: CardSurroundings, mention: Mention, index: number): CardPlace | null => {
  const section = sectionOf(surface, startOf(mention));
  if (section === null) return null;
  return { mention, index, isRow: false, top: Math.max(0, expectedLevelIn(section, mention) - origin) };
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

/** Where the cards of the first of these sections may begin: below those of the section before, as far as that is known. */
const floorOf = ({ surface, origin, overhangs }: CardSurroundings, sections: readonly SizedSection[]): number => {
  const start = sections[0]?.section.start ?? 0;
  const before = sectionOf(surface, start - 1);
  // The text may begin before its first section: an empty line is of none.
  if (before === null || before.start >= start) return 0;
  const overhang = overhangs.get(before.start);
  return overhang === undefined ? 0 : Math.max(0, before.bottom + overhang - origin);
};

/**
 * Which cards there are beside those that are seen, by their index: the chosen one with its neighbours, and what comes before
 * and after the seen ones, so that going on from card to card leads everywhere.
 */
const keptBeside = (seen: readonly CardPlace[], between: number, chosenAt: number): Set<number> => {
  const kept = new Set([(seen[0]?.index ?? between) - 1, (seen.at(-1)?.index ?? between - 1) + 1]);
  if (chosenAt !== -1) for (const step of [-1, 0, 1]) kept.add(chosenAt + step);
  return kept;
};

/** Cards that were placed before a change of the mentions, with the mentions as they are now, or as they were where they are gone. */
export const followMentions = (near: NearCards, mentions: readonly Mention[]): NearCards => {
  const places = near.places.map((place) => {
    const mention = mentions[placeNear(mentions, place.mention.id, place.index)] ?? place.mention;
    return mention === place.mention ? place : { ...place, mention };
  });
  return places.every((place, at) => place === near.places[at]) ? near : { ...near, places };
};

/** The cards of what is near the window. */
export const nearCards = (around: CardSurroundings): NearCards => {
  const { surface, mentions, chosenId, origin, from, to } = around;
  // Of an ordinary article all places are known, whatever of it is seen, and all cards are there unless they are many.
  const isShort = surface.isWhole && surface.table.sectionCount <= SECTIONS_OF_SHORT;
  const near = isShort ? sectionsBetween(surface, -Infinity, Infinity) : sectionsBetween(surface, from, to);
  const sections = near.filter((section) => isShort || isLaidOut(section)).map((section) => sized(around, section));
  const areFew = isShort && mentions.length <= FEW_MENTIONS;
  const sizes = sections.flatMap((section) => section.sizes);
  const layout = layOutCards(sizes, chosenId, floorOf(around, sections));
  noteOverhangs(around, sections, layout.tops);

  const laidOut = new Map<number, CardPlace>();
  const seen: CardPlace[] = [];
  for (const section of sections) {
    section.sizes.forEach(({ id, height, mostDrift }, at) => {
      const index = section.first + at;
      const mention = mentions[index];
      const top = layout.tops.get(id);
      if (mention === undefined || top === undefined) return;
      const place = { mention, index, isRow: mostDrift !== undefined, top };
      laidOut.set(index, place);
      if (areFew || (top + height + origin >= from && top + origin <= to)) seen.push(place);
    });
  }
  const chosenAt = chosenId === null ? -1 : mentions.findIndex(({ id }) => id === chosenId);
  const places = new Map(seen.map((place) => [place.index, place]));
  for (const index of keptBeside(seen, indexFrom(mentions, near[0]?.start ?? 0), chosenAt)) {
    const mention = mentions[index];
    const isInCrowd = sections.some(({ first, after }) => first <= index && index < after) && !laidOut.has(index);
    if (mention === undefined || places.has(index) || isInCrowd) continue;
    const place = laidOut.get(index) ?? farPlace(around, mention, index);
    if (place !== null) places.set(index, place);
  }
  return {
    places: [...places.values()].sort((one, other) => one.index - other.index),
    crowds: layout.crowds.filter(({ top }) => top + ROW_HEIGHT + origin >= from && top + origin <= to),
    height: layout.floor,
  };
};
