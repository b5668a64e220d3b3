// Owns the neighbours of a claim on its page: as a map or as a tree, of claims alone or with what they come from.

import { ListTree, Network } from 'lucide-react';
import { lazy, Suspense, type ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeFailure, formatCount } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { chooseMap, useMapChoices } from './map-choices';
import { NeighbourTree } from './neighbour-tree';

/** Read when a map is first shown: the window starts without it. */
const NeighbourMap = lazy(() => import('./neighbour-map').then((module) => ({ default: module.NeighbourMap })));

const FORMS = { map: Network, tree: ListTree } as const;

const Choices = (): ReactElement => {
  const { t } = useTranslation();
  const { form, extent } = useMapChoices();
  return (
    <div className="map-choices">
      <ToggleButtonGroup
        className="map-forms"
        aria-label={t('window.claimMap.form')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[form]}
        onSelectionChange={(keys) => {
          chooseMap({ form: keys.has('tree') ? 'tree' : 'map' });
        }}
      >
        {(['map', 'tree'] as const).map((each) => {
          const Icon = FORMS[each];
          return (
            <ToggleButton key={each} id={each} className="chip-button">
              <Icon aria-hidden size={15} className="mirrored" />
              {t(`window.claimMap.${each}`)}
            </ToggleButton>
          );
        })}
      </ToggleButtonGroup>
      <ToggleButton
        className="chip-button"
        isSelected={extent === 'claims-and-sources'}
        onChange={(isOn) => {
          chooseMap({ extent: isOn ? 'claims-and-sources' : 'claims' });
        }}
      >
        {t('window.claimMap.sources')}
      </ToggleButton>
    </div>
  );
};

const Neighbours = ({ claimId }: { readonly claimId: string }): ReactElement => {
  const { t } = useTranslation();
  const { form, extent } = useMapChoices();
  const { value, failure } = useAnswer('claims:neighbourhood', { claimId, extent });
  if (failure !== null) return <p className="field-error">{describeFailure(failure)}</p>;
  if (value === null) return <div className="map-place" />;
  if (value.nodes.length === 1) {
    return (
      <div className="empty-state">
        <h3>{t('window.claimMap.emptyTitle')}</h3>
        <p>{t('window.claimMap.emptyHint')}</p>
      </div>
    );
  }
  return (
    <>
      {form === 'tree' ? (
        <NeighbourTree neighbourhood={value} />
      ) : (
        <Suspense fallback={<div className="map-place" />}>
          <NeighbourMap neighbourhood={value} />
        </Suspense>
      )}
      {value.more === 0 ? null : (
        <p className="field-hint">
          {t('window.claimMap.more', { count: value.more, number: formatCount(value.more) })}
        </p>
      )}
    </>
  );
};

/** The neighbours of a claim, as a section of a page. */
export const ClaimMap = ({ claimId }: { readonly claimId: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <section className="ledger-section claim-map" aria-labelledby="claim-map-heading">
      <header className="map-header">
        <h2 id="claim-map-heading">{t('window.claimMap.heading')}</h2>
        <Choices />
      </header>
      <Neighbours claimId={claimId} />
    </section>
  );
};
