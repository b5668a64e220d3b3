// Owns the margin: the filter, the orphans, and the cards level with the text.

import { useMemo, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { EVERY_MENTION } from '../../core/queries/filter-mentions';
import { formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { setAppState, useAppState } from '../state/app-state';
import { LevelCards } from './level-cards';
import { MarginFilter } from './margin-filter';
import { MentionCard } from './mention-card';
import { shownMentions } from './shown-mentions';

/** The margin without its cards, which need the records of the whole workspace. */
export const MarginFrame = (): ReactElement => {
  const { t } = useTranslation();
  return <aside aria-label={t('window.margin.landmark')} className="margin-pane" data-pane="margin" tabIndex={-1} />;
};

export const MarginPane = ({ article }: { readonly article: Article }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const filter = useAppState((state) => state.filter);
  const chosenId = useAppState((state) => state.selectedMentionId);
  const claims = useAppState((state) => state.workspace?.claims);
  const { placed, orphans, shown } = useMemo(() => {
    const mentions = shownMentions(article, filter, claims ?? [], chosenId);
    const isOrphan = (mention: Mention): boolean => resolvePlacement(article.text, mention.ranges) === 'orphan';
    return {
      placed: mentions.filter((mention) => !isOrphan(mention)),
      orphans: mentions.filter(isOrphan),
      shown: mentions.length,
    };
  }, [article, filter, claims, chosenId]);
  const total = article.mentions.length;

  return (
    <aside aria-label={t('window.margin.landmark')} className="margin-pane" data-pane="margin" tabIndex={-1}>
      <MarginFilter article={article} />
      {total === 0 ? (
        <div className="empty-state">
          <h2>{t('window.margin.emptyTitle')}</h2>
          {canWrite ? <p>{t('window.margin.emptyHint')}</p> : null}
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
      {orphans.length === 0 ? null : (
        <section className="orphans" aria-label={t('window.margin.orphans')}>
          <h2>
            {t('window.margin.orphans')} <span className="count">{formatCount(orphans.length)}</span>
          </h2>
          <p className="field-hint">{t('window.margin.orphansHint')}</p>
          {orphans.map((mention) => (
            <MentionCard
              key={mention.id}
              article={article}
              mention={mention}
              isChosen={mention.id === chosenId}
              top={null}
            />
          ))}
        </section>
      )}
      <LevelCards article={article} mentions={placed} chosenId={chosenId} />
    </aside>
  );
};
