// Owns keeping the cards where they belong as the text scrolls, as sizes change and as the analyst acts. Places are set on
// the elements themselves: a card that only moves is not rendered.

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Mention } from '../../core/mention/mention';
import { useEditorState } from '../editor/editor-state';
import type { Crowd } from './card-layout';
import { followMentions, nearCards, type CardPlace, type NearCards } from './near-cards';

/** Cards within this distance of the window are there, in CSS pixels. */
const NEAR = 600;

/** Scrolling is followed in steps of so many CSS pixels. */
const SCROLL_STEP = 200;

const NOTHING: NearCards = { places: [], crowds: [], height: 0 };

/** A height that was measured holds for this very mention in the same look. */
interface MeasuredHeight {
  readonly mention: Mention;
  readonly look: string;
  readonly height: number;
}

const isSamePlace = (one: CardPlace, other: CardPlace | undefined): boolean =>
  one.mention === other?.mention && one.isRow === other.isRow;

const isSameCrowd = (one: Crowd, other: Crowd | undefined): boolean =>
  one.top === other?.top && one.ids.length === other.ids.length && one.ids.every((id, at) => id === other.ids[at]);

/** True where both are rendered alike: where a card stands is none of React's. */
const areAlike = (one: NearCards, other: NearCards): boolean =>
  one.places.length === other.places.length &&
  one.crowds.length === other.crowds.length &&
  one.places.every((place, at) => isSamePlace(place, other.places[at])) &&
  one.crowds.every((crowd, at) => isSameCrowd(crowd, other.crowds[at]));

/** What is known of the cards that are there, and of others as they were when they were. */
class KnownCards {
  readonly elements = new Map<string, HTMLElement>();
  /** How far the cards of each section reach below it. */
  readonly overhangs = new Map<number, number>();
  private readonly heights = new Map<string, MeasuredHeight>();

  /** Measures the cards that are there as full cards. */
  measure(places: readonly CardPlace[], lookOf: (mention: Mention) => string): void {
    for (const { mention, isRow } of places) {
      const element = isRow ? undefined : this.elements.get(mention.id);
      if (element === undefined) continue;
      this.heights.set(mention.id, { mention, look: lookOf(mention), height: element.offsetHeight });
    }
  }

  heightOf(mention: Mention, look: string): number | undefined {
    const known = this.heights.get(mention.id);
    return known?.mention === mention && known.look === look ? known.height : undefined;
  }

  /** True for a card that has another height than the layout went by. */
  hasChanged(element: Element): boolean {
    if (!(element instanceof HTMLElement) || element.matches('.is-row')) return false;
    return this.heights.get(element.dataset.card ?? '')?.height !== element.offsetHeight;
  }
}

/** Puts the cards in their places, and tells assistive technology how many there are. */
const putCards = (column: HTMLElement, near: NearCards, known: KnownCards, count: number): void => {
  column.style.minBlockSize = `${String(near.height)}px`;
  for (const { mention, index, top } of near.places) {
    const element = known.elements.get(mention.id);
    if (element === undefined) continue;
    element.style.translate = `0 ${String(top)}px`;
    element.ariaPosInSet = String(index + 1);
    element.ariaSetSize = String(count);
  }
};

interface ArrangedCards {
  readonly near: NearCards;
  /** Takes the element of each card. */
  readonly register: (element: HTMLElement | null) => (() => void) | undefined;
}

/** The cards to render in a column, in which it then puts them into their places. */
export const useNearCards = (
  column: RefObject<HTMLDivElement | null>,
  mentions: readonly Mention[],
  chosenId: string | null,
): ArrangedCards => {
  const surface = useEditorState((state) => state.surface);
  const [placed, setPlaced] = useState(NOTHING);
  // What a card shows is never older than the rest of the window, whenever it is placed anew: a field of it would show what was
  // saved before, and lose caret and selection with that.
  const near = useMemo(() => followMentions(placed, mentions), [placed, mentions]);
  const known = useRef(new KnownCards());
  const sizes = useRef<ResizeObserver | null>(null);
  const frame = useRef<number | null>(null);
  const isActed = useRef(false);
  const isArranging = useRef(false);

  /**
   * Lays the cards out anew. What an act has moved is seen moving; what follows the text stands where it belongs. `mayRender`
   * is false where the frame has enough to do: the cards that are there are put in their places, others come with the next.
   */
  const arrange = (isEased: boolean, mayRender = true): void => {
    const element = column.current;
    if (element === null || surface === null) return;
    const { top: origin, width } = element.getBoundingClientRect();
    const lookOf = ({ id }: Mention): string => `${String(width)} ${String(id === chosenId)}`;
    known.current.measure(near.places, lookOf);
    const next = nearCards({
      surface,
      mentions,
      chosenId,
      origin,
      from: -NEAR,
      to: globalThis.innerHeight + NEAR,
      heightOf: (mention) => known.current.heightOf(mention, lookOf(mention)),
      overhangs: known.current.overhangs,
    });
    element.dataset.motion = isEased ? 'eased' : 'none';
    putCards(element, next, known.current, mentions.length);
    if (areAlike(near, next)) return;
    if (!mayRender) {
      arrangeSoon();
      return;
    }
    isArranging.current = true;
    flushSync(() => {
      setPlaced(next);
    });
    isArranging.current = false;
  };
  const latest = useRef(arrange);

  /** Arranges before the next paint: an act changes the page at several places, and it is laid out once for all of them. */
  const arrangeSoon = useCallback((): void => {
    frame.current ??= requestAnimationFrame(() => {
      frame.current = null;
      const isEased = isActed.current;
      isActed.current = false;
      latest.current(isEased);
    });
  }, []);

  useLayoutEffect(() => {
    isActed.current = true;
  }, [mentions, chosenId]);

  useLayoutEffect(() => {
    latest.current = arrange;
    // A card that was not there before has a height now, and a place to be put in.
    if (isArranging.current) arrange(false);
    else arrangeSoon();
  });

  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
    },
    [],
  );

  useEffect(() => {
    if (surface === null) return undefined;
    const { dom } = surface.view;
    let at = Infinity;
    const scrolled = (): void => {
      const { top } = dom.getBoundingClientRect();
      const moved = Math.abs(top - at);
      if (moved < SCROLL_STEP) return;
      at = top;
      // A jump draws whole sections anew, which is enough for a frame: its cards come with the next.
      if (moved > globalThis.innerHeight && !isActed.current) requestAnimationFrame(arrangeSoon);
      else arrangeSoon();
    };
    const text = new ResizeObserver(() => {
      // Where an act waits for a card, it comes in the same frame all the same.
      latest.current(false, isActed.current);
    });
    text.observe(dom);
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    globalThis.addEventListener('resize', arrangeSoon);
    dom.addEventListener('contentvisibilityautostatechange', arrangeSoon, { capture: true });
    return () => {
      text.disconnect();
      document.removeEventListener('scroll', scrolled, { capture: true });
      globalThis.removeEventListener('resize', arrangeSoon);
      dom.removeEventListener('contentvisibilityautostatechange', arrangeSoon, { capture: true });
    };
  }, [surface, arrangeSoon]);

  const register = useCallback((element: HTMLElement | null) => {
    const id = element?.dataset.card;
    if (element === null || id === undefined) return undefined;
    sizes.current ??= new ResizeObserver((entries) => {
      if (entries.some(({ target }) => known.current.hasChanged(target))) latest.current(true);
    });
    const observer = sizes.current;
    const { elements } = known.current;
    elements.set(id, element);
    observer.observe(element);
    return () => {
      observer.unobserve(element);
      if (elements.get(id) === element) elements.delete(id);
    };
  }, []);

  return { near, register };
};
