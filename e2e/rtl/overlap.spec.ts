// Cases of rtl.md §8: mentions that lie one over the other are all seen and all reached.

import { clickLetter } from '../driver/carets';
import { letChosenGo } from '../driver/choosing';
import { glyphsOf } from '../driver/glyphs';
import { dragLetters } from '../driver/letters';
import { mentionsOnDisk, placesOf } from '../driver/marked';
import { cards } from '../driver/pages';
import { expectPainted } from '../driver/painted';
import { pictureOf, pixelsWhere } from '../driver/pixels';
import { expect, test } from '../driver/shared-app';

/** The colours of the light theme by which each kind shows: yellow fill, blue straight and crimson wavy line. */
const SHOWS = {
  claim: ({ red, blue }: { red: number; blue: number }) => red > 200 && red - blue > 50,
  source: ({ red, blue }: { red: number; blue: number }) => blue - red > 50,
  contested: ({ red, green, blue }: { red: number; green: number; blue: number }) =>
    red - green > 60 && blue - green > 15,
};

const MARKS = [
  { key: 'Digit1', kind: 'claim', start: 0, end: 9, quote: 'سلام دنیا' },
  { key: 'Digit2', kind: 'source', start: 5, end: 13, quote: 'دنیا خوب' },
  { key: 'Digit3', kind: 'contested', start: 6, end: 8, quote: 'نی' },
] as const;

test('P4: three mentions over one letter are all visible there, and a click lists each once', async ({
  shared: { app, page, workspace, openLines },
}) => {
  const file = await openLines('سلام دنیا خوب است');
  for (const [index, { key, start, end }] of MARKS.entries()) {
    await dragLetters(
      page,
      { block: 'b1', offset: start, fraction: 0.7 },
      { block: 'b1', offset: end - 1, fraction: 0.3 },
    );
    await page.keyboard.press(key);
    await mentionsOnDisk(workspace, file, index + 1);
    await letChosenGo(page);
  }
  const mentions = await mentionsOnDisk(workspace, file, MARKS.length);
  expect(mentions.map((mention) => ({ kind: mention.kind, ranges: placesOf(mention) }))).toEqual(
    MARKS.map(({ kind, start, end, quote }) => ({ kind, ranges: [{ start, end, quote }] })),
  );
  for (const [index, { start, end }] of MARKS.entries()) {
    await expectPainted(page, 'b1', mentions[index]?.id ?? '', start, end);
  }

  const glyphs = await glyphsOf(page, 'b1');
  const kindsAt = async (offset: number): Promise<string[]> => {
    const glyph = glyphs.find(({ start }) => start === offset);
    if (glyph === undefined) throw new Error(`there is no letter at ${String(offset)}`);
    // The wavy line hangs below the letter's box.
    const picture = await pictureOf(app, page, { ...glyph, bottom: glyph.bottom + 8 });
    return Object.entries(SHOWS).flatMap(([kind, shows]) => (pixelsWhere(picture, shows).length > 0 ? [kind] : []));
  };
  expect(await kindsAt(6)).toEqual(['claim', 'source', 'contested']);
  expect(await kindsAt(1)).toEqual(['claim']);
  expect(await kindsAt(11)).toEqual(['source']);
  expect(await kindsAt(15)).toEqual([]);

  // A press so soon after the last drag at this place would be taken for a double or triple click.
  await page.waitForTimeout(600);
  await clickLetter(page, 'b1', 6, 1);
  const items = page.getByRole('menu', { name: 'Mentions here' }).getByRole('menuitem');
  await expect(items).toHaveCount(MARKS.length);
  const labels = MARKS.map(({ kind, quote }) => new RegExp(`^${kind}.*${quote}$`, 'iu'));
  for (const label of labels) await expect(items.filter({ hasText: label })).toHaveCount(1);
  await items.filter({ hasText: labels[1] ?? '' }).click();
  await expect(cards(page).and(page.locator('[aria-current="true"]'))).toHaveAttribute(
    'data-card',
    mentions[1]?.id ?? '',
  );
});
