// Owns the check of a whole workspace folder: every file can be read, every quote stands at its place, every original is
// there and unaltered, and nothing was changed behind Hashiya's back. It only looks, and mends nothing.

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../core/article/article';
import { workspaceToExport } from '../../core/export/export-json';
import { validateExport } from '../../core/export/read-export';
import { succeed, type Result } from '../../core/result';
import { applyChanges } from '../../core/workspace/change';
import { WORKSPACE_FORMAT_VERSION } from '../../core/workspace/workspace';
import { describeCause } from './file-failure';
import { readJournal } from './journal';
import { DamagedFileError, JsonRecord, NewerFileError } from './json-record';
import { findWorkspace, loadWorkspace, type LoadedWorkspace } from './load-workspace';
import { bytesOfArticle, readOriginal, sha256 } from './originals';
import {
  actorsFileSchema,
  articleFileSchema,
  claimsFileSchema,
  workspaceFileSchema,
  type WorkspacePaths,
} from './workspace-folder';

/** One thing that is wrong with a workspace. Files are named by their full path. */
export type WorkspaceProblem =
  | { readonly kind: 'file-damaged'; readonly file: string; readonly cause: string }
  | { readonly kind: 'file-newer'; readonly file: string; readonly version: number }
  | { readonly kind: 'file-unreadable'; readonly file: string; readonly cause: string }
  /** From this byte on the journal cannot be read. */
  | { readonly kind: 'journal-damaged'; readonly file: string; readonly offset: number }
  /** The file holds something else than the acts in the journal have made. */
  | { readonly kind: 'differs-from-journal'; readonly file: string }
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

/** How long a line that is just being written may take, in milliseconds. */
const APPEND_PAUSE = 100;

/** The problem that reading `file` has thrown. */
const readingProblem = (error: unknown, file: string): WorkspaceProblem => {
  if (error instanceof NewerFileError) return { kind: 'file-newer', file: error.file, version: error.formatVersion };
  if (error instanceof DamagedFileError) return { kind: 'file-damaged', file: error.file, cause: error.reason };
  return { kind: 'file-unreadable', file, cause: describeCause(error) };
};

const problemsOfFiles = async (paths: WorkspacePaths): Promise<WorkspaceProblem[]> => {
  const names = await readdir(paths.articles).catch(() => []);
  const version = WORKSPACE_FORMAT_VERSION;
  const records: Pick<JsonRecord<unknown>, 'path' | 'read'>[] = [
    new JsonRecord(paths.workspace, workspaceFileSchema, version),
    new JsonRecord(paths.claims, claimsFileSchema, version),
    new JsonRecord(paths.actors, actorsFileSchema, version),
    ...names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => new JsonRecord(join(paths.articles, name), articleFileSchema, version)),
  ];
  const problems: WorkspaceProblem[] = [];
  for (const record of records) {
    await record.read().catch((error: unknown) => problems.push(readingProblem(error, record.path)));
  }
  return problems;
};

const problemsOfJournal = async (paths: WorkspacePaths): Promise<WorkspaceProblem[]> => {
  const isTorn = async (): Promise<number | null> => {
    const reading = await readJournal(paths.journal);
    return reading === null || reading.tail.length === 0 ? null : reading.length;
  };
  const first = await isTorn();
  if (first === null) return [];
  await wait(APPEND_PAUSE);
  const second = await isTorn();
  // Another process may be in the middle of a line; then the place moves on.
  return second === first ? [{ kind: 'journal-damaged', file: paths.journal, offset: first }] : [];
};

/** Compares the files with what the journal alone gives, where the journal is whole from the first act on. */
const problemsAgainstJournal = (
  paths: WorkspacePaths,
  { workspace, journal, sequence }: LoadedWorkspace,
): WorkspaceProblem[] => {
  const entries = journal?.entries ?? [];
  if (entries.length !== sequence) return [];
  const changes = entries.flatMap((entry) => entry.changes);
  const rebuilt = applyChanges({ ...workspace, articles: [], claims: [], actors: [] }, changes);
  const files = workspace.articles
    .filter(
      (article) =>
        !isDeepStrictEqual(
          article,
          rebuilt.articles.find((other) => other.id === article.id),
        ),
    )
    .map((article) => paths.article(article.id));
  if (!isDeepStrictEqual(workspace.claims, rebuilt.claims)) files.push(paths.claims);
  if (!isDeepStrictEqual(workspace.actors, rebuilt.actors)) files.push(paths.actors);
  return files.map((file) => ({ kind: 'differs-from-journal', file }));
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

const problemsOfOriginal = async (paths: WorkspacePaths, article: Article): Promise<WorkspaceProblem[]> => {
  const file = paths.original(article.original.sha256);
  const articleId = article.id;
  const problems: WorkspaceProblem[] = [];
  try {
    const bytes = await readOriginal(paths, article);
    if (bytes === null) problems.push({ kind: 'original-missing', articleId, file });
    else if (sha256(bytes) !== article.original.sha256) problems.push({ kind: 'original-altered', articleId, file });
  } catch (error) {
    problems.push(readingProblem(error, file));
  }
  if (bytesOfArticle(article) === null)
    problems.push({ kind: 'text-altered', articleId, file: paths.article(articleId) });
  return problems;
};

/** Checks the workspace in a folder, whoever has it open. Fails only where there is no workspace to look at. */
export const verifyWorkspace = async (folder: string): Promise<Result<Verification>> => {
  const found = await findWorkspace(folder);
  if (!found.ok) return found;
  const paths = found.value;
  const unreadable = await problemsOfFiles(paths);
  if (unreadable.length > 0) return succeed({ articles: 0, mentions: 0, problems: unreadable });
  try {
    const loaded = await loadWorkspace(paths);
    const { articles } = loaded.workspace;
    const problems = [...(await problemsOfJournal(paths)), ...problemsAgainstJournal(paths, loaded)];
    for (const article of articles) {
      problems.push(...orphansOf(article), ...(await problemsOfOriginal(paths, article)));
    }
    for (const { path, problem } of validateExport(workspaceToExport(loaded.workspace))) {
      problems.push({ kind: 'inconsistent', path, problem });
    }
    const mentions = articles.reduce((sum, article) => sum + article.mentions.length, 0);
    return succeed({ articles: articles.length, mentions, problems });
  } catch (error) {
    return succeed({ articles: 0, mentions: 0, problems: [readingProblem(error, paths.root)] });
  }
};
