// Owns `hashiya codebook`: the kinds, slots and rules of a workspace as a JSON file, and those of another in their place.

import { codebookOfFile, codebookToText } from '../../core/codebook/codebook-file';
import { isIdleImport, planImport, type CodebookImport } from '../../core/codebook/codebook-import';
import type { Workspace } from '../../core/workspace/workspace';
import { LARGEST_EXPORT_BYTES } from '../../core/article/size-limit';
import { jsonOfBytes } from '../../main/files/export-workspace';
import { writeOutside } from '../../main/files/write-export';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import { lines, misuse, refuse, type Answer } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { say } from '../words';
import { readNamed } from '../standard-input';
import { usageOf } from '../typed-syntax';
import { analystNamed, findingsText, lookAtWorkspace, openingText, openWorkspace } from '../workspace-access';

/** Writes the codebook to a file, or prints it. */
const handOn = async (folder: string, out: string | undefined, surroundings: Surroundings): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { workspace, paths, findings } = view.value;
  const { codebook } = workspace;
  const text = codebookToText(codebook);
  if (out === undefined)
    return { ok: true, isDocument: true, text, data: { codebook, findings }, remarks: findingsText(findings) };
  const written = await writeOutside(out, text, paths.root);
  if (!written.ok) return refuse(written.error);
  const told = say('codebook.exported', { version: codebook.version, file: out, bytes: written.value });
  return {
    ok: true,
    text: findingsText(findings) + lines(told),
    data: { file: out, bytes: written.value, version: codebook.version, findings },
  };
};

const planLines = (plan: CodebookImport): string[] =>
  [
    ...plan.added.map(({ label }) => say('codebook.added', { label })),
    ...plan.changed.map(({ label, fields }) => say('codebook.changed', { label, fields: fields.join(', ') })),
    ...plan.removed.map(({ label }) => say('codebook.removed', { label })),
    ...plan.kept.map(({ label, uses }) => say('codebook.kept', { label, count: uses })),
    ...plan.keptSlots.map(({ label, uses }) => say('codebook.kept-slot', { label, count: uses })),
    ...(plan.changesSlots ? [say('codebook.slots')] : []),
    ...(plan.changesCueRules ? [say('codebook.cue-rules')] : []),
  ].map((line) => `  ${line}`);

/** What a codebook file would do to a workspace; the failure where it holds none. */
const planOf = async (
  file: string,
  workspace: Workspace,
  surroundings: Surroundings,
): Promise<{ ok: true; plan: CodebookImport } | { ok: false; answer: Answer }> => {
  const content = await readNamed(file, surroundings, { fileName: file, limit: LARGEST_EXPORT_BYTES });
  if (!content.ok) return { ok: false, answer: refuse(content.error) };
  const value = jsonOfBytes(content.value.bytes, file);
  if (!value.ok) return { ok: false, answer: refuse(value.error) };
  const codebook = codebookOfFile(value.value, file);
  if (!codebook.ok) return { ok: false, answer: refuse(codebook.error) };
  return { ok: true, plan: planImport(workspace, codebook.value) };
};

const answerWith = (
  plan: CodebookImport,
  { file, title, tense }: { file: string; title: string; tense: 'preview' | 'done' },
): Extract<Answer, { ok: true }> => {
  const isIdle = isIdleImport(plan);
  const { codebook: _codebook, ...told } = plan;
  return {
    ok: true,
    text: lines(
      say('codebook.compared', { file, title }),
      ...planLines(plan),
      isIdle ? say('codebook.nothing') : say(`codebook.${tense}`, { usage: usageOf('undo') }),
    ),
    data: { file, plan: told, isDone: tense === 'done' && !isIdle },
  };
};

const preview = async (folder: string, file: string, surroundings: Surroundings): Promise<Answer> => {
  const view = await lookAtWorkspace(folder, surroundings);
  if (!view.ok) return refuse(view.error);
  const { workspace, findings } = view.value;
  const planned = await planOf(file, workspace, surroundings);
  if (!planned.ok) return planned.answer;
  const answer = answerWith(planned.plan, { file, title: workspace.title, tense: 'preview' });
  return { ...answer, text: findingsText(findings) + answer.text, data: { ...answer.data, findings } };
};

const takeIn = async (store: WorkspaceStore, file: string, surroundings: Surroundings): Promise<Answer> => {
  const planned = await planOf(file, store.workspace, surroundings);
  if (!planned.ok) return planned.answer;
  const done = await store.run({ command: 'edit-codebook', codebook: planned.plan.codebook });
  if (!done.ok) return { ok: false, failure: done.error, text: openingText(store) };
  const answer = answerWith(planned.plan, { file, title: store.workspace.title, tense: 'done' });
  return { ...answer, text: openingText(store) + answer.text, data: { ...answer.data, findings: store.findings } };
};

export const codebookCommand = defineCommand({
  name: 'codebook',
  run: async ({ workspace: folder, out, import: file, analyst }, _arguments, surroundings, flags) => {
    if (file === undefined) {
      if (flags.preview) return misuse('option-missing', { option: 'import' });
      return handOn(folder, out, surroundings);
    }
    if (out !== undefined) return misuse('out-or-import');
    if (flags.preview) return preview(folder, file, surroundings);
    const store = await openWorkspace(folder, analystNamed(analyst, surroundings), surroundings);
    if (!store.ok) return refuse(store.error);
    try {
      return await takeIn(store.value, file, surroundings);
    } finally {
      await store.value.close();
    }
  },
});
