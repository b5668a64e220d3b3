// Owns the view of the codebook: the kinds with their version at the side, and the page of the chosen one.

import { Download, Plus, Upload } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../contract/snapshot';
import { findCode } from '../../core/codebook/codebook';
import { isolate } from '../../core/text/bidi-controls';
import { formatCount, formatInstant } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { useAnswer } from '../state/use-answer';
import { codeName } from './code-words';
import { addKind, chooseImport, deleteKind, exportCodebook, type ImportOffer } from './codebook-acts';
import { ImportDialog } from './import-dialog';
import { CUE_RULES, setCodebookPlace, SLOTS, useCodebookPlace } from './codebook-place';
import { CueRulesPage } from './cue-rules-page';
import { KindList } from './kind-list';
import { KindPage } from './kind-page';
import { SlotsPage } from './slots-page';

const Version = ({ version }: { readonly version: number }): ReactElement => {
  const { t } = useTranslation();
  const { value: act } = useAnswer('codebook:last-change', null);
  return (
    <div className="codebook-version">
      <h1>{t('window.views.codebook')}</h1>
      <strong>{t('window.codebook.version', { version: formatCount(version) })}</strong>
      <span className="field-hint">
        {act === null
          ? version === 1 && t('window.codebook.unchanged')
          : t('window.codebook.changedBy', { analyst: isolate(act.analyst), date: formatInstant(act.at) })}
      </span>
    </div>
  );
};

export const CodebookView = ({ workspace }: { readonly workspace: Snapshot }): ReactElement => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const { codebook } = workspace;
  const chosen = useCodebookPlace((place) => place.chosen);
  const setChosen = (id: string): void => {
    setCodebookPlace({ chosen: id, shownRuleId: null });
  };
  const [newId, setNewId] = useState<string | null>(null);
  const [offer, setOffer] = useState<ImportOffer | null>(null);
  // The chosen kind may have gone by an undo or an import.
  const code = findCode(codebook, chosen) ?? codebook.codes[0];
  const isSection = chosen === SLOTS || chosen === CUE_RULES;
  const pageName =
    chosen === CUE_RULES
      ? t('window.cueRules.heading')
      : chosen === SLOTS || code === undefined
        ? t('window.codebook.slots')
        : codeName(code);
  const add = async (): Promise<void> => {
    const id = await addKind();
    if (id === null) return;
    setNewId(id);
    setChosen(id);
  };
  return (
    <main
      className="workspace-view list-and-page codebook"
      data-view="codebook"
      aria-label={t('window.views.codebook')}
    >
      <section className="list-side" aria-label={t('window.codebook.kinds')} data-pane="list" tabIndex={-1}>
        <Version version={codebook.version} />
        <KindList
          codebook={codebook}
          chosen={isSection ? chosen : (code?.id ?? SLOTS)}
          onChoose={(id) => {
            setNewId(null);
            setChosen(id);
          }}
        />
        {canWrite ? (
          <Button className="button" onPress={() => void add()}>
            <Plus aria-hidden size={15} />
            {t('window.codebook.newKind')}
          </Button>
        ) : null}
        <div className="codebook-files">
          {canWrite ? (
            <Button className="button quiet" onPress={() => void chooseImport().then(setOffer)}>
              <Download aria-hidden size={15} />
              {t('window.codebook.import')}
            </Button>
          ) : null}
          <Button className="button quiet" onPress={() => void exportCodebook()}>
            <Upload aria-hidden size={15} />
            {t('window.codebook.export')}
          </Button>
        </div>
      </section>
      <section className="page-side" aria-label={pageName} data-pane="page" tabIndex={-1}>
        {chosen === CUE_RULES ? (
          <CueRulesPage codebook={codebook} />
        ) : chosen === SLOTS || code === undefined ? (
          <SlotsPage codebook={codebook} />
        ) : (
          <KindPage
            key={code.id}
            workspace={workspace}
            code={code}
            isNew={code.id === newId}
            onDelete={() => {
              void deleteKind(code.id).then((isGone) => {
                if (isGone) setChosen('claim');
              });
            }}
          />
        )}
      </section>
      {offer === null ? null : (
        <ImportDialog
          offer={offer}
          onClose={() => {
            setOffer(null);
          }}
        />
      )}
    </main>
  );
};
