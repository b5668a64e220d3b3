// Owns which sections of the text are in or near the window. Only these are drawn in full: what nobody sees has no marks
// on it, and costs nothing.

import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { EditorSurface } from './editor-state';
import { firstIndex } from './first-index';
import type { PositionTable } from './positions';
import { catchUpSelection } from './text-selection';

/** Sections from the first to the one before `after`, by their index. */
export interface Sections {
  readonly first: number;
  readonly after: number;
}

interface NearSections {
  readonly near: Sections;
  /** Those near the window, and those that an end of the selection is in, which the page loses when they are drawn anew. */
  readonly drawn: ReadonlySet<number>;
}

const key = new PluginKey<NearSections>('near-sections');

/** How far from the window text is always drawn in full, and how far it is drawn once it has to be, in CSS pixels. */
const NEAR = 600;
const AHEAD = 1800;

/** Before anything is laid out, the text begins at the top of the window. */
const AT_FIRST: Sections = { first: 0, after: 2 };

/** The sections within a distance of the window, in CSS pixels; null where none is. */
export const sectionsWithin = (view: EditorView, distance: number): Sections | null => {
  const sections = view.dom.children;
  // A text that is not shown has no place.
  if (view.dom.getClientRects().length === 0) return null;
  const boxOf = (index: number): DOMRect | undefined => sections[index]?.getBoundingClientRect();
  const first = firstIndex(sections.length, (index) => (boxOf(index)?.bottom ?? 0) >= -distance);
  const after = firstIndex(sections.length, (index) => (boxOf(index)?.top ?? 0) > innerHeight + distance);
  return first < after ? { first, after } : null;
};

/** False where the section that holds an offset is so far away that its layout is skipped. */
export const isLaidOut = ({ view, table }: EditorSurface, offset: number): boolean =>
  view.dom.children[table.sectionAt(offset)]?.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) ===
  true;

const EMPTY: ReadonlySet<number> = new Set();

/** The sections that are to be drawn in full; always the same set for the same sections. */
export const drawnSections = (state: EditorState): ReadonlySet<number> => key.getState(state)?.drawn ?? EMPTY;

const drawnOf = (table: PositionTable, near: Sections, { selection }: EditorState): Set<number> => {
  const ends = [selection.anchor, selection.head].map((position) => table.sectionAt(table.offsetAt(position)));
  const drawn = new Set(ends);
  for (let section = near.first; section < near.after; section += 1) drawn.add(section);
  return drawn;
};

const areSame = (one: ReadonlySet<number>, other: ReadonlySet<number>): boolean =>
  one.size === other.size && [...one].every((section) => other.has(section));

/** The plugin for one article's positions. It has to come before those that draw. */
export const nearSections = (table: PositionTable): Plugin<NearSections> =>
  new Plugin<NearSections>({
    key,
    state: {
      init: (_config, state) => ({ near: AT_FIRST, drawn: drawnOf(table, AT_FIRST, state) }),
      apply: (transaction, before, _old, state) => {
        // Only this plugin sets this meta, under this key.
        const near = (transaction.getMeta(key) as Sections | undefined) ?? before.near;
        if (near === before.near && !transaction.selectionSet) return before;
        const drawn = drawnOf(table, near, state);
        return { near, drawn: areSame(drawn, before.drawn) ? before.drawn : drawn };
      },
    },
    view: (view) => {
      const look = (): void => {
        const seen = sectionsWithin(view, NEAR);
        const near = key.getState(view.state)?.near;
        if (seen === null || near === undefined) return;
        if (near.first <= seen.first && seen.after <= near.after) return;
        const ahead = sectionsWithin(view, AHEAD) ?? seen;
        // Any transaction puts its own selection into the page; it must not be older than what is there.
        catchUpSelection(view);
        view.dispatch(view.state.tr.setMeta(key, ahead).setMeta('addToHistory', false));
      };
      // The page tells of scrolling before it paints: what comes into the window is painted with its marks at once.
      document.addEventListener('scroll', look, { capture: true, passive: true });
      globalThis.addEventListener('resize', look);
      const observer = new ResizeObserver(look);
      observer.observe(view.dom);
      return {
        destroy: () => {
          document.removeEventListener('scroll', look, { capture: true });
          globalThis.removeEventListener('resize', look);
          observer.disconnect();
        },
      };
    },
  });
