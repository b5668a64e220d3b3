// A report of an event and an evidence pack, from the window: what the analyst chooses and sees, and what is on disk.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoBarriers } from '../driver/axe';
import { expect, test } from '../driver/launch';
import { answerSaveDialogs, chooseMenu } from '../driver/native';
import { openSample } from '../driver/pages';

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

test('an evidence pack has the originals byte for byte, and is known by the hash that the notice tells', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await openSample(page);
  const path = join(folder, 'pack.zip');
  await answerSaveDialogs(app, path);
  await chooseMenu(app, 'evidence-pack');
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
