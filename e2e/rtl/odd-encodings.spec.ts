// Case O5 of rtl.md §8: bytes in another encoding are told what they are, in the window too, and never shown as U+FFFD.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { articlesOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { dropPaths } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { library, openSample, text } from '../driver/pages';

const FILES: readonly { readonly name: string; readonly bytes: Buffer; readonly says: readonly string[] }[] = [
  { name: 'cut.txt', bytes: Buffer.from([0xd8, 0xb3, 0xff]), says: ['not UTF-8', 'offset 2', 'Save it again'] },
  {
    name: 'خبر.txt',
    bytes: Buffer.from('\uFEFFوزیر گفت', 'utf16le'),
    says: ['UTF-16', 'Save it again in the encoding UTF-8'],
  },
  {
    name: 'کلمه.txt',
    bytes: Buffer.from('سلام', 'utf16le'),
    says: ['UTF-16', 'Save it again in the encoding UTF-8'],
  },
  {
    name: 'windows-1256.txt',
    // قال in windows-1256
    bytes: Buffer.from([0x61, 0x20, 0xde, 0xc7, 0xe1]),
    says: ['not UTF-8', 'offset 2', 'Save it again'],
  },
  {
    name: 'windows-1255.md',
    // שלום in windows-1255
    bytes: Buffer.from([0xf9, 0xec, 0xe5, 0xed]),
    says: ['not UTF-8', 'offset 0', 'Save it again'],
  },
];

test('O5: other encodings are named with the next step, chosen or dropped, and nothing is imported', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  for (const { name, bytes, says } of FILES) {
    await writeFile(join(folder, name), bytes);
    await answerOpenDialogs(app, [join(folder, name)]);
    await chooseMenu(app, 'import');
    await expectAlert(page, [name, ...says]);
    await dropPaths(page, [join(folder, name)]);
    await expectAlert(page, [name, ...says]);
  }
  await expect(library(page).getByRole('row')).toHaveCount(2);
  expect(await articlesOnDisk(sampleWorkspace(folder))).toHaveLength(2);
  expect(await text(page).evaluate((element) => element.textContent)).not.toContain('\uFFFD');
});
