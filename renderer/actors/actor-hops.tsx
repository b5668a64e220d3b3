// Owns the places in chains at which an actor stands: of which claim, as what, and how far from who said it first.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ActorHop } from '../../core/actors/actor-page';
import type { Claim } from '../../core/claims/claim';
import type { ArticleSummary } from '../../core/queries/article-summary';
import { Quote } from '../controls/quote';
import { formatCount } from '../i18n/format';
import { showClaim } from '../state/view-acts';
import { ByArticle } from './by-article';
import { PlaceButton } from './place-button';

interface ActorHopsProps {
  readonly hops: readonly ActorHop[];
  readonly articles: readonly ArticleSummary[];
  readonly claims: readonly Claim[];
}

export const ActorHops = ({ hops, articles, claims }: ActorHopsProps): ReactElement => {
  const { t } = useTranslation();
  if (hops.length === 0) return <p className="field-hint">{t('window.actors.noHops')}</p>;
  return (
    <ByArticle places={hops} articles={articles}>
      {(hop, article) => {
        const claim = claims.find(({ id }) => id === hop.claimId);
        return (
          <li key={`${hop.mentionId} ${String(hop.place)}`} className="actor-item">
            <div className="actor-item-words">
              <ul className="facts">
                <li>{t(`window.terms.roles.inText.${hop.role}`)}</li>
                <li>
                  {t('window.actors.hopPlace', { place: formatCount(hop.place), total: formatCount(hop.length) })}
                </li>
                {hop.mode === null ? null : <li>{t(`window.terms.modes.inText.${hop.mode}`)}</li>}
              </ul>
              <PlaceButton {...hop} language={article.language} />
              {claim === undefined ? null : (
                <Button
                  className="text-button"
                  onPress={() => {
                    showClaim(claim.id);
                  }}
                >
                  <Quote text={claim.gloss} language={claim.language} className="two-lines" />
                </Button>
              )}
            </div>
          </li>
        );
      }}
    </ByArticle>
  );
};
