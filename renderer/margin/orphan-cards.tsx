// Owns the orphans: mentions whose words the text no longer has at their place. They stand in no text, so their cards stand
// one below the other; of many, the first.

import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mention } from '../../core/mention/mention';
import { formatCount } from '../i18n/format';
import { MentionCard } from './mention-card';
import { MoreButton } from './more-button';

interface OrphanCardsProps {
  readonly mentions: readonly Mention[];
  readonly language: string | null;
  readonly chosenId: string | null;
}

/** How many are shown at first, and how many more at a press. */
const AT_ONCE = 20;

export const OrphanCards = ({ mentions, language, chosenId }: OrphanCardsProps): ReactElement | null => {
  const { t } = useTranslation();
  const [most, setMost] = useState(AT_ONCE);
  if (mentions.length === 0) return null;
  // The chosen one is shown wherever it stands.
  const shown = mentions.filter(({ id }, index) => index < most || id === chosenId);
  return (
    <section className="orphans" aria-label={t('window.margin.orphans')}>
      <h2>
        {t('window.margin.orphans')} <span className="count">{formatCount(mentions.length)}</span>
      </h2>
      <p className="field-hint">{t('window.margin.orphansHint')}</p>
      {shown.map((mention) => (
        <MentionCard key={mention.id} mention={mention} language={language} isChosen={mention.id === chosenId} />
      ))}
      <MoreButton
        count={mentions.length - shown.length}
        onPress={() => {
          setMost(most + AT_ONCE);
        }}
      />
    </section>
  );
};
