// Owns `hashiya import`: texts into a workspace, or one export into an empty one. A folder that is empty or not there yet
// becomes a workspace, but only once there is something to put into it, and none if that then fails.

import { mkdir, rm, stat } from 'node:fs/promises';
import { filesOfFailures } from '../../core/article/files-together';
import { LARGEST_EXPORT_BYTES } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import type { LikeText } from '../../core/queries/near-duplicates';
import type { Analyst } from '../../core/workspace/identity';
import { isEmptyWorkspace, type Workspace } from '../../core/workspace/workspace';
import { readExportFile, workspaceOfExport } from '../../main/files/export-workspace';
import type { Extractor } from '../../main/files/extractor';
import { filesAtPath, filesInFolder, filesOfContent, type IncomingFile } from '../../main/files/incoming-files';
import { importMany } from '../../main/files/import-many';
import { articleOfFile, importText, type Importer, type ImportOutcome } from '../../main/files/import-text';
import { likeTextsOf } from '../../main/files/near-duplicates';
import type { FileContent } from '../../main/files/read-file';
import { exists } from '../../main/store/durable-file';
import { systemMoment } from '../../main/store/moment';
import { originalsOfTexts } from '../../main/store/originals';
import type { Work } from '../../main/store/work';
import type { WorkspaceStore } from '../../main/store/workspace-store';
import { failureToData, lines, misuse, refuse, type Answer, type CliFailure } from '../answer';
import { defineCommand, type Surroundings } from '../command';
import { countRecords, sayCounts } from '../counts';
import { INPUT, readInput } from '../standard-input';
import { say } from '../words';
import { analystNamed, canBecomeWorkspace, makeWorkspace, openingText, openWorkspace } from '../workspace-access';

type ChooseAnalyst = (known: readonly Analyst[]) => Analyst;

/** The workspace that is written to. One that is yet to be made is made when it is first asked for. */
class Target {
  private constructor(
    private readonly folder: string,
    private readonly analyst: ChooseAnalyst,
    private readonly surroundings: Surroundings,
    private held: WorkspaceStore | null,
    /** What is there before anything is made. */
    private readonly place: 'nothing' | 'empty folder' | 'workspace',
  ) {}

  static async find(folder: string, analyst: ChooseAnalyst, surroundings: Surroundings): Promise<Result<Target>> {
    if (await canBecomeWorkspace(folder)) {
      const place = (await exists(folder)) ? 'empty folder' : 'nothing';
      return succeed(new Target(folder, analyst, surroundings, null, place));
    }
    const opened = await openWorkspace(folder, analyst, surroundings);
    if (opened.ok) return succeed(new Target(folder, analyst, surroundings, opened.value, 'workspace'));
    // A folder that is there and holds other things.
    return opened.error.code === 'workspace-missing' ? fail('workspace-not-empty', { folder }) : opened;
  }

  get store(): WorkspaceStore | null {
    return this.held;
  }

  /** True once a workspace was made that holds something. */
  get isMade(): boolean {
    return this.place !== 'workspace' && this.held !== null && !isEmptyWorkspace(this.held.workspace);
  }

  async make(): Promise<Result<WorkspaceStore>> {
    if (this.held !== null) return succeed(this.held);
    const made = await makeWorkspace(this.folder, this.analyst, this.surroundings);
    if (made.ok) this.held = made.value;
    return made;
  }

  /** What there is to say before the outcomes. */
  get text(): string {
    if (this.held === null) return '';
    if (this.place === 'workspace') return openingText(this.held);
    return this.isMade ? lines(say('workspace-made', { folder: this.folder })) : '';
  }

  /** Lets the workspace go. One that was made here and into which nothing came is taken away again. */
  async close(): Promise<void> {
    if (this.held === null) return;
    if (this.place !== 'workspace' && !this.isMade) await this.takeAway(this.held.root);
    await this.held.close();
  }

  /** The lock is still ours, and everything in the folder was made here a moment ago. */
  private async takeAway(root: string): Promise<void> {
    await this.held?.filesWritten();
    await rm(root, { recursive: true, force: true }).catch(() => undefined);
    if (this.place === 'empty folder') await mkdir(root).catch(() => undefined);
  }
}

/** What articles that came in are nearly the same as, by their ids. */
type Likes = ReadonlyMap<string, readonly LikeText[]>;

/** In whole per cent; what is less than all is never told as all. */
const percentOf = (share: number): number => Math.floor(share * 100);

/** The words and the fields for what became of one file. */
const tell = (
  file: string,
  outcome: Result<ImportOutcome>,
  likes: Likes,
  titles: ReadonlyMap<string, string>,
): { text: string; data: object } => {
  if (!outcome.ok) return { text: '', data: { file, ok: false, error: failureToData(outcome.error) } };
  const { articleId: id, title, alreadyThere } = outcome.value;
  const found = alreadyThere ? [] : (likes.get(id) ?? []);
  return {
    text: lines(
      say(alreadyThere ? 'already-there' : 'imported', { file, title, id }),
      ...found.map(({ articleId, containment }) =>
        say('nearly-same', { title: titles.get(articleId) ?? '', id: articleId, percent: percentOf(containment) }),
      ),
    ),
    data: {
      file,
      ok: true,
      articleId: id,
      title,
      alreadyThere,
      nearDuplicates: found.map(({ articleId, containment }) => ({ article: articleId, likeness: containment })),
    },
  };
};

/** What the articles that came in are nearly the same as. Called off, nothing is known of it, and what came in stays. */
const likesOf = async (
  store: WorkspaceStore,
  outcomes: readonly Result<ImportOutcome>[],
  work: Work,
): Promise<Likes> => {
  const ids = outcomes.flatMap((outcome) =>
    outcome.ok && !outcome.value.alreadyThere ? [outcome.value.articleId] : [],
  );
  const found = ids.length === 0 ? null : await likeTextsOf(store, ids, work);
  return found?.ok === true ? found.value : new Map();
};

/** Makes the workspace if one of the files is good; null where none is, so that there is nothing to make it for. */
const storeFor = async (
  target: Target,
  files: readonly IncomingFile[],
  importer: Importer,
): Promise<Result<WorkspaceStore> | null> => {
  if (target.store !== null) return succeed(target.store);
  for (const file of files) {
    const content = await file.read();
    if (content.ok && (await articleOfFile(content.value, importer)).ok) return target.make();
  }
  return null;
};

/** The outcomes of files of which none is good. */
const refusals = async (files: readonly IncomingFile[], importer: Importer): Promise<Result<ImportOutcome>[]> => {
  const outcomes: Result<ImportOutcome>[] = [];
  for (const file of files) {
    const content = await file.read();
    const article = content.ok ? await articleOfFile(content.value, importer) : content;
    if (!article.ok) outcomes.push(article);
  }
  return outcomes;
};

/** One file is an act of its own, several are one together. */
const importInto = async (
  store: WorkspaceStore,
  files: readonly IncomingFile[],
  from: Importer,
  { work }: Surroundings,
): Promise<Result<Result<ImportOutcome>[]>> => {
  const importer: Importer = { ...from, analyst: store.analyst };
  const [only, ...others] = files;
  if (only === undefined || others.length > 0) {
    const sources = files.map(({ read }) => read);
    return importMany(store, sources, importer, work('reading'));
  }
  const content = await only.read();
  return succeed([content.ok ? await importText(store, content.value, importer) : content]);
};

const importTexts = async (
  target: Target,
  files: readonly IncomingFile[],
  importer: Importer,
  surroundings: Surroundings,
): Promise<Answer> => {
  const store = await storeFor(target, files, importer);
  if (store?.ok === false) return refuse(store.error);
  const outcomes =
    store === null
      ? succeed(await refusals(files, importer))
      : await importInto(store.value, files, importer, surroundings);
  if (!outcomes.ok) return { ok: false, failure: outcomes.error, text: target.text };
  const into = target.store;
  const likes = into === null ? new Map() : await likesOf(into, outcomes.value, surroundings.work('comparing'));
  const titles = new Map(into?.workspace.articles.map(({ id, title }) => [id, title]));
  const told = files.map(({ name }, index) =>
    tell(name, outcomes.value[index] ?? fail('file-missing', { file: name }), likes, titles),
  );
  const failures = outcomes.value.flatMap((outcome): CliFailure[] => (outcome.ok ? [] : [outcome.error]));
  const text = target.text + told.map((outcome) => outcome.text).join('');
  const findings = target.store?.findings ?? [];
  const data = { workspaceMade: target.isMade, findings, files: told.map((outcome) => outcome.data) };
  const [first] = failures;
  if (first === undefined) return { ok: true, text, data };
  if (files.length === 1) return { ok: false, failure: first, text, data };
  const count = filesOfFailures(failures);
  const details = { count, files: files.length - failures.length + count };
  return { ok: false, failure: { code: 'files-refused', details }, notices: failures, text, data };
};

const importExport = async (
  target: Target,
  file: string,
  workspace: Result<Workspace>,
  { work }: Surroundings,
): Promise<Answer> => {
  if (!workspace.ok) return refuse(workspace.error);
  const store = await target.make();
  if (!store.ok) return refuse(store.error);
  const originals = originalsOfTexts(workspace.value.articles);
  const adopted = await store.value.adopt(workspace.value, originals, work('writing'));
  if (!adopted.ok) return { ok: false, failure: adopted.error, text: target.text };
  const counts = countRecords(adopted.value);
  const { id, title } = adopted.value;
  return {
    ok: true,
    text: target.text + lines(say('adopted', { file, title, ...sayCounts(counts) })),
    data: { workspaceMade: target.isMade, workspace: { id, title }, ...counts, findings: store.value.findings },
  };
};

/** The files that are named, and those that folders and archives among them stand for. `-` is what was read of the input. */
const incomingFiles = async (
  paths: readonly string[],
  recursive: boolean,
  extractor: Extractor,
  input: FileContent | null,
): Promise<IncomingFile[]> => {
  const files: IncomingFile[] = [];
  for (const path of paths) {
    if (path === INPUT && input !== null) {
      files.push(...(await filesOfContent(input.fileName, input, extractor)));
      continue;
    }
    const isFolder = recursive && (await isDirectory(path));
    files.push(...(isFolder ? await filesInFolder(path, extractor) : await filesAtPath(path, extractor)));
  }
  return files;
};

/** False as well where it cannot be told: whoever reads it says what is wrong with it. */
const isDirectory = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => null))?.isDirectory() === true;

const JSON_ENDING = /\.json$/iu;

/** True for bytes that are called an export, or that have no name of their own and begin as one does. */
const isExport = ({ fileName, bytes }: FileContent, isNamed: boolean): boolean =>
  isNamed
    ? JSON_ENDING.test(fileName)
    : /^\s*\{\s*"format"/u.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));

/** Reads what stands for `-`, where it is named. */
const inputOf = async (
  files: readonly string[],
  name: string | undefined,
  { input }: Surroundings,
): Promise<Result<FileContent | null>> =>
  files.includes(INPUT) ? readInput(input, name ?? 'standard-input.txt', LARGEST_EXPORT_BYTES) : succeed(null);

export const importCommand = defineCommand({
  name: 'import',
  run: async (values, files, surroundings, { recursive }) => {
    const input = await inputOf(files, values.name, surroundings);
    if (!input.ok) return refuse(input.error);
    const content = input.value;
    const isInputExport = content !== null && isExport(content, values.name !== undefined);
    const only = files.find((file) => (file === INPUT ? isInputExport : JSON_ENDING.test(file)));
    if (only !== undefined && files.length > 1) return misuse('export-not-alone');
    const analyst = analystNamed(values.analyst, surroundings);
    const { extractor } = surroundings;
    const encoding = values.encoding ?? null;
    const importer: Importer = { analyst: analyst([]), moment: systemMoment, extractor, encoding };
    const target = await Target.find(values.workspace, analyst, surroundings);
    if (!target.ok) return refuse(target.error);
    try {
      if (only === undefined) {
        const incoming = await incomingFiles(files, recursive, extractor, content);
        return await importTexts(target.value, incoming, importer, surroundings);
      }
      const name = content === null ? only : (values.name ?? say('standard-input'));
      const workspace = await (content === null ? readExportFile(only) : workspaceOfExport(content.bytes, name));
      return await importExport(target.value, name, workspace, surroundings);
    } finally {
      await target.value.close();
    }
  },
});
