// Owns what a source's card asks: its name as written, what it is, its role, and which actor it is.

import type { ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../core/article/article';
import { actorTypeSchema } from '../../core/actors/actor';
import type { SourceMention } from '../../core/mention/mention';
import { ChoiceField } from '../controls/choice-field';
import { DraftField } from '../controls/draft-field';
import { HeldBack } from '../controls/held-back';
import { ReadOnlyField } from '../controls/read-only-field';
import { typedDirection } from '../controls/typed-direction';
import { useDraft } from '../controls/use-draft';
import { Quote } from '../controls/quote';
import { useCanWrite } from '../state/access';
import { useAppState } from '../state/app-state';
import { runCommand, saveDraft } from '../state/workspace-acts';
import { editMention, mentionDraft, saveMentionDraft } from './edit-mention';

interface SourceFieldsProps {
  readonly article: Article;
  readonly mention: SourceMention;
}

/** Chooses an actor of the registry, or makes one by typing a name that is not there. */
const ActorField = ({ article, mention }: SourceFieldsProps): ReactElement => {
  const { t } = useTranslation();
  const actors = useAppState((state) => state.workspace?.actors) ?? [];
  const current = actors.find((actor) => actor.id === mention.actorId)?.name ?? '';
  const set = { command: 'set-actor', articleId: article.id, mentionId: mention.id } as const;
  // A name is taken when it is whole: half a name would make an actor of its own.
  const typed = useDraft(
    mentionDraft(mention, 'actor', t('window.card.actor')),
    current,
    (name) => saveDraft({ ...set, actor: name.trim() === '' ? null : { name: name.trim() } }),
    null,
  );
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      defaultItems={actors}
      inputValue={typed.text}
      onInputChange={typed.type}
      onSelectionChange={(key) => {
        const actor = actors.find((candidate) => candidate.id === key);
        if (actor === undefined) return;
        typed.drop();
        if (actor.id !== mention.actorId) void runCommand({ ...set, actor: { id: actor.id } });
      }}
      onBlur={() => void typed.commit()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') void typed.commit();
      }}
    >
      <Label>{t('window.card.actor')}</Label>
      <div className="combo-box">
        <Input dir={typedDirection(typed.text)} />
        <Button className="icon-button">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Text slot="description" className="field-hint">
        {t('window.card.actorHint')}
      </Text>
      <HeldBack draft={typed} saved={current} />
      <Popover className="popover" offset={4}>
        <ListBox<(typeof actors)[number]> className="list-box">
          {(actor) => (
            <ListBoxItem id={actor.id} textValue={actor.name} className="list-item">
              <Quote text={actor.name} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
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
    </>
  );
};
