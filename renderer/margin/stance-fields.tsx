// Owns what a claim's card asks about the stance: who sides how, how certainly, how credible that is, and with which values.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { certaintySchema, stanceSchema } from '../../core/attribution/stance';
import type { ClaimMention } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { CREDIBILITY_KEYS, credibilityOf, credibilityWords, keyOfCredibility } from '../i18n/grades';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { CardSection } from './card-section';
import { editMention } from './edit-mention';
import { SlotValues } from './slot-values';

interface StanceFieldsProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

const useSummary = ({ stance, certainty, credibility, values }: ClaimMention): string => {
  const { t } = useTranslation();
  return [
    ...(stance === null ? [] : [t(`window.terms.stances.label.${stance}`)]),
    ...(certainty === null ? [] : [t(`window.terms.certainties.label.${certainty}`)]),
    ...(credibility === null ? [] : [t('window.claimCard.credibilityShort', { number: formatCount(credibility) })]),
    ...(values.length === 0
      ? []
      : [t('window.claimCard.valueCount', { count: values.length, number: formatCount(values.length) })]),
  ].join(' · ');
};

export const StanceFields = ({ article, mention }: StanceFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const isReadOnly = !useCanWrite();
  const shared = { isReadOnly, emptyLabel: t('window.card.notSet') };
  return (
    <CardSection name="stance" heading={t('window.claimCard.stanceHeading')} summary={useSummary(mention)}>
      <ChoiceField
        {...shared}
        label={t('window.terms.names.stance')}
        value={mention.stance}
        choices={stanceSchema.options.map((value) => ({ value, label: t(`window.terms.stances.label.${value}`) }))}
        onChoose={(stance) => void editMention(article, mention, { kind: 'claim', stance })}
      />
      <ChoiceField
        {...shared}
        label={t('window.terms.names.certainty')}
        value={mention.certainty}
        choices={certaintySchema.options.map((value) => ({
          value,
          label: t(`window.terms.certainties.label.${value}`),
        }))}
        onChoose={(certainty) => void editMention(article, mention, { kind: 'claim', certainty })}
      />
      <ChoiceField
        {...shared}
        label={t('window.terms.names.credibility')}
        value={mention.credibility === null ? null : keyOfCredibility(mention.credibility)}
        choices={CREDIBILITY_KEYS.map((value) => ({ value, label: credibilityWords(value) }))}
        onChoose={(key) =>
          void editMention(article, mention, { kind: 'claim', credibility: key === null ? null : credibilityOf(key) })
        }
      />
      <SlotValues article={article} mention={mention} />
    </CardSection>
  );
};
