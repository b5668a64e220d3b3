// Owns which sections of the text are in or near the window. Only these are drawn in full: what nobody sees has no marks
// on it, and costs nothing.

import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import type { EditorSurface } from './editor-state';
import type { PositionTable, Span } from './positions';
import { isSectionLaidOut, sectionElement, sectionsFromTo, type Sections } from './section-elements';
import { chapterOf } from './sections';
import { catchUpSelection } from './text-selection';

interface NearSections {
  readonly near: ReadonlySet<number>;
  /** Those that an end of the selection is in. */
  readonly held: ReadonlySet<number>;
  /** Those near the window and those that are held, in which the page would lose the selection if they were drawn anew. */
  readonly drawn: ReadonlySet<number>;
  /** Has what is held laid out, wherever the window is: the browser's own steps know nothing of what is not. */
  readonly decorations: DecorationSet;
  /** The chapters in which something is held or near the window: these are laid out, up to their sections. */
  readonly chapters: ReadonlySet<number>;
}

const key = new PluginKey<NearSections>('near-sections');

/** How far from the window text is drawn in full before it is painted, and how far soon after, in CSS pixels. */
const AT_ONCE = 300;
const AHEAD = 1800;

/** When at the latest what is ahead is drawn, in milliseconds. */
const SOON = 300;

/** Before anything is laid out, the text begins at the top of the window. */
const AT_FIRST: ReadonlySet<number> = new Set([0]);

/** The sections within a distance of the window, in CSS pixels; null where none is. */
export const sectionsWithin = (view: EditorView, distance: number): Sections | null => {
  // A text that is not shown has no place.
  if (view.dom.getClientRects().length === 0) return null;
  const sections = sectionsFromTo(view, -distance, innerHeight + distance);
  return sections.first < sections.after ? sections : null;
};

/** False where the section that holds an offset is so far away that its layout is skipped. */
export const isLaidOut = ({ view, table }: EditorSurface, offset: number): boolean =>
  isSectionLaidOut(sectionElement(view, table.sectionAt(offset)));

const EMPTY: ReadonlySet<number> = new Set();

/** The sections that are to be drawn in full; always the same set for the same sections. */
export const drawnSections = (state: EditorState): ReadonlySet<number> => key.getState(state)?.drawn ?? EMPTY;

/** The sections that are near the window. */
export const nearNow = (state: EditorState): ReadonlySet<number> => key.getState(state)?.near ?? EMPTY;

/** A transaction that has these sections drawn in full. */
export const drawSections = (state: EditorState, near: ReadonlySet<number>): Transaction =>
  state.tr.setMeta(key, near).setMeta('addToHistory', false);

const areSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((section) => other.has(section));

const heldBy = (table: PositionTable, { selection }: EditorState): Set<number> =>
  new Set([selection.anchor, selection.head].map((position) => table.sectionAt(table.offsetAt(position))));

/** Steps lead from what is held into what is next to it. */
const withNeighbours = (table: PositionTable, held: ReadonlySet<number>): number[] =>
  [...new Set([...held].flatMap((section) => [section - 1, section, section + 1]))].filter(
    (section) => section >= 0 && section < table.sectionCount,
  );

const layOut = (
  table: PositionTable,
  held: ReadonlySet<number>,
  chapters: ReadonlySet<number>,
  doc: EditorState['doc'],
): DecorationSet => {
  const heldAt = ({ from, to }: Span): Decoration => Decoration.node(from, to, { class: 'is-held' });
  return DecorationSet.create(doc, [
    ...[...chapters].map((chapter) => heldAt(table.nodeOfChapter(chapter))),
    ...withNeighbours(table, held).map((section) => heldAt(table.nodeOfSection(section))),
  ]);
};

const withNear = (
  table: PositionTable,
  near: ReadonlySet<number>,
  state: EditorState,
  before: NearSections | null,
): NearSections => {
  const nowHeld = heldBy(table, state);
  const held = before !== null && areSame(before.held, nowHeld) ? before.held : nowHeld;
  const nowDrawn = new Set([...near, ...held]);
  const nowChapters = new Set([...near, ...withNeighbours(table, held)].map(chapterOf));
  const chapters = before !== null && areSame(before.chapters, nowChapters) ? before.chapters : nowChapters;
  return {
    near,
    held,
    drawn: before !== null && areSame(before.drawn, nowDrawn) ? before.drawn : nowDrawn,
    chapters,
    decorations:
      before?.held === held && before.chapters === chapters
        ? before.decorations
        : layOut(table, held, chapters, state.doc),
  };
};

const indexesOf = ({ first, after }: Sections): number[] =>
  Array.from({ length: after - first }, (_, index) => first + index);

/** Draws what comes near the window: at once what is about to be seen, and when there is time what is further ahead. */
class Follower {
  private waiting: number | null = null;

  constructor(private readonly view: EditorView) {}

  /** What comes into the window is drawn before it is painted; what has left it stays for now. */
  readonly look = (): void => {
    const seen = sectionsWithin(this.view, AT_ONCE);
    if (seen === null) return;
    this.draw(new Set([...this.near(), ...indexesOf(seen)]));
    this.waiting ??= requestIdleCallback(this.goAhead, { timeout: SOON });
  };

  stop(): void {
    if (this.waiting !== null) cancelIdleCallback(this.waiting);
  }

  /** One section at a time, so that no frame waits for it; the last step lets go of what is far away. */
  private readonly goAhead = (): void => {
    this.waiting = null;
    const ahead = sectionsWithin(this.view, AHEAD);
    if (ahead === null) return;
    const near = this.near();
    const wanted = indexesOf(ahead);
    const missing = wanted.find((section) => !near.has(section));
    this.draw(missing === undefined ? new Set(wanted) : new Set([...near, missing]));
    if (missing !== undefined) this.waiting = requestIdleCallback(this.goAhead, { timeout: SOON });
  };

  private near(): ReadonlySet<number> {
    return nearNow(this.view.state);
  }

  private draw(near: ReadonlySet<number>): void {
    if (areSame(near, this.near())) return;
    // Any transaction puts its own selection into the page; it must not be older than what is there.
    catchUpSelection(this.view);
    this.view.dispatch(drawSections(this.view.state, near));
  }
}

/** The plugin for one article's positions. It has to come before those that draw. */
export const nearSections = (table: PositionTable): Plugin<NearSections> =>
  new Plugin<NearSections>({
    key,
    state: {
      init: (_config, state) => withNear(table, AT_FIRST, state, null),
      apply: (transaction, before, _old, state) => {
        // Only `drawSections` sets this meta, under this key.
        const near = (transaction.getMeta(key) as ReadonlySet<number> | undefined) ?? before.near;
        const mapped = transaction.docChanged
          ? { ...before, decorations: before.decorations.map(transaction.mapping, transaction.doc) }
          : before;
        if (near === before.near && !transaction.selectionSet) return mapped;
        return withNear(table, near, state, mapped);
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) => {
      const follower = new Follower(view);
      const { look } = follower;
      // The page tells of scrolling before it paints: what comes into the window is painted with its marks at once.
      document.addEventListener('scroll', look, { capture: true, passive: true });
      globalThis.addEventListener('resize', look);
      const observer = new ResizeObserver(look);
      observer.observe(view.dom);
      return {
        destroy: () => {
          follower.stop();
          document.removeEventListener('scroll', look, { capture: true });
          globalThis.removeEventListener('resize', look);
          observer.disconnect();
        },
      };
    },
  });
