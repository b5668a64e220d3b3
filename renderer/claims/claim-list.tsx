// Owns the list of claims: which are shown, in which order, and the choice of one to read or of several to make one.

import { Plus } from 'lucide-react';
import { useMemo, useState, type ReactElement } from 'react';
import { Button, GridList, GridListItem, ToggleButton, type Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import {
  CLAIM_FILTERS,
  CLAIM_ORDERS,
  filterClaims,
  sortClaims,
  type ClaimOrder,
  type ListedClaim,
} from '../../core/queries/filter-claims';
import { ChoiceField } from '../controls/choice-field';
import { FilterField } from '../controls/filter-field';
import { Quote } from '../controls/quote';
import { compareNames, showName } from '../i18n/format';
import { countWords } from '../i18n/count-words';
import { interfaceLanguage } from '../i18n/setup';
import { SavedFiltersMenu } from '../saved-filters/saved-filters-menu';
import { useCanWrite } from '../state/access';
import { setListFilters, useListFilters, type ListFilters } from '../state/list-filters';
import { showClaim } from '../state/view-acts';
import { TickBox } from '../controls/tick-box';
import { filterWords } from './claim-words';
import { MergeChosen } from './merge-chosen';
import { NewClaim } from './new-claim';
import { StatusBadge } from './status-badge';

const ClaimRow = ({ listed, isMany }: { readonly listed: ListedClaim; readonly isMany: boolean }): ReactElement => {
  const { claim, overview } = listed;
  const facts =
    overview === null
      ? []
      : [
          countWords('mentions', overview.mentions),
          countWords('articles', overview.articleIds.length),
          countWords('roots', overview.roots.length),
        ];
  return (
    <GridListItem id={claim.id} textValue={showName(claim.gloss)} className="library-row claim-row">
      {isMany ? <TickBox slot="selection" /> : null}
      <div className="library-row-text">
        <Quote text={claim.gloss} language={claim.language} className="library-row-title" />
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <StatusBadge {...listed} />
      </div>
    </GridListItem>
  );
};

const idsIn = (chosen: Selection, listed: readonly ListedClaim[]): string[] => {
  const ids = listed.map(({ claim }) => claim.id);
  return chosen === 'all' ? ids : ids.filter((id) => chosen.has(id));
};

const hold = ({ show, words }: ListFilters['claims']): void => {
  setListFilters({ claims: { show, words } });
};

interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  readonly shownId: string | null;
}

export const ClaimList = ({ claims, shownId }: ClaimListProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { words, show: filter } = useListFilters((state) => state.claims);
  const [order, setOrder] = useState<ClaimOrder>('newest');
  const [isMaking, setIsMaking] = useState(false);
  const [isMany, setIsMany] = useState(false);
  const [chosen, setChosen] = useState<Selection>(new Set());
  const language = interfaceLanguage();
  const listed = useMemo(
    () => sortClaims(filterClaims(claims, { filter, words }), order, compareNames),
    // Each language orders words in its own way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [claims, filter, words, order, language],
  );
  const leaveMany = (): void => {
    setIsMany(false);
    setChosen(new Set());
  };
  return (
    <nav className="list-side" aria-label={t('window.claims.landmark')} data-pane="list" tabIndex={-1}>
      {isMaking && canWrite ? (
        <NewClaim
          onDone={() => {
            setIsMaking(false);
          }}
        />
      ) : (
        <div className="claim-list-acts">
          {canWrite ? (
            <Button
              className="button"
              onPress={() => {
                setIsMaking(true);
              }}
            >
              <Plus aria-hidden size={16} />
              {t('window.claims.list.make')}
            </Button>
          ) : null}
          {canWrite && claims.length > 1 ? (
            <ToggleButton
              className="chip-button"
              isSelected={isMany}
              onChange={(isOn) => {
                if (isOn) setIsMany(true);
                else leaveMany();
              }}
            >
              {t('window.claims.list.several')}
            </ToggleButton>
          ) : null}
        </div>
      )}
      {claims.length === 0 ? (
        <div className="empty-state">
          <h2>{t('window.claims.list.emptyTitle')}</h2>
          <p>{t('window.claims.list.emptyHint')}</p>
        </div>
      ) : (
        <>
          <div className="filter-line">
            <FilterField
              label={t('window.claims.list.filter')}
              words={words}
              onChange={(typed) => {
                hold({ words: typed, show: filter });
              }}
            />
            <SavedFiltersMenu of="claims" present={{ of: 'claims', show: filter, words }} onChoose={hold} />
          </div>
          <div className="claim-list-order">
            <ChoiceField
              label={t('window.claims.list.show')}
              value={filter}
              choices={CLAIM_FILTERS.map((value) => ({ value, label: filterWords(value) }))}
              onChoose={(value) => {
                hold({ words, show: value ?? 'all' });
              }}
            />
            <ChoiceField
              label={t('window.claims.list.sortBy')}
              value={order}
              choices={CLAIM_ORDERS.map((value) => ({ value, label: t(`window.claims.list.sort.${value}`) }))}
              onChoose={(value) => {
                setOrder(value ?? 'newest');
              }}
            />
          </div>
          {isMany && canWrite ? <MergeChosen claims={claims} ids={idsIn(chosen, claims)} onDone={leaveMany} /> : null}
          <GridList
            key={isMany ? 'many' : 'one'}
            aria-label={t('window.claims.list.name')}
            className="claim-list"
            items={listed.map((each) => ({ id: each.claim.id, listed: each }))}
            selectionMode={isMany ? 'multiple' : 'single'}
            selectionBehavior={isMany ? 'toggle' : 'replace'}
            disallowEmptySelection={!isMany}
            selectedKeys={isMany ? chosen : shownId === null ? [] : [shownId]}
            onSelectionChange={(keys) => {
              if (isMany) setChosen(keys);
              else if (keys !== 'all') for (const key of keys) showClaim(String(key));
            }}
            dependencies={[isMany]}
            renderEmptyState={() => (
              <div className="empty-list">
                <p>{t('window.claims.list.noMatch')}</p>
                <Button
                  className="text-button"
                  onPress={() => {
                    hold({ words: '', show: 'all' });
                  }}
                >
                  {t('window.claims.list.showAll')}
                </Button>
              </div>
            )}
          >
            {(item) => <ClaimRow listed={item.listed} isMany={isMany} />}
          </GridList>
        </>
      )}
    </nav>
  );
};
