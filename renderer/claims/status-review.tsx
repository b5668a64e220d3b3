// Owns the analyst's word on a claim's computed status: what was said, whether it still fits, and the saying of it.

import { useState, type ReactElement } from 'react';
import { Button, Form, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { claimStatusSchema, type Claim, type ClaimStatus, type StatusReview } from '../../core/claims/claim';
import type { ClaimOverview } from '../../core/claims/claim-overview';
import { ChoiceField } from '../controls/choice-field';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { formatInstant } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnalystName } from '../state/analyst-name';
import { runCommand } from '../state/workspace-acts';

type Verdict = StatusReview['verdict'];

interface ReviewFormProps {
  readonly verdict: Exclude<Verdict, 'confirmed'>;
  readonly computed: ClaimStatus;
  readonly onCancel: () => void;
  readonly onSay: (verdict: Verdict, status: ClaimStatus | null, reason: string) => void;
}

const ReviewForm = ({ verdict, computed, onCancel, onSay }: ReviewFormProps): ReactElement => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [status, setStatus] = useState<ClaimStatus>(computed === 'contested' ? 'uncontested' : 'contested');
  const isOverride = verdict === 'overridden';
  const name = t(isOverride ? 'window.claims.judgement.overrideIt' : 'window.claims.judgement.rejectIt');
  return (
    <Form
      className="claim-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        onSay(verdict, isOverride ? status : null, reason.trim());
      }}
    >
      {isOverride ? (
        <ChoiceField
          label={t('window.claims.judgement.newStatus')}
          value={status}
          choices={claimStatusSchema.options.map((value) => ({ value, label: t(`window.terms.statuses.${value}`) }))}
          onChoose={(value) => {
            setStatus(value ?? status);
          }}
        />
      ) : null}
      <TextField className="field" value={reason} onChange={setReason} autoFocus>
        <Label>{t('window.claims.judgement.reason')}</Label>
        <TextArea dir={typedDirection(reason)} rows={2} />
      </TextField>
      <div className="form-buttons">
        <Button type="submit" className="button primary">
          {name}
        </Button>
        <Button className="button quiet" onPress={onCancel}>
          {t('window.claims.page.cancel')}
        </Button>
      </div>
    </Form>
  );
};

const Said = ({
  review,
  overview,
}: {
  readonly review: StatusReview;
  readonly overview: ClaimOverview;
}): ReactElement => {
  const { t } = useTranslation();
  const analyst = useAnalystName(review.by);
  const nameOf = (status: ClaimStatus): string => t(`window.terms.statuses.${status}`);
  return (
    <>
      <p className="ledger-verdict">
        {t(`window.claims.judgement.verdicts.${review.verdict}`, {
          status: review.status === null ? '' : nameOf(review.status),
        })}
      </p>
      {review.reason === '' ? null : <Quote text={review.reason} className="ledger-because" />}
      <p className="field-hint">
        {t('window.card.by', {
          analyst,
          date: formatInstant(review.at),
        })}
      </p>
      {overview.isReviewOutdated ? (
        <p className="ledger-outdated">
          {t('window.claims.judgement.outdatedFrom', {
            before: nameOf(review.computed),
            now: nameOf(overview.computed.status),
          })}
        </p>
      ) : null}
    </>
  );
};

interface StatusReviewPartProps {
  readonly claim: Claim;
  readonly overview: ClaimOverview;
}

export const StatusReviewPart = ({ claim, overview }: StatusReviewPartProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [asked, setAsked] = useState<Exclude<Verdict, 'confirmed'> | null>(null);
  const computed = overview.computed.status;
  const review = claim.statusReview;
  const say = (verdict: Verdict, status: ClaimStatus | null, reason: string): void => {
    setAsked(null);
    void runCommand({
      command: 'review-claim',
      claimId: claim.id,
      review: { verdict, computed, status, reason },
    });
  };
  return (
    <div className="ledger-own-word">
      <h3>{t('window.claims.judgement.ownHeading')}</h3>
      {review === null ? (
        <p className="field-hint">{t('window.claims.judgement.unjudged')}</p>
      ) : (
        <Said review={review} overview={overview} />
      )}
      {!canWrite ? null : asked !== null ? (
        <ReviewForm
          key={asked}
          verdict={asked}
          computed={computed}
          onCancel={() => {
            setAsked(null);
          }}
          onSay={say}
        />
      ) : (
        <div className="ledger-acts">
          {review?.verdict === 'confirmed' && !overview.isReviewOutdated ? null : (
            <Button
              className="button"
              onPress={() => {
                say('confirmed', computed, '');
              }}
            >
              {t('window.claims.judgement.confirm')}
            </Button>
          )}
          <Button
            className="button"
            onPress={() => {
              setAsked('rejected');
            }}
          >
            {t('window.claims.judgement.reject')}
          </Button>
          <Button
            className="button"
            onPress={() => {
              setAsked('overridden');
            }}
          >
            {t('window.claims.judgement.override')}
          </Button>
          {review === null ? null : (
            <Button
              className="text-button"
              onPress={() => void runCommand({ command: 'review-claim', claimId: claim.id, review: null })}
            >
              {t('window.claims.judgement.takeBack')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
