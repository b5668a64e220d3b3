// Files that cannot be imported: each is refused with its name, the cause and the next step, and nothing else changes.

import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAlert } from '../driver/alerts';
import { beginWith, mark } from '../driver/beginning';
import { articlesOnDisk } from '../driver/files-on-disk';
import { dropPaths, pasteText } from '../driver/giving-files';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { library, savingState, text } from '../driver/pages';
import { SEEDS } from '../driver/seeds';

test.use({ isHandedOn: true });

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0];
const HUGE = 100 * 1024 * 1024;

const bytesOf = (content: string): Buffer => Buffer.from(content);

/** What is given, and what has to be said of it. */
const FILES: readonly { readonly name: string; readonly bytes: Buffer; readonly says: readonly string[] }[] = [
  { name: 'empty.txt', bytes: bytesOf(''), says: ['is empty', 'try again'] },
  { name: 'blank.md', bytes: bytesOf(' \n\t\u00A0\n'), says: ['nothing but white space', 'Check'] },
  { name: 'picture.txt', bytes: Buffer.from(PNG), says: ['a PNG image', 'Save it as text'] },
  { name: 'zero.txt', bytes: bytesOf('news\0news'), says: ['binary data', 'Save it as text'] },
  {
    name: 'خبر.txt',
    bytes: Buffer.concat([bytesOf('وزیر گفت که مذاکرات '), Buffer.from([0xd8]), bytesOf('!')]),
    says: ['not UTF-8', 'offset 36', 'Save it again'],
  },
  { name: 'report.docx', bytes: bytesOf('PK'), says: ['not a sound document', 'save it again'] },
  { name: 'notes.rtf', bytes: bytesOf('{\\rtf1 news}'), says: ['an RTF document', 'Save it as text'] },
  { name: 'film.mov', bytes: bytesOf('news'), says: ['no ending that Hashiya reads', '.docx'] },
];

for (const seed of SEEDS) {
  test(`${seed.name}: whatever is given, it is refused in words, and marking goes on`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    for (const { name, bytes, says } of FILES) {
      await writeFile(join(folder, name), bytes);
      await answerOpenDialogs(app, [join(folder, name)]);
      await chooseMenu(app, 'import');
      await expectAlert(page, [name, ...says]);
      await dropPaths(page, [join(folder, name)]);
      await expectAlert(page, [name, ...says]);
    }
    await expect(library(page).getByRole('row')).toHaveCount(2);
    expect(await articlesOnDisk(workspace)).toHaveLength(2);
    await expect(savingState(page)).toHaveText('Saved');
    await mark(begun, 'Claim', seed.claim);
  });
}

test('a file of 100 MB is refused by its size, and a folder where it is no file, or holds none', async ({
  launch,
  folder,
}) => {
  const [seed] = SEEDS;
  if (seed === undefined) throw new Error('there are two seeds');
  const begun = await beginWith(seed, launch, folder);
  const { app, page, workspace } = begun;
  const huge = join(folder, 'huge.txt');
  const handle = await open(huge, 'w');
  await handle.truncate(HUGE);
  await handle.close();
  const articles = join(folder, 'articles.txt');
  await mkdir(articles);
  await writeFile(join(articles, 'inside.png'), Buffer.from(PNG));

  for (const [path, ...says] of [
    [huge, 'huge.txt', '100 MiB', 'the most that can be imported is 32 MiB', 'Split it'],
    [articles, 'articles.txt', 'is a folder', 'Choose the files in it'],
    [join(folder, 'gone.txt'), 'gone.txt', 'is not there', 'Check the name'],
  ] as const) {
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'import');
    await expectAlert(page, says);
  }
  await dropPaths(page, [huge]);
  await expectAlert(page, ['huge.txt', '100 MiB']);
  await dropPaths(page, [articles]);
  await expectAlert(page, ['articles.txt/inside.png', 'no ending that Hashiya reads']);
  await rm(join(articles, 'inside.png'));
  await dropPaths(page, [articles]);
  await expectAlert(page, ['articles.txt', 'no file that can become an article']);
  expect(await articlesOnDisk(workspace)).toHaveLength(2);
  await mark(begun, 'Claim', seed.claim);
});

test('a paste without words says so, and one with half a character is refused', async ({ launch, folder }) => {
  const [, seed] = SEEDS;
  if (seed === undefined) throw new Error('there are two seeds');
  const { page, workspace } = await beginWith(seed, launch, folder);
  await pasteText(text(page), ' \n ');
  await expect(page.getByRole('status').filter({ hasText: 'no text on the clipboard' })).toBeVisible();
  await pasteText(text(page), 'news \uD83D news');
  await expectAlert(page, ['half of a character at offset 5', 'Copy the text again']);
  expect(await articlesOnDisk(workspace)).toHaveLength(2);
});
