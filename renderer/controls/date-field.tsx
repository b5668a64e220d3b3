// Owns a field for a calendar date, written year-month-day as it is kept.

import type { ReactElement, ReactNode } from 'react';
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { calendarDateSchema } from '../../core/workspace/identity';

interface DateFieldProps {
  readonly label: string;
  /** What is typed, be it a date or not. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong with it beside its form. */
  readonly error?: string | null;
  readonly hint?: string;
}

/** The date that is typed: null where nothing is, and undefined where it is none. */
export const dateTyped = (typed: string): string | null | undefined =>
  typed.trim() === '' ? null : calendarDateSchema.safeParse(typed.trim()).data;

/** Words in which no date is broken at its hyphens. */
const withWholeDates = (words: string): ReactNode =>
  words.split(/(\d{4}-\d{2}-\d{2})/u).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <bdi key={index} dir="ltr" className="whole">
        {part}
      </bdi>
    ),
  );

export const DateField = ({ label, value, onChange, error = null, hint }: DateFieldProps): ReactElement => {
  const { t } = useTranslation();
  const wrong = dateTyped(value) === undefined ? t('window.details.dateWrong') : error;
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={wrong !== null}>
      <Label>{label}</Label>
      <Input dir="ltr" />
      {hint === undefined || wrong !== null ? null : (
        <Text slot="description" className="field-hint">
          {withWholeDates(hint)}
        </Text>
      )}
      <FieldError className="field-error">{wrong === null ? null : withWholeDates(wrong)}</FieldError>
    </TextField>
  );
};
