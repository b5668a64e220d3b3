// Owns the suggestions which source mentions are this actor too: each can be accepted, and at once all that the name alone
// is enough for.

import i18next from 'i18next';
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import type { Candidate } from '../../core/actors/candidates';
import { MOST_SOURCES_AT_ONCE } from '../../core/commands/actor-command-schemas';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { isolate } from '../../core/text/bidi-controls';
import { formatCount } from '../i18n/format';
import { say } from '../state/notices';
import { shortQuote } from '../state/saving';
import { runCommand } from '../state/workspace-acts';
import { ByArticle } from './by-article';
import { PlaceButton } from './place-button';

interface ActorCandidatesProps {
  readonly actor: Actor;
  readonly candidates: readonly Candidate[];
  readonly articles: readonly ArticleSummary[];
}

const resolve = async (actor: Actor, candidates: readonly Candidate[]): Promise<void> => {
  const mentions = candidates
    .slice(0, MOST_SOURCES_AT_ONCE)
    .map(({ articleId, mentionId }) => ({ articleId, mentionId }));
  const done = await runCommand({ command: 'resolve-sources', actorId: actor.id, mentions });
  if (done === null) return;
  const count = done.changes.length;
  say(() => i18next.t('window.actors.resolved', { count, number: formatCount(count), name: isolate(actor.name) }));
};

export const ActorCandidates = ({ actor, candidates, articles }: ActorCandidatesProps): ReactElement => {
  const { t } = useTranslation();
  const sure = candidates.filter(({ doubt }) => doubt === null);
  const [total, count] = [candidates.length, sure.length];
  return (
    <section className="actor-candidates" aria-label={t('window.actors.suggestions')}>
      <header>
        <h2>{t('window.actors.calledSo', { count: total, number: formatCount(total) })}</h2>
        {count > 1 ? (
          <Button className="button primary" onPress={() => void resolve(actor, sure)}>
            {t('window.actors.acceptAll', { count, number: formatCount(count) })}
          </Button>
        ) : null}
      </header>
      <ByArticle places={candidates} articles={articles}>
        {(candidate, article) => (
          <li key={candidate.mentionId} className="actor-item">
            <div className="actor-item-words">
              <PlaceButton {...candidate} language={article.language} />
              {candidate.doubt === null ? null : (
                <p className="field-hint">{t(`window.actors.doubts.${candidate.doubt}`)}</p>
              )}
            </div>
            <Button
              className="button"
              aria-label={t('window.actors.acceptOf', { quote: shortQuote(candidate.quote) })}
              onPress={() => void resolve(actor, [candidate])}
            >
              <Check aria-hidden size={15} />
              {t('window.actors.accept')}
            </Button>
          </li>
        )}
      </ByArticle>
    </section>
  );
};
