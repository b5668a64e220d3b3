// Owns what an export would be, and what its format cannot say, as main works it out from the whole workspace.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportPreview } from '../../contract/export';
import type { ExportFormatFacts } from '../../core/exporters/export-format';
import { isolate } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { SaidFailure } from '../dialogs/doings';
import { formatBytes, formatCount } from '../i18n/format';
import type { Answer } from '../state/use-answer';

const Losses = ({ losses }: Pick<ExportPreview, 'losses'>): ReactElement => {
  const { t } = useTranslation();
  if (losses.length === 0) return <p>{t('window.exportAs.lostNothing')}</p>;
  return (
    <section aria-label={t('window.exportAs.lost')}>
      <h3>{t('window.exportAs.lost')}</h3>
      <p className="field-hint">{t('window.exportAs.lostHint')}</p>
      <ul className="merge-items">
        {losses.map(({ loss, count, examples }) => (
          <li key={loss} className="merge-item">
            <p>
              {t(`exports.losses.${loss}`)} <span className="count">({formatCount(count)})</span>
            </p>
            {examples.map((example, index) => (
              <Quote key={index} text={example} className="two-lines field-hint" />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

interface ExportLossesProps {
  readonly format: ExportFormatFacts;
  readonly preview: Answer<ExportPreview>;
}

export const ExportLosses = ({ format, preview: { value, failure } }: ExportLossesProps): ReactElement => {
  const { t } = useTranslation();
  if (failure !== null) return <SaidFailure failure={failure} />;
  if (value === null) return <p role="status">{t('window.exportAs.working')}</p>;
  const { files, bytes, losses } = value;
  const size = formatBytes(bytes);
  return (
    <>
      <p role="status" className="field-hint">
        {format.shape === 'file'
          ? t('window.exportAs.file', { ending: isolate(`.${format.ending}`), size })
          : t('window.exportAs.folder', { count: files, number: formatCount(files), size })}
      </p>
      <Losses losses={losses} />
    </>
  );
};
