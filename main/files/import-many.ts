// Owns the import of many texts as one act: all are read first, each for itself, and then all that are good come in
// together or not at all. One that is refused does not stop the rest.

import { setImmediate as breathe } from 'node:timers/promises';
import { readingsOf, type Article } from '../../core/article/article';
import { succeed, type Failure, type Result } from '../../core/result';
import type { Change } from '../../core/workspace/change';
import { sha256, type OriginalBytes } from '../store/originals';
import { carryOut, Progress, stopIfCancelled, type Work } from '../store/work';
import type { WorkspaceStore } from '../store/workspace-store';
import { articleOfFile, holdsBytes, type Importer, type ImportOutcome } from './import-text';
import type { FileContent } from './read-file';

/** A file that is read only when its turn comes. */
export type FileSource = () => Promise<Result<FileContent>>;

/** What a file has turned out to be. */
type Reading =
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'known'; readonly sha256: string }
  | { readonly kind: 'new'; readonly article: Article; readonly bytes: Uint8Array };

/** Reads the files one after the other; of the same bytes only the first are new. Throws what ends cancelled work. */
const readAll = async (
  store: WorkspaceStore,
  files: readonly FileSource[],
  importer: Importer,
  work: Work,
): Promise<Reading[]> => {
  const known = new Set(
    store.workspace.articles.flatMap((article) => readingsOf(article).map(({ original }) => original.sha256)),
  );
  const read = async (file: FileSource): Promise<Reading> => {
    const content = await file();
    if (!content.ok) return { kind: 'refused', failure: content.error };
    const hash = sha256(content.value.bytes);
    if (known.has(hash)) return { kind: 'known', sha256: hash };
    const article = await articleOfFile(content.value, importer, work.signal);
    if (!article.ok) return { kind: 'refused', failure: article.error };
    known.add(hash);
    return { kind: 'new', article: article.value, bytes: content.value.bytes };
  };
  const readings: Reading[] = [];
  const progress = new Progress(work, files.length);
  for (const file of files) {
    stopIfCancelled(work);
    readings.push(await read(file));
    progress.step();
    await breathe();
  }
  stopIfCancelled(work);
  return readings;
};

/**
 * Imports many files as one act, which one undo takes back; their outcomes are in the order of the files. Cancelled, or
 * where the act cannot be saved, the workspace is as it was.
 */
export const importMany = async (
  store: WorkspaceStore,
  files: readonly FileSource[],
  importer: Importer,
  work: Work = {},
): Promise<Result<Result<ImportOutcome>[]>> => {
  const readings = await carryOut(store.root, () => readAll(store, files, importer, work));
  if (!readings.ok) return readings;
  const articleOf = (hash: string): Article | undefined =>
    store.workspace.articles.find((article) => holdsBytes(article, hash));
  // What another import has brought in while these files were read is no second article.
  const fresh = readings.value.flatMap((reading) =>
    reading.kind === 'new' && articleOf(reading.article.original.sha256) === undefined ? [reading] : [],
  );
  const changes = fresh.map(({ article }): Change => ({
    record: 'article',
    id: article.id,
    before: null,
    after: article,
  }));
  const originals = fresh.map(({ article, bytes }): OriginalBytes => ({ sha256: article.original.sha256, bytes }));
  // How far it is counts files; what writing them takes has other parts.
  const done = await store.applyAll(
    'import-article',
    changes,
    originals,
    work.signal === undefined ? {} : { signal: work.signal },
  );
  if (!done.ok) return done;
  const imported = new Set(fresh.map(({ article }) => article.id));
  return succeed(
    readings.value.map((reading): Result<ImportOutcome> => {
      if (reading.kind === 'refused') return { ok: false, error: reading.failure };
      const hash = reading.kind === 'known' ? reading.sha256 : reading.article.original.sha256;
      const article = articleOf(hash);
      // It was there a moment ago; deleting it is an act of its own, and undo brings it back.
      if (article === undefined) return { ok: false, error: { code: 'article-missing', details: {} } };
      const alreadyThere = reading.kind === 'known' || !imported.has(article.id);
      return succeed({ articleId: article.id, title: article.title, alreadyThere });
    }),
  );
};
