// Owns the report: the figures as Markdown tables, with what was aimed at beside them.

import type { EditKind, Pace } from './edits';
import type { Shape } from './library';
import { median, quantile } from './measuring';
import { count, megabytes, milliseconds, table, times, verdict } from './tables';
import type { Opening } from './opening';
import type { Measured } from './run';
import type { StallName } from './stalls';

const sizeOf = ({ articles, mentions }: Shape): string => `${count(mentions)} in ${count(articles)}`;

const EDIT_ROWS: readonly [EditKind, Pace][] = [
  ['note', 'paced'],
  ['mention', 'paced'],
  ['note', 'back-to-back'],
  ['mention', 'back-to-back'],
];

const editRows = ({ shape, edits, lowdbEdits }: Measured): string[][] =>
  EDIT_ROWS.map(([kind, pace]) => {
    const { edits: own, appends, alone } = edits[`${kind} ${pace}`];
    return [
      sizeOf(shape),
      `${kind === 'note' ? 'edit a note' : 'add a mention'}, ${pace}`,
      String(own.length),
      milliseconds(median(own)),
      milliseconds(quantile(own, 0.99)),
      milliseconds(median(appends)),
      milliseconds(quantile(appends, 0.99)),
      times(median(own) / median(appends)),
      milliseconds(median(alone)),
      milliseconds(median(lowdbEdits)),
      times(median(lowdbEdits) / median(own)),
    ];
  });

const medianOf = (openings: readonly Opening[], part: keyof Opening): number =>
  median(openings.map((opening) => opening[part]));

const openingRows = ({ shape, openings, lowdbOpenings }: Measured): string[][] =>
  [openings, lowdbOpenings].map((own, index) => [
    sizeOf(shape),
    index === 0 ? 'Hashiya' : 'plain lowdb',
    milliseconds(medianOf(own, 'opened')),
    milliseconds(medianOf(own, 'listed')),
    megabytes(medianOf(own, 'resident')),
    megabytes(medianOf(own, 'heap')),
    milliseconds(medianOf(own, 'stall')),
  ]);

const STALLS: readonly StallName[] = ['edits', 'backup', 'merge plan', 'verify'];

const stallRows = ({ shape, stalls, openings }: Measured): string[][] => [
  ...STALLS.map((name) => [
    sizeOf(shape),
    name === 'edits' ? '100 paced edits and the files after them' : name,
    milliseconds(stalls[name].took),
    milliseconds(stalls[name].stall),
  ]),
  [sizeOf(shape), 'opening', milliseconds(medianOf(openings, 'opened')), milliseconds(medianOf(openings, 'stall'))],
];

const aims = (measured: readonly Measured[]): string => {
  const ratios = measured.flatMap(({ edits }) =>
    Object.values(edits).map(({ edits: own, appends }) => median(own) / median(appends)),
  );
  const worst = Math.max(...ratios);
  const lines = [
    verdict('an edit takes at most twice a bare append and flush', worst <= 2, `at worst ${times(worst)}`),
  ];
  const large = measured.find(({ shape }) => shape.articles === 1000);
  if (large !== undefined) {
    const listed = medianOf(large.openings, 'listed');
    lines.push(verdict('1,000 articles are listed within a second', listed <= 1000, `${milliseconds(listed)} ms`));
  }
  return lines.join('\n');
};

/** The whole report, as it is printed and kept. */
export const reportOf = (measured: readonly Measured[]): string =>
  [
    'Sizes are mentions in articles. Times are milliseconds, memory is MB; medians of all rounds.',
    '### Aims',
    aims(measured),
    '### One edit, until it is acknowledged',
    'Beside it a bare append and flush of the same line to an open file, taking turns with the edits (so at the same pace, on a disk that is as busy), the same append while nothing else is done, and plain lowdb, which writes one file and flushes nothing.',
    table(
      [
        'size',
        'edit',
        'n',
        'median',
        'p99',
        'append',
        'append p99',
        'edit/append',
        'append alone',
        'lowdb',
        'lowdb/edit',
      ],
      measured.flatMap(editRows),
    ),
    '### Opening, in a new process',
    table(
      ['size', 'store', 'opened', 'first list', 'memory +', 'heap +', 'longest stall'],
      measured.flatMap(openingRows),
    ),
    '### Longest stall',
    'For how long at most the process answered nobody else.',
    table(['size', 'work', 'took', 'longest stall'], measured.flatMap(stallRows)),
  ].join('\n\n');
