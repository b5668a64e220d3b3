// Owns how the time of an affiliation is put in words.

import i18next from 'i18next';
import type { Affiliation } from '../../core/actors/actor';
import { formatDate } from '../i18n/format';

/** From when until when; null where neither end is known. */
export const spanWords = ({ from, until }: Pick<Affiliation, 'from' | 'until'>): string | null => {
  if (from === null) return until === null ? null : i18next.t('window.actors.until', { until: formatDate(until) });
  if (until === null) return i18next.t('window.actors.since', { from: formatDate(from) });
  return i18next.t('window.actors.span', { from: formatDate(from), until: formatDate(until) });
};
