// Owns the choice of the actor that a source is: found by any of its names, in any spelling, or made by typing a name that
// nobody goes by.

import { ChevronDown } from 'lucide-react';
import { useMemo, useRef, type ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { namesOf, type Actor } from '../../core/actors/actor';
import { otherNameFound } from '../../core/actors/find-actors';
import { actorsCalled } from '../../core/actors/name-key';
import type { Article } from '../../core/article/article';
import type { SourceMention } from '../../core/mention/mention';
import { textFilter } from '../../core/text/find';
import { foldedFilter } from '../controls/folded-filter';
import { HeldBack } from '../controls/held-back';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { useDraft } from '../controls/use-draft';
import { appState, useAppState } from '../state/app-state';
import { runCommand, saveDraft } from '../state/workspace-acts';
import { mentionDraft } from './edit-mention';

interface ActorFieldProps {
  readonly article: Article;
  readonly mention: SourceMention;
}

const NO_ACTORS: readonly Actor[] = [];

/** The actor that is meant by a name: the one that goes by it, or a new one where none or several do. */
const meantBy = (name: string): { id: string } | { name: string } | null => {
  if (name === '') return null;
  const [only, other] = actorsCalled(appState().workspace?.actors ?? NO_ACTORS, name);
  return only !== undefined && other === undefined ? { id: only.id } : { name };
};

export const ActorField = ({ article, mention }: ActorFieldProps): ReactElement => {
  const { t } = useTranslation();
  const actors = useAppState((state) => state.workspace?.actors) ?? NO_ACTORS;
  const filter = useMemo(() => foldedFilter(actors, ({ name }) => name, namesOf), [actors]);
  const current = actors.find((actor) => actor.id === mention.actorId);
  const set = { command: 'set-actor', articleId: article.id, mentionId: mention.id } as const;
  /** The one that was chosen from the list: its name alone may be another's too. */
  const chosen = useRef<Actor | null>(null);
  // A name is taken when it is whole: half a name would make an actor of its own.
  const typed = useDraft(
    mentionDraft(mention, 'actor', t('window.card.actor')),
    current?.name ?? '',
    (name) =>
      saveDraft({ ...set, actor: chosen.current?.name === name ? { id: chosen.current.id } : meantBy(name.trim()) }),
    null,
  );
  const choose = (actor: Actor): void => {
    if (actor.id === current?.id) typed.drop();
    else if (actor.name === current?.name) void runCommand({ ...set, actor: { id: actor.id } });
    else {
      chosen.current = actor;
      typed.type(actor.name);
      void typed.commit();
    }
  };
  const isFound = useMemo(() => textFilter(typed.text), [typed.text]);
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      defaultItems={actors}
      defaultFilter={filter}
      inputValue={typed.text}
      onInputChange={(text) => {
        chosen.current = null;
        typed.type(text);
      }}
      value={current?.id ?? null}
      onChange={(key) => {
        const actor = actors.find((candidate) => candidate.id === key);
        if (actor !== undefined) choose(actor);
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
      <HeldBack draft={typed} saved={current?.name ?? ''} />
      <Popover className="popover" offset={4}>
        <ListBox<Actor> className="list-box" dependencies={[isFound]}>
          {(actor) => {
            const otherName = otherNameFound(actor, isFound);
            return (
              <ListBoxItem id={actor.id} textValue={actor.name} className="list-item quote-choice">
                <Quote text={actor.name} />
                {otherName === null ? null : (
                  <Text slot="description" className="list-item-kind">
                    <Quote text={otherName} />
                  </Text>
                )}
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
