// The order in which lines stand on screen, for real text in seven languages and for made-up lines of mixed directions:
// as another implementation of UAX #9 has it, with and without mentions, which move nothing and paint exactly their letters.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { declarationLines } from '../driver/declaration';
import { exportThroughMenu, readExport } from '../driver/exports';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { readyToMeasure } from '../driver/glyphs';
import { expect, test, type RunningApp } from '../driver/launch';
import { markAtRandom } from '../driver/marked-export';
import { isRebroken, measureArticle, measureThroughout, movedLetters, type MeasuredBlock } from '../driver/measured';
import { escaped, mixedLines, type MixedLine } from '../driver/mixed-lines';
import { answerOpenDialogs, chooseMenu } from '../driver/native';
import { closeImportedList, cards, library, openSample } from '../driver/pages';
import { isWithin } from '../driver/painted';
import { isMixed, misplaced, rowCount } from '../driver/bidi-oracle';

/** What is marked on each article, and what the random choices begin with. */
const MENTIONS = 80;
const SEED = 4;

/** All there is, for `npm run test:oracle`; otherwise as much of each text as takes seconds. */
const isFull = process.env['HASHIYA_ORACLE'] === 'full';
const DECLARATION_LINES = isFull ? Infinity : 36;
const MIXED_LINES = isFull ? 3000 : 300;
const LINES_PER_ARTICLE = 150;

interface Text {
  readonly fileName: string;
  readonly lines: readonly string[];
}

/** Imports files through the menu and waits until the library has them all. */
const importTexts = async ({ app, page }: RunningApp, folder: string, texts: readonly Text[]): Promise<void> => {
  const paths = texts.map(({ fileName }) => join(folder, fileName));
  for (const [index, { lines }] of texts.entries()) await writeFile(paths[index] ?? '', lines.join('\n'));
  const rows = library(page).getByRole('row');
  const before = await rows.count();
  await answerOpenDialogs(app, paths);
  await chooseMenu(app, 'import');
  if (texts.length > 1) await closeImportedList(page);
  await expect(rows).toHaveCount(before + texts.length);
};

/** Opens an article and measures all of it, once its letters stand in their fonts. */
const measured = async (page: Page, article: Article): Promise<MeasuredBlock[]> => {
  await library(page).locator(`[data-key="${article.id}"]`).click();
  await page.waitForFunction(
    (lines) => {
      const shown = [...document.querySelectorAll('[data-block]')].map((block) => block.textContent);
      return shown.length === lines.length && shown.every((line, index) => line === lines[index]);
    },
    article.blocks.map(({ start, end }) => article.text.slice(start, end)),
  );
  await readyToMeasure(page);
  return measureArticle(page);
};

/** Takes an export in through the menu, as a colleague's. */
const merge = async (app: ElectronApplication, page: Page, path: string): Promise<void> => {
  await answerOpenDialogs(app, [path]);
  await chooseMenu(app, 'merge-export');
  const dialog = page.getByRole('dialog', { name: /^Merge/u });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(dialog).toHaveCount(0);
};

interface Compared {
  lines: number;
  mixed: number;
  oneRow: number;
  letters: number;
  /** Lines that mentions made break at another place, since a word fitted into its row to a hair. */
  rebroken: number;
}

const nothingYet = (): Compared => ({ lines: 0, mixed: 0, oneRow: 0, letters: 0, rebroken: 0 });

/** Compares every line with the oracle and with the direction on disk; adds to what was compared so far. */
const expectInOrder = (article: Article, blocks: readonly MeasuredBlock[], compared: Compared): void => {
  expect(blocks.map(({ id, dir }) => [id, dir])).toEqual(article.blocks.map(({ id, direction }) => [id, direction]));
  expect(blocks.map(({ dir, direction }) => direction === dir)).not.toContain(false);
  expect(blocks.flatMap((block) => misplaced(block) ?? [])).toEqual([]);
  compared.lines += blocks.length;
  compared.mixed += blocks.filter(isMixed).length;
  compared.oneRow += blocks.filter((block) => rowCount(block) === 1).length;
  compared.letters += blocks.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
};

/** What of an article is not painted exactly, in words: a letter's middle lies in a mention's box iff it is in its range. */
const wronglyPainted = (
  article: Article,
  blocks: readonly MeasuredBlock[],
  places: ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>,
): string[] =>
  article.mentions.flatMap(({ id }) => {
    const ranges = places.get(id) ?? [];
    return blocks.flatMap((block, index) => {
      const start = article.blocks[index]?.start ?? NaN;
      const boxes = block.mentions.get(id) ?? [];
      return block.glyphs
        .filter((glyph) => {
          const isMarked = ranges.some((range) => range.start <= start + glyph.start && start + glyph.end <= range.end);
          return isWithin(glyph, boxes) !== isMarked;
        })
        .map((glyph) => `${id} at ${String(glyph.start)} “${escaped(glyph.text)}” of "${escaped(block.text)}"`);
    });
  });

/** The ranges of mentions in a line, by its own offsets. */
const marksOf = ({ blocks, mentions }: Article, index: number): string => {
  const { start: from, end: to } = blocks[index] ?? { start: 0, end: 0 };
  return mentions
    .flatMap(({ ranges }) => ranges)
    .filter(({ start, end }) => start < to && from < end)
    .map(({ start, end }) => `${String(start - from)}–${String(end - from)}`)
    .join(', ');
};

/** The whole of it for some texts: order, mentions at random, order again, nothing moved, exactly painted. */
const compareWithOracle = async (running: RunningApp, folder: string, texts: readonly Text[]): Promise<Compared> => {
  const { app, page } = running;
  const workspace = sampleWorkspace(folder);
  const compared = nothingYet();
  await openSample(page);
  await importTexts(running, folder, texts);
  const bare = new Map<string, MeasuredBlock[]>();
  for (const { fileName, lines } of texts) {
    const article = await articleOnDisk(workspace, fileName);
    expect(article.text).toBe(lines.join('\n'));
    expect(article.markup).toBe('plain');
    const blocks = await measured(page, article);
    expect(blocks.every(({ glyphs }) => glyphs.length > 0)).toBe(true);
    expectInOrder(article, blocks, compared);
    bare.set(fileName, blocks);
  }

  const given = join(folder, 'given.json');
  await exportThroughMenu(running, given);
  const document = await readExport(given);
  const names = texts.map(({ fileName }) => fileName);
  const places = markAtRandom(document, ({ original }) => names.includes(original.fileName), SEED, MENTIONS);
  const back = join(folder, 'back.json');
  await writeFile(back, JSON.stringify(document));
  await merge(app, page, back);

  for (const fileName of names) {
    const article = await articleOnDisk(workspace, fileName);
    expect(article.mentions).toHaveLength(MENTIONS);
    for (const { start, end, quote } of article.mentions.flatMap(({ ranges }) => ranges))
      expect(article.text.slice(start, end)).toBe(quote);
    await measured(page, article);
    await expect(cards(page).first()).toBeVisible();
    await readyToMeasure(page);
    const blocks = await measureThroughout(page);
    expectInOrder(article, blocks, nothingYet());
    const moved = blocks.flatMap((block, index) => {
      const before = bare.get(fileName)?.[index];
      if (before !== undefined && isRebroken(before, block)) {
        compared.rebroken += 1;
        return [];
      }
      const letters = movedLetters(before, block);
      return letters === null ? [] : `${letters}; marked are ${marksOf(article, index)}`;
    });
    expect(moved, `letters of ${fileName} that moved, by pixels on each side`).toEqual([]);
    expect(wronglyPainted(article, blocks, places)).toEqual([]);
    expect(new Set(blocks.flatMap(({ mentions }) => [...mentions.keys()])).size).toBe(MENTIONS);
  }
  return compared;
};

const say = (compared: Compared): void => {
  test.info().annotations.push({ type: 'compared', description: JSON.stringify(compared) });
  console.log(`compared with the oracle: ${JSON.stringify(compared)}`);
};

for (const { languages, codes } of [
  { languages: 'Persian, Arabic, Urdu and Pashto', codes: ['pes_1', 'arb', 'urd', 'pbu'] },
  { languages: 'Hebrew, Yiddish and Uyghur', codes: ['heb', 'ydd', 'uig_arab'] },
] as const) {
  test(`the oracle: the Declaration of Human Rights in ${languages} stands as UAX #9 has it, marked or not`, async ({
    launch,
    folder,
  }) => {
    test.setTimeout(isFull ? 900_000 : 180_000);
    const texts = codes.map((code): Text => ({
      fileName: `${code}.txt`,
      lines: declarationLines(code)
        .filter((line) => line.trim() !== '')
        .slice(0, DECLARATION_LINES),
    }));
    const compared = await compareWithOracle(await launch(), folder, texts);
    say(compared);
    expect(compared.lines).toBeGreaterThan((isFull ? 80 : 30) * codes.length);
    expect(compared.letters).toBeGreaterThan((isFull ? 8_000 : 2_000) * codes.length);
    expect(compared.rebroken).toBeLessThan(compared.lines / 50);
  });
}

test('the oracle: hundreds of lines of mixed directions stand as UAX #9 has it, marked or not', async ({
  launch,
  folder,
}) => {
  test.setTimeout(isFull ? 900_000 : 180_000);
  const lines: MixedLine[] = mixedLines(SEED, MIXED_LINES);
  const texts = Array.from({ length: MIXED_LINES / LINES_PER_ARTICLE }, (_, part): Text => ({
    fileName: `mixed-${String(part + 1)}.txt`,
    lines: lines.slice(part * LINES_PER_ARTICLE, (part + 1) * LINES_PER_ARTICLE).map(({ text }) => text),
  }));
  const running = await launch();
  const compared = await compareWithOracle(running, folder, texts);
  say(compared);
  expect(compared.lines).toBe(MIXED_LINES);
  expect(compared.mixed).toBeGreaterThan(MIXED_LINES * 0.66);
  expect(compared.oneRow).toBeGreaterThan(MIXED_LINES * 0.66);
  expect(compared.letters).toBeGreaterThan(MIXED_LINES * 25);
  expect(compared.rebroken).toBeLessThan(compared.lines / 50);
});
