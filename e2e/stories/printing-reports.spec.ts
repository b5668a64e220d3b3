// A report on paper, in a left-to-right and a right-to-left language: all of it is there, nothing runs off a sheet, and what
// belongs together stays on one.

import { join } from 'node:path';
import { expect, test } from '../driver/launch';
import { answerSaveDialogs } from '../driver/native';
import { openSample } from '../driver/pages';
import { printFile } from '../driver/printing';

// The sample as the app makes it: with an event, claims and chains.
test.use({ sample: 'worked' });

const LANGUAGES = [
  { name: 'English', tag: 'en', begins: 'left' },
  { name: 'Persian', tag: 'fa', begins: 'right' },
] as const;

/** The margin of a sheet that Chromium leaves (0.4 inch), in points, and how far letters may reach over their line. */
const MARGIN = 28.8;
const OVERHANG = 4;

/** All but paragraphs are not to be parted, and a heading stays with what follows it. */
const PARTS = 'h1, h2, h3, h4, p, li, figure, tbody tr';

const countsOf = (words: string, script: RegExp): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const letter of words.normalize('NFKD')) {
    if (script.test(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
};

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

type Counts = ReadonlyMap<string, number>;

/** What is left of some letters without others; null where those are not all among them. */
const without = (counts: Counts, others: Counts): Counts | null => {
  const left = new Map(counts);
  for (const [letter, count] of others) {
    const rest = (left.get(letter) ?? 0) - count;
    if (rest < 0) return null;
    if (rest === 0) left.delete(letter);
    else left.set(letter, rest);
  }
  return left;
};

/** True where letters are those of some heads, each any number of times: where a table goes on, its head stands again. */
const areOfHeads = (counts: Counts, heads: readonly Counts[]): boolean => {
  if (counts.size === 0) return true;
  const [head, ...others] = heads;
  if (head === undefined) return false;
  const rest = head.size === 0 ? null : without(counts, head);
  return areOfHeads(counts, others) || (rest !== null && areOfHeads(rest, heads));
};

for (const { name, tag, begins } of LANGUAGES) {
  test(`a report in ${name} is whole on paper`, async ({ launch, folder }) => {
    const { app, page } = await launch();
    await openSample(page);
    await page.keyboard.press('Control+Shift+E');
    const dialog = page.getByRole('dialog', { name: 'Export as' });
    await dialog.getByText('Report (HTML)', { exact: true }).click();
    await dialog.getByRole('button', { name: /Language/u }).click();
    await page.getByRole('option', { name }).click();
    const path = join(folder, `report-${tag}.html`);
    await answerSaveDialogs(app, path);
    await dialog.getByRole('button', { name: 'Save…' }).click();
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible();

    const { sheets, words, heads, parts } = await printFile(path, PARTS);
    expect(sheets.length).toBeGreaterThan(4);
    expect(sheets.length).toBeLessThan(16);

    const texts = sheets.flatMap((sheet) => sheet.texts);
    const said = texts.map((text) => text.words).join(' ');
    const latinOf = (each: string): Counts => countsOf(each, /\p{Script=Latin}/u);
    const again = without(latinOf(said), latinOf(words));
    if (again === null) expect(latinOf(said), 'letters are missing').toEqual(latinOf(words));
    else expect(areOfHeads(again, heads.map(latinOf)), `${JSON.stringify([...again])} stand again`).toBe(true);
    // A ligature, or a local form of a digit, can stand in a PDF without its letters.
    const arabic = sumOf(countsOf(words, /(?=\p{L})\p{Script=Arabic}/u));
    expect(arabic).toBeGreaterThan(400);
    expect(sumOf(countsOf(said, /(?=\p{L})\p{Script=Arabic}/u)) / arabic).toBeGreaterThan(0.97);

    for (const { width, height, texts: lines } of sheets) {
      expect(Math.round(width)).toBe(596);
      expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(MARGIN - OVERHANG);
      expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - MARGIN + OVERHANG);
      expect(Math.min(...lines.map(({ bottom }) => bottom))).toBeGreaterThan(MARGIN);
      expect(Math.max(...lines.map(({ bottom, size }) => bottom + size / 2))).toBeLessThan(height - MARGIN);
    }
    // Chromium makes everything smaller where something is too wide for the sheet.
    const sizes = texts.map(({ size }) => Math.round(size * 10) / 10);
    expect(sizes.filter((size) => size === 10.5).length).toBeGreaterThan(sizes.length / 2);
    const title = texts.find(({ size }) => size === Math.max(...texts.map((text) => text.size)));
    const first = sheets[0]?.texts.filter(({ bottom }) => bottom === title?.bottom) ?? [];
    if (begins === 'left') expect(Math.min(...first.map(({ left }) => left))).toBeLessThan(MARGIN + OVERHANG);
    else expect(Math.max(...first.map(({ right }) => right))).toBeGreaterThan(596 - MARGIN - OVERHANG);

    const sheetOf = new Map(sheets.flatMap(({ edges }, number) => edges.map((edge) => [edge, number] as const)));
    expect(sheetOf.size).toBe(parts.length * 2);
    expect(new Set(parts)).toEqual(new Set(['h1', 'h2', 'h3', 'h4', 'p', 'li', 'figure', 'tr']));
    const onOneSheet = (one: string, other: string): boolean => sheetOf.get(one) === sheetOf.get(other);
    const isParted = (part: string, number: number): boolean =>
      part !== 'p' && !onOneSheet(`${String(number)}b`, `${String(number)}e`);
    const isLeft = (part: string, number: number): boolean =>
      part.startsWith('h') && !onOneSheet(`${String(number)}e`, `${String(number + 1)}b`);
    expect(parts.flatMap((part, number) => (isParted(part, number) ? [`${part} ${String(number)}`] : []))).toEqual([]);
    expect(parts.flatMap((part, number) => (isLeft(part, number) ? [`${part} ${String(number)}`] : []))).toEqual([]);
  });
}
