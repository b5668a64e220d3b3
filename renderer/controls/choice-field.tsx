// Owns a choice of one among a few named values, with "not set" as the first.

import { ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';

import { ReadOnlyField } from './read-only-field';

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

export const ChoiceField = <Value extends string>({
  label,
  value,
  choices,
  emptyLabel,
  isReadOnly = false,
  onChoose,
}: ChoiceFieldProps<Value>): ReactElement =>
  isReadOnly ? (
    <ReadOnlyField label={label} value={choices.find((choice) => choice.value === value)?.label ?? ''} />
  ) : (
    <Select
      className="field"
      value={value ?? EMPTY}
      onChange={(key) => {
        onChoose(choices.find((choice) => choice.value === key)?.value ?? null);
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
  );
