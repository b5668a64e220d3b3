// Owns `hashiya export`: a workspace in one of the formats of exports. It only reads the workspace.

import { chosenOptionsSchema, type ChosenOptions, type ExportFormat } from '../../core/exporters/export-format';
import type { Exported } from '../../core/exporters/exporter';
import { findFormat } from '../../core/exporters/formats';
import { succeed, type Result } from '../../core/result';
import type { Workspace } from '../../core/workspace/workspace';
import { scopeNow } from '../../main/files/export-scope';
import { writeExport } from '../../main/files/write-export';
import { carryOut } from '../../main/store/work';
import { workspaceAsOf, type WorkspaceView } from '../../main/store/workspace-view';
import { lines, misuse, refuse, type Answer } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { exportLossLines } from '../describe-export';
import { eventFor } from '../find-event';
import { parseWholeNumber } from '../numbers';
import { usageOf } from '../typed-syntax';
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

/** What was chosen of the format, as it was typed: `NAME=VALUE`, a line each. */
const optionsFor = (
  { id, options }: ExportFormat,
  typed: readonly string[],
): { ok: true; chosen: ChosenOptions } | { ok: false; answer: Answer } => {
  const chosen: Record<string, string> = {};
  for (const pair of typed) {
    const [name = '', value = ''] = pair.split(/=(.*)/su);
    if (options.some((option) => option.name === name && option.values.some((known) => known === value))) {
      chosen[name] = value;
      continue;
    }
    const choices = options.map((option) => `${option.name}=${option.values.join('|')}`).join(', ');
    const details = { format: id, value: pair, usage: usageOf('formats') };
    return {
      ok: false,
      answer: misuse(choices === '' ? 'export-without-options' : 'export-option-unknown', { ...details, choices }),
    };
  }
  return { ok: true, chosen: chosenOptionsSchema.parse(chosen) };
};

/** The one file of the export, for standard output. For programs Hashiya's own format stands as it is, bytes as base64. */
const printed = (
  id: string,
  { files: [file] }: Exported,
): Pick<Extract<Answer, { ok: true }>, 'text' | 'data' | 'bytes'> => {
  const content = file?.content ?? '';
  if (typeof content !== 'string')
    return { text: '', bytes: content, data: { contentBase64: Buffer.from(content).toString('base64') } };
  return { text: content, data: id === 'json' ? { document: JSON.parse(content) as unknown } : { content } };
};

export const exportCommand = defineCommand({
  name: 'export',
  run: async (values, _arguments, surroundings, { 'all-articles': isOfAll }) => {
    const { workspace: folder, 'as-of': moment, format: id = 'json', option, event: eventName, out } = values;
    const sequence = moment === undefined ? null : parseWholeNumber(moment);
    if (moment !== undefined && sequence === null)
      return misuse('number-invalid', { option: 'as-of', least: 0, value: moment });
    const format = findFormat(id);
    if (format === undefined) throw new Error(`the format ${id} is typed and unknown`);
    const options = optionsFor(format, option?.split('\n') ?? []);
    if (!options.ok) return options.answer;
    if (format.shape === 'folder' && out === undefined) return misuse('out-missing', { format: id });
    const view = await lookAtWorkspace(folder, surroundings);
    if (!view.ok) return refuse(view.error);
    const { paths, findings } = view.value;
    const workspace = await asOf(view.value, sequence);
    if (!workspace.ok) return refuse(workspace.error);
    const event = eventFor(workspace.value, eventName, isOfAll);
    if (!event.ok) return refuse(event.failure);
    const scope = scopeNow(workspace.value, event.eventId);
    if (!scope.ok) return refuse(scope.error);
    const exported = await format.run(workspace.value, options.chosen, scope.value);
    const { losses } = exported;
    const told = { format: id, options: options.chosen, losses, findings };
    const lost = lines(...exportLossLines(id, losses));
    if (out === undefined) {
      const { data, ...rest } = printed(id, exported);
      const remarks = findingsText(findings) + lost;
      return { ok: true, isDocument: true, ...rest, data: { ...told, ...data }, remarks };
    }
    const written = await writeExport(out, format, exported, paths.root);
    if (!written.ok) return refuse(written.error);
    const { files, bytes } = written.value;
    const counts = countRecords(workspace.value);
    const details = { ...sayCounts(counts), file: out, bytes };
    const done =
      format.shape === 'file' ? say('exported', details) : say('exported-files', { ...details, count: files });
    return {
      ok: true,
      text: findingsText(findings) + lines(done),
      remarks: lost,
      data: { ...told, file: out, bytes, files, ...counts },
    };
  },
});
