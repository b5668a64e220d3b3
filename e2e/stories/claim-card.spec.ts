// The card of a claim: which claim it is, found across articles in any spelling; the stance on it; the chain by which it
// comes, by keys alone; and that no letter for a source is seen before its information is judged.

import type { Locator, Page } from '@playwright/test';
import type { Actor } from '../../core/actors/actor';
import type { EditCommand } from '../../core/commands/command';
import type { ClaimMention } from '../../core/mention/mention';
import { expectNoBarriers } from '../driver/axe';
import { beginWith, mark, type OpenSeed } from '../driver/beginning';
import { articleOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, chooseFrom, fillField, linkToSource } from '../driver/marking';
import { openArticle, saved, text } from '../driver/pages';
import { SEEDS, type Seed } from '../driver/seeds';

test.use({ isHandedOn: true });

const GLOSS = 'ارتش چین سربازان سوری را آموزش می‌دهد';
/** The same words with an Arabic yeh and no joiner, as another keyboard writes them. */
const OTHER_SPELLING = 'چين سربازان سوری';

/** Has main do something that this story is not about; the window sees it once it is loaded anew. */
const tellMain = async (page: Page, command: EditCommand): Promise<void> => {
  const answer = await page.evaluate(
    (told) =>
      // The bridge of contract/bridge.ts, as the window has it.
      (
        globalThis as unknown as { hashiya: { request: (name: string, args: unknown) => Promise<unknown> } }
      ).hashiya.request('command:run', told),
    command,
  );
  expect(answer).toMatchObject({ ok: true });
};

/** Two actors, one of them rated and with a name in another script. */
const makeActors = async (page: Page): Promise<void> => {
  await tellMain(page, { command: 'make-actor', name: 'Press TV', actorType: 'outlet' });
  await tellMain(page, { command: 'make-actor', name: 'Xinhua', actorType: 'agency' });
  const actors = await page.evaluate(() =>
    (
      globalThis as unknown as {
        hashiya: { request: (name: string, args: unknown) => Promise<{ value: { workspace: { actors: Actor[] } } }> };
      }
    ).hashiya.request('app:start', null),
  );
  const press = actors.value.workspace.actors.find(({ name }) => name === 'Press TV');
  await tellMain(page, {
    command: 'edit-actor',
    actorId: press?.id ?? '',
    edit: { reliability: 'B', names: [{ text: 'پرس‌تی‌وی', language: 'fa', kind: 'name' }] },
  });
  await page.reload();
  await text(page).waitFor();
};

const claimOnDisk = async ({ workspace }: OpenSeed, seed: Seed): Promise<ClaimMention> => {
  const { mentions } = await articleOnDisk(workspace, seed.fileName);
  const found = mentions.find((mention): mention is ClaimMention => mention.kind === 'claim');
  if (found === undefined) throw new Error('no claim is marked');
  return found;
};

/** Presses Tab until something has the focus. */
const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  const isFocused = (): Promise<boolean> => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 30 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab');
  await expect(wanted).toBeFocused();
};

/** Chooses the option of that name in a list of the card, by keys alone, from wherever the focus is before it. */
const chooseByKeys = async (page: Page, button: Locator, option: string | RegExp): Promise<void> => {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option });
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 12; presses += 1) {
    if ((await wanted.getAttribute('data-focused')) !== null) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox')).toHaveCount(0);
  await saved(page);
};

for (const [seed, other] of [
  [SEEDS[0], SEEDS[1]],
  [SEEDS[1], SEEDS[0]],
] as const) {
  if (seed === undefined || other === undefined) throw new Error('there are two seeds');

  test(`${seed.name}: a mention states the claim of another article, sides with it, and comes through three hands`, async ({
    launch,
    folder,
  }) => {
    test.slow();
    const elsewhere = await beginWith(other, launch, folder);
    const { page, workspace } = elsewhere;
    await makeActors(page);
    await openArticle(page, other.title);
    await mark(elsewhere, 'Claim', other.claim);
    await fillField(page, cardOf(page, 'Claim', other.claim), 'Claim in your words', GLOSS);

    await openArticle(page, seed.title);
    const begun: OpenSeed = { ...elsewhere, article: await articleOnDisk(workspace, seed.fileName) };
    const sourceId = await mark(begun, 'Source', seed.source);
    const actor = cardOf(page, 'Source', seed.source).getByRole('combobox', { name: 'Is the actor' });

    await test.step('an actor is found by its name in another script, and its page is a press away', async () => {
      await actor.fill('پرس تي');
      await expect(page.getByRole('option', { name: 'Press TV' })).toContainText('پرس‌تی‌وی');
      await page.getByRole('option', { name: 'Press TV' }).click();
      await saved(page);
      await cardOf(page, 'Source', seed.source).getByRole('button', { name: 'Show the actor' }).click();
      await expect(page.locator('[data-view="actors"]')).toBeVisible();
      await page.getByRole('radio', { name: 'Read' }).click();
      await text(page).waitFor();
    });

    const cueId = await mark(begun, 'Cue', seed.word);
    await mark(begun, 'Claim', seed.claim);
    const card = cardOf(page, 'Claim', seed.claim);
    await linkToSource(page, card, seed.source);

    await test.step('the claim is found by another spelling of its words', async () => {
      const chooser = card.getByRole('combobox', { name: 'Or a claim that is there already' });
      await chooser.pressSequentially(OTHER_SPELLING);
      await expect(page.getByRole('option', { name: GLOSS })).toContainText('1 mention');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(card.getByRole('textbox', { name: 'Claim in your words' })).toHaveValue(GLOSS);
      await expect(card.getByRole('button', { name: 'Show the claim' })).toBeFocused();
      await expect(card).toContainText('2 mentions');
      await expect(card).toContainText('2 articles');
      await expect(card).toContainText('Uncontested');
      await expect(card).toContainText('Other mentions state this claim too');
      await saved(page);
      const [here, there] = [await claimOnDisk(begun, seed), await claimOnDisk(begun, other)];
      expect(here.claimId).not.toBeNull();
      expect(here.claimId).toBe(there.claimId);
    });

    await test.step('the reliability of the source is seen once the credibility is judged', async () => {
      await expect(card).toContainText('Shown once you have judged');
      await expect(card).not.toContainText('Usually reliable');
      await card.getByRole('button', { name: 'Stance and values' }).click();
      const stance = card.getByRole('group', { name: 'Stance and values' });
      await chooseFrom(page, stance, 'Stance', 'Denies');
      await chooseFrom(page, stance, 'Certainty', 'Probable');
      await expect(card).not.toContainText('Usually reliable');
      await card.getByRole('button', { name: 'Credibility of the information' }).click();
      await page.getByRole('option', { name: /3.*Possibly true/ }).click();
      await expect(card).toContainText(/B.*Usually reliable/);
      await expect(card).not.toContainText('Shown once you have judged');
    });

    await test.step('values, in slots of ours and of one’s own', async () => {
      await card.getByRole('button', { name: 'Add a value' }).click();
      await page.getByRole('menuitem', { name: 'How many' }).click();
      await expect(card.getByRole('textbox', { name: 'How many' })).toBeFocused();
      await page.keyboard.type('۴۰');
      await card.getByRole('button', { name: 'Add a value' }).click();
      await expect(page.getByRole('menuitem')).toHaveText(['Who', 'Where', 'When', 'Another slot…']);
      await page.getByRole('menuitem', { name: 'Another slot…' }).click();
      await page.keyboard.type('سلاح');
      await page.keyboard.press('Enter');
      await expect(card.getByRole('textbox', { name: 'سلاح' })).toBeFocused();
      await page.keyboard.type('نارنجک');
      await card.getByRole('textbox', { name: 'سلاح' }).blur();
      await saved(page);
      expect(await claimOnDisk(begun, seed)).toMatchObject({
        stance: 'denies',
        certainty: 'probable',
        credibility: 3,
        values: [
          { slot: 'how-many', value: '۴۰' },
          { slot: 'سلاح', value: 'نارنجک' },
        ],
      });
    });

    const hops = card.getByRole('list', { name: 'Hops, from who said it first to who hands it on' });
    const hop = (at: number): Locator => hops.getByRole('listitem').nth(at).getByRole('button').first();
    const roles = async (): Promise<string[]> => (await claimOnDisk(begun, seed)).attribution.map(({ role }) => role);
    await test.step('a chain of three hops, by keys alone', async () => {
      await tabTo(page, card.getByRole('button', { name: 'Attribution' }));
      await page.keyboard.press('Enter');
      await tabTo(page, card.getByRole('button', { name: 'Begin from the linked sources' }));
      await page.keyboard.press('Enter');
      await expect(hop(0)).toBeFocused();
      await expect(card).toContainText('First-hand: 1 hop');
      await tabTo(page, card.getByRole('button', { name: 'Add a hop' }));
      await page.keyboard.press('Enter');
      await expect(hop(1)).toBeFocused();
      await chooseByKeys(page, card.getByRole('button', { name: /Who passes it on/ }), /Xinhua/);
      await chooseByKeys(page, card.getByRole('button', { name: /Cue/ }).last(), seed.word);
      await tabTo(page, card.getByRole('button', { name: 'Add a hop' }));
      await page.keyboard.press('Enter');
      await expect(hop(2)).toBeFocused();
      await chooseByKeys(page, card.getByRole('button', { name: /Mode/ }), 'Indirect');
      await expect(card).toContainText('Third-hand: 3 hops');
      await expect(hop(0)).toContainText(seed.source);
      await expect(hop(1)).toContainText('Xinhua');
      await expect(hop(1)).toContainText(seed.word);
      expect((await claimOnDisk(begun, seed)).attribution).toMatchObject([
        { role: 'speaker', sourceId, actorId: null, cueId: null, mode: null },
        { role: 'agency', sourceId: null, cueId, mode: null },
        { role: 'outlet', sourceId: null, actorId: null, cueId: null, mode: 'indirect' },
      ]);

      await hop(2).focus();
      await page.keyboard.press('Alt+ArrowUp');
      await expect(hop(1)).toBeFocused();
      await expect.poll(roles).toEqual(['speaker', 'outlet', 'agency']);
      await page.keyboard.press('Alt+ArrowUp');
      await expect(hop(0)).toBeFocused();
      await page.keyboard.press('Alt+ArrowUp');
      await expect.poll(roles).toEqual(['outlet', 'speaker', 'agency']);
      await page.keyboard.press('Delete');
      await expect(hop(0)).toBeFocused();
      await expect.poll(roles).toEqual(['speaker', 'agency']);
      await expect(card).toContainText('Second-hand: 2 hops');
    });

    await test.step('each change is one act, taken back by one', async () => {
      await page.keyboard.press('Control+z');
      await expect.poll(roles).toEqual(['outlet', 'speaker', 'agency']);
      await page.keyboard.press('Control+z');
      await expect.poll(roles).toEqual(['speaker', 'outlet', 'agency']);
      await page.keyboard.press('Control+z');
      await expect.poll(roles).toEqual(['speaker', 'agency', 'outlet']);
      await expect(card).toContainText('Third-hand: 3 hops');
    });
    await hop(0).click();
    await expect(card.getByRole('button', { name: /Who passes it on/ })).toContainText(seed.source);
    await expectNoBarriers(page, 'a chain with an open hop');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectNoBarriers(page, 'a chain with an open hop, in the dark');

    await test.step('what a hop points to may be gone, and then it says so', async () => {
      await cardOf(page, 'Cue', seed.word).focus();
      await page.keyboard.press('Delete');
      await expect(cardOf(page, 'Cue', seed.word)).toHaveCount(0);
      await card.click();
      await expect(hop(1)).toContainText('The cue was deleted');
    });

    await test.step('another claim, in words of its own; then none', async () => {
      await card.getByRole('button', { name: 'Detach' }).click();
      await expect(card.getByRole('textbox', { name: 'Claim in your words' })).toHaveValue('');
      const chooser = card.getByRole('combobox', { name: 'Or a claim that is there already' });
      await expect(chooser).toBeFocused();
      await page.keyboard.type('Nobody trains anybody');
      await page.getByRole('option', { name: 'Nobody trains anybody' }).click();
      await expect(card.getByRole('textbox', { name: 'Claim in your words' })).toHaveValue('Nobody trains anybody');
      await expect(card).toContainText('1 mention');
      await card.getByRole('button', { name: 'Choose another' }).click();
      await expect(chooser).toBeFocused();
      await page.keyboard.type(OTHER_SPELLING);
      await page.getByRole('option', { name: GLOSS }).click();
      await expect(card.getByRole('textbox', { name: 'Claim in your words' })).toHaveValue(GLOSS);
      await card.getByRole('button', { name: 'Show the claim' }).click();
      await expect(page.locator('[data-view="claims"]')).toBeVisible();
    });
  });
}
