// Owns the words for what makes the reading of a file doubtful.

import { useTranslation } from 'react-i18next';
import type { ExtractionWarning } from '../../core/extraction/how-read';
import { isolate } from '../../core/text/bidi-controls';
import { formatCount, formatLanguage } from '../i18n/format';

const detailWords = (name: string, value: string | number): string => {
  if (typeof value === 'number') return formatCount(value);
  return name === 'detected' || (name === 'declared' && /^[a-z]{2,3}(?:-|$)/iu.test(value))
    ? isolate(formatLanguage(value))
    : isolate(value);
};

export const useDoubtWords = (): ((doubt: ExtractionWarning) => string) => {
  const { t } = useTranslation();
  return ({ code, details }) => {
    const words = Object.entries(details).map(([name, value]) => [name, detailWords(name, value)]);
    // The gaps differ from one to the next, which the types of i18next cannot follow.
    return String(t(`window.provenance.doubt.${code}`, Object.fromEntries(words)));
  };
};
