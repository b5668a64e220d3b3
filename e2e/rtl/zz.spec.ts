import { openBilingualSeed } from '../driver/open-seed';
import { test } from '../driver/shared-app';
import { line } from '../driver/pages';
test('dbg', async ({ shared: { page } }) => {
  await openBilingualSeed(page);
  console.log(await line(page, 3).boundingBox(), await line(page, 24).boundingBox(), await page.evaluate(()=>[innerWidth,innerHeight]));
  await page.screenshot({ path: '/tmp/seed.png' });
});
