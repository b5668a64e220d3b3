// Owns what is shown while no workspace is open: the ways to one.

import { FolderOpen, FolderPlus, Newspaper, Settings as SettingsIcon, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../contract/settings';
import { runAction } from '../actions/run-action';
import { isolatePath } from '../../core/text/bidi-controls';
import { showName } from '../i18n/format';
import { createWorkspace, openSample, openWorkspace } from '../state/file-acts';

interface WayProps {
  readonly Icon: LucideIcon;
  readonly name: string;
  readonly hint: string;
  readonly onPress: () => void;
  readonly isFirst?: boolean;
}

const Way = ({ Icon, name, hint, onPress, isFirst = false }: WayProps): ReactElement => (
  <Button className={`way ${isFirst ? 'is-first' : ''}`} onPress={onPress}>
    <Icon aria-hidden size={22} />
    <span>
      <strong>{name}</strong>
      <span className="way-hint">{hint}</span>
    </span>
  </Button>
);

export const Welcome = ({ settings }: { readonly settings: Settings | null }): ReactElement => {
  const { t } = useTranslation();
  const recent = settings?.recent ?? [];
  return (
    <main className="welcome">
      <div className="welcome-column">
        <h1>
          {t('window.appName')}{' '}
          <span lang="fa" dir="rtl" className="app-name-persian">
            حاشیه
          </span>
        </h1>
        <p className="tagline">{t('window.welcome.tagline')}</p>
        <div className="ways">
          <Way
            Icon={Newspaper}
            name={t('window.welcome.sample')}
            hint={t('window.welcome.sampleHint')}
            onPress={() => void openSample()}
            isFirst
          />
          <Way
            Icon={FolderPlus}
            name={t('window.welcome.create')}
            hint={t('window.welcome.createHint')}
            onPress={() => void createWorkspace()}
          />
          <Way
            Icon={FolderOpen}
            name={t('window.welcome.open')}
            hint={t('window.welcome.openHint')}
            onPress={() => void openWorkspace(null)}
          />
        </div>
        {recent.length === 0 ? null : (
          <section aria-label={t('window.welcome.recent')}>
            <h2>{t('window.welcome.recent')}</h2>
            <ul className="recent-list">
              {recent.map(({ folder, title }) => (
                <li key={folder}>
                  <Button className="recent" onPress={() => void openWorkspace(folder)}>
                    <strong dir="auto">{showName(title)}</strong>
                    <span dir="ltr" className="way-hint">
                      {isolatePath(folder)}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="welcome-foot">
          <p className="field-hint">{t('window.welcome.offline')}</p>
          <Button
            className="button quiet"
            onPress={() => {
              runAction('show-settings');
            }}
          >
            <SettingsIcon aria-hidden size={16} />
            {t('window.settings.open')}
          </Button>
        </div>
      </div>
    </main>
  );
};
