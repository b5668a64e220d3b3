// Owns the columns of counts over time. The arrow keys go from column to column, in the direction in which they are read.

import { useState, type CSSProperties, type ReactElement } from 'react';
import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../i18n/format';
import type { BarRow } from './bar-table';

interface DateColumnsProps {
  readonly labelledBy: string;
  /** From the earliest on; those without anything too. */
  readonly rows: readonly BarRow[];
  readonly measured: number;
  /** What a row counts, in words. */
  readonly wordsOf: (row: BarRow) => string;
}

export const DateColumns = ({ labelledBy, rows, measured, wordsOf }: DateColumnsProps): ReactElement => {
  const { t } = useTranslation();
  const [told, setTold] = useState<BarRow | null>(null);
  const countOf = ({ counts }: BarRow): number => counts[measured] ?? 0;
  const largest = Math.max(1, ...rows.map(countOf));
  const words = (row: BarRow): string => t('window.counts.column', { date: row.name, facts: wordsOf(row) });
  const [first, last] = [rows[0], rows.at(-1)];
  return (
    <div className="date-columns">
      <span className="date-largest" aria-hidden>
        {formatCount(largest)}
      </span>
      <Toolbar className="date-chart" aria-labelledby={labelledBy}>
        {rows.map((row) => {
          const style = { '--share': String(countOf(row) / largest) } as CSSProperties;
          // A column without anything leads nowhere, and is no stop on the way.
          return row.lead === null ? (
            <span key={row.key} className="date-column" aria-hidden />
          ) : (
            <Button
              key={row.key}
              className="date-column"
              aria-label={words(row)}
              style={style}
              onPress={row.lead}
              onHoverChange={(isHovered) => {
                setTold(isHovered ? row : null);
              }}
              onFocusChange={(isFocused) => {
                setTold(isFocused ? row : null);
              }}
            >
              <span className="date-bar" />
            </Button>
          );
        })}
      </Toolbar>
      <div className="date-axis" aria-hidden>
        <span>{first?.name}</span>
        {last === first ? null : <span>{last?.name}</span>}
      </div>
      {/* Each column says this by its name. */}
      <p className="date-told" aria-hidden>
        {told === null ? null : words(told)}
      </p>
    </div>
  );
};
