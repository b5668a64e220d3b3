// Owns the preview of an import of annotations: what was read, what its labels become, what is lost, and the two ways out.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AnnotationPlan } from '../../core/annotations/annotation-report';
import { AppDialog } from '../dialogs/app-dialog';
import { SaidFailure, useDoings } from '../dialogs/doings';
import { formatCount } from '../i18n/format';
import { applyAnnotations, dropAnnotations, mapAnnotations } from '../state/annotation-acts';
import { useAppState } from '../state/app-state';
import { AnnotationCounts, AnnotationFiles, AnnotationLosses, AnnotationRows } from './annotation-losses';
import { LabelMapping, RelationMapping } from './mapping-table';

const MADE = [
  'mentions',
  'links',
  'relations',
  'claims',
  'actors',
  'silences',
  'events',
  'kinds',
  'analysts',
  'articles',
] as const;

const Made = ({ made }: Pick<AnnotationPlan, 'made'>): ReactElement => {
  const { t } = useTranslation();
  const parts = MADE.filter((part) => made[part] > 0);
  return (
    <div role="status">
      <p>{t(parts.length === 0 ? 'window.annotations.nothing' : 'window.annotations.willMake')}</p>
      {parts.length === 0 ? null : (
        <dl className="merge-counts">
          {parts.map((part) => (
            <div key={part}>
              <dt>{t(`window.annotations.made.${part}`)}</dt>
              <dd className="count">{formatCount(made[part])}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
};

const Annotations = ({ plan }: { readonly plan: AnnotationPlan }): ReactElement => {
  const { t } = useTranslation();
  const { failure, run, unlessBusy } = useDoings();
  const map = (mapped: AnnotationPlan): void => void run(() => mapAnnotations(mapped));
  const drop = (): void => {
    unlessBusy(() => void dropAnnotations());
  };
  const { made } = plan;
  const isNothing = Object.values(made).every((count) => count === 0);
  return (
    <AppDialog
      heading={t('window.annotations.heading')}
      onClose={drop}
      buttons={
        <>
          <Button
            className="button primary"
            isDisabled={isNothing}
            onPress={() => void run(() => applyAnnotations(plan))}
          >
            {t('window.annotations.apply')}
          </Button>
          <Button className="button" onPress={drop}>
            {t('window.merge.cancel')}
          </Button>
        </>
      }
    >
      <AnnotationFiles files={plan.files} />
      <AnnotationCounts plan={plan} />
      <LabelMapping plan={plan} onMap={map} />
      <RelationMapping plan={plan} onMap={map} />
      <AnnotationRows plan={plan} />
      <AnnotationLosses plan={plan} />
      <Made made={made} />
      <SaidFailure failure={failure} />
    </AppDialog>
  );
};

export const AnnotationsDialog = (): ReactElement | null => {
  const plan = useAppState((state) => state.annotationPlan);
  return plan === null ? null : <Annotations plan={plan} />;
};
