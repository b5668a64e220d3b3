// Owns the check of a whole workspace folder: every file can be read, every quote stands at its place, every original is
// there and unaltered, and nothing was changed behind Hashiya's back. It only looks, and mends nothing.

import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { readingsOf, type Article } from '../../core/article/article';
import { checkWorkspace } from '../../core/export/check-workspace';
import type { Result } from '../../core/result';
import { applyChanges } from '../../core/workspace/change';
import { WORKSPACE_FORMAT_VERSION } from '../../core/workspace/workspace';
import { describeCause } from './file-failure';
import { DamagedWorkspaceError } from './file-judgement';
import { historyFiles, readJournal } from './journal-reading';
import { findWorkspace, loadWorkspace, type LoadedWorkspace } from './load-workspace';
import { isAsRead, readOriginal, sha256, type TextWithOriginal } from './originals';
import { currentStamp, readRecordFile, type RecordReading } from './record-file';
import { Seals } from './seals';
import { carryOut, runInSlices, stopIfCancelled, type Work } from './work';
import { MADE_WHEN_NEEDED, REGISTRY_FILES, type WorkspacePaths } from './workspace-folder';

/** One thing that is wrong with a workspace. Files are named by their full path. */
export type WorkspaceProblem =
  | { readonly kind: 'file-damaged'; readonly file: string; readonly cause: string }
  | { readonly kind: 'file-newer'; readonly file: string; readonly version: number }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: string }
  /** From this byte on the journal cannot be read. */
  | { readonly kind: 'journal-damaged'; readonly file: string; readonly offset: number }
  /** Something other than Hashiya has written the file. */
  | { readonly kind: 'changed-outside'; readonly file: string }
  | { readonly kind: 'file-missing'; readonly file: string }
  | {
      readonly kind: 'orphan';
      readonly articleId: string;
      readonly mentionId: string;
      readonly start: number;
      readonly end: number;
      readonly quote: string;
    }
  | { readonly kind: 'original-missing'; readonly articleId: string; readonly file: string }
  | { readonly kind: 'original-altered'; readonly articleId: string; readonly file: string }
  /** The article's text is no longer what its original says. */
  | { readonly kind: 'text-altered'; readonly articleId: string; readonly file: string }
  /** Records contradict each other; `path` is the place in the export. */
  | { readonly kind: 'inconsistent'; readonly path: string; readonly problem: string };

/** What was looked at, and everything that was found. No problems means that the workspace is sound. */
export interface Verification {
  readonly articles: number;
  readonly mentions: number;
  readonly problems: readonly WorkspaceProblem[];
}

/** How long a line that is just being written may take, or a file that is just being put in its place, in milliseconds. */
const WRITING_PAUSE = 100;

/** The problem that reading `file` has thrown. */
const readingProblem = (error: unknown, file: string): WorkspaceProblem =>
  error instanceof DamagedWorkspaceError
    ? { kind: 'file-damaged', file: error.file, cause: error.reason }
    : { kind: 'file-unreadable', file, cause: describeCause(error) };

/** What is wrong with one file by itself; null for nothing. */
const problemOfFile = (path: string, file: string, reading: RecordReading, seals: Seals): WorkspaceProblem | null => {
  if (reading.kind === 'damaged' && reading.version > WORKSPACE_FORMAT_VERSION)
    return { kind: 'file-newer', file: path, version: reading.version };
  if (reading.kind === 'damaged') return { kind: 'file-damaged', file: path, cause: reading.cause };
  if (reading.kind === 'missing')
    return seals.latest(file)?.sha256 == null ? null : { kind: 'file-missing', file: path };
  if (reading.version > WORKSPACE_FORMAT_VERSION) return { kind: 'file-newer', file: path, version: reading.version };
  const isSealed = seals.isEmpty || reading.sequence !== null || seals.find(file, reading.sha256) !== undefined;
  return isSealed ? null : { kind: 'changed-outside', file: path };
};

/** Whether a file that has its seal was only on its way to its place: whoever has the workspace open seals it first. */
const comesInTime = async (paths: WorkspacePaths, file: string): Promise<boolean> => {
  await wait(WRITING_PAUSE);
  return (await currentStamp(paths.file(file))) !== null;
};

const problemsOfFiles = async (
  paths: WorkspacePaths,
  work: Work,
): Promise<{ count: number; problems: WorkspaceProblem[] }> => {
  const names = (await readdir(paths.articles).catch(() => [])).filter((name) => name.endsWith('.json'));
  const sealed = await Seals.read(paths.seals);
  const articles = new Set([...names.map((name) => `articles/${name}`), ...sealed.files]);
  const files = [...new Set([...REGISTRY_FILES, ...[...articles].sort()])];
  const readings: { file: string; reading: RecordReading | null; problem: WorkspaceProblem | null }[] = [];
  for (const [index, file] of files.entries()) {
    stopIfCancelled(work);
    work.onProgress?.(index, files.length * 2);
    try {
      const reading = await readRecordFile(paths, file);
      // A workspace that never had an event, or a saved filter, has no such file.
      if (MADE_WHEN_NEEDED.includes(file) && reading.kind === 'missing' && sealed.latest(file) === undefined) continue;
      readings.push({ file, reading, problem: null });
    } catch (error) {
      readings.push({ file, reading: null, problem: readingProblem(error, paths.file(file)) });
    }
  }
  // The seals again, after the files: a file is never in place before its seal is.
  const seals = await Seals.read(paths.seals);
  const problems: WorkspaceProblem[] = [];
  for (const { file, reading, problem } of readings) {
    const found = reading === null ? problem : problemOfFile(paths.file(file), file, reading, seals);
    if (found === null || (found.kind === 'file-missing' && (await comesInTime(paths, file)))) continue;
    problems.push(found);
  }
  return { count: files.length, problems };
};

const problemsOfJournal = async (paths: WorkspacePaths): Promise<WorkspaceProblem[]> => {
  const tornAt = async (path: string): Promise<number | null> => {
    const reading = await readJournal(path);
    return reading === null || reading.tail.length === 0 ? null : reading.length;
  };
  const problems: WorkspaceProblem[] = [];
  for (const file of [...(await historyFiles(paths.journalFolder)), paths.journal]) {
    const first = await tornAt(file);
    if (first === null) continue;
    await wait(WRITING_PAUSE);
    // Another process may be in the middle of a line; then the place moves on.
    if ((await tornAt(file)) === first) problems.push({ kind: 'journal-damaged', file, offset: first });
  }
  return problems;
};

const orphansOf = (article: Article): WorkspaceProblem[] =>
  article.mentions.flatMap((mention) =>
    mention.ranges
      .filter((range) => article.text.slice(range.start, range.end) !== range.quote)
      .map(({ start, end, quote }) => ({
        kind: 'orphan',
        articleId: article.id,
        mentionId: mention.id,
        start,
        end,
        quote,
      })),
  );

/** The problems of the original of one text of an article, the present one or an earlier one. */
const problemsOfOriginal = async (
  paths: WorkspacePaths,
  article: TextWithOriginal,
  articleId: string,
): Promise<WorkspaceProblem[]> => {
  const file = paths.original(article.original.sha256);
  const problems: WorkspaceProblem[] = [];
  try {
    const bytes = await readOriginal(paths, article);
    if (bytes === null) problems.push({ kind: 'original-missing', articleId, file });
    else if (sha256(bytes) !== article.original.sha256) problems.push({ kind: 'original-altered', articleId, file });
  } catch (error) {
    problems.push(readingProblem(error, file));
  }
  if (!isAsRead(article)) problems.push({ kind: 'text-altered', articleId, file: paths.article(articleId) });
  return problems;
};

/**
 * Checks the workspace in a folder, whoever has it open. Fails only where there is no workspace to look at, or where it is
 * cancelled.
 */
export const verifyWorkspace = async (folder: string, work: Work = {}): Promise<Result<Verification>> => {
  const found = await findWorkspace(folder);
  return found.ok ? carryOut(folder, () => verifyFound(found.value, work)) : found;
};

const verifyFound = async (paths: WorkspacePaths, work: Work): Promise<Verification> => {
  const files = await problemsOfFiles(paths, work);
  const problems = [...files.problems, ...(await problemsOfJournal(paths))];
  let loaded: LoadedWorkspace;
  try {
    loaded = await loadWorkspace(paths, { isLive: true });
  } catch (error) {
    const problem = readingProblem(error, paths.root);
    const isKnown = problems.some((known) => 'file' in known && 'file' in problem && known.file === problem.file);
    return { articles: 0, mentions: 0, problems: isKnown || problems.length > 0 ? problems : [problem] };
  }
  const workspace = applyChanges(loaded.workspace, loaded.outside);
  for (const [index, article] of workspace.articles.entries()) {
    stopIfCancelled(work);
    work.onProgress?.(files.count + index, files.count + workspace.articles.length);
    problems.push(...orphansOf(article));
    for (const reading of readingsOf(article)) problems.push(...(await problemsOfOriginal(paths, reading, article.id)));
  }
  // Quick beside the files, and counted in other parts: it is not told of.
  const { onProgress: _told, ...quiet } = work;
  for (const { path, problem } of await runInSlices(checkWorkspace(workspace), quiet)) {
    problems.push({ kind: 'inconsistent', path, problem });
  }
  const mentions = workspace.articles.reduce((sum, article) => sum + article.mentions.length, 0);
  return { articles: workspace.articles.length, mentions, problems };
};
