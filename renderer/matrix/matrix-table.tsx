// Owns the grid of the matrix: rows and columns under headers that stay in sight, and one focus that the arrow keys move.

import { memo, useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Matrix, MatrixRow } from '../../core/matrix/matrix';
import { isolate } from '../../core/text/bidi-controls';
import { keyLabel } from '../actions/key-label';
import { useInterfaceDirection } from '../i18n/use-direction';
import { nextSpot, type Spot } from './grid-motion';
import { ClaimCellView, SlotCellView, type CellPlace } from './matrix-cells';
import { ClaimHead, ColumnHead, SlotHead } from './matrix-heads';
import { matrixState, setMatrixState, useMatrixState } from './matrix-state';
import type { ArticlesById } from './matrix-words';

/** The things in a cell that take the focus; none where the cell takes it itself. */
const targetsIn = (cell: Element): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('[data-target]')];

const shapeOf = (table: HTMLTableElement): number[][] =>
  [...table.rows].map((row) => [...row.cells].map((cell) => Math.max(1, targetsIn(cell).length)));

/** Where in the table something is; null for what is not in it, such as what a cell has opened over the page. */
const spotOf = (table: HTMLTableElement, element: EventTarget): Spot | null => {
  if (!(element instanceof Element) || !table.contains(element)) return null;
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const row = cell?.closest('tr');
  if (cell === null || row === null || row === undefined) return null;
  const target = targetsIn(cell).findIndex((each) => each.contains(element));
  return { row: row.rowIndex, column: cell.cellIndex, target: Math.max(0, target) };
};

const elementAt = (table: HTMLTableElement, { row, column, target }: Spot): HTMLElement | undefined => {
  const cell = table.rows[row]?.cells[column];
  if (cell === undefined) return undefined;
  const targets = targetsIn(cell);
  return targets[target] ?? targets.at(-1) ?? cell;
};

interface RowsProps {
  readonly row: MatrixRow;
  readonly claim: Claim | undefined;
  readonly matrix: Matrix;
  readonly articles: ArticlesById;
  /** Counted from the claim's own row; null where the focus is in other rows. */
  readonly spot: Spot | null;
}

/** A claim's row with those of its slots. Only the rows that the focus leaves and enters are shown anew as it moves. */
const ClaimRows = memo(({ row, claim, matrix, articles, spot }: RowsProps): ReactElement => {
  const { columns } = matrix;
  const at = (line: number, column: number): number | null =>
    spot?.row === line && spot.column === column ? spot.target : null;
  const sought = { claimId: row.claimId, gloss: row.gloss, translations: claim?.translations ?? [] };
  const placeOf = (line: number, index: number): CellPlace | null => {
    const column = columns[index];
    return column === undefined ? null : { column, columns, articles, spot: at(line, index + 1) };
  };
  return (
    <tbody>
      <tr>
        <ClaimHead row={row} isSpot={at(0, 0) !== null} />
        {row.cells.map((cell, index) => {
          const place = placeOf(0, index);
          return place === null ? null : (
            <ClaimCellView key={place.column.key} claim={sought} cell={cell} place={place} />
          );
        })}
      </tr>
      {row.slots.map(({ slot, cells }, line) => (
        <tr key={slot} className="slot-row">
          <SlotHead slot={slot} isSpot={at(line + 1, 0) !== null} />
          {cells.map((cell, index) => {
            const place = placeOf(line + 1, index);
            return place === null ? null : <SlotCellView key={place.column.key} cell={cell} place={place} />;
          })}
        </tr>
      ))}
    </tbody>
  );
});
ClaimRows.displayName = 'ClaimRows';

interface MatrixTableProps {
  readonly title: string;
  readonly matrix: Matrix;
  /** The rows of the matrix that are shown; at least one. */
  readonly rows: readonly MatrixRow[];
  readonly claims: readonly Claim[];
  readonly articles: ArticlesById;
}

export const MatrixTable = ({ title, matrix, rows, claims, articles }: MatrixTableProps): ReactElement => {
  const { t } = useTranslation();
  const direction = useInterfaceDirection();
  const hint = useId();
  const table = useRef<HTMLTableElement>(null);
  const hasFocus = useRef(false);
  // What a quote unfolds over its neighbours goes away at Escape, until the focus moves on.
  const [isFolded, setIsFolded] = useState(false);
  const kept = useMatrixState((state) => state.spot);
  const lines = rows.map(({ slots }) => 1 + slots.length);
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, count) => sum + count, 1));
  const height = lines.reduce((sum, count) => sum + count, 1);
  // Rows and columns may have gone since the focus was there.
  const spot: Spot = {
    row: Math.min(kept.row, height - 1),
    column: Math.min(kept.column, matrix.columns.length),
    target: kept.target,
  };

  useLayoutEffect(() => {
    if (table.current === null) return;
    elementAt(table.current, matrixState().spot)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  useEffect(() => {
    // What had the focus went away with what it did: the focus stays in its cell.
    if (table.current === null || !hasFocus.current || document.activeElement !== document.body) return;
    elementAt(table.current, matrixState().spot)?.focus();
  }, [matrix]);

  return (
    <div className="matrix-scroller" data-pane="table">
      <p id={hint} className="visually-hidden">
        {t('window.matrix.keys', { enter: keyLabel('Enter') })}
      </p>
      <table
        ref={table}
        role="grid"
        className={isFolded ? 'matrix-table is-folded' : 'matrix-table'}
        aria-label={t('window.matrix.table', { event: isolate(title) })}
        aria-describedby={hint}
        onFocus={(event) => {
          hasFocus.current = true;
          setIsFolded(false);
          const place = spotOf(event.currentTarget, event.target);
          if (place !== null) setMatrixState({ spot: place });
        }}
        onBlur={(event) => {
          if (event.relatedTarget === null) hasFocus.current = false;
        }}
        onKeyDown={(event) => {
          const from = spotOf(event.currentTarget, event.target);
          if (from === null || event.altKey || event.shiftKey) return;
          if (event.key === 'Escape') setIsFolded(true);
          const key = { key: event.key, withControl: event.ctrlKey || event.metaKey };
          const next = nextSpot(shapeOf(event.currentTarget), from, key, direction);
          if (next === null) return;
          event.preventDefault();
          elementAt(event.currentTarget, next)?.focus();
        }}
      >
        <thead>
          <tr>
            <th scope="col" className="matrix-corner" tabIndex={spot.row === 0 && spot.column === 0 ? 0 : -1}>
              {t('window.matrix.claim')}
            </th>
            {matrix.columns.map((column, index) => (
              <ColumnHead
                key={column.key}
                column={column}
                articles={articles}
                isSpot={spot.row === 0 && spot.column === index + 1}
              />
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => {
          const start = starts[index] ?? 0;
          const isHere = spot.row >= start && spot.row < start + (lines[index] ?? 1);
          return (
            <ClaimRows
              key={row.claimId}
              row={row}
              claim={claims.find(({ id }) => id === row.claimId)}
              matrix={matrix}
              articles={articles}
              spot={isHere ? { ...spot, row: spot.row - start } : null}
            />
          );
        })}
      </table>
    </div>
  );
};
