// Owns what is chosen of an evidence pack, and what is known of it before it is made.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, LANGUAGE_NAMES } from '../../core/locales/languages';
import type { PackChoice } from '../../contract/export';
import { ChoiceField } from '../controls/choice-field';
import { SaidFailure } from '../dialogs/doings';
import { formatBytes, formatCount } from '../i18n/format';
import { useAnswer } from '../state/use-answer';

interface PackDetailsProps {
  readonly language: PackChoice['language'];
  readonly onChoose: (language: PackChoice['language']) => void;
}

export const PackDetails = ({ language, onChoose }: PackDetailsProps): ReactElement => {
  const { t } = useTranslation();
  const { value, failure } = useAnswer('pack:preview', null);
  return (
    <>
      <ChoiceField
        label={t('window.exportAs.packLanguage')}
        value={language}
        choices={LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
        onChoose={(chosen) => {
          onChoose(chosen ?? language);
        }}
      />
      <SaidFailure failure={failure} />
      {value === null ? null : (
        <p role="status" className="field-hint">
          {t('window.exportAs.packHolds', {
            count: value.originals,
            number: formatCount(value.originals),
            size: formatBytes(value.bytes),
          })}
        </p>
      )}
    </>
  );
};
