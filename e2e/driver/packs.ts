// Owns evidence packs as stories deal with them: making one of the sample workspace, the ways in which one is handed to the
// app, the dialogs about it, and what a workspace has to have of it on disk.

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import type { Language } from '../../core/locales/languages';
import { articlesOnDisk, sampleWorkspace } from './files-on-disk';
import { dropPaths } from './giving-files';
import { switchLanguage, wordsOf } from './interface-language';
import { answerOpenDialogs, answerSaveDialogs, chooseMenu } from './native';
import { article, openSample, saved } from './pages';
import { startSecond } from './second-start';

/** Words up to what they are filled with. */
export const before = (words: string): string => words.split('{{')[0] ?? '';

/** Makes a pack of the open workspace, in an interface that speaks a language. */
export const savePack = async (
  app: ElectronApplication,
  page: Page,
  path: string,
  language: Language = 'en',
): Promise<void> => {
  const words = wordsOf(language).window.exportAs;
  await answerSaveDialogs(app, path);
  await chooseMenu(app, 'evidence-pack');
  await page.getByRole('dialog', { name: words.heading }).getByRole('button', { name: words.save }).click();
  await expect(page.getByRole('status').filter({ hasText: basename(path) })).toBeVisible();
};

/** The sample workspace with work on it, and the pack that was made of it. */
export interface PackedSample {
  readonly path: string;
  /** Its articles, in both directions of writing, as they are on disk. */
  readonly articles: readonly Article[];
  readonly originals: ReadonlyMap<string, Uint8Array>;
}

const originalsIn = async (workspace: string): Promise<Map<string, Uint8Array>> => {
  const folder = join(workspace, 'originals');
  const names = await readdir(folder).catch(() => []);
  const read = async (name: string) => [name, await readFile(join(folder, name))] as const;
  return new Map(await Promise.all(names.sort().map(read)));
};

/** An article that is written from right to left from its first line to its last. */
export const PERSIAN = {
  fileName: 'گزارش.txt',
  title: /وزارت راه روز دوشنبه/u,
  text: 'گزارش پل\n\nوزارت راه روز دوشنبه گفت که پل ایمن است، و مهندسان آن را رد می‌کنند.\n',
} as const;

/** Opens the sample, brings an article that is written from right to left into it, makes a pack of it, and has the interface speak the language. */
export const beginWithPack = async (
  app: ElectronApplication,
  page: Page,
  folder: string,
  language: Language,
): Promise<PackedSample> => {
  await openSample(page);
  const file = join(folder, PERSIAN.fileName);
  await writeFile(file, PERSIAN.text);
  await dropPaths(page, [file]);
  await article(page).getByRole('heading', { level: 1, name: PERSIAN.title }).waitFor();
  await saved(page);
  const workspace = sampleWorkspace(folder);
  const path = join(folder, 'pack.hashiya');
  await savePack(app, page, path);
  if (language !== 'en') await switchLanguage(page, 'en', language);
  const articles = await articlesOnDisk(workspace);
  expect(new Set(articles.map(({ direction }) => direction))).toEqual(new Set(['ltr', 'rtl']));
  return { path, articles, originals: await originalsIn(workspace) };
};

/** How a pack comes to the app that runs. */
export const WAYS = {
  'by the menu': async ({ app }, path) => {
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'open-pack');
  },
  'by import': async ({ app }, path) => {
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
  },
  dropped: ({ page }, path) => dropPaths(page, [path]),
  // As a file manager does.
  'by a second start': async ({ folder }, path) => {
    expect(await startSecond(folder, path)).toBe(0);
  },
} as const satisfies Record<
  string,
  (
    given: { readonly app: ElectronApplication; readonly page: Page; readonly folder: string },
    path: string,
  ) => Promise<void>
>;

/** The dialog about a pack. */
export const packDialog = (page: Page, language: Language): Locator =>
  page.getByRole('dialog', { name: before(wordsOf(language).window.givenPack.heading) });

/** The preview of a merge. */
export const mergeDialog = (page: Page, language: Language): Locator =>
  page.getByRole('dialog', { name: before(wordsOf(language).window.merge.heading) });

/** Checks that a workspace has on disk all of the sample: its texts, what is marked, and each original byte for byte. */
export const expectSample = async (page: Page, workspace: string, sample: PackedSample): Promise<void> => {
  await saved(page);
  const essence = ({ text, direction, mentions, original }: Article) => ({
    text,
    direction,
    marked: mentions.map(({ id }) => id),
    original: original.sha256,
  });
  const essences = (articles: readonly Article[]) =>
    articles.map(essence).sort((one, other) => (one.text < other.text ? -1 : 1));
  expect(essences(await articlesOnDisk(workspace))).toEqual(essences(sample.articles));
  expect(await originalsIn(workspace)).toEqual(sample.originals);
};
