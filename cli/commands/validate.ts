// Owns `hashiya validate`: whether a file is an export that holds what it says.

import { exportToWorkspace, validateExport } from '../../core/export/read-export';
import { readJsonFile } from '../../main/files/export-workspace';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { say } from '../words';

export const validate = defineCommand({
  name: 'validate',
  required: [],
  optional: [],
  arguments: { least: 1, most: 1 },
  run: async (_values, [file = '']) => {
    const value = await readJsonFile(file);
    if (!value.ok) return refuse(value.error);
    const workspace = exportToWorkspace(value.value, file);
    if (workspace.ok) {
      const counts = countRecords(workspace.value);
      return {
        ok: true,
        text: lines(say('valid', { file, ...sayCounts(counts) })),
        data: { file, ...counts, problems: [] },
      };
    }
    if (workspace.error.code !== 'export-invalid') return refuse(workspace.error);
    const problems = validateExport(value.value);
    return {
      ok: false,
      failure: { code: 'problems-found', details: { count: problems.length, file } },
      text: lines(...problems.map(({ path, problem }) => say('export-problem', { path: path || 'document', problem }))),
      data: { file, problems },
    };
  },
});
