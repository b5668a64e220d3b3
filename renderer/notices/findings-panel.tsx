// Owns the panel that says what was found in the workspace's files. It takes room of its own above the work and stays
// until it is dismissed: what is missing must not be passed over.

import { CircleAlert, Info, X } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { describeFinding } from '../i18n/format';
import { useAppState, type ShownFinding } from '../state/app-state';
import { dismissFindings, isGrave } from '../state/findings';

const FindingItem = ({ shown: { id, finding } }: { readonly shown: ShownFinding }): ReactElement => {
  const { t } = useTranslation();
  const grave = isGrave(finding);
  const Icon = grave ? CircleAlert : Info;
  return (
    <li>
      <div className={`finding ${grave ? 'is-failure' : ''}`} role={grave ? 'alert' : 'status'}>
        <Icon aria-hidden size={16} />
        <p>{describeFinding(finding)}</p>
        <Button
          className="icon-button"
          aria-label={t('window.notices.dismiss')}
          onPress={() => {
            dismissFindings([id]);
          }}
        >
          <X aria-hidden size={16} />
        </Button>
      </div>
    </li>
  );
};

export const FindingsPanel = (): ReactElement | null => {
  const { t } = useTranslation();
  const findings = useAppState((state) => state.findings);
  if (findings.length === 0) return null;
  // What needs a look comes first.
  const ordered = [
    ...findings.filter(({ finding }) => isGrave(finding)),
    ...findings.filter(({ finding }) => !isGrave(finding)),
  ];
  return (
    <section aria-label={t('window.findings.region')} className="findings">
      <header className="findings-header">
        <h2>{t('window.findings.region')}</h2>
        {findings.length === 1 ? null : (
          <Button
            className="button quiet"
            onPress={() => {
              dismissFindings(findings.map(({ id }) => id));
            }}
          >
            {t('window.findings.dismissAll')}
          </Button>
        )}
      </header>
      <ul>
        {ordered.map((shown) => (
          <FindingItem key={shown.id} shown={shown} />
        ))}
      </ul>
    </section>
  );
};
