// Owns a value that can be read, selected and copied, and not changed.

import type { ReactElement } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { typedDirection } from './typed-direction';

interface ReadOnlyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isMultiline?: boolean;
}

export const ReadOnlyField = ({ label, value, isMultiline = false }: ReadOnlyFieldProps): ReactElement => {
  const { t } = useTranslation();
  const direction = typedDirection(value);
  const placeholder = t('window.card.notSet');
  return (
    <TextField className="field" value={value} isReadOnly>
      <Label>{label}</Label>
      {isMultiline ? (
        <TextArea dir={direction} rows={1} placeholder={placeholder} />
      ) : (
        <Input dir={direction} placeholder={placeholder} />
      )}
    </TextField>
  );
};
