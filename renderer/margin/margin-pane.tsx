// Owns the margin: the filter, the orphans, and the cards level with the text.

import { useMemo, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import type { Claim } from '../../core/claims/claim';
import { EVERY_MENTION, isEveryMention } from '../../core/queries/filter-mentions';
import { markingKeys } from '../codebook/marking-keys';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState, useAppState } from '../state/app-state';
import { useComingRest } from '../state/rest-of-article';
import { LevelCards } from './level-cards';
import { MarginFilter } from './margin-filter';
import { OrphanCards } from './orphan-cards';
import { partedByPlacement, shownMentions, type PartedMentions } from './shown-mentions';

const NO_CLAIMS: readonly Claim[] = [];

/** The mentions with a card, worked out anew only when what decides on that has changed. */
const useShownMentions = ({ text, mentions }: Article, chosenId: string | null): PartedMentions => {
  const filter = useAppState((state) => state.filter);
  const claims = useAppState((state) => state.workspace?.claims) ?? NO_CLAIMS;
  // Which one is chosen matters only to a filter that might hide it.
  const exception = isEveryMention(filter) ? null : chosenId;
  return useMemo(
    () => partedByPlacement(text, shownMentions({ mentions }, filter, claims, exception)),
    [text, mentions, filter, claims, exception],
  );
};

/** The margin without its cards, which need the records of the whole workspace. */
export const MarginFrame = (): ReactElement => {
  const { t } = useTranslation();
  return <aside aria-label={t('window.margin.landmark')} className="margin-pane" data-pane="margin" tabIndex={-1} />;
};

export const MarginPane = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const chosenId = useAppState((state) => state.selectedMentionId);
  const { placed, orphans } = useShownMentions(article, chosenId);
  const shown = placed.length + orphans.length;
  const isComing = useComingRest() !== null;
  const total = article.mentions.length;

  return (
    <aside aria-label={t('window.margin.landmark')} className="margin-pane" data-pane="margin" tabIndex={-1}>
      <MarginFilter mentions={article.mentions} />
      {total === 0 && !isComing ? (
        <div className="empty-state">
          <h2>{t('window.margin.emptyTitle')}</h2>
          {canWrite ? <p>{t('window.margin.emptyHint', markingKeys())}</p> : null}
        </div>
      ) : null}
      {total > shown ? (
        <div className="filter-state">
          <span>
            {shown === 0
              ? t('window.margin.noMatch')
              : t('window.margin.shown', { shown: formatCount(shown), total: formatCount(total) })}
          </span>
          <Button
            className="text-button"
            onPress={() => {
              setAppState({ filter: EVERY_MENTION });
            }}
          >
            {t('window.margin.clearFilter')}
          </Button>
        </div>
      ) : null}
      <OrphanCards mentions={orphans} language={article.language} chosenId={chosenId} />
      <LevelCards article={article} mentions={placed} chosenId={chosenId} />
    </aside>
  );
};
