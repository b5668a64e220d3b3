// Owns the map of a claim's neighbours: measuring, layout, and the frame through which it is seen.

import { ReactFlow, ReactFlowProvider, type AriaLabelConfig } from '@xyflow/react';
import i18next from 'i18next';
import { useMemo, useState, type ReactElement, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Neighbourhood } from '../../core/claims/neighbourhood';
import { readingOf } from '../../core/claims/neighbourhood-tree';
import { isolate } from '../../core/text/bidi-controls';
import { interfaceLanguage } from '../i18n/setup';
import { useInterfaceDirection } from '../i18n/use-direction';
import type { Size } from './layout-graph';
import { MapControls, useMapMoves } from './map-controls';
import { firstView, LEAST_ZOOM, MOST_ZOOM } from './map-view';
import { NeighbourCard, wordsOfNeighbour } from './neighbour-card';
import { boxClass, NeighbourNode, type NeighbourNodeType } from './neighbour-node';
import { TieEdge, type TieEdgeType } from './tie-edge';
import { tieWords, TieWords } from './tie-words';
import { useMapLayout, type LaidOutMap } from './use-map-layout';

const NODE_TYPES = { neighbour: NeighbourNode };
const EDGE_TYPES = { tie: TieEdge };

const NOWHERE = { x: 0, y: 0 };
const NOTHING = { width: 0, height: 0 };

/** What keys do in the map; Enter is called so in every language. */
const mapHint = (): string => i18next.t('window.claimMap.mapHint', { key: 'Enter' });

interface MeasureProps {
  readonly neighbourhood: Neighbourhood;
  readonly measured: RefObject<HTMLDivElement | null>;
}

const Measure = ({ neighbourhood, measured }: MeasureProps): ReactElement => (
  <div ref={measured} className="map-measure" aria-hidden inert>
    {neighbourhood.nodes.map((neighbour) => (
      <div key={neighbour.key} className={boxClass(neighbour)} data-measured={neighbour.key}>
        <span className="neighbour-box-inside">
          <NeighbourCard neighbour={neighbour} />
        </span>
      </div>
    ))}
    {neighbourhood.ties.map((tie) => (
      <div key={tie.key} className="tie-label" data-measured={tie.key}>
        <span>
          <TieWords tie={tie} reading="from" />
        </span>
      </div>
    ))}
  </div>
);

const useNodes = ({ neighbourhood, sizes, layout }: LaidOutMap): NeighbourNodeType[] =>
  useMemo(
    () =>
      neighbourhood.nodes.map((neighbour) => {
        const size = sizes.get(neighbour.key) ?? NOTHING;
        const position = layout.places.get(neighbour.key) ?? NOWHERE;
        return { id: neighbour.key, type: 'neighbour', position, ...size, data: { neighbour, size } };
      }),
    [neighbourhood, sizes, layout],
  );

const useEdges = ({ neighbourhood, sizes, layout }: LaidOutMap): TieEdgeType[] => {
  const { t } = useTranslation();
  return useMemo(() => {
    const words = new Map(neighbourhood.nodes.map((node) => [node.key, isolate(wordsOfNeighbour(node))]));
    return neighbourhood.ties.map((tie) => ({
      id: tie.key,
      type: 'tie',
      source: tie.from,
      target: tie.to,
      ariaLabel: t('window.claimMap.tie', {
        from: words.get(tie.from) ?? '',
        words: tieWords(tie, readingOf(tie, tie.from)),
        to: words.get(tie.to) ?? '',
      }),
      data: {
        tie,
        points: layout.lines.get(tie.key)?.points ?? [],
        words: layout.lines.get(tie.key)?.words ?? null,
        size: sizes.get(tie.key) ?? NOTHING,
      },
    }));
  }, [neighbourhood, sizes, layout, t]);
};

const Frame = ({ map, frame }: { readonly map: LaidOutMap; readonly frame: Size }): ReactElement => {
  const { t } = useTranslation();
  const { move, moveByKey } = useMapMoves(map.layout);
  const nodes = useNodes(map);
  const edges = useEdges(map);
  const [centre] = nodes;
  const middle =
    centre === undefined
      ? NOWHERE
      : { x: centre.position.x + centre.data.size.width / 2, y: centre.position.y + centre.data.size.height / 2 };
  // What React Flow says by itself is of editing a graph, which nobody can here.
  const ownWords: Partial<AriaLabelConfig> = {
    'node.a11yDescription.default': mapHint(),
    'node.a11yDescription.keyboardDisabled': mapHint(),
    'edge.a11yDescription.default': mapHint(),
  };
  return (
    <div className="map-frame" role="group" aria-label={t('window.claimMap.mapName')} onKeyDown={moveByKey}>
      <ReactFlow
        key={map.id}
        aria-label={t('window.claimMap.mapName')}
        nodes={nodes}
        edges={edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        ariaLabelConfig={ownWords}
        defaultViewport={firstView(map.layout, frame, middle)}
        minZoom={LEAST_ZOOM}
        maxZoom={MOST_ZOOM}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        zoomOnDoubleClick={false}
        // The wheel scrolls the page that the map stands on; with Ctrl it makes the map larger and smaller.
        zoomOnScroll={false}
        preventScrolling={false}
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        proOptions={{ hideAttribution: true }}
      />
      <MapControls move={move} />
    </div>
  );
};

export const NeighbourMap = ({ neighbourhood }: { readonly neighbourhood: Neighbourhood }): ReactElement => {
  // The hint follows the language.
  useTranslation();
  const direction = useInterfaceDirection();
  const { measured, map } = useMapLayout(neighbourhood, direction, interfaceLanguage());
  const [frame, setFrame] = useState<Size | null>(null);
  return (
    <>
      <div
        className="map-place"
        ref={(element) => {
          if (element !== null && frame === null)
            setFrame({ width: element.clientWidth, height: element.clientHeight });
        }}
      >
        {map === null || frame === null ? null : (
          <ReactFlowProvider>
            <Frame map={map} frame={frame} />
          </ReactFlowProvider>
        )}
      </div>
      <p className="field-hint">{mapHint()}</p>
      <Measure neighbourhood={neighbourhood} measured={measured} />
    </>
  );
};
