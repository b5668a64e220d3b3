// Owns a table of counts with bars in its cells: chart and table are one, so that both are read by everyone.

import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format';

/** So many rows at first, and so many more at a press. */
const FIRST_ROWS = 8;
const MORE_ROWS = 50;

export interface BarRow {
  readonly key: string;
  /** What is counted, as text. */
  readonly name: string;
  readonly icon?: ReactNode;
  /** One number for each column. */
  readonly counts: readonly number[];
  /** Where it leads; null where it leads nowhere. */
  readonly lead: (() => void) | null;
}

interface BarTableProps {
  readonly labelledBy: string;
  /** The heading of the first column. */
  readonly of: string;
  /** The headings of the numbers. */
  readonly columns: readonly string[];
  /** Which number the bars show. */
  readonly measured: number;
  readonly rows: readonly BarRow[];
}

export const BarTable = ({ labelledBy, of, columns, measured, rows }: BarTableProps): ReactElement => {
  const { t } = useTranslation();
  const [most, setMost] = useState(FIRST_ROWS);
  const largest = Math.max(1, ...rows.map(({ counts }) => counts[measured] ?? 0));
  // One row more is no longer than the button for it.
  const shown = rows.length <= most + 1 ? rows : rows.slice(0, most);
  const left = rows.length - shown.length;
  return (
    <>
      <table className="bar-table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={at === measured ? 'bar-column' : 'number-column'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, name, icon, counts, lead }) => (
            <tr key={key} className={lead === null ? undefined : 'bar-row'}>
              <th scope="row">
                {icon}
                {lead === null ? (
                  <bdi>{name}</bdi>
                ) : (
                  <Button className="bar-lead" onPress={lead}>
                    <bdi>{name}</bdi>
                  </Button>
                )}
              </th>
              {counts.map((count, at) =>
                at === measured ? (
                  <td key={columns[at]} className="bar-cell">
                    <span className="bar-track" aria-hidden>
                      <span className="bar" style={{ inlineSize: `${String((100 * count) / largest)}%` }} />
                    </span>
                    <span className="bar-number">{formatCount(count)}</span>
                  </td>
                ) : (
                  <td key={columns[at]} className="number-cell">
                    {formatCount(count)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {left === 0 ? null : (
        <Button
          className="text-button"
          onPress={() => {
            setMost(most + MORE_ROWS);
          }}
        >
          {t('window.counts.more', {
            count: Math.min(left, MORE_ROWS),
            number: formatCount(Math.min(left, MORE_ROWS)),
          })}
        </Button>
      )}
    </>
  );
};
