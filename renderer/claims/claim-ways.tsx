// Owns what can become of a claim as a whole: another is merged into it, or it is deleted.

import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Claim } from '../../core/claims/claim';
import type { Ledger } from '../../core/claims/ledger';
import { formatList } from '../i18n/format';
import { useCanWrite } from '../state/access';
import { runCommand } from '../state/workspace-acts';
import { ClaimPicker } from './claim-picker';
import { countWords } from '../i18n/count-words';

interface WayProps {
  readonly claim: Claim;
  readonly onDone: () => void;
}

const MergeWay = ({ claim, onDone }: WayProps): ReactElement => {
  const { t } = useTranslation();
  const [otherId, setOtherId] = useState<string | null>(null);
  const merge = async (): Promise<void> => {
    if (otherId === null) return;
    const done = await runCommand({ command: 'merge-claims', claimId: claim.id, mergedIds: [otherId] });
    if (done !== null) onDone();
  };
  return (
    <div className="claim-form" role="group" aria-label={t('window.claims.ways.merge')}>
      <ClaimPicker
        label={t('window.claims.ways.mergeWhich')}
        without={claim.id}
        chosenId={otherId}
        onChoose={setOtherId}
      />
      <p className="field-hint">{t('window.claims.ways.mergeHint')}</p>
      <div className="form-buttons">
        <Button className="button primary" isDisabled={otherId === null} onPress={() => void merge()}>
          {t('window.claims.ways.mergeIt')}
        </Button>
        <Button className="button quiet" onPress={onDone}>
          {t('window.claims.page.cancel')}
        </Button>
      </div>
    </div>
  );
};

const DeleteWay = ({ claim, ledger, onDone }: WayProps & { readonly ledger: Ledger }): ReactElement => {
  const { t } = useTranslation();
  const { mentions } = ledger.overview;
  const [relations, silences] = [ledger.relations.length, ledger.silences.length];
  const taken = [
    ...(relations === 0 ? [] : [countWords('relations', relations)]),
    ...(silences === 0 ? [] : [countWords('silences', silences)]),
  ];
  return (
    <div className="claim-form" role="group" aria-label={t('window.claims.ways.deleteQuestion')}>
      <p className="ledger-verdict">{t('window.claims.ways.deleteQuestion')}</p>
      {mentions === 0 ? null : (
        <p>{t('window.claims.ways.deleteKeeps', { mentions: countWords('mentions', mentions) })}</p>
      )}
      {taken.length === 0 ? null : <p>{t('window.claims.ways.deleteTakes', { what: formatList(taken) })}</p>}
      <p>{t('window.claims.ways.deleteUndo')}</p>
      <div className="form-buttons">
        <Button
          className="button primary"
          autoFocus
          onPress={() => void runCommand({ command: 'delete-claim', claimId: claim.id })}
        >
          {t('window.claims.ways.deleteIt')}
        </Button>
        <Button className="button quiet" onPress={onDone}>
          {t('window.claims.ways.keep')}
        </Button>
      </div>
    </div>
  );
};

interface ClaimWaysProps {
  readonly claim: Claim;
  readonly ledger: Ledger;
}

export const ClaimWays = ({ claim, ledger }: ClaimWaysProps): ReactElement | null => {
  const { t } = useTranslation();
  const canWrite = useCanWrite();
  const [way, setWay] = useState<'merge' | 'delete' | null>(null);
  const close = (): void => {
    setWay(null);
  };
  if (!canWrite) return null;
  if (way === 'merge') return <MergeWay claim={claim} onDone={close} />;
  if (way === 'delete') return <DeleteWay claim={claim} ledger={ledger} onDone={close} />;
  return (
    <div className="ledger-acts">
      <Button
        className="text-button"
        onPress={() => {
          setWay('merge');
        }}
      >
        {t('window.claims.ways.merge')}
      </Button>
      <Button
        className="text-button"
        onPress={() => {
          setWay('delete');
        }}
      >
        {t('window.claims.ways.delete')}
      </Button>
    </div>
  );
};
