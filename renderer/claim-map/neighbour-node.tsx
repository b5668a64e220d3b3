// Owns a node of the map: a button in HTML, so that its words are set as everywhere else. It comes into sight with the focus.

import { Handle, Position, useReactFlow, useStoreApi, type Node, type NodeProps } from '@xyflow/react';
import { useEffect, useRef, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import type { Neighbour } from '../../core/claims/neighbourhood';
import { useInterfaceDirection } from '../i18n/use-direction';
import { goToNeighbour } from './go-to-neighbour';
import { chooseMap, useMapChoices } from './map-choices';
import { NeighbourCard, nameOfNeighbour } from './neighbour-card';
import type { Size } from './layout-graph';

export type NeighbourNodeType = Node<{ readonly neighbour: Neighbour; readonly size: Size }, 'neighbour'>;

/** The class of a node's box, for the map and for measuring. */
export const boxClass = (neighbour: Neighbour): string =>
  neighbour.kind === 'claim' && neighbour.steps === 0
    ? 'neighbour-box is-claim is-centre'
    : `neighbour-box is-${neighbour.kind}`;

export const NeighbourNode = ({
  data: { neighbour, size },
  positionAbsoluteX: x,
  positionAbsoluteY: y,
}: NodeProps<NeighbourNodeType>): ReactElement => {
  const direction = useInterfaceDirection();
  const flow = useReactFlow();
  const store = useStoreApi();
  const button = useRef<HTMLButtonElement>(null);
  const isWanted = useMapChoices(({ goingTo }) => neighbour.kind === 'claim' && goingTo === neighbour.claimId);
  const isCentre = neighbour.kind === 'claim' && neighbour.steps === 0;
  useEffect(() => {
    if (!isWanted || !isCentre) return;
    button.current?.focus();
    chooseMap({ goingTo: null });
  }, [isWanted, isCentre]);
  const comeIntoSight = (): void => {
    const { width, height } = store.getState();
    const view = flow.getViewport();
    const start = { x: x * view.zoom + view.x, y: y * view.zoom + view.y };
    const end = { x: start.x + size.width * view.zoom, y: start.y + size.height * view.zoom };
    if (start.x >= 0 && start.y >= 0 && end.x <= width && end.y <= height) return;
    void flow.setCenter(x + size.width / 2, y + size.height / 2, { zoom: view.zoom });
  };
  return (
    <>
      <Handle type="target" position={Position.Left} isConnectable={false} />
      <Button
        ref={button}
        className={`${boxClass(neighbour)} nopan`}
        aria-label={nameOfNeighbour(neighbour)}
        aria-current={isCentre}
        onFocus={comeIntoSight}
        onPress={() => {
          goToNeighbour(neighbour);
        }}
      >
        <span className="neighbour-box-inside" dir={direction}>
          <NeighbourCard neighbour={neighbour} />
        </span>
      </Button>
      <Handle type="source" position={Position.Right} isConnectable={false} />
    </>
  );
};
