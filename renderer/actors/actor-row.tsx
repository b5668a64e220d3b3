// Owns one actor in the list: its name, the other name by which it was found, what it is, and how often it is named.

import type { ReactElement } from 'react';
import { GridListItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ActorOverview } from '../../core/actors/actor-page';
import type { FoundActor } from '../../core/actors/find-actors';
import { Quote } from '../controls/quote';
import { formatCount, showName } from '../i18n/format';
import { ActorIcon } from './actor-icon';

interface ActorRowProps extends FoundActor {
  /** null until main has counted. */
  readonly overview: ActorOverview | null;
}

export const ActorRow = ({ actor, matched, overview }: ActorRowProps): ReactElement => {
  const { t } = useTranslation();
  const { mentions, articles, candidates } = overview ?? { mentions: 0, articles: 0, candidates: 0 };
  const counted = (key: 'mentions' | 'inArticles' | 'candidates', count: number): string =>
    t(`window.actors.${key}`, { count, number: formatCount(count) });
  const facts = [
    actor.actorType === null ? t('window.actors.noType') : t(`window.card.sourceTypes.${actor.actorType}`),
    counted('mentions', mentions),
    ...(articles > 0 ? [counted('inArticles', articles)] : []),
  ];
  return (
    <GridListItem id={actor.id} textValue={showName(actor.name)} className="actor-row">
      <ActorIcon type={actor.actorType} />
      <div className="actor-row-words">
        <Quote text={actor.name} className="actor-row-name two-lines" />
        {matched === null ? null : (
          <div className="actor-row-matched">
            <span>{t('window.actors.alsoCalled')}</span>
            <Quote text={matched} />
          </div>
        )}
        <ul className="facts">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {candidates > 0 ? <span className="suggestion-chip">{counted('candidates', candidates)}</span> : null}
      </div>
    </GridListItem>
  );
};
