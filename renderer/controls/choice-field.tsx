// Owns a choice of one among a few named values, with "not set" as the first.

import { ChevronDown } from 'lucide-react';
import { memo, type ReactElement } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { isSame } from '../../core/same';
import { ReadOnlyField } from './read-only-field';
import { useLatest } from './use-latest';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  /** What stands for null; left out where there is no such choice. */
  readonly emptyLabel?: string;
  /** The value is shown and cannot be changed. */
  readonly isReadOnly?: boolean;
  readonly onChoose: (value: Value | null) => void;
}

/** The key of "not set" in the list. */
const EMPTY = '';

type SelectFieldProps = Pick<ChoiceFieldProps<string>, 'label' | 'value' | 'choices' | 'emptyLabel' | 'onChoose'>;

const SelectField = memo(
  ({ label, value, choices, emptyLabel, onChoose }: SelectFieldProps): ReactElement => (
    <Select
      className="field"
      value={value ?? EMPTY}
      onChange={(key) => {
        onChoose(key === null || key === EMPTY ? null : String(key));
      }}
    >
      <Label>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="list-box">
          {emptyLabel === undefined ? null : (
            <ListBoxItem id={EMPTY} textValue={emptyLabel} className="list-item">
              {emptyLabel}
            </ListBoxItem>
          )}
          {choices.map((choice) => (
            <ListBoxItem key={choice.value} id={choice.value} textValue={choice.label} className="list-item">
              {choice.label}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  ),
  isSame,
);

/** The list is made anew only when what it shows has changed: a card has many, and an edit is mostly of one. */
export const ChoiceField = <Value extends string>({
  isReadOnly = false,
  onChoose,
  ...shown
}: ChoiceFieldProps<Value>): ReactElement => {
  const { label, value, choices } = shown;
  const choose = useLatest((chosen: string | null) => {
    onChoose(choices.find((choice) => choice.value === chosen)?.value ?? null);
  });
  return isReadOnly ? (
    <ReadOnlyField label={label} value={choices.find((choice) => choice.value === value)?.label ?? ''} />
  ) : (
    <SelectField {...shown} onChoose={choose} />
  );
};
