// Owns how most stories begin: the app on the sample workspace, with one seed open.

import type { Article } from '../../core/article/article';
import { articleOnDisk, sampleWorkspace } from './files-on-disk';
import type { RunningApp } from './launch';
import { markByKey, type Kind } from './marking';
import { openArticle, openSample, text } from './pages';
import type { Seed } from './seeds';
import { placeOf, selectByDrag } from './selecting';

export interface OpenSeed extends RunningApp {
  /** The workspace's folder. */
  readonly workspace: string;
  /** The article as it was on disk when it was opened. */
  readonly article: Article;
}

/** Starts the app, makes the sample workspace, and opens a seed. */
export const beginWith = async (seed: Seed, launch: () => Promise<RunningApp>, folder: string): Promise<OpenSeed> => {
  const running = await launch();
  await openSample(running.page);
  await openArticle(running.page, seed.title);
  const workspace = sampleWorkspace(folder);
  return { ...running, workspace, article: await articleOnDisk(workspace, seed.fileName) };
};

/**
 * Selects words by dragging and marks them by key; returns the mention's id. A mention that is chosen is let go first: its
 * handles would take a press at its edges.
 */
export const mark = async ({ page, article }: OpenSeed, kind: Kind, words: string): Promise<string> => {
  await text(page).press('Escape');
  await selectByDrag(page, placeOf(article, words));
  return markByKey(page, kind, words);
};
