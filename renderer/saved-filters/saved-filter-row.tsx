// Owns one saved filter in the list of them: its choice, its other name, its end.

import i18next from 'i18next';
import { Pencil, Trash2 } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button, Form, Input, Label, TextField, ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SavedFilter } from '../../core/saved-filters/saved-filter';
import { isolate } from '../../core/text/bidi-controls';
import { useFocusBack } from '../actors/use-focus-back';
import { Quote } from '../controls/quote';
import { typedDirection } from '../controls/typed-direction';
import { useCanWrite } from '../state/access';
import { say } from '../state/notices';
import { runCommand } from '../state/workspace-acts';
import { criteriaWords } from './filter-words';

const deleteFilter = async ({ id, name }: SavedFilter): Promise<void> => {
  const done = await runCommand({ command: 'delete-saved-filter', savedFilterId: id });
  if (done !== null) say(() => i18next.t('window.savedFilters.deleted', { name: isolate(name) }));
};

interface RenameFormProps {
  readonly filter: SavedFilter;
  readonly onDone: () => void;
}

const RenameForm = ({ filter, onDone }: RenameFormProps): ReactElement => {
  const { t } = useTranslation();
  const [name, setName] = useState(filter.name);
  return (
    <Form
      className="saved-filter-form"
      validationBehavior="aria"
      aria-label={t('window.savedFilters.rename', { name: isolate(filter.name) })}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        void runCommand({
          command: 'edit-saved-filter',
          savedFilterId: filter.id,
          edit: { name: name.trim() },
        }).then(onDone);
      }}
    >
      <TextField
        className="field"
        value={name}
        onChange={setName}
        isRequired
        autoFocus
        onKeyDown={(event) => {
          // The list stays open: only the renaming is given up.
          if (event.key === 'Escape') onDone();
          else event.continuePropagation();
        }}
      >
        <Label>{t('window.savedFilters.newName')}</Label>
        <Input dir={typedDirection(name)} />
      </TextField>
      <div className="form-buttons">
        <Button className="button" onPress={onDone}>
          {t('window.savedFilters.cancel')}
        </Button>
        <Button type="submit" className="button primary">
          {t('window.savedFilters.save')}
        </Button>
      </div>
    </Form>
  );
};

interface SavedFilterRowProps {
  readonly filter: SavedFilter;
  readonly isInForce: boolean;
  readonly onChoose: () => void;
}

export const SavedFilterRow = ({ filter, isInForce, onChoose }: SavedFilterRowProps): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [isRenaming, setIsRenaming] = useState(false);
  const renameButton = useFocusBack(isRenaming);
  const name = isolate(filter.name);
  if (isRenaming && canWrite) {
    return (
      <li>
        <RenameForm
          filter={filter}
          onDone={() => {
            setIsRenaming(false);
          }}
        />
      </li>
    );
  }
  return (
    <li className="saved-filter">
      <ToggleButton className="saved-filter-choice" isSelected={isInForce} onChange={onChoose}>
        <Quote text={filter.name} className="saved-filter-name" />
        <span className="field-hint saved-filter-words">{criteriaWords(filter.criteria)}</span>
      </ToggleButton>
      {canWrite ? (
        <>
          <Button
            ref={renameButton}
            className="icon-button"
            aria-label={t('window.savedFilters.rename', { name })}
            onPress={() => {
              setIsRenaming(true);
            }}
          >
            <Pencil aria-hidden size={14} />
          </Button>
          <Button
            className="icon-button"
            aria-label={t('window.savedFilters.delete', { name })}
            onPress={() => void deleteFilter(filter)}
          >
            <Trash2 aria-hidden size={14} />
          </Button>
        </>
      ) : null}
    </li>
  );
};
