// Owns the dialog that says what the check of a downloaded file came to.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DownloadVerdict } from '../../core/download/download-check';
import { AppDialog } from '../dialogs/app-dialog';
import { formatBytes, showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { FileFacts, Verdict } from './verdict';

/** What may be installed without a second thought, or needs none. */
const GOOD: readonly DownloadVerdict[] = ['newer', 'same'];

export const DownloadDialog = (): ReactElement | null => {
  const { t } = useTranslation();
  const check = useAppState((state) => state.download);
  if (check === null) return null;
  const { fileName, byteLength, sha256, running, version, verdict } = check;
  return (
    <AppDialog heading={t('window.download.heading')}>
      <Verdict
        isGood={GOOD.includes(verdict)}
        words={t(`window.download.verdicts.${verdict}`, { version: version ?? '', running })}
      />
      <FileFacts
        facts={[
          { name: t('window.download.file'), value: showName(fileName) },
          { name: t('window.download.size'), value: formatBytes(byteLength) },
          ...(version === null ? [] : [{ name: t('window.download.version'), value: version, isCode: true }]),
          { name: t('window.download.running'), value: running, isCode: true },
          { name: t('window.download.hash'), value: sha256, isCode: true },
        ]}
      />
      <p className="hint">{t('window.download.note')}</p>
    </AppDialog>
  );
};
