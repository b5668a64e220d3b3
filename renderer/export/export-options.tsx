// Owns what can be chosen of a format.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChosenOptions, ExportFormatFacts } from '../../core/exporters/export-format';
import { ChoiceField } from '../controls/choice-field';
import { TickBox } from '../controls/tick-box';

interface ExportOptionsProps {
  readonly format: ExportFormatFacts;
  readonly chosen: ChosenOptions;
  readonly onChoose: (chosen: ChosenOptions) => void;
}

export const ExportOptions = ({ format, chosen, onChoose }: ExportOptionsProps): ReactElement | null => {
  const { t } = useTranslation();
  if (format.options.length === 0) return null;
  return (
    <section aria-label={t('window.exportAs.options')} className="export-options">
      {format.options.map(({ name, values, usual }) => {
        const value = chosen[name] ?? usual;
        const label = t(`exports.options.${name}.name`);
        return (
          <div key={name}>
            {values.includes('yes') ? (
              <TickBox
                isSelected={value === 'yes'}
                onChange={(isTicked) => {
                  onChoose({ ...chosen, [name]: isTicked ? 'yes' : 'no' });
                }}
              >
                {label}
              </TickBox>
            ) : (
              <ChoiceField
                label={label}
                value={value}
                choices={values.map((each) => ({ value: each, label: t(`exports.values.${each}`) }))}
                onChoose={(picked) => {
                  onChoose({ ...chosen, [name]: picked ?? usual });
                }}
              />
            )}
            <p className="field-hint">{t(`exports.options.${name}.about`)}</p>
          </div>
        );
      })}
    </section>
  );
};
