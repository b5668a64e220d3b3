// What is still being typed when the app goes is kept, however it goes.

import type { ElectronApplication } from '@playwright/test';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { openArticle, openSample, SEED_LTR, SEED_RTL } from '../driver/pages';
import { placeOf, selectByDoubleClick } from '../driver/selecting';

const WAYS: readonly (readonly [string, (app: ElectronApplication) => Promise<void>])[] = [
  [
    'the app is quit',
    (app) =>
      app.evaluate(({ app: electron }) => {
        electron.quit();
      }),
  ],
  [
    'the window is closed',
    (app) =>
      app.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      }),
  ],
];

for (const [way, leave] of WAYS) {
  for (const [seed, word, note] of [
    [SEED_LTR, 'humanitarian', 'half a sent'],
    [SEED_RTL, 'کشور', 'نیمهٔ یک جم'],
  ] as const) {
    test(`a note that is being typed in ${seed.fileName} is on disk after ${way}`, async ({ launch, folder }) => {
      const { app, page } = await launch();
      await openSample(page);
      await openArticle(page, seed.title);
      const before = await articleOnDisk(sampleWorkspace(folder), seed.fileName);
      await selectByDoubleClick(page, placeOf(before, word));
      await page.keyboard.press('Digit3');
      await page.getByLabel('Note').pressSequentially(note);
      const gone = app.waitForEvent('close');
      // The answer to the evaluation may be lost with the app.
      await leave(app).catch(() => undefined);
      await gone;
      const after = await articleOnDisk(sampleWorkspace(folder), seed.fileName);
      expect(after.mentions.map((mention) => mention.note)).toEqual([note]);
    });
  }
}
