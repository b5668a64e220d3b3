// Owns the making of a file's content from what else there is: the copy before the last write, or the journal alone, each
// brought up to date by the acts done since.

import type { Change } from '../../core/workspace/change';
import { applyChanges, articleOfChange } from '../../core/workspace/change';
import type { HistoryEntry } from '../../core/workspace/history';
import { INITIAL_CODEBOOK } from '../../core/codebook/initial-codebook';
import { NO_RECORDS, type Workspace } from '../../core/workspace/workspace';
import type { Acts } from './acts';
import { contentOfFile, readRecordFile, workspaceOfFiles, type RecordContent } from './record-file';
import type { Seals } from './seals';
import { articleFile } from './article-path';
import {
  ACTORS_FILE,
  CLAIMS_FILE,
  EVENTS_FILE,
  SAVED_FILTERS_FILE,
  WORKSPACE_FILE,
  type WorkspacePaths,
} from './workspace-folder';

/** Which file a change is kept in. */
export const fileOfChange = (change: Change): string => {
  const articleId = articleOfChange(change);
  if (articleId !== null) return articleFile(articleId);
  switch (change.record) {
    case 'claim':
    case 'relation':
    case 'silence':
      return CLAIMS_FILE;
    case 'actor':
      return ACTORS_FILE;
    case 'event':
      return EVENTS_FILE;
    case 'saved-filter':
      return SAVED_FILTERS_FILE;
    default:
      return WORKSPACE_FILE;
  }
};

/** Stands for the records that a file does not hold. */
const nowhere: Workspace = {
  id: '',
  title: '',
  createdAt: '',
  codebook: INITIAL_CODEBOOK,
  analysts: [],
  articles: [],
  ...NO_RECORDS,
};

/** A workspace of one file's records; of none where there is no content. */
export const workspaceOfFile = (content: RecordContent | null): Workspace => {
  if (content === null) return nowhere;
  if ('codebook' in content) return workspaceOfFiles(content, []);
  return workspaceOfFiles({ format: 'hashiya-workspace', formatVersion: 1, ...nowhere }, [content]);
};

/** What a file's content becomes through acts; null where they delete it. */
export const contentAfter = (
  file: string,
  content: RecordContent | null,
  entries: readonly HistoryEntry[],
): RecordContent | null => {
  const changes = entries.flatMap((entry) => entry.changes).filter((change) => fileOfChange(change) === file);
  return contentOfFile(applyChanges(workspaceOfFile(content), changes), file, content);
};

/** A file's content as it should be now, and as the last write should have left it. */
export interface RebuiltFile {
  readonly content: RecordContent | null;
  readonly written: RecordContent | null;
  readonly from: 'previous' | 'journal';
  /** False: the journal does not reach back to the copy, so acts may be missing. */
  readonly isComplete: boolean;
}

/** Makes a file's content anew; null where there is nothing to make it from. Throws a system error. */
export const rebuildFile = async (
  paths: WorkspacePaths,
  file: string,
  seals: Seals,
  acts: Acts,
): Promise<RebuiltFile | null> => {
  const sealed = seals.latest(file)?.sequence ?? acts.last;
  const rebuilt = (
    from: RebuiltFile['from'],
    start: RecordContent | null,
    entries: readonly HistoryEntry[] | null,
  ): RebuiltFile => ({
    content: contentAfter(file, start, entries ?? []),
    written: contentAfter(
      file,
      start,
      (entries ?? []).filter((entry) => entry.sequence <= sealed),
    ),
    from,
    isComplete: entries !== null,
  });
  const previous = await readRecordFile(paths, file, paths.previous(file));
  const copy = previous.kind === 'good' ? previous : null;
  const copySequence = copy === null ? null : (copy.sequence ?? seals.find(file, copy.sha256)?.sequence ?? null);
  if (copy !== null && copySequence !== null) {
    const entries = await acts.after(copySequence);
    if (entries !== null) return rebuilt('previous', copy.content, entries);
  }
  const all = file === WORKSPACE_FILE ? null : await acts.after(0);
  if (all !== null) {
    const made = rebuilt('journal', null, all);
    if (all.some((entry) => entry.changes.some((change) => fileOfChange(change) === file))) return made;
  }
  return copy === null ? null : rebuilt('previous', copy.content, null);
};
