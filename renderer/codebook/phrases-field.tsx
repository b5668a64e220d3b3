// Owns a field of phrases in the language of a rule: one a line, in the direction of that language, whatever that of the
// interface is.

import type { ReactElement } from 'react';
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components';
import { directionOfTag } from '../../core/text/tag-direction';

interface PhrasesFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  /** BCP 47; null while none is chosen. */
  readonly language: string | null;
  readonly error: string | null;
  /** The form was opened, so this field takes the focus. */
  readonly isAskedFor?: boolean;
  readonly onChange: (typed: string) => void;
}

export const PhrasesField = ({
  label,
  hint,
  value,
  language,
  error,
  isAskedFor = false,
  onChange,
}: PhrasesFieldProps): ReactElement => (
  <TextField className="field" value={value} onChange={onChange} isInvalid={error !== null} autoFocus={isAskedFor}>
    <Label>{label}</Label>
    <TextArea
      className="phrases"
      dir={language === null ? undefined : directionOfTag(language)}
      lang={language ?? undefined}
      rows={1}
    />
    <FieldError className="field-error">{error}</FieldError>
    <Text slot="description" className="field-hint">
      {hint}
    </Text>
  </TextField>
);
