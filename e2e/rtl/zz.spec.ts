import { clickLetter } from '../driver/carets';
import { selectedOffsets } from '../driver/letters';
import { test } from '../driver/shared-app';
test('dbg', async ({ shared: { page, openLines } }) => {
  for (let i = 0; i < 6; i++) {
  await openLines('سلام 👨‍👩‍👧 دنیا');
  await clickLetter(page, 'b1', 5, 2);
  console.log(await selectedOffsets(page, 'b1'), await page.evaluate(() => [document.activeElement?.outerHTML.slice(0,150), document.hasFocus()]));
  await page.keyboard.press('Digit1');
  await page.waitForTimeout(600);
  console.log(await page.locator('[data-mention]').count(), await page.locator('[role=region]').allInnerTexts());
  await page.screenshot({path:`/tmp/dbg${i}.png`});
  }
});
