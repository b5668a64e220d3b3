// Case O5 of rtl.md §8: bytes in another encoding are read where one encoding alone fits, and never shown as U+FFFD.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { articleOnDisk, articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { library, openSample, text } from '../driver/pages';

/** Files in which several encodings make words. */
const UNSURE = [
  { name: 'cut.txt', bytes: Buffer.from([0xd8, 0xb3, 0xff]), own: null },
  // قال in windows-1256
  { name: 'windows-1256.txt', bytes: Buffer.from([0x61, 0x20, 0xde, 0xc7, 0xe1]), own: 'a قال' },
  // שלום in windows-1255
  { name: 'windows-1255.md', bytes: Buffer.from([0xf9, 0xec, 0xe5, 0xed]), own: 'שלום' },
];

/** Files in UTF-16, with its mark and without. */
const WIDE = [
  { name: 'خبر.txt', bytes: Buffer.from('\uFEFFوزیر گفت', 'utf16le'), words: 'وزیر گفت', reason: 'byte-order-mark' },
  { name: 'کلمه.txt', bytes: Buffer.from('سلام', 'utf16le'), words: 'سلام', reason: 'detected' },
];

/** Waits until the window asks for the encoding, with what the text reads like in the right one, and imports nothing. */
const expectToBeAsked = async (page: Page, name: string, own: string | null): Promise<void> => {
  const dialog = page.getByRole('dialog', { name: 'Choose the encoding of' }).filter({ hasText: name });
  await expect(dialog.getByRole('radio')).not.toHaveCount(0);
  if (own !== null) await expect(dialog.getByText(own, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Do not import' }).click();
  await expect(dialog).toHaveCount(0);
};

test('O5: where several encodings fit nothing is imported, chosen or dropped, and the next step is named', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  for (const { name, bytes, own } of UNSURE) {
    await writeFile(join(folder, name), bytes);
    await answerOpenDialogs(app, [join(folder, name)]);
    await chooseMenu(app, 'import');
    await expectToBeAsked(page, name, own);
    await dropPaths(page, [join(folder, name)]);
    await expectToBeAsked(page, name, own);
  }
  await expect(library(page).getByRole('row')).toHaveCount(2);
  expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(2);
  expect(await text(page).evaluate((element) => element.textContent)).not.toContain('\uFFFD');
});

test('O5: UTF-16 is read, and the article says how its encoding is known', async ({ launch, folder }) => {
  const { app, page } = await launch();
  await openSample(page);
  for (const { name, bytes, words, reason } of WIDE) {
    await writeFile(join(folder, name), bytes);
    await answerOpenDialogs(app, [join(folder, name)]);
    await chooseMenu(app, 'import');
    await expect(text(page)).toHaveText(words);
    const { original, text: read } = await articleOnDisk(sampleWorkspace(folder), name);
    expect(read).toBe(words);
    expect(original.howRead?.encoding).toEqual({ label: 'utf-16le', reason });
  }
});
