// Owns the saving of the present filter: under a new name, or in place of the saved filter that has the name.

import { useState, type ReactElement } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { letsAllThrough } from '../../core/saved-filters/criteria';
import type { FilterCriteria, SavedFilter } from '../../core/saved-filters/saved-filter';
import { foldedText } from '../../core/text/fold';
import { typedDirection } from '../controls/typed-direction';
import { runCommand } from '../state/workspace-acts';
import { criteriaWords } from './filter-words';

interface SaveFilterFormProps {
  /** The saved filters of the same sort. */
  readonly saved: readonly SavedFilter[];
  readonly present: FilterCriteria;
  readonly onSaved: () => void;
}

export const SaveFilterForm = ({ saved, present, onSaved }: SaveFilterFormProps): ReactElement => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  if (letsAllThrough(present)) {
    const nothing = present.of === 'search' ? 'nothingSearched' : 'nothingToSave';
    return <p className="field-hint">{t(`window.savedFilters.${nothing}`)}</p>;
  }
  const wanted = name.trim();
  const same = saved.find((each) => foldedText(each.name.trim()) === foldedText(wanted));
  const save = async (): Promise<void> => {
    const done = await runCommand(
      same === undefined
        ? { command: 'make-saved-filter', name: wanted, criteria: present }
        : { command: 'edit-saved-filter', savedFilterId: same.id, edit: { criteria: present } },
    );
    if (done !== null) onSaved();
  };
  return (
    <Form
      className="saved-filter-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') void save();
      }}
    >
      <TextField className="field" value={name} onChange={setName} isRequired>
        <Label>{t('window.savedFilters.name')}</Label>
        <Input dir={typedDirection(name)} />
      </TextField>
      <p className="field-hint">{criteriaWords(present)}</p>
      <div className="form-buttons">
        <Button type="submit" className="button primary" isDisabled={wanted === ''}>
          {same === undefined ? t('window.savedFilters.save') : t('window.savedFilters.replace')}
        </Button>
      </div>
    </Form>
  );
};
