// Owns how a field's value is shown: in our words where the field has some, as the analyst's own words where it has none.

import type { ReactElement } from 'react';
import { Quote } from '../controls/quote';
import { fieldWords } from './field-words';

interface FieldValueProps {
  readonly field: string;
  readonly value: string;
  readonly className?: string;
}

export const FieldValue = ({ field, value, className = '' }: FieldValueProps): ReactElement => {
  const words = fieldWords(field, value);
  return words === null ? (
    <Quote text={value} className={className} />
  ) : (
    <span className={`quote ${className}`}>{words}</span>
  );
};
