// Owns `hashiya formats`: in which formats a workspace can be exported, and what can be chosen of each.

import { factsOf } from '../../core/exporters/export-format';
import { EXPORT_FORMATS } from '../../core/exporters/formats';
import { lines } from '../answer';
import { defineCommand } from '../command';
import { formatLines } from '../describe-export';
import { sayOfExport } from '../words';

export const formats = defineCommand({
  name: 'formats',
  run: async () =>
    Promise.resolve({
      ok: true,
      text: lines(...EXPORT_FORMATS.flatMap(formatLines)),
      data: {
        formats: EXPORT_FORMATS.map((format) => ({
          ...factsOf(format),
          name: sayOfExport(`formats.${format.id}.name`),
          about: sayOfExport(`formats.${format.id}.about`),
        })),
      },
    }),
});
