// Owns the paint of the suggestion that is looked at: CSS highlights over the text as it is. Source, cue and content each
// have a look of their own, which needs no colour.

import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { contentToMark } from '../../core/suggest/accepted-parts';
import { staticRangesOf } from '../find/hit-highlights';
import type { PositionTable } from '../editor/positions';
import { suggestState, useSuggestState } from './suggest-state';

/** The names that the style sheet knows the highlights by, from the lowest to the highest. */
const NAMES = ['suggest-sentence', 'suggest-content', 'suggest-source', 'suggest-cue'] as const;

const paint = (view: EditorView, table: PositionTable): void => {
  const { chosen } = suggestState();
  if (chosen === null) {
    NAMES.forEach((name) => CSS.highlights.delete(name));
    return;
  }
  const { source } = chosen;
  const ranges = [[chosen.sentence], contentToMark(chosen), source === null ? [] : [source], [chosen.cue]];
  for (const [priority, name] of NAMES.entries()) {
    const highlight = new Highlight(...(ranges[priority] ?? []).flatMap((range) => staticRangesOf(view, table, range)));
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
};

/** The plugin for one article's positions. Whatever the view draws anew empties the ranges over it: they are made again. */
export const suggestionHighlights = (table: PositionTable): Plugin =>
  new Plugin({
    view: (view) => {
      let frame: number | null = null;
      const paintSoon = (): void => {
        frame ??= requestAnimationFrame(() => {
          frame = null;
          paint(view, table);
        });
      };
      // Chromium 130 does not paint what was made before its section was laid out.
      const repaintSoon = (): void => {
        if (suggestState().chosen !== null) paintSoon();
      };
      const stop = useSuggestState.subscribe((state, before) => {
        if (state.chosen !== before.chosen) paintSoon();
      });
      view.dom.addEventListener('contentvisibilityautostatechange', repaintSoon, { capture: true });
      return {
        update: repaintSoon,
        destroy: () => {
          stop();
          view.dom.removeEventListener('contentvisibilityautostatechange', repaintSoon, { capture: true });
          if (frame !== null) cancelAnimationFrame(frame);
          NAMES.forEach((name) => CSS.highlights.delete(name));
        },
      };
    },
  });
