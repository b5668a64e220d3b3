// Owns an app whose page never gets the scripts that it reads first: what it shows is what is there before them.

import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { projectFolder, startElectron } from './electron-app';
import type { RunningApp } from './launch';

/** The parts of the built app that a start needs. */
const PARTS = ['package.json', 'packaging/icons', 'out/main', 'out/preload', 'out/renderer'];

/** Starts a copy of the app, made in `folder`, without the scripts of its page. */
export const startWithoutScripts = async (folder: string, userFolder: string): Promise<RunningApp> => {
  await mkdir(join(folder, 'out'), { recursive: true });
  for (const part of PARTS) await cp(join(projectFolder, part), join(folder, part), { recursive: true });
  const assets = join(folder, 'out', 'renderer', 'assets');
  const scripts = (await readdir(assets)).filter((file) => file.startsWith('first-') && file.endsWith('.js'));
  if (scripts.length === 0) throw new Error('the built page has no script that is read first');
  for (const file of scripts) await rm(join(assets, file));
  const app = await startElectron(folder, userFolder);
  return { app, page: await app.firstWindow() };
};

/** Where the lines of a text stand in the window: for each line its words, and the boxes of its rows, in CSS pixels. */
export const linesOf = (page: Page, selector: string): Promise<{ words: string; boxes: number[][] }[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      return {
        words: element.textContent,
        boxes: boxes.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round)),
      };
    }),
  );
