// Owns the scrolling of two texts: by link and not by line. The one that the analyst scrolls leads; the other keeps the
// nearest linked mention level with it. Only the leading one is listened to, so that they cannot drive each other.

import { commonHeight, nearestLink, type LinkPlace } from './level';
import type { Link } from './links';
import { otherSide, type Side } from './picking';

/** Where in the window a chosen link is brought to, as a part of the height from the top. */
const CHOSEN_HEIGHT = 0.35;
/** How much of what is missing in the distance is made up in a frame. */
const EASE = 0.22;
/** A mention this near to the edge of the window (pixels) is not seen well. */
const EDGE = 48;

const LEADING = ['wheel', 'pointerdown', 'touchstart', 'keydown'] as const;

const movesQuietly = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

export class LevelKeeper {
  /** Whether the other text follows the one that is scrolled. */
  follows = true;
  #links: readonly Link[] = [];
  #leader: Side | null = null;
  #held: LinkPlace | null = null;
  /** The links as places, while the leader and the layout stay. */
  #places: LinkPlace[] | null = null;
  /** How far the follower is scrolled beyond the leader. */
  #offset: number | null = null;
  #frame = 0;
  readonly #listening = new AbortController();
  readonly #resizes = new ResizeObserver(() => {
    this.#places = null;
    this.#held = null;
  });
  readonly #scrollers: Readonly<Record<Side, HTMLElement>>;

  constructor(scrollers: Readonly<Record<Side, HTMLElement>>) {
    this.#scrollers = scrollers;
    const { signal } = this.#listening;
    for (const side of ['left', 'right'] as const) {
      const scroller = scrollers[side];
      const lead = (): void => this.#lead(side);
      for (const name of LEADING) scroller.addEventListener(name, lead, { signal, passive: true });
      scroller.addEventListener('scroll', () => this.#follow(side), { signal, passive: true });
      this.#resizes.observe(scroller);
      for (const child of scroller.children) this.#resizes.observe(child);
    }
  }

  /** Takes the links to be level by, those to be preferred first. */
  takeLinks(links: readonly Link[]): void {
    this.#links = links;
    this.#places = null;
    this.#held = null;
  }

  stop(): void {
    this.#listening.abort();
    this.#resizes.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Brings both mentions to one height of the window. */
  bringLevel(link: Link): void {
    const [left, right] = [this.#placeOf('left', link.left), this.#placeOf('right', link.right)];
    if (left === null || right === null) return;
    this.#letGo();
    const height = commonHeight(this.#scrollers.left.clientHeight * CHOSEN_HEIGHT, left, right);
    this.#scroll('left', left - height);
    this.#scroll('right', right - height);
  }

  /** Leaves one text where it is, and brings the other level with a mention of it. */
  bringOtherLevel(side: Side, link: Link): void {
    const other = otherSide(side);
    const [place, otherPlace] = [this.#placeOf(side, link[side]), this.#placeOf(other, link[other])];
    if (place === null || otherPlace === null) return;
    this.#letGo();
    this.#scroll(other, otherPlace - (place - this.#scrollers[side].scrollTop));
  }

  /** Scrolls a text as far as is needed to see a mention; the other follows where it does so. */
  bringIntoView(side: Side, mentionId: string): void {
    const place = this.#placeOf(side, mentionId);
    if (place === null) return;
    const scroller = this.#scrollers[side];
    const height = place - scroller.scrollTop;
    if (height >= EDGE && height <= scroller.clientHeight - EDGE) return;
    this.#lead(side);
    this.#scroll(side, place - scroller.clientHeight * CHOSEN_HEIGHT);
  }

  #lead(side: Side): void {
    if (this.#leader === side) return;
    this.#leader = side;
    this.#places = null;
    this.#held = null;
    this.#offset = null;
  }

  #letGo(): void {
    this.#leader = null;
    this.#offset = null;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #scroll(side: Side, top: number): void {
    this.#scrollers[side].scrollTo({ top: Math.max(0, top), behavior: movesQuietly() ? 'instant' : 'smooth' });
  }

  /** The middle of a mention's first line, in pixels from the beginning of its text; null where it is not shown. */
  #placeOf(side: Side, mentionId: string): number | null {
    const scroller = this.#scrollers[side];
    const pieces = scroller.querySelectorAll(`[data-mention="${CSS.escape(mentionId)}"]`);
    for (const piece of pieces) {
      const box = piece.getClientRects()[0];
      if (box !== undefined)
        return (box.top + box.bottom) / 2 - scroller.getBoundingClientRect().top + scroller.scrollTop;
    }
    return null;
  }

  #placesFor(leader: Side): LinkPlace[] {
    const known = new Map<string, number | null>();
    const placeOf = (side: Side, link: Link): number | null => {
      const key = `${side} ${link[side]}`;
      const place = known.has(key) ? (known.get(key) ?? null) : this.#placeOf(side, link[side]);
      known.set(key, place);
      return place;
    };
    return this.#links.flatMap((link) => {
      const [at, other] = [placeOf(leader, link), placeOf(otherSide(leader), link)];
      return at === null || other === null ? [] : [{ at, other }];
    });
  }

  #follow(side: Side): void {
    if (!this.follows || side !== this.#leader) return;
    const leader = this.#scrollers[side];
    const follower = this.#scrollers[otherSide(side)];
    this.#places ??= this.#placesFor(side);
    const link = nearestLink(this.#places, leader.scrollTop + leader.clientHeight / 2, this.#held);
    if (link === null) return;
    this.#held = link;
    this.#offset ??= follower.scrollTop - leader.scrollTop;
    this.#step(leader, follower, link);
  }

  /** Goes on until the link is level: the follower moves with the leader, and makes up what is missing little by little. */
  #step(leader: HTMLElement, follower: HTMLElement, link: LinkPlace): void {
    cancelAnimationFrame(this.#frame);
    const missing = link.other - link.at - (this.#offset ?? 0);
    const isLevel = movesQuietly() || Math.abs(missing) < 1;
    this.#offset = (this.#offset ?? 0) + (isLevel ? missing : missing * EASE);
    follower.scrollTop = leader.scrollTop + this.#offset;
    this.#frame = isLevel ? 0 : requestAnimationFrame(() => this.#step(leader, follower, link));
  }
}
