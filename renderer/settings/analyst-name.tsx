// Owns the field of the analyst's name. What is typed is kept when the field or the dialog is left.

import { useEffect, useRef, useState, type ReactElement } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { typedDirection } from '../controls/typed-direction';
import { changeSettings } from '../state/file-acts';

export const AnalystName = ({ saved }: { readonly saved: string }): ReactElement => {
  const { t } = useTranslation();
  // Null until something is typed: a name that was kept a moment ago may still be on its way back from main.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? saved;
  const isEmpty = shown.trim() === '';
  const keep = (): void => {
    if (typed !== null && !isEmpty && typed.trim() !== saved) void changeSettings({ analystName: typed });
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(
    () => () => {
      latest.current();
    },
    [],
  );
  return (
    <TextField className="field" value={shown} onChange={setTyped} onBlur={keep} isInvalid={isEmpty}>
      <Label>{t('window.settings.analyst')}</Label>
      <Input
        dir={typedDirection(shown)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
        }}
      />
      <Text slot="description" className="field-hint">
        {t('window.settings.analystHint')}
      </Text>
      <FieldError className="field-error">{t('window.settings.analystWrong')}</FieldError>
    </TextField>
  );
};
