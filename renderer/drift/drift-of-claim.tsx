// Owns the drift of a claim on its page: its mentions by date and hop, and between each two what changed.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { describeFailure } from '../i18n/format';
import { useAnswer } from '../state/use-answer';
import { DriftStepView } from './drift-step';
import { DriftMentionView } from './drift-mention';
import { marksIn } from './marks-in-quote';

const Told = ({ claimId }: { readonly claimId: string }): ReactElement | null => {
  const { t } = useTranslation();
  const { value, failure } = useAnswer('claims:drift', { claimId });
  if (failure !== null) return <p className="field-error">{describeFailure(failure)}</p>;
  if (value === null) return null;
  const { mentions, steps } = value;
  if (mentions.length === 0) return <p className="field-hint">{t('window.drift.empty')}</p>;
  return (
    <>
      <p className="field-hint">{t(mentions.length === 1 ? 'window.drift.onlyOne' : 'window.drift.intro')}</p>
      <ol className="drift-list" aria-label={t('window.drift.listName')}>
        {mentions.map((mention, index) => (
          <li key={mention.mentionId}>
            {index === 0 ? null : <DriftStepView marks={steps[index - 1] ?? []} />}
            <DriftMentionView mention={mention} marked={marksIn(steps[index - 1] ?? [], steps[index] ?? [])} />
          </li>
        ))}
      </ol>
      {mentions.length === 1 ? null : <p className="field-hint drift-limits">{t('window.drift.limits')}</p>}
    </>
  );
};

/** How the wording of a claim drifts, as a section of a page. */
export const DriftOfClaim = ({ claimId }: { readonly claimId: string }): ReactElement => {
  const { t } = useTranslation();
  return (
    <section className="ledger-section drift" aria-labelledby="drift-heading">
      <h2 id="drift-heading">{t('window.drift.heading')}</h2>
      <Told claimId={claimId} />
    </section>
  );
};
