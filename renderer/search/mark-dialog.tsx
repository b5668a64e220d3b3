// Owns the preview before chosen places are marked, and the marking: one act, whatever the number of articles.

import { useMemo, useState, type ReactElement } from 'react';
import i18next from 'i18next';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OfKind } from '../../core/codebook/codebook';
import type { ContextRow } from '../../core/search/question';
import { isolate } from '../../core/text/bidi-controls';
import { kindName, useKindName } from '../codebook/code-words';
import { AppDialog } from '../dialogs/app-dialog';
import { formatCount } from '../i18n/format';
import { say } from '../state/notices';
import { useAnswer } from '../state/use-answer';
import { runCommand } from '../state/workspace-acts';
import { chooseRows } from './search-acts';
import { hitsOfRows } from './search-state';

const COUNTS = ['marked', 'articles', 'trimmed', 'already', 'blank', 'gone'] as const;
/** These are told of even where there are none. */
const ALWAYS: readonly string[] = ['marked', 'articles', 'already'];

interface MarkDialogProps {
  readonly of: OfKind;
  readonly rows: readonly ContextRow[];
  readonly onClose: () => void;
}

export const MarkDialog = ({ of, rows, onClose }: MarkDialogProps): ReactElement => {
  const { t } = useTranslation();
  const nameOf = useKindName();
  // What was chosen when the dialog opened is what it is about.
  const [hits] = useState(() => hitsOfRows(rows));
  const args = useMemo(() => ({ ...of, hits }), [of, hits]);
  const preview = useAnswer('search:preview-marks', args).value;
  const [isMarking, setIsMarking] = useState(false);
  const mark = async (): Promise<void> => {
    setIsMarking(true);
    const done = await runCommand({ command: 'mark-hits', ...args });
    setIsMarking(false);
    if (done === null) return;
    const count = done.changes.filter((change) => change.record === 'mention').length;
    say(() => i18next.t('window.find.marked', { count, number: formatCount(count), kind: kindName(of) }));
    chooseRows([]);
    onClose();
  };
  const marked = preview?.marked ?? 0;
  return (
    <AppDialog
      heading={t('window.search.mark.heading', { kind: isolate(nameOf(of)) })}
      onClose={onClose}
      buttons={
        <>
          <Button
            className="button primary"
            autoFocus
            isDisabled={marked === 0 || isMarking}
            onPress={() => void mark()}
          >
            {t('window.search.mark.confirm', { count: marked, number: formatCount(marked) })}
          </Button>
          <Button className="button quiet" onPress={onClose}>
            {t('window.search.mark.cancel')}
          </Button>
        </>
      }
    >
      <dl className="mark-preview" aria-live="polite">
        {preview === null
          ? null
          : COUNTS.filter((count) => preview[count] > 0 || ALWAYS.includes(count)).map((count) => (
              <div key={count}>
                <dt>{t(`window.search.mark.${count}`)}</dt>
                <dd>{formatCount(preview[count])}</dd>
              </div>
            ))}
      </dl>
      <p className="field-hint">{t('window.search.mark.undo')}</p>
    </AppDialog>
  );
};
