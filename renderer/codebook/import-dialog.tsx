// Owns the preview of a codebook that is to be taken in: what it adds, changes and removes, before any of it is done.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isIdleImport } from '../../core/codebook/codebook-import';
import { codebook as words } from '../../core/locales/en/window-codebook';
import { isolatePath } from '../../core/text/bidi-controls';
import { Quote } from '../controls/quote';
import { AppDialog } from '../dialogs/app-dialog';
import { countWords } from '../i18n/count-words';
import { formatList } from '../i18n/format';
import { applyImport, type ImportOffer } from './codebook-acts';
import { CueRuleChanges, ruleChangesCount } from './cue-rule-changes';

interface ChangedKind {
  readonly id: string;
  readonly label: string;
  /** What is said beside its name. */
  readonly remark?: string;
}

const Group = ({ heading, kinds }: { readonly heading: string; readonly kinds: readonly ChangedKind[] }) =>
  kinds.length === 0 ? null : (
    <section className="import-group">
      <h3>{heading}</h3>
      <ul>
        {kinds.map(({ id, label, remark }) => (
          <li key={id}>
            <Quote text={label} />
            {remark === undefined ? null : <span className="field-hint">{remark}</span>}
          </li>
        ))}
      </ul>
    </section>
  );

type FieldWord = keyof typeof words.importing.fields;
const isField = (name: string): name is FieldWord => Object.hasOwn(words.importing.fields, name);

interface ImportDialogProps {
  readonly offer: ImportOffer;
  readonly onClose: () => void;
}

export const ImportDialog = ({ offer, onClose }: ImportDialogProps): ReactElement => {
  const { t } = useTranslation();
  const { plan } = offer;
  const path = isolatePath(offer.path);
  const isIdle = isIdleImport(plan);
  const changed = plan.changed.map(({ fields, ...kind }) => ({
    ...kind,
    remark: formatList([
      ...new Set(fields.filter(isField).map((name) => t(`window.codebook.importing.fields.${name}`))),
    ]),
  }));
  const kept = plan.kept.map(({ uses, ...kind }) => ({
    ...kind,
    remark: countWords('mentions', uses),
  }));
  const keptSlots = plan.keptSlots.map(({ uses, ...slot }) => ({
    ...slot,
    remark: countWords('mentions', uses),
  }));
  return (
    <AppDialog
      heading={t('window.codebook.importing.heading')}
      onClose={onClose}
      buttons={
        <>
          <Button className="button" onPress={onClose}>
            {t(isIdle ? 'window.help.close' : 'window.codebook.choose.cancel')}
          </Button>
          {isIdle ? null : (
            <Button
              className="button primary"
              onPress={() => {
                void applyImport(offer);
                onClose();
              }}
            >
              {t('window.codebook.importing.apply')}
            </Button>
          )}
        </>
      }
    >
      <p className="path">
        {t(isIdle ? 'window.codebook.importing.nothing' : 'window.codebook.importing.from', { path })}
      </p>
      <Group heading={t('window.codebook.importing.added')} kinds={plan.added} />
      <Group heading={t('window.codebook.importing.changed')} kinds={changed} />
      <Group heading={t('window.codebook.importing.removed')} kinds={plan.removed} />
      <Group heading={t('window.codebook.importing.kept')} kinds={kept} />
      <Group heading={t('window.codebook.importing.keptSlots')} kinds={keptSlots} />
      {plan.changesSlots ? <p>{t('window.codebook.importing.slots')}</p> : null}
      <CueRuleChanges changes={plan.cueRules} />
      {plan.changesCueRules && ruleChangesCount(plan.cueRules) === 0 ? (
        <p>{t('window.codebook.importing.cueRules')}</p>
      ) : null}
    </AppDialog>
  );
};
