// Owns the report of the package.

import { median, quantile } from '../measuring';
import { milliseconds, table, verdict } from '../tables';
import type { PackageFigures } from './measure-package';

/** Of what the empty window takes, and of what the runtime by itself takes on disk. */
const MOST_TIME = 1.5;
const MOST_BYTES = 1.25;

const INTRODUCTION =
  'The folder and the .deb that `npm run package` has made, with whatever Electron is there, beside that Electron by itself. A start is from the spawn of the process until a window of it is on the screen, as the X server lists it: of the packed app without a workspace, and of a bare Electron with an empty page, by turns, with profiles that have been used before. Megabytes are millions of bytes.';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

const row = (name: string, times: readonly number[]): string[] => [
  name,
  String(times.length),
  milliseconds(median(times)),
  milliseconds(quantile(times, 0)),
  milliseconds(quantile(times, 1)),
];

/** The section of the package. */
export const packageReport = (figures: PackageFigures | null): string => {
  if (figures === null) return 'Not measured: packages for testing are made on Linux x64 only.';
  const { folder, archive, runtime, debianPackage, bare, packed } = figures;
  const time = median(packed.map((each, round) => each / (bare[round] ?? NaN)));
  const size = folder / runtime;
  return [
    INTRODUCTION,
    '### Aims',
    [
      verdict(
        'the packed app has its window within 1.5 times of what an empty one takes',
        time <= MOST_TIME,
        `${time.toFixed(2)} times`,
      ),
      verdict(
        'installed it is at most a quarter larger than Electron by itself',
        size <= MOST_BYTES,
        `${size.toFixed(2)} times`,
      ),
    ].join('\n'),
    '### Sizes',
    table(
      ['what', 'MB'],
      [
        ['Electron by itself', megabytes(runtime)],
        ['the app installed', megabytes(folder)],
        ['of it the archive of the app', megabytes(archive)],
        ...(debianPackage === null ? [] : [['the .deb', megabytes(debianPackage)]]),
      ],
    ),
    '### Starts',
    table(['start', 'n', 'median', 'least', 'most'], [row('empty window', bare), row('packed app', packed)]),
  ].join('\n\n');
};
