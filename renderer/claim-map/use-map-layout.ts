// Owns how the layout of a map comes about: every node and every word is set out of sight first and measured with its
// fonts, then elk places them. Nothing is shown before its place is known, so nothing jumps.

import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Neighbourhood } from '../../core/claims/neighbourhood';
import { layOut } from './lay-out';
import { graphOf, readLayout, type MapLayout, type Size } from './layout-graph';

/** A neighbourhood with the places and sizes of all that is in it. */
export interface LaidOutMap {
  /** The same for the same map: a change in the workspace that changes nothing here leaves the view as it is. */
  readonly id: string;
  readonly neighbourhood: Neighbourhood;
  readonly sizes: ReadonlyMap<string, Size>;
  readonly layout: MapLayout;
}

interface MapMaking {
  /** For the element that holds all nodes and words for measuring, each with its key in `data-measured`. */
  readonly measured: RefObject<HTMLDivElement | null>;
  /** null until the first layout is there; then the last that is. */
  readonly map: LaidOutMap | null;
}

const sizesIn = (element: HTMLElement): Map<string, Size> =>
  new Map(
    [...element.querySelectorAll<HTMLElement>('[data-measured]')].map((each) => [
      each.dataset.measured ?? '',
      { width: Math.ceil(each.offsetWidth), height: Math.ceil(each.offsetHeight) },
    ]),
  );

/** The layout of a neighbourhood as it is shown now; `words` stands for the language of the interface. */
export const useMapLayout = (neighbourhood: Neighbourhood, direction: 'ltr' | 'rtl', words: string): MapMaking => {
  const measured = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LaidOutMap | null>(null);
  const id = `${direction} ${words} ${JSON.stringify(neighbourhood)}`;
  const latest = useRef(neighbourhood);
  useLayoutEffect(() => {
    latest.current = neighbourhood;
  });
  useEffect(() => {
    let isWanted = true;
    const make = async (): Promise<LaidOutMap | null> => {
      // Fonts are loaded when their letters are first set, and letters change their size with them.
      await document.fonts.ready;
      if (measured.current === null) return null;
      const sizes = sizesIn(measured.current);
      const layout = readLayout(await layOut(graphOf(latest.current, sizes, direction)));
      return { id, neighbourhood: latest.current, sizes, layout };
    };
    void make().then((made) => {
      if (isWanted) setMap((before) => made ?? before);
    });
    return () => {
      isWanted = false;
    };
  }, [id, direction]);
  return { measured, map };
};
