import { describe, expect, test } from 'vitest';
import type { EditCommand } from '../core/commands/command';
import type { Change } from '../core/workspace/change';
import { openWorkspace } from '../main/store/open-workspace';
import { OPTIONS, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { withSeeds } from './testing/seeded-workspace';

/** Both seeds in one event: a claim that both state with other values, and one that one denies and the other is silent on. */
const withEvent = async (): Promise<{ workspace: string; eventId: string }> => {
  const { workspace } = await withSeeds();
  const store = valueOf(await openWorkspace(workspace, OPTIONS));
  const act = async (command: EditCommand): Promise<Change | undefined> =>
    // The first act of somebody makes them known too.
    valueOf(await store.run(command)).changes.find(({ record }) => record !== 'analyst');
  const idOf = (change: Change | undefined): string => (change !== undefined && 'id' in change ? change.id : '');
  const [english, persian] = ['Syrian armed forces', 'foreign-backed militancy'].map((words) => {
    const article = store.workspace.articles.find(({ text }) => text.includes(words));
    if (article === undefined) throw new Error('a seed is missing');
    return article;
  });
  if (english === undefined || persian === undefined) throw new Error('a seed is missing');
  const state = async (article: typeof english, claimId: string, words: string, edit: object): Promise<void> => {
    const start = article.text.indexOf(words);
    const selections = [{ start, end: start + words.length }];
    const articleId = article.id;
    const mentionId = idOf(await act({ command: 'add-mention', articleId, kind: 'claim', selections }));
    await act({ command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', ...edit } });
    await act({ command: 'attach-mention', articleId, mentionId, claimId });
  };
  const when = (value: string) => ({ values: [{ slot: 'when', value }] });
  const help = idOf(await act({ command: 'make-claim', gloss: 'China helps the Syrian army', language: 'en' }));
  await state(english, help, 'provide training', { stance: 'asserts', certainty: 'certain', ...when('Thursday') });
  await state(persian, help, 'enhanced military cooperation', { stance: 'asserts', ...when('Tuesday') });
  const attack = idOf(await act({ command: 'make-claim', gloss: 'Russia carried out the attack', language: 'en' }));
  await state(english, attack, 'denied carrying out the attack', { stance: 'denies' });
  await act({ command: 'note-silence', claimId: attack, articleId: persian.id, query: 'attack', hits: 0 });
  const country = idOf(await act({ command: 'make-claim', gloss: 'کشور از جان برتر است', language: 'fa' }));
  await state(persian, country, 'تن من مباد', {});
  const articleIds = [english.id, persian.id];
  const eventId = idOf(await act({ command: 'make-event', title: 'Syria, August 2016', articleIds }));
  await store.close();
  return { workspace, eventId };
};

describe('matrix', () => {
  test('tells claim by claim who says what, who is silent, and what nobody has read', async () => {
    const { workspace, eventId } = await withEvent();
    const { output, exitCode } = await hashiya('matrix', '--workspace', workspace, '--event', 'syria, AUGUST ۲۰۱۶');
    expect(exitCode).toBe(0);
    const [upgrade, host] = [
      'China ‘to upgrade Syria military ties’',
      "China to host Syrian troops for 'humanitarian' training",
    ];
    expect(output.split('\n')).toEqual([
      'The event “Syria, August 2016”: 3 claims in 2 articles.',
      'China helps the Syrian army: contested, 2 articles, 2 independent roots',
      `    ${upgrade}: asserts: “enhanced military cooperation”`,
      `    ${host}: asserts, certain: “provide training”`,
      `    when: Tuesday (${upgrade}), Thursday (${host}); disagree: ${upgrade}, ${host}`,
      'Russia carried out the attack: uncontested, 1 article, 1 independent root',
      `    ${upgrade}: silent; looked for “attack”, 0 places, none states it`,
      `    ${host}: denies: “denied carrying out the attack”`,
      'کشور از جان برتر است: uncontested, 1 article, 1 independent root',
      `    ${upgrade}: stance not noted: “تن من مباد”`,
      `    ${host}: not yet read`,
      '',
    ]);
    const { reply } = await hashiyaJson('matrix', '--workspace', workspace, '--event', eventId, '--columns', 'actors');
    expect(reply).toMatchObject({
      ok: true,
      event: { id: eventId, title: 'Syria, August 2016' },
      matrix: { eventId, choice: 'actors', columns: [{ name: 'presstv.ir' }, { kind: 'article' }], unattached: 0 },
    });
  });

  test('says which events there are, and what columns can be', async () => {
    const { workspace } = await withSeeds();
    const ask = (...more: string[]) => hashiyaJson('matrix', '--workspace', workspace, '--event', 'Nothing', ...more);
    expect(await ask()).toMatchObject({ exitCode: 1, reply: { error: { code: 'event-none' } } });
    expect(await ask('--columns', 'days')).toMatchObject({ exitCode: 2, reply: { error: { code: 'choice-unknown' } } });
    const store = valueOf(await openWorkspace(workspace, OPTIONS));
    for (const title of ['Twice', 'Twice']) await store.run({ command: 'make-event', title, articleIds: [] });
    await store.close();
    expect((await ask()).reply).toMatchObject({
      error: { code: 'event-unknown', details: { titles: '“Twice”, “Twice”' } },
    });
    const twice = await hashiyaJson('matrix', '--workspace', workspace, '--event', 'twice');
    expect(twice.reply).toMatchObject({ error: { code: 'event-ambiguous', details: { count: 2 } } });
  });
});
