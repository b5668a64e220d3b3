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

/** Whom the actor belonged to on the day of an article, which is the same for all that the article says. */
const Affiliations = ({ mention }: { readonly mention: ActorMention }): ReactElement => {
  const { t } = useTranslation();
  return (
    <>
      {mention.affiliations.map(({ actorId, name, role }, at) => {
        const words = name === null ? t('window.actors.gone') : isolate(name);
        return (
          <li key={`${String(at)} ${actorId}`}>
            {role === ''
              ? t('window.actors.then', { name: words })
              : t('window.actors.thenAs', { name: words, role: isolate(role) })}
          </li>
        );
      })}
    </>
  );
};

export const ActorMentions = ({ mentions, articles }: ActorMentionsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  if (mentions.length === 0) return <p className="field-hint">{t('window.actors.noMentions')}</p>;
  return (
    <ByArticle
      places={mentions}
      articles={articles}
      more={([mention]) => (mention === undefined ? null : <Affiliations mention={mention} />)}
    >
      {(mention, article) => (
        <li key={mention.mentionId} className="actor-item">
          <div className="actor-item-words">
            <PlaceButton {...mention} language={article.language} />
            {mention.role === '' ? null : <bdi className="field-hint">{showName(mention.role)}</bdi>}
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
