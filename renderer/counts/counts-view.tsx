// Owns the view of counts: what is counted, and how much there is of it.

import type { ReactElement } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import type { FilterCriteria, SavedFilter } from '../../core/saved-filters/saved-filter';
import { isolate } from '../../core/text/bidi-controls';
import { ChoiceField } from '../controls/choice-field';
import { countWords } from '../i18n/count-words';
import { describeFailure, formatFacts } from '../i18n/format';
import { interfaceConventions } from '../i18n/setup';
import { useSavedFilters } from '../saved-filters/saved-filters-menu';
import { useAnswer } from '../state/use-answer';
import { CountsCards } from './counts-cards';
import { MEASURES, setCountsState, useCountsState } from './counts-state';

const countEverything = (): void => {
  setCountsState({ filterId: null });
};

interface ChoicesProps {
  readonly saved: readonly SavedFilter[];
  readonly filterId: string | null;
}

const Choices = ({ saved, filterId }: ChoicesProps): ReactElement => {
  const { t } = useTranslation();
  const measure = useCountsState((state) => state.measure);
  return (
    <div className="counts-choices" data-pane="choices" tabIndex={-1}>
      {saved.length === 0 ? null : (
        <ChoiceField
          label={t('window.counts.of')}
          value={filterId}
          emptyLabel={t('window.counts.everything')}
          choices={saved.map(({ id, name, criteria }) => ({
            value: id,
            label: t(`window.counts.filters.${criteria.of}`, { name: isolate(name) }),
          }))}
          onChoose={(id) => {
            setCountsState({ filterId: id });
          }}
        />
      )}
      <div className="counts-measure">
        <span aria-hidden>{t('window.counts.measure')}</span>
        <ToggleButtonGroup
          className="view-tabs"
          aria-label={t('window.counts.measure')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[measure]}
          onSelectionChange={(keys) => {
            const [chosen] = MEASURES.filter((each) => keys.has(each));
            if (chosen !== undefined) setCountsState({ measure: chosen });
          }}
        >
          {MEASURES.map((each) => (
            <ToggleButton key={each} id={each} className="view-tab">
              {t(`window.counts.columns.${each}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
};

interface CountedProps {
  readonly workspace: Snapshot;
  readonly limit: FilterCriteria | null;
}

const Counted = ({ workspace, limit }: CountedProps): ReactElement | null => {
  const { t } = useTranslation();
  const measure = useCountsState((state) => state.measure);
  const question = { criteria: limit, calendar: interfaceConventions().calendar };
  const { value: counts, failure, isAnswered } = useAnswer('counts:of-workspace', question);
  if (failure !== null) return <p className="field-hint">{describeFailure(failure)}</p>;
  const isNothing = counts === null || counts.all.articles + counts.all.mentions + counts.all.claims === 0;
  if (isNothing) {
    if (counts === null && !isAnswered) return null;
    return (
      <div className="empty-state">
        <h2>{counts === null ? t('window.counts.unclearTitle') : t('window.counts.nothingTitle')}</h2>
        <Button className="button" onPress={countEverything}>
          {t('window.counts.countAll')}
        </Button>
      </div>
    );
  }
  const { mentions, articles, claims } = counts.all;
  return (
    <>
      <p className="counts-sum">
        {formatFacts([countWords('mentions', mentions), countWords('articles', articles), countWords('claim', claims)])}
      </p>
      <CountsCards counting={{ counts, workspace, limit, measure }} />
    </>
  );
};

export const CountsView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const saved = useSavedFilters();
  const filterId = useCountsState((state) => state.filterId);
  const filter = saved.find(({ id }) => id === filterId);
  const isEmpty = workspace.articles.length === 0 && workspace.claims.length === 0;
  return (
    <main className="workspace-view counts-view" data-view="counts" aria-label={t('window.counts.landmark')}>
      {isEmpty ? (
        <div className="empty-state large">
          <h1>{t('window.counts.emptyTitle')}</h1>
          <p className="empty-words">{t('window.counts.emptyHint')}</p>
        </div>
      ) : (
        <>
          <header className="counts-head">
            <h1>{t('window.counts.landmark')}</h1>
            <Choices saved={saved} filterId={filter?.id ?? null} />
          </header>
          <Counted workspace={workspace} limit={filter?.criteria ?? null} />
        </>
      )}
    </main>
  );
};
