// Owns the import of one text as an article: bytes to text, text to blocks, proposals for the details, and "already
// there" for bytes that the workspace has.

import { readBlocks } from '../../core/article/blocks';
import type { Article } from '../../core/article/article';
import { tooLarge } from '../../core/article/size-limit';
import { proposeDetails } from '../../core/article/propose-details';
import { fail, succeed, type Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { sha256 } from '../store/originals';
import type { Moment } from '../store/moment';
import type { WorkspaceStore } from '../store/workspace-store';
import { decodeText } from './decode-text';
import { languageDetector } from './detect-language';
import { readFileForImport, type FileContent } from './read-file';

/** Which article the bytes are now, and whether they were there before. */
export interface ImportOutcome {
  readonly articleId: string;
  readonly title: string;
  readonly alreadyThere: boolean;
}

const IMPORTABLE = /\.(?:txt|md|markdown)$/i;

/** Makes an article of a file's bytes; refuses what is not a text. */
export const articleOfFile = async (
  { fileName, bytes }: FileContent,
  analyst: Analyst,
  moment: Moment,
): Promise<Result<Article>> => {
  if (!IMPORTABLE.test(fileName)) return fail('file-kind-unknown', { file: fileName });
  const refusal = tooLarge(fileName, bytes.length);
  if (refusal !== null) return refusal;
  const decoded = decodeText(bytes, fileName);
  if (!decoded.ok) return decoded;
  const { text, byteOrderMark } = decoded.value;
  const detectLanguage = await languageDetector();
  const reading = readBlocks(text, fileName, detectLanguage);
  return succeed({
    ...proposeDetails(text, reading, fileName, detectLanguage),
    id: moment.newId(),
    ...reading,
    original: {
      sha256: sha256(bytes),
      byteLength: bytes.length,
      fileName,
      byteOrderMark,
      importedAt: moment.now(),
      importedBy: analyst.id,
    },
    text,
    mentions: [],
    links: [],
  });
};

/** Imports a file's bytes into the workspace; the same bytes are not imported twice. */
export const importText = async (
  store: WorkspaceStore,
  content: FileContent,
  analyst: Analyst,
  moment: Moment,
): Promise<Result<ImportOutcome>> => {
  const hash = sha256(content.bytes);
  const present = (): Article | undefined =>
    store.workspace.articles.find((article) => article.original.sha256 === hash);
  const before = present();
  if (before !== undefined) return succeed({ articleId: before.id, title: before.title, alreadyThere: true });
  const article = await articleOfFile(content, analyst, moment);
  if (!article.ok) return article;
  const done = await store.importArticle({ command: 'import-article', article: article.value }, content.bytes);
  if (!done.ok) return done;
  // Another import of the same bytes may have come first while this one was being read.
  const { id, title } = present() ?? article.value;
  return succeed({ articleId: id, title, alreadyThere: done.value.changes.length === 0 });
};

/** Imports the file at a path. */
export const importFile = async (
  store: WorkspaceStore,
  path: string,
  analyst: Analyst,
  moment: Moment,
): Promise<Result<ImportOutcome>> => {
  const content = await readFileForImport(path);
  return content.ok ? importText(store, content.value, analyst, moment) : content;
};
