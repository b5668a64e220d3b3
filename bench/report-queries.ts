// Owns the report of the queries across articles: their figures as a Markdown table, with the shape they were measured on.

import { median, quantile } from './measuring';
import type { QueryTimes } from './queries';
import { count, milliseconds, table, times } from './tables';
import type { WorkedShape } from './worked';

const sizeOf = ({ articles, mentions, claims, relations, ofEvent, textLength }: WorkedShape): string =>
  [
    `${count(mentions)} mentions of ${count(claims)} claims with ${count(relations)} relations in ${count(articles)} articles`,
    `of ${count(textLength)} characters, one in ten a repost; ${count(ofEvent)} articles in the event`,
  ].join(' ');

/** The whole report, as it is printed and kept. */
export const queriesReportOf = (measured: readonly (readonly [WorkedShape, readonly QueryTimes[]])[]): string =>
  [
    'Times are milliseconds, medians of all rounds. Each query took turns with something plain that looks at as much: those on records with the index of the workspace, which every edit makes anew and which they make themselves; those on texts with one look at each word.',
    ...measured.flatMap(([shape, queries]) => [
      `### ${sizeOf(shape)}`,
      table(
        ['query', 'median', 'longest', 'beside', 'median', 'ratio'],
        queries.map(({ name, beside, query, bare }) => [
          name,
          milliseconds(median(query)),
          milliseconds(quantile(query, 1)),
          beside,
          milliseconds(median(bare)),
          times(median(query) / median(bare)),
        ]),
      ),
    ]),
  ].join('\n\n');
