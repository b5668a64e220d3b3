// Owns what is asked about one hop: its role, who passes the claim on, with which cue, and how.

import { useMemo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { namesOf, type Actor } from '../../core/actors/actor';
import type { Article } from '../../core/article/article';
import { hopModeSchema, hopRoleSchema, type Hop } from '../../core/attribution/hop';
import { quoteOf, type ClaimMention, type SourceMention } from '../../core/mention/mention';
import { markingKeys } from '../codebook/marking-keys';
import { ChoiceField } from '../controls/choice-field';
import { QuoteChoiceField, type QuoteChoice } from '../controls/quote-choice-field';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { Reliability } from './reliability';

interface HopFieldsProps {
  readonly article: Article;
  readonly mention: ClaimMention;
  readonly hop: Hop;
  readonly onChange: (hop: Hop) => void;
}

/** What a choice of who passes it on begins with: a span of the text, or an actor that no span names. */
const SPAN = 'span ';
const ACTOR = 'actor ';

const valueOf = ({ sourceId, actorId }: Hop): string | null => {
  if (sourceId !== null) return `${SPAN}${sourceId}`;
  return actorId === null ? null : `${ACTOR}${actorId}`;
};

/** The hop with another one who passes it on: a span of the text leads to its actor by itself. */
const withSource = (hop: Hop, value: string | null): Hop => ({
  ...hop,
  sourceId: value?.startsWith(SPAN) === true ? value.slice(SPAN.length) : null,
  actorId: value?.startsWith(ACTOR) === true ? value.slice(ACTOR.length) : null,
});

const NO_ACTORS: readonly Actor[] = [];

const useSourceChoices = (article: Article): readonly QuoteChoice[] => {
  const { t } = useTranslation();
  const actors = useAppState((state) => state.workspace?.actors) ?? NO_ACTORS;
  return useMemo(() => {
    const namesOfId = (id: string | null): string[] => actors.filter((actor) => actor.id === id).flatMap(namesOf);
    return [
      ...article.mentions
        .filter((mention): mention is SourceMention => mention.kind === 'source')
        .map((source) => ({
          id: `${SPAN}${source.id}`,
          text: quoteOf(source),
          otherTexts: [source.name, ...namesOfId(source.actorId)],
          detail: t('window.claimCard.ofArticle'),
        })),
      ...actors.map((actor) => ({
        id: `${ACTOR}${actor.id}`,
        text: actor.name,
        otherTexts: namesOf(actor),
        detail: t('window.claimCard.ofRegistry'),
      })),
    ];
  }, [article.mentions, actors, t]);
};

/** The actor that a hop leads to, by its span or by itself. */
const useActorOf = (article: Article, hop: Hop): Actor | undefined => {
  const source = article.mentions.find(({ id }) => id === hop.sourceId);
  const actorId = (source?.kind === 'source' ? source.actorId : null) ?? hop.actorId;
  return useAppState((state) => state.workspace?.actors.find(({ id }) => id === actorId));
};

export const HopFields = ({ article, mention, hop, onChange }: HopFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const isReadOnly = !useCanWrite();
  const actor = useActorOf(article, hop);
  const cues = article.mentions
    .filter(({ kind }) => kind === 'cue')
    .map((cue): QuoteChoice => ({ id: cue.id, text: quoteOf(cue) }));
  return (
    <>
      <div className="field-pair">
        <ChoiceField
          isReadOnly={isReadOnly}
          label={t('window.claimCard.role')}
          value={hop.role}
          choices={hopRoleSchema.options.map((value) => ({ value, label: t(`window.terms.roles.label.${value}`) }))}
          onChoose={(role) => {
            if (role !== null && role !== hop.role) onChange({ ...hop, role });
          }}
        />
        <ChoiceField
          isReadOnly={isReadOnly}
          label={t('window.claimCard.mode')}
          value={hop.mode}
          emptyLabel={t('window.card.notSet')}
          choices={hopModeSchema.options.map((value) => ({ value, label: t(`window.terms.modes.label.${value}`) }))}
          onChoose={(mode) => {
            if (mode !== hop.mode) onChange({ ...hop, mode });
          }}
        />
      </div>
      <QuoteChoiceField
        isReadOnly={isReadOnly}
        label={t('window.claimCard.hopSource')}
        value={valueOf(hop)}
        choices={useSourceChoices(article)}
        emptyLabel={t('window.claimCard.nobody')}
        goneLabel={t(hop.sourceId === null ? 'window.claimCard.goneActor' : 'window.claimCard.goneSource')}
        onChoose={(value) => {
          onChange(withSource(hop, value));
        }}
      />
      <QuoteChoiceField
        isReadOnly={isReadOnly}
        label={t('window.claimCard.hopCue')}
        value={hop.cueId}
        choices={cues}
        emptyLabel={t('window.card.notSet')}
        goneLabel={t('window.claimCard.goneCue')}
        {...(cues.length === 0 && !isReadOnly ? { hint: t('window.claimCard.noCues', markingKeys()) } : {})}
        onChoose={(cueId) => {
          onChange({ ...hop, cueId });
        }}
      />
      <Reliability mention={mention} actors={actor === undefined ? [] : [actor]} />
    </>
  );
};
