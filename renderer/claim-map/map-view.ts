// Owns what part of a map its frame shows at first: all of it where that can be read, otherwise the claim in the middle,
// and as much around it as there is room for.

import type { Viewport } from '@xyflow/react';
import type { Point, Size } from './layout-graph';

/** Smaller than this, words are hard to read. */
const LEAST_READABLE = 0.75;

/** Words are read with ease. */
const READABLE = 0.85;

export const LEAST_ZOOM = 0.2;
export const MOST_ZOOM = 2;

const MARGIN = 24;

/** The view of all of a map, never larger than its own size, and of no less than a zoom. */
const wholeView = (map: Size, frame: Size, least: number): Viewport | null => {
  const zoom = Math.min((frame.width - 2 * MARGIN) / map.width, (frame.height - 2 * MARGIN) / map.height, 1);
  if (zoom < least) return null;
  return { x: (frame.width - map.width * zoom) / 2, y: (frame.height - map.height * zoom) / 2, zoom };
};

/** The view of all of a map, however small it gets. */
export const viewOfAll = (map: Size, frame: Size): Viewport =>
  wholeView(map, frame, LEAST_ZOOM) ?? { x: MARGIN, y: MARGIN, zoom: LEAST_ZOOM };

/** The first view of a map; `centre` is the middle of the claim itself. */
export const firstView = (map: Size, frame: Size, centre: Point): Viewport =>
  wholeView(map, frame, LEAST_READABLE) ?? {
    x: frame.width / 2 - centre.x * READABLE,
    y: frame.height / 2 - centre.y * READABLE,
    zoom: READABLE,
  };
