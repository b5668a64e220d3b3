// A claim on its page: its neighbours as a map and as a tree, by keyboard, and how its wording drifts over both seeds, in an
// interface from left to right and from right to left.

import type { Locator, Page } from '@playwright/test';
import type { Article } from '../../core/article/article';
import type { EditCommand } from '../../core/commands/command';
import type { Language } from '../../core/locales/languages';
import { actDirectly, madeId, showAnew } from '../driver/act-directly';
import { expectNoBarriers } from '../driver/axe';
import { articleOnDisk, sampleWorkspace } from '../driver/files-on-disk';
import { expectLanguage, wordsOf } from '../driver/interface-language';
import { expect, test } from '../driver/launch';
import { partsOf } from '../driver/mark-directly';
import { chooseMenu } from '../driver/native';
import { article, openSample, SEED_LTR, SEED_RTL } from '../driver/pages';

/** Does a command; returns the id of what it makes. */
const make = async (page: Page, record: 'claim' | 'mention' | 'actor', command: EditCommand): Promise<string> =>
  madeId(await actDirectly(page, command), record);

const DEAD = 'The war has killed hundreds of thousands';
const TRAINING = 'چین نیروهای سوریه را در خاک خود آموزش می‌دهد';
const COOPERATION = 'China enhances its military cooperation with Syria';
const FAKED = 'The picture of Omran (عمران) is faked';
const FURTHER = 'What was filmed may be propaganda';

/** Works the sample workspace: claims that lead to each other in a circle, mentions of both seeds. */
const work = async (page: Page, workspace: string): Promise<void> => {
  const claims = new Map<string, string>();
  for (const gloss of [DEAD, TRAINING, COOPERATION, FAKED, FURTHER]) {
    claims.set(
      gloss,
      await make(page, 'claim', { command: 'make-claim', gloss, language: gloss === TRAINING ? 'fa' : 'en' }),
    );
  }
  const idOf = (gloss: string): string => claims.get(gloss) ?? '';
  const judged = { rationale: '', evidence: [], confidence: null };
  const relate = (from: string, kind: 'supports' | 'contradicts' | 'qualifies' | 'updates', to: string) =>
    actDirectly(page, { command: 'relate-claims', kind, from: idOf(from), to: idOf(to), ...judged });
  await relate(TRAINING, 'qualifies', DEAD);
  await relate(DEAD, 'updates', COOPERATION);
  await relate(TRAINING, 'contradicts', COOPERATION);
  await relate(COOPERATION, 'supports', FAKED);
  await relate(FAKED, 'supports', FURTHER);
  const state = async ({ id: articleId, text }: Article, words: string): Promise<string> => {
    const selections = partsOf(text, words);
    const mentionId = await make(page, 'mention', { command: 'add-mention', articleId, kind: 'claim', selections });
    await actDirectly(page, { command: 'attach-mention', articleId, mentionId, claimId: idOf(DEAD) });
    return mentionId;
  };
  const ltr = await articleOnDisk(workspace, SEED_LTR.fileName);
  const rtl = await articleOnDisk(workspace, SEED_RTL.fileName);
  const first = await state(ltr, 'more than 290,000 people dead');
  await state(rtl, 'killing thousands and displacing millions');
  const poem = await state(rtl, 'از آن به که کشور');
  const { title, outlet, url, language } = ltr;
  const details = { title, outlet, url, language, publishedOn: '2016-08-16' };
  await actDirectly(page, { command: 'edit-article', articleId: ltr.id, details });
  await actDirectly(page, {
    command: 'edit-mention',
    articleId: ltr.id,
    mentionId: first,
    edit: { kind: 'claim', stance: 'asserts' },
  });
  const actorId = await make(page, 'actor', {
    command: 'make-actor',
    name: 'Syrian Observatory',
    actorType: 'organisation',
  });
  const hop = { role: 'speaker', sourceId: null, actorId, cueId: null, mode: 'indirect' } as const;
  await actDirectly(page, { command: 'set-attribution', articleId: ltr.id, mentionId: first, hops: [hop] });
  const reposted = { role: 'reposter', sourceId: null, actorId: null, cueId: null, mode: null } as const;
  await actDirectly(page, { command: 'set-attribution', articleId: rtl.id, mentionId: poem, hops: [hop, reposted] });
  await showAnew(page);
};

const chooseClaim = async (page: Page, gloss: string): Promise<void> => {
  await page.locator('.list-side').getByRole('row', { name: gloss }).click();
};

const middleOf = async (node: Locator): Promise<number> => {
  const box = await node.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box.x + box.width / 2;
};

for (const language of ['en', 'fa'] as const satisfies readonly Language[]) {
  test(`${language}: neighbours as a map and as a tree, and the drift of the wording`, async ({ launch, folder }) => {
    const { app, page } = await launch([`--lang=${language}`]);
    const words = wordsOf(language).window;
    await openSample(page);
    await expectLanguage(page, language);
    await work(page, sampleWorkspace(folder));
    await chooseMenu(app, 'show-claims');
    await chooseClaim(page, DEAD);

    const section = page.getByRole('region', { name: words.claimMap.heading });
    const map = section.getByRole('group', { name: words.claimMap.mapName });
    const node = (name: string): Locator => map.getByRole('button', { name });

    await test.step('the map is read in the direction of the interface', async () => {
      await expect(node(DEAD)).toHaveAttribute('aria-current', 'true');
      await expect(map.getByRole('button', { name: words.claimMap.kinds.claim })).toHaveCount(4);
      await expect(node(FURTHER)).toHaveCount(0);
      const [before, centre, after] = [
        await middleOf(node(TRAINING)),
        await middleOf(node(DEAD)),
        await middleOf(node(COOPERATION)),
      ];
      expect(before < centre && centre < after).toBe(language === 'en');
      expect(before > centre && centre > after).toBe(language === 'fa');
      await expect(node(TRAINING).locator('.neighbour-words')).toHaveAttribute('dir', 'rtl');
      await expect(node(COOPERATION).locator('.neighbour-words')).toHaveAttribute('dir', 'ltr');
      await expect(node(COOPERATION)).toContainText(words.terms.statuses.contested);
      await expect(map.locator('.tie-label')).toHaveText([
        words.terms.relations.along.qualifies,
        words.terms.relations.along.updates,
        words.terms.relations.along.contradicts,
        words.terms.relations.along.supports,
      ]);
    });

    await test.step('keys and buttons move it, and the focus brings nodes into sight', async () => {
      await node(DEAD).focus();
      const before = await middleOf(node(DEAD));
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => middleOf(node(DEAD))).toBeLessThan(before - 50);
      for (let press = 0; press < 12; press += 1) await page.keyboard.press('ArrowRight');
      await map.getByRole('button', { name: words.claimMap.controls.smaller }).click();
      await node(FAKED).focus();
      await node(DEAD).focus();
      await expect(node(DEAD)).toBeInViewport({ ratio: 0.99 });
      await page.keyboard.press('0');
      await expect(node(FAKED)).toBeInViewport({ ratio: 0.99 });
    });

    await test.step('sources stand in it where they are wanted', async () => {
      await section.getByRole('button', { name: words.claimMap.sources }).click();
      await expect(node(words.claimMap.kinds.article)).toHaveCount(2);
      await expect(node('Syrian Observatory')).toBeVisible();
      await expectNoBarriers(page, 'the map');
    });

    await test.step('the same is a tree', async () => {
      await section.getByRole('radio', { name: words.claimMap.tree }).click();
      const tree = section.getByRole('treegrid', { name: words.claimMap.treeName });
      const rows = tree.getByRole('row');
      await expect(rows).not.toHaveCount(1);
      const all = await rows.count();
      // Two claims lead to each other, and so do the second article and the source that both articles have it from.
      await expect(rows.filter({ hasText: words.claimMap.above })).toHaveCount(2);
      await expect(rows.filter({ hasText: words.claimMap.below })).toHaveCount(2);
      await expect(rows.filter({ hasText: FURTHER })).toHaveCount(0);
      await expectNoBarriers(page, 'the tree');
      const [shut, open] = language === 'en' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      await rows.first().focus();
      await page.keyboard.press(shut);
      await expect(rows).toHaveCount(1);
      await page.keyboard.press(open);
      await expect(rows).toHaveCount(all);
      await page.keyboard.press('ArrowDown');
      await expect(rows.nth(1)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(rows.nth(2)).toContainText(TRAINING);
      await page.keyboard.press('Enter');
      // The tree of that claim takes the focus.
      await expect(rows.first()).toContainText(TRAINING);
      await expect(rows.first()).toBeFocused();
      await section.getByRole('radio', { name: words.claimMap.map }).click();
      await node(DEAD).press('Enter');
      await expect(node(DEAD)).toHaveAttribute('aria-current', 'true');
      await expect(node(DEAD)).toBeFocused();
    });

    await test.step('the drift is told in words, and marked in the quotes', async () => {
      const drift = page.getByRole('region', { name: words.drift.heading });
      const mentions = drift.getByRole('list', { name: words.drift.listName }).locator(':scope > li');
      await expect(mentions).toHaveCount(3);
      await expect(mentions.nth(0).locator('mark')).toHaveText(['290,000']);
      const step = mentions.nth(1).getByRole('list', { name: words.drift.step });
      await expect(step).toContainText(words.drift.marks['number-changed']);
      await expect(step.locator('q')).toContainText(['290,000', 'thousands']);
      await expect(mentions.nth(2).locator('blockquote')).toHaveAttribute('dir', 'rtl');
      await expect(drift).toContainText(words.drift.limits);
      for (const theme of ['light', 'dark'] as const) {
        await chooseMenu(app, `theme-${theme}`);
        await expectNoBarriers(page, `the page of a claim, ${theme}`);
      }
      await mentions.nth(1).getByRole('button', { name: words.drift.goToText }).click();
      await expect(article(page).getByRole('heading', { level: 1, name: SEED_RTL.title })).toBeVisible();
    });
  });
}
