// Two articles side by side: what joins them, how one follows the other, and relating two mentions by key and by mouse.

import type { Locator, Page } from '@playwright/test';
import type { Relation } from '../../core/claims/relation';
import { expectNoBarriers } from '../driver/axe';
import { showClutter } from '../driver/clutter';
import { compareSeeds, showView, type Compared, type MarkedName } from '../driver/compared';
import { articleOnDisk, recordsOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { chooseMenu } from '../driver/native';
import { openSample, saved, SEED_LTR, SEED_RTL } from '../driver/pages';

test.use({ isHandedOn: true });

const pane = (page: Page, name: 'first' | 'second'): Locator =>
  page.getByRole('region', { name: `Text of the ${name} article` });

const mentionOf = (page: Page, { mentionId }: Compared[MarkedName]): Locator =>
  page.locator(`.compare-pane [data-handle][data-mention="${mentionId}"]`);

const heightOf = async (mention: Locator): Promise<number> => {
  const box = await mention.evaluate((element) => {
    const first = element.getClientRects()[0];
    return first === undefined ? null : (first.top + first.bottom) / 2;
  });
  if (box === null) throw new Error('the mention is not shown');
  return box;
};

/** Waits until two mentions stand at one height of the window and stay there. */
const expectLevel = async (one: Locator, other: Locator): Promise<void> => {
  await expect(one).toBeInViewport();
  await expect(other).toBeInViewport();
  await expect
    .poll(async () => Math.abs((await heightOf(one)) - (await heightOf(other))), { intervals: [100, 200, 300] })
    .toBeLessThan(4);
};

/** Puts the pointer over a text and turns the wheel until a mention of it stands near the middle. */
const wheelTo = async (page: Page, text: Locator, mention: Locator): Promise<void> => {
  const box = await text.boundingBox();
  if (box === null) throw new Error('the text is not shown');
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await expect(async () => {
    const missing = (await heightOf(mention)) - (box.y + box.height / 2);
    if (Math.abs(missing) > 40) await page.mouse.wheel(0, missing);
    expect(Math.abs(missing)).toBeLessThan(40);
  }).toPass();
};

/** How far a text is scrolled once it has come to rest: a text that follows another glides. */
const restOf = async (text: Locator): Promise<number> => {
  const scrolled = (): Promise<number> => text.evaluate((element) => element.scrollTop);
  let before = await scrolled();
  await expect(async () => {
    const now = await scrolled();
    const isAtRest = now === before;
    before = now;
    expect(isAtRest).toBe(true);
  }).toPass({ intervals: [150] });
  return before;
};

const relationsOnDisk = (workspace: string): Promise<Relation[]> => recordsOnDisk<Relation>(workspace, 'relations');

/** Which claims the two mentions state that are put in words while they are joined. */
const statedOnDisk = async (workspace: string, { training, ties }: Compared): Promise<(string | null)[]> => {
  const mentions = [
    ...(await articleOnDisk(workspace, SEED_LTR.fileName)).mentions,
    ...(await articleOnDisk(workspace, SEED_RTL.fileName)).mentions,
  ];
  return [training, ties].map(({ mentionId }) => {
    const mention = mentions.find(({ id }) => id === mentionId);
    if (mention?.kind !== 'claim') throw new Error('the mention is not on disk');
    return mention.claimId;
  });
};

test('two seeds side by side: links, following, relating by key and by dragging', async ({ launch, folder }) => {
  const { page, app } = await launch();
  const workspace = sampleWorkspace(folder);
  await openSample(page);
  const marked = await compareSeeds(page, workspace);
  const [first, second] = [pane(page, 'first'), pane(page, 'second')];
  const links = page.getByRole('listbox', { name: 'What joins the two' });
  const joined = links.getByRole('group', { name: 'Joined' }).getByRole('option');

  await test.step('each line has its own direction, and the links stand in the order of the first text', async () => {
    await expect(first.locator('p[dir="rtl"]')).toHaveCount(0);
    await expect(second.locator('p[dir="rtl"]').first()).toBeVisible();
    await expect(mentionOf(page, marked.poem)).toHaveText('کشور به دشمن دهیم');
    await expect(joined).toHaveText([/^Contradicts.*Protest was repressed.*backed from abroad/u, /^Same claim/u]);
    await expect(links.getByRole('option', { name: /China gives medical training/u })).toBeVisible();
    await expectNoBarriers(page, 'two articles');
  });

  await test.step('a link that is chosen brings both texts level, the next one by key as well', async () => {
    await joined.filter({ hasText: 'Same claim' }).click();
    await expectLevel(mentionOf(page, marked.solution), mentionOf(page, marked.channels));
    await expect(mentionOf(page, marked.channels)).toHaveAttribute('aria-pressed', 'true');
    await mentionOf(page, marked.solution).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expectLevel(mentionOf(page, marked.repression), mentionOf(page, marked.militancy));
    await expect(mentionOf(page, marked.repression)).toBeFocused();
    await expect(joined.filter({ hasText: 'Contradicts' })).toHaveAttribute('aria-selected', 'true');
    await expectNoBarriers(page, 'a link that is chosen');
    await page.keyboard.press('Escape');
    await expect(mentionOf(page, marked.repression)).toHaveAttribute('aria-pressed', 'false');
  });

  await test.step('each text follows the other by the link nearest to the middle, unless that is switched off', async () => {
    await wheelTo(page, first, mentionOf(page, marked.solution));
    await expectLevel(mentionOf(page, marked.solution), mentionOf(page, marked.channels));
    await wheelTo(page, second, mentionOf(page, marked.militancy));
    await expectLevel(mentionOf(page, marked.repression), mentionOf(page, marked.militancy));
    const follow = page.getByRole('button', { name: 'Scroll together' });
    await follow.click();
    const before = await restOf(first);
    await wheelTo(page, second, mentionOf(page, marked.channels));
    expect(await restOf(first)).toBe(before);
    await follow.click();
  });

  const dialog = page.getByRole('dialog', { name: 'Relate two claims' });

  await test.step('two mentions are related by key alone, and put in words before', async () => {
    await mentionOf(page, marked.repression).focus();
    await page.keyboard.press('ArrowUp');
    await expect(mentionOf(page, marked.training)).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('r');
    await expect(page.getByText('Choose a claim mention in each of the two texts first')).toBeVisible();
    await mentionOf(page, marked.poem).focus();
    await page.keyboard.press('ArrowDown');
    await expect(mentionOf(page, marked.ties)).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('r');
    await expect(dialog.getByRole('radio', { name: 'Contradicts' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'Supports' })).toBeChecked();
    await dialog.getByRole('textbox', { name: 'The claim in your words' }).first().fill('چین سوری‌ها را آموزش می‌دهد');
    await dialog.getByRole('button', { name: 'The other way round' }).click();
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Training is one of those ties.');
    await expectNoBarriers(page, 'the dialog to relate');
    await dialog.getByRole('button', { name: 'Relate' }).click();
    await expect(dialog).toBeHidden();
    await expect(joined.filter({ hasText: 'Supports' })).toHaveAttribute('aria-selected', 'true');
    await saved(page);
    await expect.poll(async () => (await relationsOnDisk(workspace)).length).toBe(2);
    const made = (await relationsOnDisk(workspace)).find(({ kind }) => kind === 'supports');
    expect(made).toMatchObject({
      rationale: 'Training is one of those ties.',
      evidence: [marked.ties.mentionId, marked.training.mentionId],
      confidence: null,
    });
    expect(await statedOnDisk(workspace, marked)).not.toContain(null);
    await chooseMenu(app, 'undo');
    await expect(joined.filter({ hasText: 'Supports' })).toHaveCount(0);
    await expect.poll(async () => (await relationsOnDisk(workspace)).length).toBe(1);
    // Both claims were made by the act that related them, and go with it.
    await expect.poll(() => statedOnDisk(workspace, marked)).toEqual([null, null]);
  });

  await test.step('two mentions that state no claim are made one, and one undo takes all of it back', async () => {
    await mentionOf(page, marked.ties).focus();
    await page.keyboard.press('r');
    await dialog.getByText('Same claim', { exact: true }).first().click();
    await dialog.getByRole('textbox', { name: 'The claim in your words' }).fill('China and Syria draw closer');
    await dialog.getByRole('button', { name: 'Make it the same claim' }).click();
    await expect(joined.filter({ hasText: 'China and Syria draw closer' })).toHaveCount(1);
    await saved(page);
    await expect.poll(async () => new Set(await statedOnDisk(workspace, marked)).size).toBe(1);
    await chooseMenu(app, 'undo');
    await expect(joined.filter({ hasText: 'China and Syria draw closer' })).toHaveCount(0);
    await expect.poll(() => statedOnDisk(workspace, marked)).toEqual([null, null]);
  });

  await test.step('a mention that is dragged onto another is made to state its claim', async () => {
    await page.keyboard.press('Escape');
    await links.getByRole('option', { name: /China gives medical training/u }).click();
    await mentionOf(page, marked.ties).scrollIntoViewIfNeeded();
    await expect(mentionOf(page, marked.nursing)).toBeInViewport();
    await mentionOf(page, marked.ties).hover();
    await page.mouse.down();
    await mentionOf(page, marked.nursing).hover();
    await expect(mentionOf(page, marked.nursing)).toHaveClass(/is-target/u);
    await page.mouse.up();
    await dialog.getByText('Same claim', { exact: true }).first().click();
    await dialog.getByRole('button', { name: 'Make it the same claim' }).click();
    await expect(joined.filter({ hasText: 'China gives medical training' })).toHaveCount(1);
    await saved(page);
    const claimOnDisk = async (): Promise<unknown> =>
      (await articleOnDisk(workspace, SEED_RTL.fileName)).mentions.find(({ id }) => id === marked.ties.mentionId);
    await expect.poll(claimOnDisk).toMatchObject({ claimId: marked.nursing.claimId });
    await chooseMenu(app, 'undo');
    await expect(joined.filter({ hasText: 'China gives medical training' })).toHaveCount(0);
  });
});

test('in a window from right to left the first article stands to the right, and the pair is remembered', async ({
  launch,
  folder,
}) => {
  const { page } = await launch(['--lang=fa']);
  await openSample(page);
  const marked = await compareSeeds(page, sampleWorkspace(folder));
  const words = wordsOf('fa').window.compare;
  const first = page.getByRole('region', { name: words.text.left });
  const second = page.getByRole('region', { name: words.text.right });
  const placeOf = async (text: Locator): Promise<number> => (await text.boundingBox())?.x ?? NaN;
  expect(await placeOf(first)).toBeGreaterThan(await placeOf(second));
  await page.getByRole('option', { name: words.sameClaim }).click();
  await expectLevel(mentionOf(page, marked.solution), mentionOf(page, marked.channels));
  await expectNoBarriers(page, 'two articles in Persian');
  await page.getByRole('button', { name: words.relate }).click();
  await page.getByRole('radio', { name: words.sameClaim }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: words.swap }).click();
  await expect(first.locator(`[data-mention="${marked.channels.mentionId}"]`)).toHaveCount(1);
  await showView(page, 'read');
  await showView(page, 'compare');
  await expect(first.locator(`[data-mention="${marked.channels.mentionId}"]`)).toHaveCount(1);
});

test('what is set aside shows as in the reading view: dimmed, folded behind a button, or as text', async ({
  launch,
}) => {
  const { page } = await launch();
  await openSample(page);
  for (const view of ['Dimmed', 'Folded', 'Shown as text'] as const) {
    await showView(page, 'read');
    await showClutter(page, view);
    await showView(page, 'compare');
    for (const name of ['first', 'second'] as const) {
      const side = pane(page, name);
      await expect(side.locator('p[data-line]').first()).toBeVisible();
      const aside = side.locator('p[data-role="clutter"]');
      const runs = side.getByRole('button', { name: /lines? set aside$/u });
      if (view !== 'Folded') {
        await expect(runs).toHaveCount(0);
        expect(await aside.count()).toBeGreaterThan(0);
        const [dim, body] = await Promise.all(
          [aside, side.locator('p[data-line]:not([data-role])')].map((lines) =>
            lines.first().evaluate((line) => getComputedStyle(line).color),
          ),
        );
        expect(dim === body).toBe(view === 'Shown as text');
        continue;
      }
      await expect(aside).toHaveCount(0);
      expect(await runs.count()).toBeGreaterThan(0);
      await runs.first().focus();
      await page.keyboard.press('Enter');
      await expect(runs.first()).toHaveAttribute('aria-expanded', 'true');
      expect(await aside.count()).toBeGreaterThan(0);
      await expectNoBarriers(page, `texts side by side with folded lines, ${name}`);
    }
  }
});
