// Owns the paint of hits: CSS highlights over the text as it is, which add no element and move no letter. Only what is in
// or near the window is painted: a short word stands in a long text a hundred thousand times.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TextRange } from '../../core/text/trim-range';
import { firstIndex } from '../editor/first-index';
import { sectionsWithin } from '../editor/near-sections';
import type { PositionTable } from '../editor/positions';
import { findState, useFindState } from './find-state';

/** The names that the style sheet knows the two highlights by. */
const HIT = 'find-hit';
const CURRENT_HIT = 'find-current';

/** How far from the window hits are painted, in CSS pixels. */
const NEAR = 1200;

/** No more than this many at once: one line can be a whole book. */
const MOST_PAINTED = 3000;

/** The range of the text whose sections are in or near the window; null where none is. */
const rangeNearWindow = (view: EditorView, table: PositionTable): TextRange | null => {
  const near = sectionsWithin(view, NEAR);
  return near === null
    ? null
    : { start: table.textOfSection(near.first).start, end: table.textOfSection(near.after - 1).end };
};

/** The hits to paint: those near the window, and of very many those around the current one. */
const hitsToPaint = (near: TextRange, hits: readonly TextRange[], current: number): readonly TextRange[] => {
  const first = firstIndex(hits.length, (index) => (hits[index]?.end ?? 0) > near.start);
  const after = firstIndex(hits.length, (index) => (hits[index]?.start ?? 0) >= near.end);
  if (after - first <= MOST_PAINTED) return hits.slice(first, after);
  const from = Math.max(first, Math.min(current - MOST_PAINTED / 2, after - MOST_PAINTED));
  return hits.slice(from, from + MOST_PAINTED);
};

/** Where a range of the text is in what the view has drawn now, for a highlight. */
export const staticRangesOf = (view: EditorView, table: PositionTable, hit: TextRange): StaticRange[] =>
  table.spansOf(hit).map((span) => {
    const start = view.domAtPos(span.from, 1);
    const end = view.domAtPos(span.to, -1);
    // A live range would be looked at again at every change of the document.
    return new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
  });

const clear = (): void => {
  CSS.highlights.delete(HIT);
  CSS.highlights.delete(CURRENT_HIT);
};

const paint = (view: EditorView, table: PositionTable): void => {
  const { hits, current } = findState();
  const near = hits.length === 0 ? null : rangeNearWindow(view, table);
  if (near === null) {
    clear();
    return;
  }
  const chosen = hits[current];
  const others = hitsToPaint(near, hits, current).filter((hit) => hit !== chosen);
  CSS.highlights.set(HIT, new Highlight(...others.flatMap((hit) => staticRangesOf(view, table, hit))));
  const highlight = new Highlight(...(chosen === undefined ? [] : staticRangesOf(view, table, chosen)));
  highlight.priority = 1;
  CSS.highlights.set(CURRENT_HIT, highlight);
};

/**
 * The plugin for one article's positions. Whatever the view draws anew empties the ranges over it, so they are made again
 * after every update, and when the text is scrolled. Chromium 130 does not paint those that were made before a section was
 * laid out, so they are made again when one is.
 */
export const hitHighlights = (table: PositionTable): Plugin =>
  new Plugin({
    view: (view) => {
      let frame: number | null = null;
      const paintSoon = (): void => {
        frame ??= requestAnimationFrame(() => {
          frame = null;
          paint(view, table);
        });
      };
      const stop = useFindState.subscribe((state, before) => {
        if (state.hits !== before.hits || state.current !== before.current) paintSoon();
      });
      document.addEventListener('scroll', paintSoon, { capture: true, passive: true });
      globalThis.addEventListener('resize', paintSoon);
      view.dom.addEventListener('contentvisibilityautostatechange', paintSoon, { capture: true });
      return {
        update: () => {
          if (findState().hits.length > 0) paintSoon();
        },
        destroy: () => {
          stop();
          if (frame !== null) cancelAnimationFrame(frame);
          document.removeEventListener('scroll', paintSoon, { capture: true });
          globalThis.removeEventListener('resize', paintSoon);
          view.dom.removeEventListener('contentvisibilityautostatechange', paintSoon, { capture: true });
          clear();
        },
      };
    },
  });
