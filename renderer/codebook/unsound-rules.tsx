// Owns what is said of rules that this version cannot use: that they are there, and what is wrong with each.

import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { unsoundAt, type KeptRule } from '../../core/suggest/rule-choice';
import { isolate, isolatePath } from '../../core/text/bidi-controls';
import { useCanWrite } from '../state/access';
import { dropOwnRule } from './cue-rule-acts';

export const UnsoundRules = ({ rules }: { readonly rules: readonly KeptRule[] }): ReactElement | null => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  if (rules.length === 0) return null;
  return (
    <section className="code-section" aria-labelledby="unsound-rules">
      <h3 id="unsound-rules">{t('window.cueRules.unsound')}</h3>
      <p className="field-hint">{t('window.cueRules.unsoundHint')}</p>
      <ul className="unsound-rules">
        {rules.map((rule, index) => (
          // Two broken ones may have the same id.
          <li key={`${String(index)} ${rule.id}`}>
            <span>
              {t('window.cueRules.unsoundRule', { id: isolate(rule.id), path: isolatePath(unsoundAt(rule) ?? '') })}
            </span>
            {canWrite ? (
              <Button
                className="icon-button"
                aria-label={t('window.cueRules.deleteUnsound', { id: isolate(rule.id) })}
                onPress={() => void dropOwnRule(rule.id, 'deleted')}
              >
                <Trash2 aria-hidden size={15} />
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
