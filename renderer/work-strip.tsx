// Owns the strip at the foot of the window that shows how far long work is, and calls it off.

import { useState, type ReactElement } from 'react';
import { Button, Label, ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { WorkProgress } from '../contract/work';
import { formatCount } from './i18n/format';
import { useAppState } from './state/app-state';
import { cancelWork } from './state/long-work';

const Strip = ({ work: { work, done, total } }: { readonly work: WorkProgress }): ReactElement => {
  const { t } = useTranslation();
  const [isCancelling, setIsCancelling] = useState(false);
  const isKnown = total !== null && total > 0;
  const far = isKnown ? t('window.work.progress', { done: formatCount(done), total: formatCount(total) }) : '';
  return (
    <section aria-label={t('window.work.region')} className="work-strip">
      <ProgressBar
        className="progress"
        value={isKnown ? done : 0}
        minValue={0}
        maxValue={isKnown ? total : 1}
        isIndeterminate={!isKnown}
        valueLabel={far}
      >
        {({ percentage }) => (
          <>
            <Label>{t(`window.work.kinds.${work}`)}</Label>
            <span className="progress-far">{far}</span>
            <span className="progress-track">
              <span
                className={`progress-done ${percentage === undefined ? 'is-unknown' : ''}`}
                style={percentage === undefined ? undefined : { inlineSize: `${String(percentage)}%` }}
              />
            </span>
          </>
        )}
      </ProgressBar>
      <Button
        className="button"
        isPending={isCancelling}
        onPress={() => {
          setIsCancelling(true);
          void cancelWork();
        }}
      >
        {t(isCancelling ? 'window.work.cancelling' : 'window.work.cancel')}
      </Button>
    </section>
  );
};

/** Nothing while nothing takes long. The status is there before it says something, so that it is read out. */
export const WorkStrip = (): ReactElement => {
  const { t } = useTranslation();
  const work = useAppState((state) => state.work);
  return (
    <div className="work">
      <span role="status" className="visually-hidden">
        {work === null ? '' : t(`window.work.kinds.${work.work}`)}
      </span>
      {work === null ? null : <Strip key={work.work} work={work} />}
    </div>
  );
};
