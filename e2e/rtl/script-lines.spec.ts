// Cases of rtl.md §8 on the lines of scripts that reach far above and below: lines stand apart, letters are never painted
// over, and every letter is in a font that ships with the app.

import type { Page } from '@playwright/test';
import { declarationLines, wordsWithAllLetters } from '../driver/declaration';
import { articleOnDisk } from '../driver/files-on-disk';
import { glyphsOf } from '../driver/glyphs';
import { markDirectly, type WantedMention } from '../driver/mark-directly';
import { cards, line } from '../driver/pages';
import { changedPixels, lineRows, picturesOfText, tokenColours } from '../driver/painted-lines';
import { isInk, pixelsWhere } from '../driver/pixels';
import { expect, test } from '../driver/shared-app';

const LINE_KINDS = ['source', 'contested', 'cue'] as const;

/** Mentions of kinds over whole lines of a text. */
const overLines = (text: string, kinds: readonly (readonly WantedMention['kind'][])[]): WantedMention[] => {
  let offset = 0;
  return text.split('\n').flatMap((content, index) => {
    const part = { start: offset, end: offset + content.length };
    offset += content.length + 1;
    return (kinds[index] ?? []).map((kind) => ({ kind, parts: [part] }));
  });
};

for (const [name, words] of [
  ['Persian', 'پیچیده بین چپ پایین'],
  ['Arabic', 'في علي الذي يأتي جميع'],
  ['vocalised Arabic', 'بِكِتَابٍ فِي عِلْمٍ إِلَيِّ'],
  ['Pashto', 'دې کې پښتو ځينې'],
  ['Uyghur', 'كېلىدۇ دېدى بېيجىڭ'],
  ['pointed Hebrew', 'אֱלֹהִים קֹרֵץ בְּרֵאשִׁית'],
  ['Urdu in Nastaliq', 'پیچھے بے چینی حکومت نے کہا کہ یہ ہے'],
  ['English', 'gypsy jumping quickly'],
  ['English with Arabic', 'he said في علي yesterday'],
] as const) {
  test(`P9: ${name}: lines under the words clear the dots and points, and stay off the next line`, async ({
    shared: { app, page, workspace, openLines },
  }) => {
    const opened = [words, words, '', words, '', words];
    const file = await openLines(...opened);
    if (name.startsWith('Urdu')) await expect(line(page, 1)).toHaveCSS('font-family', /Noto Nastaliq/);
    const text = (await articleOnDisk(workspace, file)).text;
    await markDirectly(
      page,
      workspace,
      file,
      overLines(text, [['source', 'contested', 'cue'], [], [], ['contested'], [], ['source']]),
    );
    const { bare: before, painted: after } = await picturesOfText(app, page);
    const colours = await tokenColours(page, LINE_KINDS);
    for (const [block, kinds] of [
      ['b1', LINE_KINDS],
      ['b4', ['contested']],
      ['b6', ['source']],
    ] as const) {
      const glyphs = await glyphsOf(page, block);
      const [left, right] = [Math.min(...glyphs.map((one) => one.left)), Math.max(...glyphs.map((one) => one.right))];
      const [top, bottom] = [Math.min(...glyphs.map((one) => one.top)), Math.max(...glyphs.map((one) => one.bottom))];
      const height = bottom - top;
      const rows = lineRows(
        changedPixels(before, after, { left, right, top: top + height * 0.6, bottom: bottom + height * 0.85 }),
        colours,
      );
      const inkRows = pixelsWhere(before, isInk)
        .map(({ y }) => y + before.top)
        .sort((one, other) => one - other);
      const lines = kinds.map((kind) => rows[kind]).filter((found) => found !== null);
      expect(lines, `the lines under ${block}`).toHaveLength(kinds.length);
      const highest = Math.min(...lines.map((found) => found.top));
      const lowest = Math.max(...lines.map((found) => found.bottom));
      // In Latin the first line is among the letters that reach below, and contested words have the second.
      if (!name.startsWith('English') || block === 'b4') {
        const lowestInk = inkRows.findLast((y) => y < top + height * 1.3 && y >= top && y < highest + 4);
        if (lowestInk === undefined) throw new Error('there is no ink');
        expect(highest - lowestInk, `rows from the letters of ${block} to the line`).toBeGreaterThanOrEqual(2);
      }
      if (block === 'b1') {
        const next = (await glyphsOf(page, 'b2'))[0];
        if (next === undefined) throw new Error('there is no next line');
        const nextInk = inkRows.find((y) => y > highest + 2 && y > bottom);
        expect((nextInk ?? Infinity) - lowest, 'rows from the lowest line to the next line’s letters').toBeGreaterThan(
          0,
        );
      }
    }
    // Of dots that break a line nobody could tell which were dots of letters.
    const broken = { source: name === 'English' ? 'auto' : 'none', contested: 'none', cue: 'none' } as const;
    for (const kind of LINE_KINDS) {
      const mention = page.locator(`[data-block="b1"] .mention[data-kind="${kind}"]`).first();
      await expect(mention).toHaveCSS('text-decoration-skip-ink', broken[kind]);
    }
  });
}

const HARAKAT = [
  'قَالَ الوَزِيرُ إِنَّ الحُكُومَةَ فِي بَغْدَادَ لَمْ تُعْلِنْ عَنْ شَيْءٍ بَعْدُ وَأَضَافَ أَنَّ الأَمْرَ قَيْدُ الدِّرَاسَةِ',
  'وَنَقَلَتِ الوِكَالَةُ عَنْ مَصْدَرٍ رَسْمِيٍّ أَنَّ اللَّجْنَةَ سَتَجْتَمِعُ يَوْمَ الإِثْنَيْنِ لِتَنْظُرَ فِي الطَّلَبِ',
  'ثُمَّ قَالَ إِنَّهُ لَا يَعْرِفُ شَيْئًا عَنْ ذَلِكَ',
];

for (const { name, lines, language, height } of [
  { name: 'Urdu', lines: declarationLines('urd').slice(2, 5), language: 'ur', height: 2.5 },
  { name: 'vocalised Arabic', lines: HARAKAT, language: 'ar', height: 1.9 },
]) {
  test(`P8: ${name}: marks on neighbouring lines do not meet, and cover no letter`, async ({
    shared: { app, page, workspace, openLines },
  }) => {
    const file = await openLines(...lines);
    await expect(page.locator('.article-text')).toHaveAttribute('lang', language);
    const { text } = await articleOnDisk(workspace, file);
    await markDirectly(
      page,
      workspace,
      file,
      overLines(text, [
        ['claim', 'source'],
        ['claim', 'contested'],
        ['claim', 'source', 'contested', 'cue'],
      ]),
    );
    const { bare: before, painted: after } = await picturesOfText(app, page);

    const share = await line(page, 1).evaluate((block) => {
      const style = getComputedStyle(block);
      return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
    });
    expect(share).toBeGreaterThanOrEqual(height);

    const rows = await page.locator('[data-block] [data-mention]').evaluateAll((elements) =>
      elements
        .flatMap((element) => [...element.getClientRects()])
        .filter((box) => box.width > 0)
        .map(({ top, bottom }) => ({ top, bottom }))
        .sort((one, other) => one.top - other.top),
    );
    const lineBoxes: { top: number; bottom: number }[] = [];
    for (const row of rows) {
      const last = lineBoxes.at(-1);
      if (last !== undefined && Math.abs(row.top - last.top) < 2) last.bottom = Math.max(last.bottom, row.bottom);
      else lineBoxes.push({ ...row });
    }
    expect(lineBoxes.length).toBeGreaterThan(lines.length);
    for (const [index, box] of lineBoxes.entries()) {
      const next = lineBoxes[index + 1];
      if (next !== undefined) expect(box.bottom - next.top).toBeLessThanOrEqual(1);
    }

    // What was ink is ink, wherever fills and lines were painted over it or next to it.
    const isStrong = ({ red }: { red: number }): boolean => red < 90;
    const ink = pixelsWhere(before, isStrong);
    expect(ink.length).toBeGreaterThan(1_000);
    const lost = ink.filter(({ x, y }) => !isInk(after.colourAt(x, y)));
    expect(lost.length / ink.length).toBeLessThan(0.005);

    await expect(cards(page).first().locator('.quote')).toHaveAttribute('lang', language);
    const quoteShare = await cards(page)
      .first()
      .locator('.quote')
      .evaluate((quote) => {
        const style = getComputedStyle(quote);
        return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize);
      });
    expect(quoteShare).toBeGreaterThanOrEqual(height);
  });
}

const OWN_FONTS = [
  'Noto Naskh Arabic',
  'Noto Nastaliq Urdu',
  'Noto Sans Hebrew',
  'Source Serif 4',
  'Vazirmatn',
  'Inter',
];

/** The fonts that what is inside an element is really painted with. */
const fontsIn = async (page: Page, selector: string): Promise<{ name: string; isOwn: boolean }[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ familyName, isCustomFont }) => ({
    name: familyName,
    isOwn: isCustomFont && OWN_FONTS.some((own) => familyName.startsWith(own)),
  }));
};

/** The signs of a range of code points that are Arabic letters. */
const arabicFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).filter((sign) =>
    /^\p{Script=Arabic}$/u.test(sign),
  );

const LETTERS = new Map<string, () => string[]>([
  ...['pes_1', 'arb', 'heb', 'urd', 'pnb', 'pbu', 'uig_arab', 'ydd', 'ckb'].map(
    (code) => [`the declaration in ${code}`, () => wordsWithAllLetters(declarationLines(code))] as const,
  ),
  ['Sindhi letters', () => [...'ٻڄڃچٺٽڀڊڏڌڍڙڦڪڱڳڻ']],
  ['presentation forms', () => [...arabicFrom(0xfb50, 0xfdff), ...arabicFrom(0xfe70, 0xfefc)]],
]);

for (const [name, letters] of LETTERS) {
  test(`P8: ${name}: every letter is in a font that ships with the app, in the text and in a card`, async ({
    shared: { page, workspace, openLines },
  }) => {
    const content = letters().join(' ');
    const file = await openLines(content);
    await markDirectly(page, workspace, file, [{ kind: 'claim', parts: [{ start: 0, end: content.length }] }]);
    for (const selector of ['[data-block="b1"]', '[data-card] .quote', '.article-header h1', '.library-row-title']) {
      const fonts = await fontsIn(page, selector);
      expect(fonts.length, selector).toBeGreaterThan(0);
      expect(
        fonts.filter(({ isOwn }) => !isOwn),
        selector,
      ).toEqual([]);
    }
  });
}

test('P8: Persian that is too short to tell is not taken for Urdu; a language that is set later is followed', async ({
  shared: { page, openLines },
}) => {
  await openLines('سلام hello دنیا خوب', 'سلام دنیا');
  await expect(line(page, 1)).not.toHaveCSS('font-family', /Nastaliq/);
  await page.getByRole('button', { name: 'Edit details' }).click();
  await page.getByRole('button', { name: /Language/ }).click();
  await page.getByRole('option', { name: 'Urdu', exact: true }).click();
  await page.getByRole('button', { name: 'Save details' }).click();
  await expect(line(page, 1)).toHaveCSS('font-family', /Nastaliq/);
});

test('P8: Urdu is read in Nastaliq, in the text, the title and the card; Arabic is not', async ({
  shared: { page, workspace, openLines },
}) => {
  for (const { lines, nastaliq } of [
    { lines: declarationLines('urd').slice(1, 4), nastaliq: true },
    { lines: declarationLines('arb').slice(1, 4), nastaliq: false },
  ]) {
    const file = await openLines(...lines);
    await markDirectly(page, workspace, file, [{ kind: 'source', parts: [{ start: 0, end: 6 }] }]);
    for (const selector of ['[data-block="b1"]', '[data-card] .quote', '.article-header h1']) {
      const names = (await fontsIn(page, selector)).map(({ name }) => name);
      expect(
        names.some((name) => name.startsWith('Noto Nastaliq Urdu')),
        `${selector}: ${names.join()}`,
      ).toBe(nastaliq);
    }
  }
});
