// Owns the paint of hits: CSS highlights over the text as it is, which add no element and move no letter. Only what is in
// or near the window is painted: a short word stands in a long text a hundred thousand times.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { TextRange } from '../../core/text/trim-range';
import type { PositionTable } from '../editor/positions';
import { findState, useFindState } from './find-state';

/** The names that the style sheet knows the two highlights by. */
const HIT = 'find-hit';
const CURRENT_HIT = 'find-current';

/** How far from the window hits are painted, in CSS pixels. */
const NEAR = 1200;

/** No more than this many at once: one line can be a whole book. */
const MOST_PAINTED = 3000;

/** The index of the first item, of those in order, for which `isReached` holds; the length where it holds for none. */
const firstIndex = (length: number, isReached: (index: number) => boolean): number => {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The range of the text whose sections are in or near the window; null where none is. */
const rangeNearWindow = (view: EditorView, table: PositionTable): TextRange | null => {
  const sections = view.dom.children;
  const boxOf = (index: number): DOMRect | undefined => sections[index]?.getBoundingClientRect();
  const first = firstIndex(sections.length, (index) => (boxOf(index)?.bottom ?? 0) >= -NEAR);
  const after = firstIndex(sections.length, (index) => (boxOf(index)?.top ?? 0) > innerHeight + NEAR);
  const [top, bottom] = [sections[first], sections[after - 1]];
  if (top === undefined || bottom === undefined) return null;
  return {
    start: table.offsetAt(view.posAtDOM(top, 0)),
    end: table.offsetAt(view.posAtDOM(bottom, bottom.childNodes.length)),
  };
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
 * after every update, and when the text is scrolled.
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
      return {
        update: () => {
          if (findState().hits.length > 0) paintSoon();
        },
        destroy: () => {
          stop();
          if (frame !== null) cancelAnimationFrame(frame);
          document.removeEventListener('scroll', paintSoon, { capture: true });
          globalThis.removeEventListener('resize', paintSoon);
          clear();
        },
      };
    },
  });
