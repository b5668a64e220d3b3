// Owns that the row of the article that is opened comes into view: it may have been opened from a search, a claim or a
// file, far from what the library shows.

import { useEffect, useState, useRef, type RefObject } from 'react';
import { ListLayout } from 'react-aria-components';

/** Only the rows near what is seen are made. Heights in pixels; rows are measured once they show. */
export const ROW_LAYOUT = { estimatedRowHeight: 86, gap: 2, padding: 8 };

/** How often the place of a row is looked up again, in frames: rows that come to show are measured, and move others. */
const LOOKS = 6;

export interface OpenRowInView {
  readonly layout: ListLayout<object>;
  readonly list: RefObject<HTMLDivElement | null>;
}

/**
 * Scrolls the list as little as it takes once another article is opened, or listed again; the list is left alone after
 * that. `openId` is of an article in the list, or undefined.
 */
export const useOpenRowInView = (openId: string | undefined): OpenRowInView => {
  const [layout] = useState(() => new ListLayout<object>(ROW_LAYOUT));
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (openId === undefined) return;
    let frame = 0;
    const look = (left: number): void => {
      const rect = layout.virtualizer === null ? undefined : layout.getLayoutInfo(openId)?.rect;
      if (rect !== undefined && list.current !== null) {
        const { scrollTop, clientHeight } = list.current;
        const last = rect.maxY + ROW_LAYOUT.padding - clientHeight;
        const first = rect.y - ROW_LAYOUT.padding;
        if (scrollTop > first) list.current.scrollTop = first;
        else if (scrollTop < last) list.current.scrollTop = Math.min(first, last);
      }
      if (left > 0) frame = requestAnimationFrame(() => look(left - 1));
    };
    look(LOOKS);
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [openId, layout]);

  return { layout, list };
};
