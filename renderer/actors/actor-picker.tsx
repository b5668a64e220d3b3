// Owns the choice of an actor by type-ahead: by any of its names, in any script and spelling.

import { ChevronDown } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Actor } from '../../core/actors/actor';
import { findActors, type FoundActor } from '../../core/actors/find-actors';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { compareNames, showName } from '../i18n/format';
import { ActorIcon } from './actor-icon';

interface ActorPickerProps {
  readonly label: string;
  /** Those that can be chosen. */
  readonly actors: readonly Actor[];
  readonly chosenId: string | null;
  readonly onChoose: (actorId: string | null) => void;
  readonly isAskedFor?: boolean;
}

/** More would be no help in choosing. */
const MOST_OFFERED = 100;

export const ActorPicker = ({
  label,
  actors,
  chosenId,
  onChoose,
  isAskedFor = false,
}: ActorPickerProps): ReactElement => {
  const { t } = useTranslation();
  const chosen = actors.find(({ id }) => id === chosenId);
  const [typed, setTyped] = useState(chosen?.name ?? '');
  const found = findActors(actors, { text: typed, actorType: null })
    .sort((left, right) => compareNames(left.actor.name, right.actor.name))
    .slice(0, MOST_OFFERED)
    .map((each): FoundActor & { id: string } => ({ ...each, id: each.actor.id }));
  return (
    <ComboBox<(typeof found)[number]>
      className="field"
      items={found}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={chosenId}
      onSelectionChange={(key) => {
        const actor = actors.find(({ id }) => id === key);
        onChoose(actor?.id ?? null);
        if (actor !== undefined) setTyped(actor.name);
      }}
      allowsEmptyCollection
      autoFocus={isAskedFor}
    >
      <Label>{label}</Label>
      <div className="combo-box">
        <Input dir={typedDirection(typed)} />
        <Button className="icon-button">
          <ChevronDown aria-hidden size={16} />
        </Button>
      </div>
      <Popover className="popover" offset={4}>
        <ListBox<(typeof found)[number]>
          className="list-box"
          renderEmptyState={() => <p className="empty-list">{t('window.actors.noneCalledSo')}</p>}
        >
          {({ actor, matched }) => (
            <ListBoxItem id={actor.id} textValue={showName(actor.name)} className="list-item">
              <ActorIcon type={actor.actorType} />
              <span>
                <Quote text={actor.name} />
                {matched === null ? null : <Quote text={matched} className="field-hint" />}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
};
