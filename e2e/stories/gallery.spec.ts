// The gallery of `npm run e2e:gallery` can be taken: here of one text, in one language.

import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlesOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { picturesOn, takeGallery } from '../gallery/take-gallery';
import { GALLERY_TEXTS } from '../gallery/texts';

test('the gallery shows its texts, marked, light and dark, on a page with all its pictures', async ({
  launch,
  folder,
}) => {
  const texts = GALLERY_TEXTS.filter(({ name }) => name === 'english-persian');
  const workspace = join(folder, 'workspace');
  const page = await takeGallery({ output: join(folder, 'gallery'), workspace, languages: ['en'], texts, launch });
  const pictures = await picturesOn(page);
  expect(pictures).toEqual([
    'en/english-persian-light.png',
    'en/english-persian-dark.png',
    'en/english-persian-forced-colours-light.png',
    'en/english-persian-forced-colours-dark.png',
    'en/english-persian-more-contrast-light.png',
    'en/english-persian-more-contrast-dark.png',
  ]);
  for (const picture of pictures) expect((await stat(join(dirname(page), picture))).size).toBeGreaterThan(10_000);
  const marked = await articlesOnDisk(workspace);
  expect(marked.map(({ mentions }) => mentions.length).sort()).toEqual(texts.map(({ marks }) => marks.length).sort());
});
