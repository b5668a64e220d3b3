// Owns how stories of hostile files and words begin: the app on the sample workspace, watched from the first thing that it is
// given, and a workspace that has taken an export in whole.

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Language } from '../../core/locales/languages';
import { watchForHarm } from './harm';
import { switchLanguage } from './interface-language';
import type { RunningApp } from './launch';
import { answerOpenDialogs, chooseMenu } from './native';
import { library, openSample, saved } from './pages';

/** A name of a file or a folder that would run something where it is taken for markup. */
export const HOSTILE_NAME = '"><img src=x onerror=globalThis.hashiyaWasHere=1>';

/** What stands beside a hostile page in a text of each direction. */
export const HOSTILE_SETS = [
  { direction: 'left to right', code: 'ltr', words: 'The envoy said in sentence' },
  { direction: 'right to left', code: 'rtl', words: 'فرستاده گفت در جملهٔ' },
] as const;

export interface WatchedApp extends RunningApp {
  /** Checks that nothing has happened so far. */
  readonly expectNoHarm: () => Promise<void>;
}

/** Starts the app on the sample workspace, in a language, and watches for harm from then on. */
export const beginWatched = async (
  launch: () => Promise<RunningApp>,
  language: Language = 'en',
): Promise<WatchedApp> => {
  const { app, page } = await launch();
  await openSample(page);
  if (language !== 'en') await switchLanguage(page, 'en', language);
  return { app, page, expectNoHarm: await watchForHarm(app, page) };
};

/** Makes a workspace in a new folder, and has it take in an export whole, from a file of the folder's name. */
export const adoptExport = async (
  app: ElectronApplication,
  page: Page,
  folder: string,
  content: string,
): Promise<void> => {
  await mkdir(folder);
  await answerOpenDialogs(app, [folder]);
  await chooseMenu(app, 'new-workspace');
  await expect.poll(() => readdir(folder)).toContain('workspace.json');
  await expect(library(page).getByText(basename(folder)).first()).toBeVisible();
  const file = `${folder}.json`;
  await writeFile(file, content);
  await answerOpenDialogs(app, [file]);
  await chooseMenu(app, 'import');
  await expect.poll(() => library(page).getByRole('row').count()).toBeGreaterThan(1);
  await saved(page);
};
