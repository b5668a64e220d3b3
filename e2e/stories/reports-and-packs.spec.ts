// A report of an event and an evidence pack, from the window: what the analyst chooses and sees, and what is on disk.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { expectNothingClipped } from '../driver/clipping';
import { switchLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { openSample } from '../driver/pages';

test.use({ isHandedOn: true });

// The sample as the app makes it: with an event, claims and chains.
test.use({ sample: 'worked' });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const LANGUAGES = [
  { name: 'English', tag: 'en', direction: 'ltr', heading: 'Contested claims' },
  { name: 'Persian', tag: 'fa', direction: 'rtl', heading: 'ادعاهای مورد مناقشه' },
] as const;

for (const { name, tag, direction, heading } of LANGUAGES) {
  test(`a report in ${name} is of the event, leads from its sentences to the words, and loads nothing`, async ({
    launch,
    folder,
  }) => {
    const { app, page } = await launch();
    await openSample(page);
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Export as' });
    await dialog.getByText('Report (HTML)', { exact: true }).click();
    await expect(dialog.getByRole('button', { name: /^Event|Event$/u })).toContainText('Military cooperation');
    await dialog.getByRole('button', { name: /Language/u }).click();
    await page.getByRole('option', { name }).click();
    await expect(dialog.getByText('The texts of articles; the quotes stay')).toBeVisible();
    await expectNoBarriers(page, 'the choice of a report');
    const path = join(folder, `report-${tag}.html`);
    await answerSaveDialogs(app, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();

    const html = await readFile(path, 'utf8');
    expect(html).toContain(`<html lang="${tag}" dir="${direction}">`);
    expect(html).toContain(`>${heading}</h2>`);
    expect(html).not.toMatch(/<script|<img|<link|src=/u);
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...html.matchAll(/href="([^"]+)"/gu)].map(([, to]) => to ?? '');
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter((to) => !ids.has(to.slice(1)))).toEqual([]);
  });
}

test('the report in an evidence pack is about what is chosen, in the language that is chosen', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const titles: (string | undefined)[] = [];
  for (const chosen of ['Military cooperation', 'All articles']) {
    await chooseMenu(app, 'evidence-pack');
    const dialog = page.getByRole('dialog', { name: 'Export as' });
    const event = dialog.getByRole('button', { name: /The report in it is about/u });
    await expect(event).toContainText('Military cooperation');
    await event.click();
    await page.getByRole('option', { name: new RegExp(`^\\W*${chosen}`, 'u') }).click();
    await dialog.getByRole('button', { name: /Language of the report/u }).click();
    await page.getByRole('option', { name: 'فارسی' }).click();
    const path = join(folder, `${chosen}.zip`);
    await answerSaveDialogs(app, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();
    await expect(dialog).toHaveCount(0);
    const html = strFromU8(unzipSync(await readFile(path))['report.html'] ?? new Uint8Array());
    expect(html).toContain('<html lang="fa" dir="rtl">');
    titles.push(/<title>(?<title>[^<]*)<\/title>/u.exec(html)?.groups?.['title']);
  }
  expect(titles[0]).toContain('Military cooperation');
  expect(titles[1]).not.toContain('Military cooperation');
});

for (const language of ['en', 'fa'] as const) {
  test(`all formats fit into the dialog in ${language}, in a small window too`, async ({ launch }) => {
    const { app, page } = await launch();
    await openSample(page);
    if (language !== 'en') await switchLanguage(page, 'en', language);
    for (const [width, height] of [
      [1280, 860],
      [900, 700],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) => {
          BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]);
        },
        [width, height] as const,
      );
      await page.keyboard.press('Control+Shift+E');
      const dialog = page.getByRole('dialog', { name: wordsOf(language).window.exportAs.heading });
      await expect(dialog.getByRole('radio')).toHaveCount(17);
      const foot = await dialog.locator('.dialog-foot').boundingBox();
      for (const radio of await dialog.locator('.export-format').all()) {
        const box = await radio.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(foot?.y ?? 0);
      }
      await expectNothingClipped(page, 'the choice of a format');
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    }
  });
}

test('an evidence pack has the originals byte for byte, and is known by the hash that the notice tells', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const path = join(folder, 'pack.zip');
  await answerSaveDialogs(app, path);
  await chooseMenu(app, 'evidence-pack');
  const dialog = page.getByRole('dialog', { name: 'Export as' });
  await expect(dialog.getByRole('radio', { name: 'Evidence pack (ZIP)' })).toBeChecked();
  await expect(dialog.getByText(/^2 originals, /u)).toBeVisible();
  await expectNoBarriers(page, 'the choice of an evidence pack');
  await dialog.getByRole('button', { name: 'Save…' }).click();
  const notice = page.getByRole('status').filter({ hasText: path });
  await expect(notice).toContainText(/SHA-256 of its manifest/u);
  const parts = unzipSync(await readFile(path));
  const manifest = parts['manifest.json'] ?? new Uint8Array();
  await expect(notice).toContainText(sha256(manifest));
  const { items } = JSON.parse(strFromU8(manifest)) as { items: { path: string; sha256: string; kind: string }[] };
  for (const item of items) expect(sha256(parts[item.path] ?? new Uint8Array()), item.path).toBe(item.sha256);
  expect(items.filter(({ kind }) => kind === 'original')).toHaveLength(2);
  const seeds = await Promise.all(
    ['000_b2468207d6c1c7ca.txt', '003_b33f96b676cfdb76.txt'].map((seed) =>
      readFile(join(import.meta.dirname, '../../seeds', seed)),
    ),
  );
  expect(items.map((item) => item.sha256)).toEqual(expect.arrayContaining(seeds.map(sha256)));
});
