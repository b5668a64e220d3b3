// Owns a first look at a workspace that is not read yet: its own file and one article, so that there is something to read
// while the others are loaded. It takes no lock, judges nothing and writes nothing; loading does all of that.

import type { Workspace } from '../../core/workspace/workspace';
import { isArticleFile, namesIn } from './article-files';
import { findWorkspace } from './load-workspace';
import { readRecordFile, workspaceOfFiles, type RecordContent } from './record-file';
import { WORKSPACE_FILE, type WorkspacePaths } from './workspace-folder';

/** A workspace of which one article has been read. */
export interface FirstLook {
  /** Its real path. */
  readonly root: string;
  /** The workspace with this one article, and with no records beside it. */
  readonly workspace: Workspace;
  /** How many articles there are to be read. */
  readonly articles: number;
}

const contentOf = async (paths: WorkspacePaths, file: string): Promise<RecordContent | null> => {
  const reading = await readRecordFile(paths, file);
  return reading.kind === 'good' ? reading.content : null;
};

/**
 * A first look at the workspace in a folder, at the article `articleId` or else at its first one. Null where fewer than
 * `atLeast` articles are there, which are read as soon, and where anything is not as it should be.
 */
export const firstLook = async (
  folder: string,
  articleId: string | null,
  atLeast: number,
): Promise<FirstLook | null> => {
  try {
    const found = await findWorkspace(folder);
    if (!found.ok) return null;
    const paths = found.value;
    const files = (await namesIn(paths.articles)).map((name) => `articles/${name}`).filter(isArticleFile);
    if (files.length < atLeast) return null;
    const wanted = `articles/${String(articleId)}.json`;
    const file = files.includes(wanted) ? wanted : files.sort()[0];
    const own = await contentOf(paths, WORKSPACE_FILE);
    const article = file === undefined ? null : await contentOf(paths, file);
    if (own === null || article === null || !('codebook' in own)) return null;
    return { root: paths.root, workspace: workspaceOfFiles(own, [article]), articles: files.length };
  } catch {
    // What is wrong is found, and told, by loading.
    return null;
  }
};
