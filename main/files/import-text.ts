// Owns the import of one file as an article: what the extractor reads in it, with where it is from, and "already there" for
// bytes that the workspace has.

import { version } from '../../package.json';
import { readingsOf, type Article } from '../../core/article/article';
import { tooLarge } from '../../core/article/size-limit';
import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import { succeed, type Result } from '../../core/result';
import type { Analyst } from '../../core/workspace/identity';
import { sha256 } from '../store/originals';
import type { Moment } from '../store/moment';
import type { Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Extractor } from './extractor';
import { readFileForImport, type FileContent } from './read-file';

/** Which article the bytes are now, and whether they were there before. */
export interface ImportOutcome {
  readonly articleId: string;
  readonly title: string;
  readonly alreadyThere: boolean;
}

/** Who imports, with what clock, and what reads the file. */
export interface Importer {
  readonly analyst: Analyst;
  readonly moment: Moment;
  readonly extractor: Extractor;
  /** The encoding that was chosen for files that do not fix it themselves; none where it is left to them. */
  readonly encoding?: string | null;
}

/**
 * Makes an article of a file's bytes; refuses what has no text to read. All of what was pasted is body: whoever copied it
 * has chosen what they want of a page.
 */
export const articleOfFile = async (
  { fileName, bytes, source }: FileContent,
  { analyst, moment, extractor, encoding: chosen = null }: Importer,
  signal?: AbortSignal,
): Promise<Result<Article>> => {
  const refusal = tooLarge(fileName, bytes.length);
  if (refusal !== null) return refusal;
  const extracted = await extractor.extract(
    { fileName, bytes },
    { encoding: chosen, body: source?.kind === 'pasted' ? 'whole' : DEFAULT_EXTRACTION_OPTIONS.body },
    signal,
  );
  if (!extracted.ok) return extracted;
  const { details, text, direction, markup, blocks, inlines, byteOrderMark, ...rest } = extracted.value;
  const { reader, readerVersion, encoding, body, warnings } = rest;
  return succeed({
    ...details,
    id: moment.newId(),
    direction,
    markup,
    blocks,
    inlines,
    original: {
      sha256: sha256(bytes),
      byteLength: bytes.length,
      fileName,
      byteOrderMark,
      importedAt: moment.now(),
      importedBy: analyst.id,
      source: source ?? { kind: 'dropped' },
      toolVersion: version,
      howRead: { reader, readerVersion, encoding, body, warnings },
      textSha256: sha256(new TextEncoder().encode(text)),
    },
    text,
    mentions: [],
    links: [],
  });
};

/** Whether the article is, or once was, read from the bytes of that SHA-256. */
export const holdsBytes = (article: Article, hash: string): boolean =>
  readingsOf(article).some(({ original }) => original.sha256 === hash);

/** Imports a file's bytes into the workspace; the same bytes are not imported twice. */
export const importText = async (
  store: WorkspaceStore,
  content: FileContent,
  importer: Importer,
  work: Work = {},
): Promise<Result<ImportOutcome>> => {
  const hash = sha256(content.bytes);
  const present = (): Article | undefined => store.workspace.articles.find((article) => holdsBytes(article, hash));
  const before = present();
  if (before !== undefined) return succeed({ articleId: before.id, title: before.title, alreadyThere: true });
  const article = await articleOfFile(content, importer, work.signal);
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
  importer: Importer,
): Promise<Result<ImportOutcome>> => {
  const content = await readFileForImport(path);
  return content.ok ? importText(store, content.value, importer) : content;
};
