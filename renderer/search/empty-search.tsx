// Owns what the search view says where it shows nothing that was found: what it is for, or why there is nothing.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../core/search/problem-of';
import { useSearchState } from './search-state';

export const EmptySearch = (): ReactElement => {
  const { t } = useTranslation();
  const { question, stage, answered, over } = useSearchState();
  const isUnasked = question.typed.trim() === '' || problemOf(question.typed, question.mode) !== null;
  const words = (): readonly [string, string] | null => {
    if (isUnasked) return [t('window.search.emptyTitle'), t('window.search.emptyHint')];
    if (stage !== 'over' || answered === null) return null;
    // Something was found, but none of it stands in a text.
    if (answered.show === 'context' && over?.hits === 0)
      return [t('window.search.noRowsTitle'), t('window.search.noRowsHint')];
    return [t('window.search.noneTitle'), t(answered.exact ? 'window.search.noneExact' : 'window.search.noneHint')];
  };
  const shown = words();
  return (
    <div className="search-empty" data-pane="found" tabIndex={-1}>
      {shown === null ? null : (
        <div className="empty-state large">
          <h2>{shown[0]}</h2>
          <p>{shown[1]}</p>
        </div>
      )}
    </div>
  );
};
