// Owns `hashiya validate`: whether a file is an export that holds what it says.

import { exportToWorkspace, validateExport } from '../../core/export/read-export';
import { LARGEST_EXPORT_BYTES } from '../../core/article/size-limit';
import { jsonOfBytes } from '../../main/files/export-workspace';
import { lines, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { INPUT, readNamed } from '../standard-input';
import { say } from '../words';

export const validate = defineCommand({
  name: 'validate',
  run: async (_values, [path = ''], surroundings) => {
    const content = await readNamed(path, surroundings, { fileName: path, limit: LARGEST_EXPORT_BYTES });
    if (!content.ok) return refuse(content.error);
    const file = path === INPUT ? say('standard-input') : path;
    const value = jsonOfBytes(content.value.bytes, file);
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
