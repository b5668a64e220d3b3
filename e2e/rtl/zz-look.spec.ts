import { expect, test } from '../driver/shared-app';
import { text } from '../driver/pages';

test('look', async ({ shared: { app, page, openLines } }) => {
  await openLines(
    'The minister said nothing new about the plan to the press on Monday',
    'وزیر در سوریه گفت که چین به سوریه نزدیک است و سپس رفت',
    '',
    'quoted \u202Etxet desrever\u202C text and then \u2067some isolate سلام (hello) left open here',
    'سل\u200Eام دنیا گفت که چ\u200Fین به سوریه نزدیک است \u202Etxet desrever',
    'Line five has an open \u202Eoverride left open',
    '\u2069PDI first, then\u00ADa soft hy\u00ADphen and \u200Bzero width',
    '\u202A\u202B\u2066\u2067\u2068deep nesting\u2069\u2069\u2069\u202C\u202C of many controls on one line that is long enough to wrap over into another row of text, we hope \u202Eand goes on',
    'The last line is plain English (really) 12:30.',
  );
  const rects = await page.evaluate(() =>
    [...document.querySelectorAll('.invisible-mark')].map((m) => [
      m.textContent,
      (m as HTMLElement).style.left,
      (m as HTMLElement).style.top,
    ]),
  );
  console.log(JSON.stringify(rects));
  await page.screenshot({ path: '/tmp/shots-direction/x1-light.png' });
  await page.getByRole('button', { name: 'Go to next' }).click();
  await page.getByRole('button', { name: 'Go to next' }).click();
  console.log(await page.locator('.invisible-here').textContent());
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/shots-direction/x1-dark.png' });
  await page.getByRole('button', { name: /^Direction: / }).click();
  await page.screenshot({ path: '/tmp/shots-direction/menu-dark.png' });
  await page.keyboard.press('Escape');
  await page.emulateMedia({ colorScheme: 'light' });
});
