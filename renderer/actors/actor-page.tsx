// Owns the page of one actor: what the analyst knows of it, and where the articles name it.

import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import type { Actor } from '../../core/actors/actor';
import type { ActorOverview } from '../../core/actors/actor-page';
import { Quote } from '../controls/quote';
import { RecordHistory } from '../history/record-history';
import { describeFailure, formatCount } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnswer } from '../state/use-answer';
import { ActorAffiliations } from './actor-affiliations';
import { ActorCandidates } from './actor-candidates';
import { ActorDetails } from './actor-details';
import { ActorEnding } from './actor-ending';
import { ActorHops } from './actor-hops';
import { ActorIcon } from './actor-icon';
import { ActorMembers } from './actor-members';
import { ActorMentions } from './actor-mentions';
import { ActorNames } from './actor-names';

interface ActorPageProps {
  readonly actor: Actor;
  readonly workspace: Snapshot;
  readonly overviews: readonly ActorOverview[];
}

interface SectionProps {
  readonly heading: string;
  /** How many items it holds; left out where it is no list. */
  readonly count?: number;
  readonly children: ReactNode;
}

const Section = ({ heading, count, children }: SectionProps): ReactElement => (
  <section className="actor-section" aria-label={heading}>
    <h2>
      {heading}
      {count === undefined ? null : <span className="actor-count"> {formatCount(count)}</span>}
    </h2>
    {children}
  </section>
);

export const ActorPage = ({ actor, workspace, overviews }: ActorPageProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { value: page, failure } = useAnswer('actors:page', { actorId: actor.id });
  const { articles, actors } = workspace;
  return (
    <article className="actor-page" aria-label={actor.name}>
      <header className="actor-header">
        <ActorIcon type={actor.actorType} size={22} />
        <h1>
          <Quote text={actor.name} />
        </h1>
      </header>
      {failure === null ? null : <p className="field-error">{describeFailure(failure)}</p>}
      {page === null || page.candidates.length === 0 || !canWrite ? null : (
        <ActorCandidates actor={actor} candidates={page.candidates} articles={articles} />
      )}
      <ActorDetails actor={actor} />
      <Section heading={t('window.actors.names')}>
        <ActorNames actor={actor} />
      </Section>
      <Section heading={t('window.actors.affiliations')}>
        <ActorAffiliations actor={actor} actors={actors} />
      </Section>
      {page === null || page.members.length === 0 ? null : (
        <Section heading={t('window.actors.members')} count={page.members.length}>
          <ActorMembers members={page.members} />
        </Section>
      )}
      {page === null ? null : (
        <>
          <Section heading={t('window.actors.sourceMentions')} count={page.mentions.length}>
            <ActorMentions mentions={page.mentions} articles={articles} />
          </Section>
          <Section heading={t('window.actors.hops')} count={page.hops.length}>
            <ActorHops hops={page.hops} articles={articles} claims={workspace.claims} />
          </Section>
        </>
      )}
      <footer className="actor-foot">
        <RecordHistory record="actor" id={actor.id} state={[actor]} />
        {canWrite ? <ActorEnding actor={actor} actors={actors} overviews={overviews} /> : null}
      </footer>
    </article>
  );
};
