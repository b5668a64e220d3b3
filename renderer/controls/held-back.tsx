// Owns the choice between a draft that was brought back and the value that was saved meanwhile.

import type { ReactElement } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isolate } from '../../core/text/bidi-controls';
import type { FieldDraft } from './use-draft';

interface HeldBackProps {
  readonly draft: FieldDraft;
  /** What is saved, in words; left out where it is no text of its own. */
  readonly saved?: string;
}

/** Nothing while there is nothing to choose. */
export const HeldBack = ({ draft, saved }: HeldBackProps): ReactElement | null => {
  const { t } = useTranslation();
  if (!draft.isHeldBack) return null;
  return (
    <div className="held-back" role="group" aria-label={t('window.drafts.heldBack')}>
      <p className="field-hint">
        {saved === undefined || saved === ''
          ? t('window.drafts.heldBack')
          : t('window.drafts.heldBackOver', { saved: isolate(saved) })}
      </p>
      <Button className="text-button" onPress={() => void draft.commitAnyway()}>
        {t('window.drafts.saveMine')}
      </Button>
      <Button className="text-button" onPress={draft.drop}>
        {t('window.drafts.keepSaved')}
      </Button>
    </div>
  );
};
