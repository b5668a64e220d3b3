// Owns the buttons that move the map and make it larger and smaller, and the keys that do the same.

import { useReactFlow, useStoreApi } from '@xyflow/react';
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Maximize, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import type { KeyboardEvent, ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Size } from './layout-graph';
import { viewOfAll } from './map-view';

/** CSS pixels on screen. */
const STEP = 80;

type MapMove = 'larger' | 'smaller' | 'all' | 'up' | 'down' | 'left' | 'right';

const ICONS: Readonly<Record<MapMove, LucideIcon>> = {
  larger: ZoomIn,
  smaller: ZoomOut,
  all: Maximize,
  up: ArrowUp,
  down: ArrowDown,
  left: ArrowLeft,
  right: ArrowRight,
};

const MOVES = ['larger', 'smaller', 'all', 'up', 'down', 'left', 'right'] as const satisfies readonly MapMove[];

const KEYS: ReadonlyMap<string, MapMove> = new Map([
  ['+', 'larger'],
  ['=', 'larger'],
  ['-', 'smaller'],
  ['0', 'all'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
]);

/** How the view moves over the map; the map itself moves the other way. */
const DIRECTIONS = { up: [0, -1], down: [0, 1], left: [-1, 0], right: [1, 0] } as const;

interface MapMoves {
  readonly move: (wanted: MapMove) => void;
  readonly moveByKey: (event: KeyboardEvent) => void;
}

/** The moves of the view over a map of a size. */
export const useMapMoves = (map: Size): MapMoves => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const move = (wanted: MapMove): void => {
    switch (wanted) {
      case 'larger':
        void flow.zoomIn();
        return;
      case 'smaller':
        void flow.zoomOut();
        return;
      case 'all':
        void flow.setViewport(viewOfAll(map, store.getState()));
        return;
      default: {
        const { x, y, zoom } = flow.getViewport();
        const [across, down] = DIRECTIONS[wanted];
        void flow.setViewport({ x: x - across * STEP, y: y - down * STEP, zoom });
      }
    }
  };
  const moveByKey = (event: KeyboardEvent): void => {
    const wanted = event.ctrlKey || event.metaKey || event.altKey ? undefined : KEYS.get(event.key);
    if (wanted === undefined) return;
    event.preventDefault();
    move(wanted);
  };
  return { move, moveByKey };
};

export const MapControls = ({ move }: Pick<MapMoves, 'move'>): ReactElement => {
  const { t } = useTranslation();
  return (
    <div className="map-controls" role="group" aria-label={t('window.claimMap.controls.name')}>
      {MOVES.map((wanted) => {
        const Icon = ICONS[wanted];
        return (
          <Button
            key={wanted}
            className="icon-button"
            aria-label={t(`window.claimMap.controls.${wanted}`)}
            onPress={() => {
              move(wanted);
            }}
          >
            <Icon aria-hidden size={16} />
          </Button>
        );
      })}
    </div>
  );
};
