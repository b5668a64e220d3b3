// Owns the sample workspace: the two seed documents, imported like any other file, with an analyst's work on them. It is
// there as a whole or not at all.

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../core/article/article';
import { fail, succeed, type Result } from '../../core/result';
import { sampleWorkChanges } from '../../core/sample/apply-sample-work';
import { sampleWorkSchema, type SampleWork } from '../../core/sample/sample-work';
import { applyChanges } from '../../core/workspace/change';
import type { Analyst } from '../../core/workspace/identity';
import { moveFolder } from '../store/durable-file';
import { attemptWrite, describeCause, systemCode } from '../store/file-failure';
import { createWorkspace, isWorkspace, openWorkspace, type OpenOptions } from '../store/open-workspace';
import type { WorkspaceStore } from '../store/workspace-store';
import type { Extractor } from './extractor';
import { articleOfFile, type Importer } from './import-text';
import { readFileForImport } from './read-file';

/** How the sample is opened; its texts are imported by that analyst. */
export type SampleOptions = OpenOptions & { readonly analyst: Analyst };

/** What an analyst said of the texts, beside them. */
const SAMPLE_WORK = 'sample-work.json';

const SAMPLE_TITLE = 'Sample: China and Syria, August 2016';

/** Where the sample is, and the folder of the `.txt` files and the work it is made from. */
export interface SamplePlaces {
  readonly folder: string;
  readonly seeds: string;
  /** What reads the texts. */
  readonly extractor: Extractor;
}

const textsIn = async (folder: string): Promise<Result<string[]>> => {
  try {
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
    return succeed(names.map((name) => join(folder, name)));
  } catch (error) {
    return fail('file-unreadable', { file: folder, cause: describeCause(error) });
  }
};

/** What the sample says of its texts; null where there is no such file, and the texts stand alone. */
const readWork = async (folder: string): Promise<Result<SampleWork | null>> => {
  const file = join(folder, SAMPLE_WORK);
  try {
    const parsed = sampleWorkSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success
      ? succeed(parsed.data)
      : fail('file-unreadable', { file, cause: parsed.error.issues[0]?.message ?? '' });
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return succeed(null);
    return fail('file-unreadable', {
      file,
      cause: error instanceof SyntaxError ? 'it is not JSON' : describeCause(error),
    });
  }
};

/** Reads the texts as articles, with their bytes. */
const readTexts = async (
  texts: readonly string[],
  importer: Importer,
): Promise<Result<{ article: Article; bytes: Uint8Array }[]>> => {
  const read: { article: Article; bytes: Uint8Array }[] = [];
  for (const text of texts) {
    const content = await readFileForImport(text);
    if (!content.ok) return content;
    const article = await articleOfFile(content.value, importer);
    if (!article.ok) return article;
    read.push({ article: article.value, bytes: content.value.bytes });
  }
  return succeed(read);
};

/** Makes a workspace of the texts and the work on them, as one act, and lets it go again. */
const makeWorkspaceOf = async (
  { seeds, extractor }: SamplePlaces,
  texts: readonly string[],
  folder: string,
  options: SampleOptions,
): Promise<Result<void>> => {
  const work = await readWork(seeds);
  if (!work.ok) return work;
  const read = await readTexts(texts, { ...options, extractor });
  if (!read.ok) return read;
  const store = await createWorkspace(folder, SAMPLE_TITLE, options);
  if (!store.ok) return store;
  try {
    const articles = read.value.map(({ article }) => article).sort((left, right) => (left.id < right.id ? -1 : 1));
    const plain = { ...store.value.workspace, articles };
    const environment = { ...options.moment, analystId: options.analyst.id };
    const worked = work.value === null ? plain : applyChanges(plain, sampleWorkChanges(plain, work.value, environment));
    const originals = read.value.map(({ article, bytes }) => ({ sha256: article.original.sha256, bytes }));
    const adopted = await store.value.adopt(worked, originals);
    return adopted.ok ? succeed(undefined) : adopted;
  } finally {
    await store.value.close();
  }
};

/** Makes the sample beside its place and moves it there once it is whole. */
const makeSample = async (places: SamplePlaces, options: SampleOptions): Promise<Result<void>> => {
  const { folder, seeds } = places;
  const texts = await textsIn(seeds);
  if (!texts.ok) return texts;
  const unfinished = `${folder}.unfinished`;
  const remove = (): Promise<void> => rm(unfinished, { recursive: true, force: true });
  // A crash may have left one.
  const removed = await attemptWrite(unfinished, remove);
  if (!removed.ok) return removed;
  try {
    const made = await makeWorkspaceOf(places, texts.value, unfinished, options);
    return made.ok ? await attemptWrite(folder, () => moveFolder(unfinished, folder)) : made;
  } finally {
    await remove().catch(() => undefined);
  }
};

/** Opens the sample workspace, which is made the first time. */
export const openSampleWorkspace = async (
  places: SamplePlaces,
  options: SampleOptions,
): Promise<Result<WorkspaceStore>> => {
  if (!(await isWorkspace(places.folder))) {
    const made = await makeSample(places, options);
    if (!made.ok) return made;
  }
  return openWorkspace(places.folder, options);
};
