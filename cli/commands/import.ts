// Owns `hashiya import`: texts into a workspace, or one export into an empty one. A folder that is empty or not there yet
// becomes a workspace, but only once there is something to put into it.

import type { Result } from '../../core/result';
import { fail, succeed } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { readExportFile } from '../../main/files/export-workspace';
import { articleOfFile, importText } from '../../main/files/import-text';
import { systemMoment } from '../../main/store/moment';
import { readFileForImport, type FileContent } from '../../main/files/read-file';
import { originalsOfTexts } from '../../main/store/originals';
import { WorkspaceStore } from '../../main/store/workspace-store';
import { failureToData, lines, misuse, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand } from '../command';
import { countRecords, sayCounts } from '../counts';
import { say } from '../words';
import { analystNamed, canBecomeWorkspace, makeWorkspace, openingText, openWorkspace } from '../workspace-access';

type ChooseAnalyst = (known: readonly Analyst[]) => Analyst;

/** What became of one file: the words for it, or its failure; and its fields for programs. */
interface Outcome {
  readonly text: string;
  readonly failure: CliFailure | null;
  readonly data: object;
}

/** The workspace that is written to. One that is yet to be made is made when it is first asked for. */
class Target {
  private constructor(
    private readonly folder: string,
    private readonly analyst: ChooseAnalyst,
    private held: WorkspaceStore | null,
    readonly isNew: boolean,
  ) {}

  static async find(folder: string, analyst: ChooseAnalyst): Promise<Result<Target>> {
    if (await canBecomeWorkspace(folder)) return succeed(new Target(folder, analyst, null, true));
    const opened = await openWorkspace(folder, analyst);
    if (opened.ok) return succeed(new Target(folder, analyst, opened.value, false));
    // A folder that is there and holds other things.
    return opened.error.code === 'workspace-missing' ? fail('workspace-not-empty', { folder }) : opened;
  }

  get store(): WorkspaceStore | null {
    return this.held;
  }

  async make(): Promise<Result<WorkspaceStore>> {
    if (this.held !== null) return succeed(this.held);
    const made = await makeWorkspace(this.folder, this.analyst);
    if (made.ok) this.held = made.value;
    return made;
  }

  /** What there is to say before the outcomes. */
  get text(): string {
    if (this.held === null) return '';
    return this.isNew ? lines(say('workspace-made', { folder: this.folder })) : openingText(this.held);
  }
}

const refused = (file: string, failure: CliFailure): Outcome => ({
  text: '',
  failure,
  data: { file, ok: false, error: failureToData(failure) },
});

/** Puts a text into the workspace, which is made for the first one that is good. */
const importInto = async (target: Target, file: string, analyst: ChooseAnalyst): Promise<Outcome> => {
  const content = await readFileForImport(file);
  if (!content.ok) return refused(file, content.error);
  const store = target.store ?? (await storeForFirst(target, content.value, analyst));
  if (!(store instanceof WorkspaceStore)) return refused(file, store);
  const imported = await importText(store, content.value, store.analyst, systemMoment);
  if (!imported.ok) return refused(file, imported.error);
  const { articleId: id, title, alreadyThere } = imported.value;
  return {
    text: lines(say(alreadyThere ? 'already-there' : 'imported', { file, title, id })),
    failure: null,
    data: { file, ok: true, articleId: id, title, alreadyThere },
  };
};

const storeForFirst = async (
  target: Target,
  content: FileContent,
  analyst: ChooseAnalyst,
): Promise<WorkspaceStore | CliFailure> => {
  const article = await articleOfFile(content, analyst([]), systemMoment);
  if (!article.ok) return article.error;
  const made = await target.make();
  return made.ok ? made.value : made.error;
};

const importTexts = async (target: Target, files: readonly string[], analyst: ChooseAnalyst): Promise<Answer> => {
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await importInto(target, file, analyst));
  const failures = outcomes.map((outcome) => outcome.failure).filter((failure) => failure !== null);
  const text = target.text + outcomes.map((outcome) => outcome.text).join('');
  const findings = target.store?.findings ?? [];
  const data = {
    workspaceMade: target.isNew && target.store !== null,
    findings,
    files: outcomes.map((outcome) => outcome.data),
  };
  const [first] = failures;
  if (first === undefined) return { ok: true, text, data };
  if (files.length === 1) return { ok: false, failure: first, text, data };
  const details = { count: failures.length, files: files.length };
  return { ok: false, failure: { code: 'files-refused', details }, notices: failures, text, data };
};

const importExport = async (target: Target, file: string): Promise<Answer> => {
  const workspace = await readExportFile(file);
  if (!workspace.ok) return refuse(workspace.error);
  const store = await target.make();
  if (!store.ok) return refuse(store.error);
  const adopted = await store.value.adopt(workspace.value, originalsOfTexts(workspace.value.articles));
  if (!adopted.ok) return { ok: false, failure: adopted.error, text: target.text };
  const counts = countRecords(adopted.value);
  const { id, title } = adopted.value;
  return {
    ok: true,
    text: target.text + lines(say('adopted', { file, title, ...sayCounts(counts) })),
    data: { workspaceMade: target.isNew, workspace: { id, title }, ...counts },
  };
};

export const importCommand = defineCommand({
  name: 'import',
  required: ['workspace'],
  optional: ['analyst'],
  arguments: { least: 1, most: Infinity },
  run: async (values, files, surroundings) => {
    const exports = files.filter((file) => /\.json$/i.test(file));
    const [only] = exports;
    if (only !== undefined && files.length > 1) return misuse('export-not-alone');
    const analyst = analystNamed(values.analyst, surroundings);
    const target = await Target.find(values.workspace, analyst);
    if (!target.ok) return refuse(target.error);
    try {
      return await (only === undefined ? importTexts(target.value, files, analyst) : importExport(target.value, only));
    } finally {
      await target.value.store?.close();
    }
  },
});
