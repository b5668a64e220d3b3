// Owns how the reliability of an actor is shown beside a mention: with words, by itself, and not before the credibility of
// the mention has been judged (docs/adr/0013-credibility-before-reliability.md).

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import { shownReliability } from '../../core/attribution/shown-reliability';
import type { ClaimMention } from '../../core/mention/mention';
import { Quote } from '../controls/quote';
import { reliabilityWords } from '../i18n/grades';
import { showActor } from '../state/view-acts';

interface ReliabilityProps {
  readonly mention: ClaimMention;
  /** Who stands behind the mention, each once. */
  readonly actors: readonly Actor[];
}

const Rating = ({ mention, actor }: { readonly mention: ClaimMention; readonly actor: Actor }): ReactElement | null => {
  const { t } = useTranslation();
  const shown = shownReliability(mention, actor);
  if (shown.kind === 'withheld') return null;
  return (
    <li className="rating">
      <Quote text={actor.name} className="one-line" />
      <span>{shown.reliability === null ? t('window.claimCard.notRated') : reliabilityWords(shown.reliability)}</span>
      <Button
        className="text-button"
        onPress={() => {
          showActor(actor.id);
        }}
      >
        {t('window.claimCard.showActor')}
      </Button>
    </li>
  );
};

/** Nothing where no actor is known. */
export const Reliability = ({ mention, actors }: ReliabilityProps): ReactElement | null => {
  const { t } = useTranslation();
  if (actors.length === 0) return null;
  const isWithheld = actors.every((actor) => shownReliability(mention, actor).kind === 'withheld');
  return (
    <div className="reliability">
      <span className="field-label">{t('window.terms.names.reliability')}</span>
      {isWithheld ? (
        <p className="field-hint">{t('window.claimCard.reliabilityWithheld')}</p>
      ) : (
        <ul>
          {actors.map((actor) => (
            <Rating key={actor.id} mention={mention} actor={actor} />
          ))}
        </ul>
      )}
    </div>
  );
};
