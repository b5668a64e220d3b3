// Cases of rtl.md §8: one mention over several lines of both directions.

import { articleOnDisk } from '../driver/files-on-disk';
import { dragLetters } from '../driver/letters';
import { onlyMention, placesOf } from '../driver/marked';
import { openBilingualSeed } from '../driver/open-seed';
import { line, SEED_RTL } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { expect, test } from '../driver/shared-app';

test('S13: a drag from the Persian heading into an English line marks one mention that paints only its own letters', async ({
  shared: { page, workspace },
}) => {
  await openBilingualSeed(page);
  // Both ends have to be in the window, clear of the bar at its bottom.
  await line(page, 3).evaluate((block) => {
    block.scrollIntoView({ block: 'start' });
  });
  const { text, blocks } = await articleOnDisk(workspace, SEED_RTL.fileName);
  const [heading, english] = ['b3', 'b24'].map((id) => blocks.find((block) => block.id === id));
  if (heading === undefined || english === undefined) throw new Error('the seed has other lines');
  await dragLetters(page, { block: 'b3', offset: 12, fraction: 0.7 }, { block: 'b24', offset: 18, fraction: 0.7 });
  await page.keyboard.press('Digit3');
  const mention = await onlyMention(workspace, SEED_RTL.fileName);
  expect(mention.kind).toBe('contested');
  const [start, end] = [heading.start + 12, english.start + 19];
  expect(placesOf(mention)).toEqual([{ start, end, quote: text.slice(start, end) }]);
  expect(text.slice(start, end)).toMatch(/^آزاد –.*\n[^]*\nChina is to provide$/u);
  for (const block of blocks.filter(({ end: blockEnd }) => blockEnd <= english.end)) {
    const within = [start, end].map((offset) => Math.max(block.start, Math.min(offset, block.end)) - block.start);
    await expectPainted(page, block.id, mention.id, within[0] ?? 0, within[1] ?? 0);
  }
});
