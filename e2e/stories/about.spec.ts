// What the app says of the network: in the bar, with the reason for whoever asks, and in its About. In both directions of
// the interface, by keyboard and by mouse.

import { expectNoBarriers } from '../driver/axe';
import { expectLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { text } from '../driver/pages';

for (const language of ['en', 'fa', 'ar', 'he'] as const) {
  test(`${language}: the bar says that the app is offline, and why; its About says how it stays so`, async ({
    launch,
  }) => {
    const { app, page } = await launch(['--lang', language]);
    const { window: words } = wordsOf(language);
    await page.getByRole('button', { name: words.welcome.sample }).click();
    await expect(text(page)).toBeVisible();
    await expectLanguage(page, language);
    const state = page.getByRole('button', { name: words.status.offline, exact: true });
    await state.hover();
    await expect(page.getByRole('tooltip')).toHaveText(words.status.offlineWhy);
    await expectNoBarriers(page, 'the bar with its explanation');
    const about = page.getByRole('dialog', { name: words.about.heading });
    await page.mouse.move(5, 400);
    await state.focus();
    await page.keyboard.press('Enter');
    await expect(about).toContainText(words.about.version.replace('{{version}}', ''));
    for (const said of [words.about.page, words.about.program, words.about.tested, words.about.licence]) {
      await expect(about).toContainText(said);
    }
    await expectNoBarriers(page, 'the words about the app');
    await page.keyboard.press('Escape');
    await expect(about).toHaveCount(0);
    await expect(state).toBeFocused();
    await chooseMenu(app, 'about');
    await expect(about).toBeVisible();
  });
}
