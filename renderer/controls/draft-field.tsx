// Owns a text field whose content is a draft until it is saved.

import type { ReactElement } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { useDraft } from './use-draft';

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  /** Answers whether the text was saved. */
  readonly onCommit: (value: string) => Promise<boolean>;
  readonly isMultiline?: boolean;
  readonly hint?: string;
  /** The field was asked for, so it takes the focus. */
  readonly isAskedFor?: boolean;
}

/** One line or several, in the direction of what is typed. */
export const DraftField = ({
  label,
  value,
  onCommit,
  isMultiline = false,
  hint,
  isAskedFor = false,
}: DraftFieldProps): ReactElement => {
  const draft = useDraft(value, onCommit);
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.type}
      autoFocus={isAskedFor}
      onBlur={() => void draft.commit()}
    >
      <Label>{label}</Label>
      {isMultiline ? <TextArea dir="auto" rows={2} /> : <Input dir="auto" />}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
};
