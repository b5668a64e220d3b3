// Owns the counts side by side, each with its table.

import type { ReactElement } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Table } from '../../core/exporters/csv/table';
import type { FilterCriteria } from '../../core/saved-filters/saved-filter';
import { countWords } from '../i18n/count-words';
import { describeFailure, formatFacts } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { BarTable, type BarRow } from './bar-table';
import { CountCard } from './count-card';
import {
  actorRows,
  dateRows,
  kindRows,
  languageRows,
  outletRows,
  statusRows,
  undatedRow,
  type Counting,
} from './counted-rows';
import { MEASURES, setCountsState, useCountsState } from './counts-state';
import { DateColumns } from './date-columns';

type Counted = 'kinds' | 'outlets' | 'actors' | 'languages' | 'dates' | 'status';

const tableOf = (of: string, columns: readonly string[], rows: readonly BarRow[]): Table => ({
  columns: [of, ...columns],
  rows: rows.map(({ name, counts }) => [name, ...counts]),
});

/** “4 mentions, 2 articles”. */
const wordsOf = ({ counts: [mentions = 0, articles = 0] }: BarRow): string =>
  formatFacts([countWords('mentions', mentions), countWords('articles', articles)]);

const useColumns = (counted: Counted): { of: string; columns: readonly string[] } => {
  const { t } = useTranslation();
  const columns = counted === 'status' ? (['claims'] as const) : MEASURES;
  return {
    of: t(`window.counts.columns.${counted}`),
    columns: columns.map((each) => t(`window.counts.columns.${each}`)),
  };
};

interface CardProps {
  readonly counted: Counted;
  readonly rows: readonly BarRow[];
  readonly measured: number;
}

const Card = ({ counted, rows, measured }: CardProps): ReactElement => {
  const { t } = useTranslation();
  const { of, columns } = useColumns(counted);
  return (
    <CountCard
      title={t(`window.counts.titles.${counted}`)}
      none={t(`window.counts.none.${counted}`)}
      table={tableOf(of, columns, rows)}
    >
      {(labelledBy) => <BarTable labelledBy={labelledBy} of={of} columns={columns} measured={measured} rows={rows} />}
    </CountCard>
  );
};

const DateCard = ({ counting, measured }: { readonly counting: Counting; readonly measured: number }): ReactElement => {
  const { t } = useTranslation();
  const { of, columns } = useColumns('dates');
  const isTable = useCountsState((state) => state.areDatesTable);
  const rows = dateRows(counting);
  const undated = undatedRow(counting);
  const told = [...rows.filter(({ lead }) => lead !== null), ...(undated === null ? [] : [undated])];
  return (
    <CountCard
      title={t('window.counts.titles.dates')}
      none={t('window.counts.none.dates')}
      table={tableOf(of, columns, rows.length === 0 ? [] : told)}
      acts={
        <ToggleButton
          className="chip-button"
          isSelected={isTable}
          onChange={(areDatesTable) => {
            setCountsState({ areDatesTable });
          }}
        >
          {t('window.counts.asTable')}
        </ToggleButton>
      }
    >
      {(labelledBy) =>
        isTable ? (
          <BarTable labelledBy={labelledBy} of={of} columns={columns} measured={measured} rows={told} />
        ) : (
          <>
            <DateColumns labelledBy={labelledBy} rows={rows} measured={measured} wordsOf={wordsOf} />
            {undated === null ? null : (
              <p className="field-hint">
                <Button className="text-button" onPress={() => undated.lead?.()}>
                  {t('window.counts.column', { date: undated.name, facts: wordsOf(undated) })}
                </Button>
              </p>
            )}
          </>
        )
      }
    </CountCard>
  );
};

const StatusCard = ({ limit }: { readonly limit: FilterCriteria | null }): ReactElement => {
  const { t } = useTranslation();
  const { value: counts, failure } = useAnswer('counts:of-claims', { criteria: limit });
  if (counts !== null) return <Card counted="status" rows={statusRows(counts, limit)} measured={0} />;
  const none = failure === null ? t('window.counts.working') : describeFailure(failure);
  return (
    <CountCard title={t('window.counts.titles.status')} none={none} table={tableOf('', [], [])}>
      {() => null}
    </CountCard>
  );
};

export const CountsCards = ({ counting }: { readonly counting: Counting }): ReactElement => {
  const measured = MEASURES.indexOf(counting.measure);
  return (
    <div className="count-cards">
      <Card counted="kinds" rows={kindRows(counting)} measured={measured} />
      <DateCard counting={counting} measured={measured} />
      <Card counted="outlets" rows={outletRows(counting)} measured={measured} />
      <Card counted="actors" rows={actorRows(counting)} measured={measured} />
      <Card counted="languages" rows={languageRows(counting)} measured={measured} />
      <StatusCard limit={counting.limit} />
    </div>
  );
};
