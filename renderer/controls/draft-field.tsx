// Owns a text field whose content is a draft until it is saved.

import { memo, type ReactElement } from 'react';
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { isSame } from '../../core/same';
import { useCanWrite } from '../state/access';
import type { DraftOutcome } from '../state/drafts';
import { HeldBack } from './held-back';
import { ReadOnlyField } from './read-only-field';
import { typedDirection } from './typed-direction';
import { useDraft, type DraftPlace } from './use-draft';
import { useLatest } from './use-latest';

interface DraftFieldProps {
  readonly place: DraftPlace;
  readonly label: string;
  readonly value: string;
  /** Answers what came of saving the text. */
  readonly onCommit: (value: string) => Promise<DraftOutcome>;
  readonly isMultiline?: boolean;
  readonly hint?: string;
  /** The field was asked for, so it takes the focus. */
  readonly isAskedFor?: boolean;
}

/** Made anew only when what it shows has changed. */
const WritableField = memo(function WritableField({
  place,
  label,
  value,
  onCommit,
  isMultiline = false,
  hint,
  isAskedFor = false,
}: DraftFieldProps): ReactElement {
  const draft = useDraft(place, value, onCommit);
  const direction = typedDirection(draft.text);
  return (
    <TextField
      className="field"
      value={draft.text}
      onChange={draft.type}
      autoFocus={isAskedFor}
      onBlur={() => void draft.commit()}
    >
      <Label>{label}</Label>
      {isMultiline ? <TextArea dir={direction} rows={2} /> : <Input dir={direction} />}
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <HeldBack draft={draft} saved={value} />
    </TextField>
  );
}, isSame);

/** One line or several, in the direction of what is typed; what can only be looked at takes no draft. */
export const DraftField = (props: DraftFieldProps): ReactElement => {
  const canWrite = useCanWrite();
  const { label, value, isMultiline = false, onCommit } = props;
  const commit = useLatest(onCommit);
  return canWrite ? (
    <WritableField {...props} onCommit={commit} />
  ) : (
    <ReadOnlyField label={label} value={value} isMultiline={isMultiline} />
  );
};
