// Owns what a claim's card asks about the stance: who sides how, how certainly, how credible that is, and with which values.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { certaintySchema, stanceSchema, type Credibility } from '../../core/attribution/stance';
import type { ClaimMention } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { formatCount, formatFacts } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { CardSection } from './card-section';
import { editMention } from './edit-mention';
import { SlotValues } from './slot-values';

interface StanceFieldsProps {
  readonly article: Article;
  readonly mention: ClaimMention;
}

/** The grades by the keys that a list of choices has. */
const CREDIBILITIES = { '1': 1, '2': 2, '3': 3, '4': 4, '5': 5, '6': 6 } as const satisfies Record<string, Credibility>;
type CredibilityKey = keyof typeof CREDIBILITIES;

const credibilityKeys = ['1', '2', '3', '4', '5', '6'] as const satisfies readonly CredibilityKey[];

const keyOf = (credibility: Credibility | null): CredibilityKey | null =>
  credibilityKeys.find((key) => CREDIBILITIES[key] === credibility) ?? null;

const useSummary = ({ stance, certainty, credibility, values }: ClaimMention): string => {
  const { t } = useTranslation();
  return formatFacts([
    ...(stance === null ? [] : [t(`window.claimCard.stances.${stance}`)]),
    ...(certainty === null ? [] : [t(`window.claimCard.certainties.${certainty}`)]),
    ...(credibility === null ? [] : [t('window.claimCard.credibilityShort', { number: formatCount(credibility) })]),
    ...(values.length === 0
      ? []
      : [t('window.claimCard.valueCount', { count: values.length, number: formatCount(values.length) })]),
  ]);
};

export const StanceFields = ({ article, mention }: StanceFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const isReadOnly = !useCanWrite();
  const shared = { isReadOnly, emptyLabel: t('window.card.notSet') };
  return (
    <CardSection name="stance" heading={t('window.claimCard.stanceHeading')} summary={useSummary(mention)}>
      <div className="field-pair">
        <ChoiceField
          {...shared}
          label={t('window.claimCard.stance')}
          value={mention.stance}
          choices={stanceSchema.options.map((value) => ({ value, label: t(`window.claimCard.stances.${value}`) }))}
          onChoose={(stance) => void editMention(article, mention, { kind: 'claim', stance })}
        />
        <ChoiceField
          {...shared}
          label={t('window.claimCard.certainty')}
          value={mention.certainty}
          choices={certaintySchema.options.map((value) => ({
            value,
            label: t(`window.claimCard.certainties.${value}`),
          }))}
          onChoose={(certainty) => void editMention(article, mention, { kind: 'claim', certainty })}
        />
      </div>
      <ChoiceField
        {...shared}
        label={t('window.claimCard.credibility')}
        value={keyOf(mention.credibility)}
        choices={credibilityKeys.map((value) => ({
          value,
          label: formatFacts([formatCount(CREDIBILITIES[value]), t(`window.claimCard.credibilities.${value}`)]),
        }))}
        onChoose={(key) =>
          void editMention(article, mention, { kind: 'claim', credibility: key === null ? null : CREDIBILITIES[key] })
        }
      />
      <SlotValues article={article} mention={mention} />
    </CardSection>
  );
};
