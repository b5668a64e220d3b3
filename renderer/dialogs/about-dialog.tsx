// Owns what the app says of itself: its version, that it is offline and how it stays so, its licence.

import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { version } from '../../package.json';
import { AppDialog } from './app-dialog';

export const AboutDialog = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <AppDialog heading={t('window.about.heading')}>
      <p className="field-hint">{t('window.about.version', { version })}</p>
      <p>{t('window.about.body')}</p>
      <section className="about-offline">
        <h3>{t('window.about.how')}</h3>
        <ul>
          <li>{t('window.about.page')}</li>
          <li>{t('window.about.program')}</li>
          <li>{t('window.about.tested')}</li>
        </ul>
      </section>
      <p className="field-hint">{t('window.about.licence')}</p>
    </AppDialog>
  );
};
