// Owns one setting with a few values, side by side, each with its name and what it would look like.

import { useId, type ReactElement } from 'react';
import { Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { Language } from '../../core/locales/languages';

interface Tile<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** The language that the name is in, where it is not that of the interface. */
  readonly language?: Language;
  readonly direction?: 'ltr' | 'rtl';
  /** What a date or number would look like. */
  readonly example?: string;
}

interface SettingTilesProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly tiles: readonly Tile<Value>[];
  readonly onChoose: (value: Value) => void;
}

export const SettingTiles = <Value extends string>({
  label,
  hint,
  value,
  tiles,
  onChoose,
}: SettingTilesProps<Value>): ReactElement => {
  const id = useId();
  return (
    <RadioGroup
      className="setting"
      value={value}
      onChange={(key) => {
        const chosen = tiles.find((tile) => tile.value === key);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      <Label>{label}</Label>
      <div className="setting-tiles">
        {tiles.map((tile) => (
          <Radio
            key={tile.value}
            value={tile.value}
            className="setting-tile"
            aria-labelledby={`${id}-${tile.value}`}
            {...(tile.example === undefined ? {} : { 'aria-describedby': `${id}-${tile.value}-example` })}
          >
            <span id={`${id}-${tile.value}`} className="setting-name" lang={tile.language} dir={tile.direction}>
              {tile.name}
            </span>
            {tile.example === undefined ? null : (
              <span id={`${id}-${tile.value}-example`} className="setting-example">
                {tile.example}
              </span>
            )}
          </Radio>
        ))}
      </div>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </RadioGroup>
  );
};
