// Owns what is said of a search: how far it is, how much was found, what is not listed, and the way to end it.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { formatCount, formatShare } from '../i18n/format';
import { stopSearch } from './search-acts';
import { useSearchState, type SearchState } from './search-state';

const useSummary = (): string => {
  const { t } = useTranslation();
  const { stage, items, rows, answered } = useSearchState();
  if (answered === null || stage === 'idle') return '';
  const isContext = answered.show === 'context';
  const places = isContext ? rows.length : items.reduce((sum, { hits }) => sum + hits.length, 0);
  const records = isContext ? new Set(rows.map(({ articleId }) => articleId)).size : items.length;
  const counted = (key: 'places' | 'records' | 'articles', count: number): string =>
    t(`window.search.${key}`, { count, number: formatCount(count) });
  if (records === 0) return stage === 'over' ? t('window.search.status.nothing') : '';
  if (places === 0) return counted('records', records);
  return t('window.search.status.summary', {
    places: counted('places', places),
    records: counted(isContext ? 'articles' : 'records', records),
  });
};

const useMoving = ({ stage, share }: Pick<SearchState, 'stage' | 'share'>): string | null => {
  const { t } = useTranslation();
  const so = { share: formatShare(share ?? 0) };
  if (stage === 'reading') return t('window.search.status.reading', so);
  if (stage === 'searching') return t('window.search.status.searching', so);
  return stage === 'stopped' ? t('window.search.status.stopped') : null;
};

/** What is not listed, and why. */
const Remarks = (): ReactElement | null => {
  const { t } = useTranslation();
  const { over, rows } = useSearchState();
  if (over === null) return null;
  const { left, tooLong, isComplete } = over;
  const remarks = [
    ...(left.records > 0 ? [t('window.search.left', { count: left.records, number: formatCount(left.records) })] : []),
    ...(left.records === 0 && left.hits > 0 && rows.length > 0
      ? [t('window.search.leftPlaces', { number: formatCount(rows.length) })]
      : []),
    ...(tooLong > 0 ? [t('window.search.tooLong', { count: tooLong, number: formatCount(tooLong) })] : []),
    ...(isComplete ? [] : [t('window.search.incomplete')]),
  ];
  return remarks.length === 0 ? null : <p className="search-remarks">{remarks.join(' ')}</p>;
};

export const SearchStatus = (): ReactElement => {
  const { t } = useTranslation();
  const { stage, share } = useSearchState();
  const summary = useSummary();
  const moving = useMoving({ stage, share });
  const isMoving = stage === 'reading' || stage === 'searching';
  return (
    <div className="search-status">
      <p className="search-summary" role="status">
        {summary}
      </p>
      {moving === null ? null : <span className="field-hint search-moving">{moving}</span>}
      {isMoving ? (
        <Button className="text-button" onPress={stopSearch}>
          {t('window.search.stop')}
        </Button>
      ) : null}
      <Remarks />
    </div>
  );
};
