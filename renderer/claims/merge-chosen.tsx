// Owns making one claim of several that were chosen in the list.

import { useState, type ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ListedClaim } from '../../core/queries/filter-claims';
import { ChoiceField } from '../controls/choice-field';
import { formatCount, showName } from '../i18n/format';
import { showClaim } from '../state/view-acts';
import { runCommand } from '../state/workspace-acts';

interface MergeChosenProps {
  readonly claims: readonly ListedClaim[];
  readonly ids: readonly string[];
  readonly onDone: () => void;
}

export const MergeChosen = ({ claims, ids, onDone }: MergeChosenProps): ReactElement => {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState<string | null>(null);
  if (ids.length < 2) return <p className="field-hint">{t('window.claims.list.severalHint')}</p>;
  const chosen = claims.filter(({ claim }) => ids.includes(claim.id));
  const claimId = chosen.some(({ claim }) => claim.id === wanted) ? wanted : (ids[0] ?? null);
  const merge = async (): Promise<void> => {
    if (claimId === null) return;
    const mergedIds = ids.filter((id) => id !== claimId);
    if ((await runCommand({ command: 'merge-claims', claimId, mergedIds })) === null) return;
    onDone();
    showClaim(claimId);
  };
  return (
    <div className="claim-form">
      <p>{t('window.claims.list.chosen', { count: ids.length, number: formatCount(ids.length) })}</p>
      <ChoiceField
        label={t('window.claims.list.stays')}
        value={claimId}
        choices={chosen.map(({ claim }) => ({ value: claim.id, label: showName(claim.gloss) }))}
        onChoose={setWanted}
      />
      <div className="form-buttons">
        <Button className="button primary" onPress={() => void merge()}>
          {t('window.claims.list.merge')}
        </Button>
        <Button className="button quiet" onPress={onDone}>
          {t('window.claims.page.cancel')}
        </Button>
      </div>
    </div>
  );
};
