// Owns the measuring of the start: the app with a large workspace, taking turns with a bare Electron window.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, startElectron } from '../../e2e/driver/electron-app';
import { libraryOf } from '../library';
import { makeWorkspace, workspaceFolder } from '../places';
import { startApp, startBare } from './start-once';

/** Milliseconds of each start; those of the same round took turns. */
export interface StartTimes {
  /** Until an empty window of a bare Electron is ready to be shown. */
  readonly bare: readonly number[];
  /** Until the app's window shows text of the last article. */
  readonly app: readonly number[];
  /** Until the app itself shows it, with what is around it. */
  readonly there: readonly number[];
}

const SHAPE = { articles: 1000, mentions: 10_000, textLength: 3000 };
/** Which of the articles was open last: not the one that is first in the list. */
const LEFT_AT = 500;

/** Works in the app as an analyst does who then leaves it: opens the workspace, and one of its articles. */
const leaveAtArticle = async (place: string, userFolder: string, title: string): Promise<void> => {
  const app = await startElectron(projectFolder, userFolder, ['--workspace', workspaceFolder(place)]);
  const page = await app.firstWindow();
  await page.getByRole('navigation').getByRole('searchbox').or(page.locator('.library-pane input')).first().fill(title);
  await page.getByRole('row').filter({ hasText: title }).first().click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForTimeout(1500);
  await app.close();
};

/** Measures so many starts of each. */
export const measureStart = async (
  folder: string,
  rounds: number,
  say: (line: string) => void,
): Promise<StartTimes> => {
  const place = join(folder, 'start');
  await mkdir(place);
  say('1,000 articles: making the workspace');
  const library = libraryOf(SHAPE);
  await makeWorkspace(place, library);
  const userFolder = join(place, 'user');
  await leaveAtArticle(place, userFolder, library.articles[LEFT_AT]?.title ?? '');
  const bareFolder = join(projectFolder, 'bench', 'window');
  const times = { bare: [] as number[], app: [] as number[], there: [] as number[] };
  for (let round = 0; round <= rounds; round += 1) {
    const bare = await startBare(bareFolder, join(place, 'bare-user'));
    const app = await startApp(projectFolder, userFolder);
    // The first round makes the profile and warms the disk's cache.
    if (round === 0) continue;
    times.bare.push(bare);
    times.app.push(app.readable);
    times.there.push(app.there);
    const shown = `app ${app.readable.toFixed(0)} ms and ${app.there.toFixed(0)} ms`;
    say(`  start ${String(round)} of ${String(rounds)}: bare ${bare.toFixed(0)} ms, ${shown}`);
  }
  return times;
};
