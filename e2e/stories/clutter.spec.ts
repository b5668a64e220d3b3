// Lines of a page that are no part of the article: they are proposed, dimmed or folded, and set by the analyst. The text
// is the same all the while, and what is marked is never folded.

import type { Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import { expectNoBarriers } from '../driver/axe';
import { beginWith } from '../driver/beginning';
import { focusLetter } from '../driver/carets';
import { chooseRole, countButton, linesSeen, runButtons, setRole, showClutter, showLine } from '../driver/clutter';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { settingsOnDisk } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { markByKey } from '../driver/marking';
import { chooseMenu } from '../driver/native';
import { line, openArticle, saved, text } from '../driver/pages';
import { placeOf, selectByDrag, selectionSettled } from '../driver/selecting';
import { SEEDS, seedBytes, type Seed } from '../driver/seeds';

test.use({ isHandedOn: true });

interface Clutter {
  readonly seed: Seed;
  /** The lines that are proposed, run by run. */
  readonly runs: readonly (readonly number[])[];
  /** Words of one of them, and the runs that are folded once they are marked. */
  readonly words: string;
  readonly runsBesideWords: readonly (readonly number[])[];
  /** A line of the body that is no paragraph, and the one below it. */
  readonly bodyLine: number;
  readonly nextLine: number;
}

const [ltr, rtl] = SEEDS;
if (ltr === undefined || rtl === undefined) throw new Error('the seeds are two');

const CASES: readonly Clutter[] = [
  {
    seed: ltr,
    runs: [[1], [28, 30]],
    words: 'latest insights',
    runsBesideWords: [[1], [28]],
    bodyLine: 6,
    nextLine: 8,
  },
  {
    seed: rtl,
    runs: [[3, 5, 7, 8, 10, 12, 14, 16]],
    words: 'چو کشور نباشد',
    runsBesideWords: [
      [3, 5],
      [8, 10, 12, 14, 16],
    ],
    bodyLine: 22,
    nextLine: 24,
  },
];

const numberOf = (id: string): number => Number(id.slice(1));

const clutterOf = ({ blocks }: Article): number[] =>
  blocks.filter(({ role }) => role === 'clutter').map(({ id }) => numberOf(id));

const without = ({ blocks }: Article, lines: readonly number[]): number[] =>
  blocks.map(({ id }) => numberOf(id)).filter((number) => !lines.includes(number));

const namesOf = (runs: Clutter['runs']): string[] =>
  runs.map(({ length }) => (length === 1 ? '1 line set aside' : `${String(length)} lines set aside`));

const expectFolded = async (page: Page, article: Article, runs: Clutter['runs']): Promise<void> => {
  await expect(runButtons(page)).toHaveText(namesOf(runs));
  await expect.poll(() => linesSeen(page)).toEqual(without(article, runs.flat()));
};

/** Puts the caret into a line, which may be far from what is in sight. */
const focusLine = async (page: Page, number: number): Promise<void> => {
  await showLine(page, number);
  await focusLetter(page, `b${String(number)}`, 1);
};

for (const { seed, runs, words, runsBesideWords, bodyLine, nextLine } of CASES) {
  test(`${seed.name}: what the page has around the article is proposed, and dimmed, folded or shown as text`, async ({
    launch,
    folder,
  }) => {
    const { app, page, article } = await beginWith(seed, launch, folder);
    expect(clutterOf(article)).toEqual(runs.flat());
    await expect(countButton(page)).toHaveText(new RegExp(`^${String(runs.flat().length)} lines set aside`, 'u'));
    expect(await linesSeen(page)).toEqual(without(article, []));
    const colour = (number: number): Promise<string> =>
      line(page, number).evaluate((element) => getComputedStyle(element).color);
    const [[first = 0] = []] = runs;
    expect(await colour(first)).not.toBe(await colour(bodyLine));
    await expectNoBarriers(page, 'lines set aside, dimmed');

    await showClutter(page, 'Folded');
    await expectFolded(page, article, runs);
    await expectNoBarriers(page, 'lines set aside, folded');
    expect(await settingsOnDisk(folder)).toMatchObject({ clutter: 'folded' });
    // What is folded is not read out either.
    const heard = await text(page).ariaSnapshot();
    expect(heard).toContain('button "');
    for (const number of runs.flat())
      expect(heard).not.toContain((await line(page, number).innerText()).trim() || '\0');

    // A run is opened and closed by key, and the focus stays where it is.
    const last = runButtons(page).last();
    const lastRun = runs.at(-1) ?? [];
    await expect(last).toHaveAttribute('aria-expanded', 'false');
    await last.focus();
    await page.keyboard.press('Enter');
    await expect(last).toHaveAttribute('aria-expanded', 'true');
    await expect(last).toBeFocused();
    expect(await linesSeen(page)).toEqual(without(article, runs.slice(0, -1).flat()));
    await expect(line(page, lastRun.at(-1) ?? 0)).toBeVisible();
    await page.keyboard.press('Space');
    await expectFolded(page, article, runs);
    await last.click();
    await expect(last).toHaveAttribute('aria-expanded', 'true');

    // Folded anew, all of it is folded.
    await chooseMenu(app, 'fold-clutter');
    await expect(runButtons(page)).toHaveCount(0);
    await chooseMenu(app, 'fold-clutter');
    await expectFolded(page, article, runs);
    await showClutter(page, 'Shown as text');
    await expect.poll(() => linesSeen(page)).toEqual(without(article, []));
    await expect.poll(() => colour(first)).toBe(await colour(bodyLine));
    expect(Buffer.from((await articleOnDisk(sampleWorkspace(folder), seed.fileName)).text)).toEqual(
      await seedBytes(seed),
    );
  });

  test(`${seed.name}: a line with a mention is not folded, nor after the page is loaded again`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, article, workspace } = begun;
    const place = placeOf(article, words);
    await selectByDrag(page, place);
    await markByKey(page, 'Source', words);
    await showClutter(page, 'Folded');
    await expectFolded(page, article, runsBesideWords);
    const marked = line(page, numberOf(place.block));
    await expect(marked).toBeVisible();
    await expect(marked.locator('[data-mention]')).toHaveText(words);

    await page.reload();
    await openArticle(page, seed.title);
    await expectFolded(page, article, runsBesideWords);
    await expect(marked.locator('[data-mention]')).toHaveText(words);

    const onDisk = await articleOnDisk(workspace, seed.fileName);
    expect(onDisk.mentions.map(({ ranges }) => ranges.map(({ quote }) => quote))).toEqual([[words]]);
    expect(clutterOf(onDisk)).toEqual(runs.flat());
    // Without its mention it is folded with the others, whatever else stands there.
    await page.keyboard.press('Control+Z');
    await expectFolded(page, article, runs);
  });

  test(`${seed.name}: a line is set aside and taken back by hand, undone, and the same after a restart`, async ({
    launch,
    folder,
  }) => {
    const first = await beginWith(seed, launch, folder);
    const { article, workspace } = first;
    const role = async (number: number) =>
      (await articleOnDisk(workspace, seed.fileName)).blocks
        .filter(({ id }) => id === `b${String(number)}`)
        .map((block) => [block.role, block.proposedRole]);
    const [[clutterLine = 0] = []] = runs;
    await setRole(first.page, bodyLine, 'Set aside');
    await expect(line(first.page, bodyLine)).toHaveAttribute('data-role', 'clutter');
    await expect(
      first.page.getByRole('button', { name: `Role of line ${String(bodyLine)}: Set aside (set by you)` }),
    ).toBeVisible();
    await setRole(first.page, clutterLine, 'Body');
    await expect(line(first.page, clutterLine)).not.toHaveAttribute('data-role');
    await saved(first.page);
    await expect.poll(() => role(bodyLine)).toEqual([['clutter', 'body']]);
    await expect.poll(() => role(clutterLine)).toEqual([['body', 'clutter']]);
    await first.page.keyboard.press('Control+Z');
    await expect(line(first.page, clutterLine)).toHaveAttribute('data-role', 'clutter');
    await first.page.keyboard.press('Control+Shift+Z');
    await expect(line(first.page, clutterLine)).not.toHaveAttribute('data-role');
    await saved(first.page);
    await first.app.close();

    const { page } = await launch();
    await openArticle(page, seed.title);
    await expect(line(page, bodyLine)).toHaveAttribute('data-role', 'clutter');
    await expect(line(page, clutterLine)).not.toHaveAttribute('data-role');
    await showClutter(page, 'Folded');
    await expect(line(page, bodyLine)).toBeHidden();
    await expect(line(page, clutterLine)).toBeVisible();
    await page.keyboard.press('Control+Shift+H');
    await expect(page.getByRole('dialog')).toContainText('change which lines are set aside');
    await page.keyboard.press('Escape');
    await showClutter(page, 'Dimmed');

    // Several lines at once go back to what was proposed.
    await text(page).focus();
    await page.keyboard.press('Control+A');
    await selectionSettled(page);
    await chooseRole(page, 'As proposed');
    await expect(line(page, bodyLine)).not.toHaveAttribute('data-role');
    await expect(line(page, clutterLine)).toHaveAttribute('data-role', 'clutter');
    await saved(page);
    await expect.poll(async () => (await articleOnDisk(workspace, seed.fileName)).blocks).toEqual(article.blocks);
  });

  test(`${seed.name}: finding and going to folded lines opens them; caret and copying pass over what is folded`, async ({
    launch,
    folder,
  }) => {
    const { app, page, article } = await beginWith(seed, launch, folder);
    await showClutter(page, 'Folded');
    await expectFolded(page, article, runs);
    await page.keyboard.press('Control+F');
    await page.keyboard.type(words);
    const place = placeOf(article, words);
    await expect(line(page, numberOf(place.block))).toBeVisible();
    expect(await linesSeen(page)).toEqual(without(article, runs.slice(0, -1).flat()));
    await page.keyboard.press('Escape');
    await chooseMenu(app, 'fold-clutter');
    await expect(runButtons(page)).toHaveCount(0);
    await chooseMenu(app, 'fold-clutter');
    await expectFolded(page, article, runs);

    // All is copied, and nothing of it opens.
    await focusLine(page, nextLine);
    await page.keyboard.press('Control+A');
    await selectionSettled(page);
    await page.keyboard.press('Control+C');
    await expect
      .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
      // Markdown's syntax at the edge is folded for itself.
      .toBe(article.text.slice(article.blocks[0]?.start, article.blocks.at(-1)?.end).replace(/^# /u, ''));
    await expectFolded(page, article, runs);

    // The caret goes from the last line above a run to the first below it, by lines and by words.
    const hidden = new Set(runs.flat());
    const seen = article.blocks.map(({ id }) => numberOf(id)).filter((number) => !hidden.has(number));
    const [[firstOfRun = 0] = []] = runs.slice(-1);
    const above = seen.findLast((number) => number < firstOfRun);
    const below = seen.find((number) => number > firstOfRun);
    const caretLine = (): Promise<string | null> =>
      page.evaluate(() => {
        const node = getSelection()?.focusNode ?? null;
        const element = node instanceof Element ? node : node?.parentElement;
        return element?.closest('[data-block]')?.getAttribute('data-block') ?? null;
      });
    if (above !== undefined) {
      for (const key of ['Control+ArrowRight', 'ArrowRight', 'ArrowDown']) {
        await focusLine(page, above);
        for (let presses = 0; presses < 400 && (await caretLine()) === `b${String(above)}`; presses += 1)
          await page.keyboard.press(key);
        expect(await caretLine(), key).toBe(`b${String(below)}`);
      }
    }
    await expectFolded(page, article, runs);

    // Going from one run to the next opens it.
    await focusLine(page, nextLine);
    await page.keyboard.press('Shift+F9');
    await expect(line(page, runs[0]?.[0] ?? 0)).toBeVisible();
    expect(await caretLine()).toBe(`b${String(runs[0]?.[0])}`);
  });
}
