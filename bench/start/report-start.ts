// Owns the report of starts.

import { median, quantile } from '../measuring';
import { milliseconds, table, verdict } from '../tables';
import type { StartTimes } from './measure-start';
import { startRatio } from './start-ratio';

/** Of what the empty window takes. */
const MOST = 1.5;

const INTRODUCTION =
  'From the spawn of the process, with 1,000 articles and 10,000 mentions in the workspace: the app until text of the article that was open last is painted, then until the app itself shows that text in its place and takes marks (both by the page’s own record), and a bare Electron until its empty window is ready to be shown. Both take turns, with profiles that have been used before. Times are milliseconds.';

const row = (name: string, times: readonly number[]): string[] => [
  name,
  String(times.length),
  milliseconds(median(times)),
  milliseconds(quantile(times, 0)),
  milliseconds(quantile(times, 1)),
];

/** The section of the start. */
export const startReport = (times: StartTimes): string => {
  const ratio = startRatio(times);
  return [
    INTRODUCTION,
    '### Aims',
    verdict(
      'the last article can be read within 1.5 times of what an empty Electron window takes',
      ratio <= MOST,
      `${ratio.toFixed(2)} times`,
    ),
    '### Starts',
    table(
      ['start', 'n', 'median', 'least', 'most'],
      [
        row('empty window', times.bare),
        row('Hashiya, the text can be read', times.app),
        row('Hashiya, it can be marked', times.there),
      ],
    ),
  ].join('\n\n');
};
