// Owns the choice of a language.

import type { ReactElement } from 'react';
import { compareNames, formatLanguage } from '../i18n/format';
import { ChoiceField } from './choice-field';

/** Languages that newsrooms meet most; one that was detected is added to them. */
const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fa',
  'fr',
  'he',
  'hi',
  'ku',
  'ps',
  'ru',
  'tr',
  'ug',
  'uk',
  'ur',
  'yi',
  'zh',
];

interface LanguageFieldProps {
  readonly label: string;
  /** A BCP 47 tag; null where none is set. */
  readonly value: string | null;
  readonly emptyLabel: string;
  /** Other tags to choose from. */
  readonly others?: readonly string[];
  readonly onChoose: (language: string | null) => void;
}

export const LanguageField = ({
  label,
  value,
  emptyLabel,
  others = [],
  onChoose,
}: LanguageFieldProps): ReactElement => {
  const tags = [...new Set([...LANGUAGES, ...others, ...(value === null ? [] : [value])])];
  const choices = tags
    .map((tag) => ({ value: tag, label: formatLanguage(tag) }))
    .sort((left, right) => compareNames(left.label, right.label));
  return <ChoiceField label={label} value={value} emptyLabel={emptyLabel} choices={choices} onChoose={onChoose} />;
};
