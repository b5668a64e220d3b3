// Owns how formats of exports, and what they cannot say, are put into words.

import type { ExportFormatFacts } from '../core/exporters/export-format';
import type { ExportLoss } from '../core/exporters/loss';
import { say, sayOfExport } from './words';

/** What a format is, and a line for each option. */
export const formatLines = ({ id, shape, ending, options }: ExportFormatFacts): string[] => [
  say('formats.format', {
    id,
    name: sayOfExport(`formats.${id}.name`),
    what: shape === 'file' ? say('formats.file', { ending }) : say('formats.folder'),
  }),
  say('formats.about', { about: sayOfExport(`formats.${id}.about`) }),
  ...options.map(({ name, values, usual }) =>
    say('formats.option', { name, values: values.join('|'), about: sayOfExport(`options.${name}.about`), usual }),
  ),
];

/** What a format cannot say, a line for each sort of thing; nothing where it says everything. */
export const exportLossLines = (format: string, losses: readonly ExportLoss[]): string[] =>
  losses.length === 0
    ? []
    : [
        say('formats.lost', { format }),
        ...losses.map(({ loss, count, examples }) => {
          const what = sayOfExport(`losses.${loss}`);
          return examples.length === 0
            ? say('formats.loss-bare', { count, what })
            : say('formats.loss', { count, what, examples: examples.join('; ') });
        }),
      ];
