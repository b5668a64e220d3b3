// Owns how counts become rows: what each is called, in which order they stand, and where each leads.

import i18next from 'i18next';
import type { Snapshot } from '../../contract/snapshot';
import { unknownLast } from '../../core/queries/sort-articles';
import type { ClaimCounts, CountedRow, WorkspaceCounts } from '../../core/queries/workspace-counts';
import type { FilterCriteria } from '../../core/saved-filters/saved-filter';
import { codeNameById } from '../codebook/code-words';
import { KindIcon } from '../controls/kind-icon';
import { compareNames, formatLanguage, showName } from '../i18n/format';
import { daysWords } from '../saved-filters/filter-words';
import type { BarRow } from './bar-table';
import type { Measure } from './counts-state';
import { leadToActor, leadToArticles, leadToClaims, leadToKind } from './leads';

/** What all rows of the view depend on. */
export interface Counting {
  readonly counts: WorkspaceCounts;
  readonly workspace: Snapshot;
  readonly limit: FilterCriteria | null;
  readonly measure: Measure;
}

const numbers = ({ mentions, articles }: { mentions: number; articles: number }): number[] => [mentions, articles];

/** The most first, names that are equally often by their order, and what is not known last. */
const inOrder = (
  rows: readonly CountedRow[],
  measure: Measure,
  nameOf: (key: string) => string,
): (CountedRow & { readonly name: string | null })[] =>
  rows
    .map((row) => ({ ...row, name: row.key === null ? null : nameOf(row.key) }))
    .sort(
      (left, right) =>
        Number(left.key === null) - Number(right.key === null) ||
        right[measure] - left[measure] ||
        unknownLast(left.name, right.name, compareNames),
    );

export const kindRows = ({ counts, workspace, limit }: Counting): BarRow[] =>
  counts.kinds.flatMap(({ key, ...count }) => {
    if (key === null) return [];
    const code = workspace.codebook.codes.find(({ id }) => id === key);
    return [
      {
        key,
        name: codeNameById(key),
        icon: <KindIcon kind={code?.kind ?? 'own'} code={key} />,
        counts: numbers(count),
        lead:
          count.mentions === 0
            ? null
            : () => {
                leadToKind(limit, key);
              },
      },
    ];
  });

export const outletRows = ({ counts, limit, measure }: Counting): BarRow[] =>
  inOrder(counts.outlets, measure, showName).map(({ key, name, ...count }) => ({
    key: key ?? '',
    name: name ?? i18next.t('window.terms.noOutlet'),
    counts: numbers(count),
    lead: () => {
      leadToArticles(limit, { by: 'outlet', outlet: key });
    },
  }));

export const languageRows = ({ counts, limit, measure }: Counting): BarRow[] =>
  inOrder(counts.languages, measure, formatLanguage).map(({ key, name, ...count }) => ({
    key: key ?? '',
    name: name ?? i18next.t('window.library.noLanguage'),
    counts: numbers(count),
    lead: () => {
      leadToArticles(limit, { by: 'language', language: key });
    },
  }));

export const actorRows = ({ counts, workspace, measure }: Counting): BarRow[] => {
  const names = new Map(workspace.actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    return name === undefined ? i18next.t('window.counts.gone') : showName(name);
  };
  return inOrder(counts.actors, measure, nameOf).map(({ key, name, ...count }) => ({
    key: key ?? '',
    name: name ?? i18next.t('window.counts.unresolved'),
    counts: numbers(count),
    lead:
      key !== null && !names.has(key)
        ? null
        : () => {
            leadToActor(key);
          },
  }));
};

/** From the earliest on, those without anything too. */
export const dateRows = ({ counts, limit }: Counting): BarRow[] =>
  counts.dates.buckets.map(({ days, ...count }) => ({
    key: days.from,
    name: daysWords(days),
    counts: numbers(count),
    lead:
      count.articles === 0
        ? null
        : () => {
            leadToArticles(limit, { by: 'date', days });
          },
  }));

/** What has no date; null where everything has one. */
export const undatedRow = ({ counts: { dates }, limit }: Counting): BarRow | null =>
  dates.unknown.articles === 0
    ? null
    : {
        key: '',
        name: i18next.t('window.terms.noDate'),
        counts: numbers(dates.unknown),
        lead: () => {
          leadToArticles(limit, { by: 'date', days: null });
        },
      };

export const statusRows = (counts: ClaimCounts, limit: FilterCriteria | null): BarRow[] =>
  counts.every(({ claims }) => claims === 0)
    ? []
    : counts.map(({ status, claims }) => ({
        key: status,
        name: i18next.t(`window.terms.statuses.${status}`),
        counts: [claims],
        lead:
          claims === 0
            ? null
            : () => {
                leadToClaims(limit, status);
              },
      }));
