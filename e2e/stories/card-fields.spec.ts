// The cards: what an analyst writes and chooses on each kind of mention is on disk as written, and comes back.

import type { Actor } from '../../core/actors/actor';
import type { Claim } from '../../core/claims/claim';
import { beginWith, mark } from '../driver/beginning';
import { articleOnDisk, recordsOnDisk } from '../driver/files-on-disk';
import { expect, test } from '../driver/launch';
import { cardOf, chooseFrom, fillField, linkToSource } from '../driver/marking';
import { openArticle, saved } from '../driver/pages';
import { SEEDS } from '../driver/seeds';
import { selectionSettled } from '../driver/selecting';

test.use({ isHandedOn: true });

for (const seed of SEEDS) {
  test(`${seed.name}: a claim has its gloss, worth, note, tags and the source that asserts it`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { app, page, workspace } = begun;
    const sourceId = await mark(begun, 'Source', seed.source);
    const claimId = await mark(begun, 'Claim', seed.claim);
    const card = cardOf(page, 'Claim', seed.claim);
    await fillField(page, card, 'Claim in your words', 'ارتش چین سربازان سوری را آموزش می‌دهد');
    await chooseFrom(page, card, 'Worth checking', 'High');
    await fillField(page, card, 'Note', 'First line.\nخط دوم.');
    await fillField(page, card, 'Tags', 'ارتش، training , training,');
    await linkToSource(page, card, seed.source);

    const claims = await recordsOnDisk<Claim>(workspace, 'claims');
    expect(claims).toMatchObject([{ gloss: 'ارتش چین سربازان سوری را آموزش می‌دهد' }]);
    const article = await articleOnDisk(workspace, seed.fileName);
    expect(article.mentions.find(({ id }) => id === claimId)).toMatchObject({
      kind: 'claim',
      claimId: claims[0]?.id,
      checkWorthiness: 'high',
      note: 'First line.\nخط دوم.',
      tags: ['ارتش', 'training'],
    });
    expect(article.links).toMatchObject([{ kind: 'asserted-by', from: claimId, to: sourceId }]);

    await app.close();
    const again = await launch();
    await openArticle(again.page, seed.title);
    const closed = cardOf(again.page, 'Claim', seed.claim);
    await expect(closed).toContainText('ارتش چین سربازان سوری را آموزش می‌دهد');
    await expect(closed.getByRole('listitem')).toHaveText(['ارتش', 'training']);
    await closed.click();
    await expect(closed.getByLabel('Note', { exact: true })).toHaveValue('First line.\nخط دوم.');
    await expect(closed.getByRole('button', { name: 'Worth checking' })).toContainText('High');
    const link = closed.getByRole('group', { name: 'Asserted by' }).getByRole('button', { name: seed.source });
    await expect(link).toHaveAttribute('aria-pressed', 'true');
    await link.click();
    await expect.poll(async () => (await articleOnDisk(workspace, seed.fileName)).links).toEqual([]);
  });

  test(`${seed.name}: a source has its name, type, role and actor, and a second source can be the same actor`, async ({
    launch,
    folder,
  }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Source', seed.source);
    const first = cardOf(page, 'Source', seed.source);
    await expect(first.getByLabel('Name as written')).toHaveValue(seed.source);
    await fillField(page, first, 'Name as written', 'Wu Qian');
    await chooseFrom(page, first, 'Type', 'Unnamed');
    await chooseFrom(page, first, 'Type', 'Person');
    await fillField(page, first, 'Role', 'سخنگو');
    const actor = first.getByRole('combobox', { name: 'Is the actor' });
    await actor.fill('吴谦 (Wu Qian)');
    await actor.press('Enter');
    await expect.poll(() => recordsOnDisk<Actor>(workspace, 'actors')).toMatchObject([{ name: '吴谦 (Wu Qian)' }]);
    await saved(page);

    await mark(begun, 'Source', seed.elsewhere);
    const second = cardOf(page, 'Source', seed.elsewhere).getByRole('combobox', { name: 'Is the actor' });
    await second.click();
    // A list closes when its field scrolls, and coming to the field may have scrolled it.
    await selectionSettled(page);
    await second.press('ArrowDown');
    await page.getByRole('option', { name: '吴谦 (Wu Qian)' }).click();
    await expect
      .poll(async () => {
        const { mentions } = await articleOnDisk(workspace, seed.fileName);
        return mentions.map((mention) => (mention.kind === 'source' ? mention.actorId : null));
      })
      .toHaveLength(2);
    await expect(cardOf(page, 'Source', seed.elsewhere).getByRole('combobox', { name: 'Is the actor' })).toHaveValue(
      '吴谦 (Wu Qian)',
    );
    await saved(page);
    const actors = await recordsOnDisk<Actor>(workspace, 'actors');
    expect(actors).toHaveLength(1);
    const { mentions } = await articleOnDisk(workspace, seed.fileName);
    expect(mentions).toMatchObject([
      { kind: 'source', name: 'Wu Qian', sourceType: 'person', role: 'سخنگو', actorId: actors[0]?.id },
      { kind: 'source', name: seed.elsewhere, sourceType: null, role: '', actorId: actors[0]?.id },
    ]);
    await expect(first).toContainText('吴谦 (Wu Qian) · Person · سخنگو');
  });

  test(`${seed.name}: a contested mark has why and by whom`, async ({ launch, folder }) => {
    const begun = await beginWith(seed, launch, folder);
    const { page, workspace } = begun;
    await mark(begun, 'Contested', seed.overlap);
    const card = cardOf(page, 'Contested', seed.overlap);
    const reasons = ['Disputed fact', 'Loaded wording', 'Contradicted', 'Unverifiable', 'Denied'];
    await card.getByRole('button', { name: 'Contested because' }).click();
    await expect(page.getByRole('option')).toHaveText(['Not set', ...reasons]);
    await page.keyboard.press('Escape');
    await chooseFrom(page, card, 'Contested because', 'Denied');
    await fillField(page, card, 'Contested by', 'Россия');
    await fillField(page, card, 'Note', 'רוסיה מכחישה');
    const { mentions } = await articleOnDisk(workspace, seed.fileName);
    expect(mentions).toMatchObject([
      { kind: 'contested', reason: 'denied', contestedBy: 'Россия', note: 'רוסיה מכחישה' },
    ]);

    // Another card is chosen: this one closes and says what was written.
    await mark(begun, 'Source', seed.source);
    await expect(card).toContainText('Denied · Россия');
    await expect(card).toContainText('רוסיה מכחישה');
  });
}
