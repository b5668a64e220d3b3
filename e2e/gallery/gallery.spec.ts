// Takes the whole gallery: every text in every language of the interface, light and dark. No test: what it leaves is for a
// person to look through. It goes to HASHIYA_GALLERY_OUTPUT.

import { join } from 'node:path';
import { test } from '../driver/launch';
import { GALLERY_LANGUAGES, takeGallery, type GalleryLanguage } from './take-gallery';
import { GALLERY_TEXTS } from './texts';

test('gallery', async ({ launch, folder }) => {
  await takeGallery({
    output: process.env['HASHIYA_GALLERY_OUTPUT'] ?? join(folder, 'gallery'),
    workspace: join(folder, 'workspace'),
    // The keys of that object are nothing else.
    languages: Object.keys(GALLERY_LANGUAGES) as GalleryLanguage[],
    texts: GALLERY_TEXTS,
    launch,
  });
});
