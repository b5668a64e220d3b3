// Owns the field that holds a list to some words: what it looks through is told in it, and a press empties it.

import { X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { typedDirection } from './typed-direction';

interface FilterFieldProps {
  readonly label: string;
  readonly words: string;
  readonly onChange: (words: string) => void;
  /** By which the field is found again when what had the focus is gone. */
  readonly id?: string;
}

export const FilterField = ({ label, words, onChange, id }: FilterFieldProps): ReactElement => (
  <SearchField aria-label={label} className="search-field" value={words} onChange={onChange}>
    <Input id={id} dir={typedDirection(words)} placeholder={label} />
    <Button className="icon-button search-clear">
      <X aria-hidden size={14} />
    </Button>
  </SearchField>
);
