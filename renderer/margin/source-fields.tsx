// Owns what a source's card asks: its name as written, what it is, its role, and which actor it is.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { actorTypeSchema } from '../../core/actors/actor';
import type { SourceMention } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { ReadOnlyField } from '../controls/read-only-field';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { showActor } from '../state/view-acts';
import { ActorField } from './actor-field';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';

interface SourceFieldsProps {
  readonly article: Article;
  readonly mention: SourceMention;
}

/** The way to the actor's own page. */
const ShowActor = ({ mention }: Pick<SourceFieldsProps, 'mention'>): ReactElement | null => {
  const { t } = useTranslation();
  const actor = useAppState((state) => state.workspace?.actors.find(({ id }) => id === mention.actorId));
  if (actor === undefined) return null;
  return (
    <div className="card-acts">
      <Button
        className="text-button"
        onPress={() => {
          showActor(actor.id);
        }}
      >
        {t('window.claimCard.showActor')}
      </Button>
    </div>
  );
};

/** The actor's name, where it cannot be changed. */
const ActorName = ({ mention }: Pick<SourceFieldsProps, 'mention'>): ReactElement => {
  const { t } = useTranslation();
  const name = useAppState((state) => state.workspace?.actors.find((actor) => actor.id === mention.actorId)?.name);
  return <ReadOnlyField label={t('window.card.actor')} value={name ?? ''} />;
};

export const SourceFields = ({ article, mention }: SourceFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  return (
    <>
      <DraftField
        place={mentionDraft(mention, 'name', t('window.card.sourceName'))}
        label={t('window.card.sourceName')}
        value={mention.name}
        onCommit={(name) => saveMentionDraft(article, mention, { kind: 'source', name })}
      />
      <ChoiceField
        isReadOnly={!canWrite}
        label={t('window.card.sourceType')}
        value={mention.sourceType}
        emptyLabel={t('window.card.notSet')}
        choices={actorTypeSchema.options.map((value) => ({ value, label: t(`window.card.sourceTypes.${value}`) }))}
        onChoose={(sourceType) => void editMention(article, mention, { kind: 'source', sourceType })}
      />
      <DraftField
        place={mentionDraft(mention, 'role', t('window.card.role'))}
        label={t('window.card.role')}
        value={mention.role}
        onCommit={(role) => saveMentionDraft(article, mention, { kind: 'source', role })}
      />
      {canWrite ? <ActorField article={article} mention={mention} /> : <ActorName mention={mention} />}
      <ShowActor mention={mention} />
    </>
  );
};
