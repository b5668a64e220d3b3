// Owns what the analyst of a record is called.

import { useTranslation } from 'react-i18next';
import { isolate } from '../../core/text/bidi-controls';
import { useAppState } from './app-state';

/** The name of an analyst in an isolate, to stand within a sentence; also of one that the workspace does not know. */
export const useAnalystName = (analystId: string): string => {
  const { t } = useTranslation();
  const name = useAppState((state) => state.workspace?.analysts.find(({ id }) => id === analystId)?.name);
  return isolate(name ?? t('window.history.unknownAnalyst'));
};
