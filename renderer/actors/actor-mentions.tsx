// Owns the source mentions that resolve to an actor, and the way out of one that does not belong there.

import { UserRoundX } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ActorMention } from '../../core/actors/actor-page';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { isolate } from '../../core/text/bidi-controls';
import { showName } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { shortQuote } from '../state/saving';
import { runCommand } from '../state/workspace-acts';
import { ByArticle } from './by-article';
import { PlaceButton } from './place-button';

interface ActorMentionsProps {
  readonly mentions: readonly ActorMention[];
  readonly articles: readonly ArticleSummary[];
}

/** What the article says the source is, and whom the actor belonged to then. */
const Facts = ({ mention }: { readonly mention: ActorMention }): ReactElement | null => {
  const { t } = useTranslation();
  if (mention.role === '' && mention.affiliations.length === 0) return null;
  return (
    <ul className="facts">
      {mention.role === '' ? null : (
        <li>
          <bdi>{showName(mention.role)}</bdi>
        </li>
      )}
      {mention.affiliations.map(({ actorId, name, role }, at) => (
        <li key={`${String(at)} ${actorId}`}>
          {role === ''
            ? t('window.actors.then', { name: name === null ? t('window.actors.gone') : isolate(name) })
            : t('window.actors.thenAs', {
                name: name === null ? t('window.actors.gone') : isolate(name),
                role: isolate(role),
              })}
        </li>
      ))}
    </ul>
  );
};

export const ActorMentions = ({ mentions, articles }: ActorMentionsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  if (mentions.length === 0) return <p className="field-hint">{t('window.actors.noMentions')}</p>;
  return (
    <ByArticle places={mentions} articles={articles}>
      {(mention, article) => (
        <li key={mention.mentionId} className="actor-item">
          <div className="actor-item-words">
            <PlaceButton {...mention} language={article.language} />
            <Facts mention={mention} />
          </div>
          {canWrite ? (
            <Button
              className="icon-button"
              aria-label={t('window.actors.notThis', { quote: shortQuote(mention.quote) })}
              onPress={() =>
                void runCommand({
                  command: 'set-actor',
                  articleId: mention.articleId,
                  mentionId: mention.mentionId,
                  actor: null,
                })
              }
            >
              <UserRoundX aria-hidden size={15} />
            </Button>
          ) : null}
        </li>
      )}
    </ByArticle>
  );
};
