// Owns the line of a tie in the map: along the way that the layout has found for it, with its words in a place of their own.

import { EdgeLabelRenderer, type Edge, type EdgeProps } from '@xyflow/react';
import type { ReactElement } from 'react';
import type { Tie } from '../../core/claims/neighbourhood';
import { readingOf } from '../../core/claims/neighbourhood-tree';
import { useInterfaceDirection } from '../i18n/use-direction';
import type { Point, Size } from './layout-graph';
import { TieWords } from './tie-words';

export type TieEdgeType = Edge<
  { readonly tie: Tie; readonly points: readonly Point[]; readonly words: Point | null; readonly size: Size },
  'tie'
>;

const ARROW = 8;

const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${String(x)} ${String(y)}`).join(' ');

/** The head of an arrow where the line ends, in the direction that it has there. */
const headOf = (points: readonly Point[]): string => {
  const [before, end] = points.slice(-2);
  if (before === undefined || end === undefined) return '';
  const [along, across] = [Math.sign(end.x - before.x), Math.sign(end.y - before.y)];
  const corner = (side: number): string => {
    const x = end.x - along * ARROW + side * across * (ARROW / 2);
    const y = end.y - across * ARROW + side * along * (ARROW / 2);
    return `${String(x)} ${String(y)}`;
  };
  return `M${String(end.x)} ${String(end.y)} L${corner(1)} L${corner(-1)} Z`;
};

export const TieEdge = ({ id, data }: EdgeProps<TieEdgeType>): ReactElement | null => {
  const direction = useInterfaceDirection();
  if (data === undefined) return null;
  const { tie, points, words, size } = data;
  const isMutual = readingOf(tie, tie.from) === 'mutual';
  return (
    <>
      <path id={id} className="tie-line" d={pathOf(points)} />
      {isMutual ? null : <path className="tie-head" d={headOf(points)} />}
      {words === null ? null : (
        <EdgeLabelRenderer>
          <div
            aria-hidden
            className="tie-label"
            style={{ transform: `translate(${String(words.x)}px, ${String(words.y)}px)`, inlineSize: size.width }}
          >
            <span dir={direction}>
              <TieWords tie={tie} reading="from" />
            </span>
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
};
