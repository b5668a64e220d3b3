// Owns `hashiya export`: everything of a workspace as one JSON document. It only reads the workspace.

import { exportToText, workspaceToExport } from '../../core/export/export-json';
import { succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { exportWorkspace } from '../../main/files/export-workspace';
import { carryOut } from '../../main/store/work';
import { workspaceAsOf, type WorkspaceView } from '../../main/store/workspace-view';
import { lines, misuse, refuse } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { parseWholeNumber } from '../numbers';
import { say } from '../words';
import { findingsText, lookAtWorkspace } from '../workspace-access';

/** The workspace as it is, or as it was after an act. */
const asOf = async (view: WorkspaceView, sequence: number | null): Promise<Result<Workspace>> => {
  if (sequence === null) return succeed(view.workspace);
  const { paths, workspace, acts } = view;
  const then = await carryOut(paths.root, () => workspaceAsOf(paths, workspace, acts, sequence));
  if (!then.ok) return then;
  return then.value.ok ? succeed(then.value.value.workspace) : then.value;
};

export const exportCommand = defineCommand({
  name: 'export',
  required: ['workspace'],
  optional: ['as-of', 'format', 'out'],
  arguments: { least: 0, most: 0 },
  run: async (values, _arguments, surroundings) => {
    const { workspace: folder, 'as-of': moment, format = 'json', out } = values;
    if (format !== 'json') return misuse('format-unknown', { format });
    const sequence = moment === undefined ? null : parseWholeNumber(moment);
    if (moment !== undefined && sequence === null)
      return misuse('number-invalid', { option: 'as-of', least: 0, value: moment });
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { paths, findings } = view.value;
    const workspace = await asOf(view.value, sequence);
    if (!workspace.ok) return refuse(workspace.error);
    if (out === undefined) {
      const document = workspaceToExport(workspace.value);
      return { ok: true, text: exportToText(document), data: { document, findings }, remarks: findingsText(findings) };
    }
    const written = await exportWorkspace(workspace.value, paths.root, out);
    if (!written.ok) return refuse(written.error);
    const counts = countRecords(workspace.value);
    const told = say('exported', { ...sayCounts(counts), file: out, bytes: written.value });
    return {
      ok: true,
      text: findingsText(findings) + lines(told),
      data: { file: out, bytes: written.value, ...counts, findings },
    };
  },
});
