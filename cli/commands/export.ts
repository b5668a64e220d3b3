// Owns `hashiya export`: everything of a workspace as one JSON document. It only reads the workspace.

import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { exportWorkspace } from '../../main/files/export-workspace';
import { readWorkspace } from '../../main/store/workspace-view';
import { lines, misuse, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { say } from '../words';

export const exportCommand = defineCommand({
  name: 'export',
  required: ['workspace'],
  optional: ['format', 'out'],
  arguments: { least: 0, most: 0 },
  run: async ({ workspace: folder, format = 'json', out }) => {
    if (format !== 'json') return misuse('format-unknown', { format });
    const read = await readWorkspace(folder);
    if (!read.ok) return refuse(read.error);
    const { root, workspace } = read.value;
    if (out === undefined) {
      const document = workspaceToExport(workspace);
      return { ok: true, text: exportToText(document), data: { document } };
    }
    const written = await exportWorkspace(workspace, root, out);
    if (!written.ok) return refuse(written.error);
    const counts = countRecords(workspace);
    return {
      ok: true,
      text: lines(say('exported', { ...sayCounts(counts), file: out, bytes: written.value })),
      data: { file: out, bytes: written.value, ...counts },
    };
  },
});
