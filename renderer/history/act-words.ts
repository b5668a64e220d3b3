// Owns how an act of the history is put in words.

import i18next from 'i18next';
import type { HistoryAct } from '../../contract/history';
import { isolate } from '../../core/text/bidi-controls';
import { formatInstant } from '../i18n/format';

/** What was done: the command, and whether it was undone or done again. */
export const actWords = ({
  act,
  command,
  isReadAgain,
}: Pick<HistoryAct, 'act' | 'command' | 'isReadAgain'>): string => {
  const name = isReadAgain ? i18next.t('window.history.readAgain') : i18next.t(`commands.${command}`);
  if (act === 'do') return name;
  return i18next.t(act === 'undo' ? 'window.history.undone' : 'window.history.redone', { command: name });
};

/** Who did it, and when. */
export const actBy = ({ analyst, at }: Pick<HistoryAct, 'analyst' | 'at'>): string =>
  i18next.t('window.history.by', {
    analyst: analyst === '' ? i18next.t('window.history.unknownAnalyst') : isolate(analyst),
    date: formatInstant(at),
  });
