// Case P1 of rtl.md §8 for every kind and every overlap: marks that cut through joins, ligatures and kerned pairs move no
// letter, and the states of a mention move none either.

import type { Page } from '@playwright/test';
import type { MentionKind } from '../../core/mention/mention';
import { glyphsOf, type Glyph } from '../driver/glyphs';
import { markDirectly } from '../driver/mark-directly';
import { chooseMenu } from '../driver/native';
import { cards, line, margin } from '../driver/pages';
import { expect, test } from '../driver/shared-app';

const MOST = 0.5;

const LINES = [
  {
    name: 'English with ligatures and kerned pairs',
    content: 'AVATAR offices, fifty waffles: To Wave Ty LTAV flow fjord',
  },
  { name: 'Persian', content: 'او می‌گوید خبرگزاری پیچیده سلام لایحه کتاب‌ها بستمبس' },
  { name: 'vocalised Arabic', content: 'قَالَ الرَّجُلُ لِلَّهِ إِنَّ الحُكُومَةَ لَا تُعْلِنُ شَيْئًا' },
  { name: 'pointed Hebrew', content: 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ' },
  {
    name: 'Urdu in Nastaliq',
    content: 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں',
    language: 'ur',
  },
  { name: 'Persian with English', content: 'او گفت China is offering VAT to Syria در دمشق لازم' },
] as const;

const KINDS: readonly MentionKind[] = ['claim', 'source', 'contested', 'cue'];

/** The letters of the line, from the line's own corner: the text may be scrolled meanwhile. */
const lettersOf = async (page: Page): Promise<Glyph[]> => {
  const cornerNow = (): Promise<string> =>
    line(page, 1).evaluate((block) =>
      JSON.stringify([block.getBoundingClientRect().x, block.getBoundingClientRect().y]),
    );
  for (;;) {
    const corner = await cornerNow();
    const glyphs = await glyphsOf(page, 'b1');
    if (corner !== (await cornerNow())) continue;
    // It was written just above.
    const [x, y] = JSON.parse(corner) as [number, number];
    return glyphs.map(({ left, right, top, bottom, ...rest }) => ({
      ...rest,
      left: left - x,
      right: right - x,
      top: top - y,
      bottom: bottom - y,
    }));
  }
};

const farthest = (before: readonly Glyph[], after: readonly Glyph[]): number => {
  expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
  return Math.max(
    ...before.map((glyph, index) => {
      const now = after[index];
      if (now === undefined) return Infinity;
      return Math.max(
        ...(['left', 'right', 'top', 'bottom'] as const).map((side) => Math.abs(glyph[side] - now[side])),
      );
    }),
  );
};

/** Marks of every kind that begin at every third letter and are five long: everything crosses everything. */
const crossing = (glyphs: readonly Glyph[]): { kind: MentionKind; parts: { start: number; end: number }[] }[] =>
  glyphs.flatMap((glyph, index) => {
    const last = glyphs[index + 4];
    const kind = KINDS[(index / 3) % KINDS.length];
    return index % 3 !== 0 || last === undefined || kind === undefined
      ? []
      : [{ kind, parts: [{ start: glyph.start, end: last.end }] }];
  });

const nastaliqIsUsed = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.fonts.check("20px 'Noto Nastaliq Urdu Variable'", 'سلام'));

for (const { name, content, ...rest } of LINES) {
  test(`P1: ${name}: no letter moves under crossing marks of every kind, hovered and chosen`, async ({
    shared: { app, page, workspace, openLines },
  }) => {
    const file = await openLines(content);
    if ('language' in rest) {
      await expect(line(page, 1)).toHaveCSS('font-family', /Nastaliq/);
      expect(await nastaliqIsUsed(page)).toBe(true);
    }
    const before = await lettersOf(page);
    const wanted = crossing(before);
    expect(new Set(wanted.map(({ kind }) => kind)).size).toBe(KINDS.length);
    const ids = await markDirectly(page, workspace, file, wanted);
    expect(ids).toHaveLength(wanted.length);
    // Marks do cut words: there are far more elements than marks.
    expect(await page.locator('[data-block="b1"] .mention').count()).toBeGreaterThan(2 * wanted.length);
    const unmoved = async (what: string): Promise<void> => {
      expect(farthest(before, await lettersOf(page)), what).toBeLessThanOrEqual(MOST);
    };
    await unmoved('at rest');
    for (const [index, kind] of KINDS.entries()) {
      const id = ids[index] ?? '';
      const element = page.locator(`[data-mention="${id}"]`);
      await expect(element.first(), 'marks keep the order in which they were made').toHaveAttribute('data-kind', kind);
      const fill = (): Promise<string> => element.first().evaluate((span) => getComputedStyle(span).backgroundColor);
      await page.mouse.move(0, 0);
      const rest = await fill();
      const box = await element.last().boundingBox();
      if (box === null) throw new Error('the mention is not shown');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await unmoved(`${kind}, hovered`);
      await page.mouse.move(0, 0);
      // Going on from one to the next: where cards crowd, not each has its own.
      await chooseMenu(app, 'next-mention');
      await expect(element.first()).toHaveClass(/is-selected/);
      expect(await fill(), `${kind}, chosen, is seen`).not.toBe(rest);
      await unmoved(`${kind}, chosen`);
    }
    const crowds = await margin(page)
      .getByRole('button', { name: /^\d+ more here$/u })
      .allTextContents();
    const crowded = crowds.reduce((sum, words) => sum + Number.parseInt(words, 10), 0);
    await expect(cards(page)).toHaveCount(wanted.length - crowded);
  });
}

test('P2: a mention that others cut into pieces lights up whole under the pointer, each kind in its own way', async ({
  shared: { page, workspace, openLines },
}) => {
  for (const content of ['first second third fourth', 'یک دو سه چهار پنج']) {
    const file = await openLines(content, content, content, content);
    const words = [...content.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
      start: index,
      end: index + word.length,
    }));
    const [first, second, third] = words;
    if (first === undefined || second === undefined || third === undefined) throw new Error('there are too few words');
    const ids = await markDirectly(
      page,
      workspace,
      file,
      KINDS.flatMap((kind, index) => {
        const from = index * (content.length + 1);
        return [
          { kind, parts: [{ start: from + first.start, end: from + third.end }] },
          { kind: 'cue' as const, parts: [{ start: from + second.start, end: from + second.end }] },
        ];
      }),
    );
    const seen = new Set<string>();
    for (const [index, kind] of KINDS.entries()) {
      const pieces = page.locator(`[data-mention="${ids[2 * index] ?? ''}"]`);
      await expect(pieces).toHaveCount(3);
      const fills = (): Promise<string[]> =>
        pieces.evaluateAll((spans) => spans.map((span) => getComputedStyle(span).backgroundColor));
      await page.mouse.move(0, 0);
      const rest = await fills();
      expect(new Set(rest).size).toBe(1);
      await pieces.last().hover();
      const lit = await fills();
      expect(new Set(lit).size, `${kind}: all pieces are lit alike`).toBe(1);
      expect(lit[0], `${kind}: it is lit`).not.toBe(rest[0]);
      seen.add(lit[0] ?? '');
      await page.mouse.move(0, 0);
      await expect.poll(fills).toEqual(rest);
    }
    expect(seen.size).toBe(KINDS.length);
  }
});
