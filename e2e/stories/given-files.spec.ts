// Owns the stories of files that come from outside and are only checked: an evidence pack that a file manager hands over,
// and a downloaded file before it is installed.

import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { DownloadVerdict } from '../../core/download/download-check';
import { publicKeyLine, signFile } from '../../scripts/release/signature.mjs';
import { expectNoBarriers } from '../driver/axe';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { beginWithPack, packDialog, WAYS } from '../driver/packs';

const LANGUAGES = ['en', 'fa'] as const;
const TEST_KEY = 'HASHIYA_TEST_RELEASE_KEY';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test.describe('an evidence pack', () => {
  test.use({ sample: 'worked' });

  for (const language of LANGUAGES) {
    test(`${language}: that is opened from outside is checked and shown, whole or changed`, async ({
      launch,
      folder,
    }) => {
      const words = wordsOf(language).window;
      const { app, page } = await launch();
      const { path } = await beginWithPack(app, page, folder, language);
      const parts = unzipSync(await readFile(path));
      const manifest = sha256(parts['manifest.json'] ?? new Uint8Array());
      const openFromOutside = (): Promise<void> => WAYS['by a second start']({ app, page, folder }, path);
      await openFromOutside();
      const dialog = packDialog(page, language);
      await expect(dialog.getByText(words.givenPack.sound)).toBeVisible();
      await expect(dialog.getByText(manifest)).toBeVisible();
      await expectNoBarriers(page, 'a pack that is whole');
      await dialog.getByRole('button', { name: words.help.close }).click();

      await writeFile(path, zipSync({ ...parts, 'export.json': strToU8('{}') }, { level: 0 }));
      await openFromOutside();
      await expect(dialog.getByText(words.givenPack.unsound)).toBeVisible();
      await expect(dialog.getByRole('list', { name: words.givenPack.list })).toContainText('export.json');
      await expectNoBarriers(page, 'a pack that was changed');
    });
  }

  test('that the app is started with is shown over what it opens with', async ({ launch, folder }) => {
    const path = join(folder, 'no-pack.hashiya');
    await writeFile(path, 'no archive');
    const { page } = await launch([path]);
    // What is no pack is told as a failure that names it.
    await expect(page.getByRole('alert').filter({ hasText: path })).toBeVisible();
  });
});

test.describe('a downloaded file', () => {
  const ours: KeyObject = generateKeyPairSync('ed25519').privateKey;
  const theirs: KeyObject = generateKeyPairSync('ed25519').privateKey;

  test.afterEach(() => {
    Reflect.deleteProperty(process.env, TEST_KEY);
  });

  for (const language of LANGUAGES) {
    test(`${language}: is told as what it is by its signature`, async ({ launch, folder }) => {
      process.env[TEST_KEY] = publicKeyLine(ours);
      const words = wordsOf(language).window;
      const { app, page } = await launch();
      if (language !== 'en') await switchLanguage(page, 'en', language);
      const path = join(folder, 'hashiya 9.deb');
      const signature = `${path}.minisig`;
      await writeFile(path, 'a package');
      const dialog = page.getByRole('dialog', { name: words.download.heading });

      const expectVerdict = async (verdict: DownloadVerdict, version: string): Promise<void> => {
        await answerOpenDialogs(app, [path]);
        await chooseMenu(app, 'check-download');
        const running = await app.evaluate((electron) => electron.app.getVersion());
        const said = words.download.verdicts[verdict].replace('{{version}}', version).replace('{{running}}', running);
        await expect(dialog.getByText(said)).toBeVisible();
        await expect(dialog.getByText(sha256(await readFile(path)))).toBeVisible();
        await expectNoBarriers(page, verdict);
        await dialog.getByRole('button', { name: words.help.close }).click();
        await expect(dialog).toHaveCount(0);
      };
      await writeFile(signature, await signFile(path, ours, 'version:9.0.0'));
      await expectVerdict('newer', '9.0.0');
      await writeFile(signature, await signFile(path, ours, 'version:0.0.1'));
      await expectVerdict('older', '0.0.1');
      await writeFile(signature, await signFile(path, theirs, 'version:9.0.0'));
      await expectVerdict('other-key', '');
      await writeFile(signature, await signFile(path, ours, 'version:9.0.0'));
      await writeFile(path, 'another package');
      await expectVerdict('wrong', '');
      // The second dialog is answered with the file itself, which is no signature.
      await rm(signature);
      await expectVerdict('not-a-signature', '');
    });
  }

  test('is shown with its hash alone by a build without a key', async ({ launch, folder }) => {
    const { app, page } = await launch();
    const path = join(folder, 'hashiya.deb');
    await writeFile(path, 'a package');
    await answerOpenDialogs(app, [path]);
    await chooseMenu(app, 'check-download');
    const dialog = page.getByRole('dialog', { name: 'Check of a downloaded file' });
    await expect(dialog.getByText(/has no release key/u)).toBeVisible();
    await expect(dialog.getByText(sha256(await readFile(path)))).toBeVisible();
  });
});
