// Owns the dialog that shows an evidence pack that a file manager has handed over: whether it is whole, and what it is.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../core/text/bidi-controls';
import { AppDialog } from '../dialogs/app-dialog';
import { describeProblem, formatCount, formatDate, showName } from '../i18n/format';
import { useAppState } from '../state/app-state';
import { FileFacts, Verdict } from './verdict';

export const GivenPackDialog = (): ReactElement | null => {
  const { t } = useTranslation();
  const pack = useAppState((state) => state.givenPack);
  if (pack === null) return null;
  const { file, workspaceTitle, madeOn, items, manifestSha256, problems } = pack;
  const isSound = problems.length === 0;
  return (
    <AppDialog heading={t('window.givenPack.heading', { title: isolate(showName(workspaceTitle)) })}>
      <Verdict isGood={isSound} words={t(isSound ? 'window.givenPack.sound' : 'window.givenPack.unsound')} />
      {isSound ? null : (
        <ul aria-label={t('window.givenPack.list')} className="problem-list">
          {problems.map(({ kind, details }, index) => (
            <li key={index}>{describeProblem(kind, details)}</li>
          ))}
        </ul>
      )}
      <FileFacts
        facts={[
          { name: t('window.givenPack.file'), value: showName(file), isCode: true },
          ...(madeOn === null ? [] : [{ name: t('window.givenPack.made'), value: formatDate(madeOn) }]),
          { name: t('window.givenPack.items'), value: formatCount(items) },
          { name: t('window.givenPack.hash'), value: manifestSha256, isCode: true },
        ]}
      />
      <p className="hint">{t('window.givenPack.hint')}</p>
    </AppDialog>
  );
};
