// Owns what main does when the window asks for an article's original: the kept bytes are looked at, shown in their folder,
// or copied, and never changed.

import { homedir } from 'node:os';
import { shell, type BrowserWindow } from 'electron';
import { fail, succeed, type Result } from '../../core/result';
import { findArticle } from '../../core/workspace/workspace';
import type { Article, Revision } from '../../core/article/article';
import type { OriginalReference } from '../../contract/original';
import { chooseCopyTarget } from '../app/dialogs';
import type { WorkspaceSession } from '../app/workspace-session';
import { copyOriginal, readSoundOriginal, textOfOriginal } from '../files/show-original';
import type { WorkspacePaths } from '../store/workspace-folder';
import type { Handlers } from './answer-requests';

type OriginalHandlers = Pick<Handlers, 'original:read' | 'original:show-in-folder' | 'original:save-copy'>;

interface OriginalSurroundings {
  readonly session: WorkspaceSession;
  readonly window: () => BrowserWindow;
}

export const originalHandlers = ({ session, window }: OriginalSurroundings): OriginalHandlers => {
  const find = ({
    articleId,
    revisionId,
  }: OriginalReference): Result<{ paths: WorkspacePaths; article: Article; read: Article | Revision }> => {
    const shown = session.shown;
    if (!shown.ok) return shown;
    const article = findArticle(shown.value.workspace, articleId);
    const read = revisionId === null ? article : article?.revisions?.find(({ id }) => id === revisionId);
    return article === undefined || read === undefined
      ? fail('article-missing', { article: articleId })
      : succeed({ paths: shown.value.paths, article, read });
  };

  return {
    'original:read': async (reference) => {
      const found = find(reference);
      if (!found.ok) return found;
      const { paths, article, read } = found.value;
      const bytes = await readSoundOriginal(paths, read);
      if (!bytes.ok) return bytes;
      const { fileName, byteLength, sha256 } = read.original;
      const content = textOfOriginal(read, bytes.value);
      return succeed({ ...reference, title: article.title, fileName, byteLength, sha256, content });
    },

    'original:show-in-folder': async (reference) => {
      const found = find(reference);
      if (!found.ok) return found;
      const { paths, read } = found.value;
      // The file manager would only open the folder, and say nothing of a file that is not there.
      const bytes = await readSoundOriginal(paths, read);
      if (!bytes.ok) return bytes;
      shell.showItemInFolder(paths.original(read.original.sha256));
      return succeed(null);
    },

    'original:save-copy': async (reference) => {
      const found = find(reference);
      if (!found.ok) return found;
      const { paths, read } = found.value;
      const path = await chooseCopyTarget(window(), read.original.fileName, homedir());
      if (path === null) return succeed(null);
      const written = await copyOriginal(paths, read, path);
      return written.ok ? succeed({ path, byteLength: written.value }) : written;
    },
  };
};
