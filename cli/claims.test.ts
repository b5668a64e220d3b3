import { expect, test } from 'vitest';
import type { EditCommand } from '../core/commands/command';
import type { Change } from '../core/workspace/change';
import { openWorkspace } from '../main/store/open-workspace';
import type { WorkspaceStore } from '../main/store/workspace-store';
import { closing, OPTIONS, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { withSeeds } from './testing/seeded-workspace';

const QUOTES = {
  '000_b2468207d6c1c7ca.txt': 'its military will train Syrian forces on Chinese soil',
  '003_b33f96b676cfdb76.txt': 'زبان های اروپایی',
} as const;

const idIn = (changes: readonly Change[]): string => {
  // The first act of an analyst brings them in.
  const change = changes.find(({ record }) => record !== 'analyst');
  return change !== undefined && 'id' in change ? change.id : '';
};

/** A workspace in which one claim is asserted by an English article and denied by a Persian line. */
const withClaims = async (): Promise<{ workspace: string; claimId: string; mentionId: string; sourceId: string }> => {
  const { workspace } = await withSeeds();
  const store: WorkspaceStore = closing(valueOf(await openWorkspace(workspace, OPTIONS)));
  const act = async (command: EditCommand): Promise<string> => {
    const done = valueOf(await store.run(command));
    return idIn(done.changes);
  };
  const claimId = await act({ command: 'make-claim', gloss: 'China trains Syrian troops', language: 'en' });
  const ids: string[] = [];
  let sourceId = '';
  for (const [fileName, quote] of Object.entries(QUOTES)) {
    const article = store.workspace.articles.find(({ original }) => original.fileName === fileName);
    if (article === undefined) throw new Error(`no ${fileName}`);
    const place = (words: string) => {
      const start = article.text.indexOf(words);
      return [{ start, end: start + words.length }];
    };
    const articleId = article.id;
    const mentionId = await act({ command: 'add-mention', articleId, kind: 'claim', selections: place(quote) });
    await act({ command: 'attach-mention', articleId, mentionId, claimId });
    const stance = ids.length === 0 ? 'asserts' : 'denies';
    await act({ command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', stance } });
    if (ids.length === 0) {
      sourceId = await act({ command: 'add-mention', articleId, kind: 'source', selections: place('China') });
      const hop = { role: 'speaker', sourceId, actorId: null, cueId: null, mode: 'indirect' } as const;
      const last = { role: 'reposter', sourceId: null, actorId: null, cueId: null, mode: null } as const;
      await act({ command: 'set-attribution', articleId, mentionId, hops: [hop, last] });
    }
    ids.push(mentionId);
  }
  await store.close();
  return { workspace, claimId, mentionId: ids[0] ?? '', sourceId };
};

test('`claims` lists each claim with its status, counts and roots, in words and for programs', async () => {
  const { workspace, claimId } = await withClaims();
  const { output, exitCode } = await hashiya('claims', '--workspace', workspace);
  expect(exitCode).toBe(0);
  expect(output).toContain('has 1 claim:\n');
  expect(output).toContain(`${claimId}  China trains Syrian troops\n`);
  expect(output).toContain('    contested · 2 mentions · 2 articles · 2 independent roots · 0 relations\n');
  const { reply } = await hashiyaJson('claims', '--workspace', workspace);
  expect(reply).toMatchObject({
    ok: true,
    claims: [
      {
        id: claimId,
        gloss: 'China trains Syrian troops',
        mentions: 2,
        status: 'contested',
        review: null,
        depth: 2,
        computed: { status: 'contested', reasons: [{ kind: 'polarity' }] },
        roots: [{ names: ['China'] }, {}],
      },
    ],
  });
});

test('`claims` of a workspace without claims says so', async () => {
  const { workspace } = await withSeeds();
  expect((await hashiya('claims', '--workspace', workspace)).output).toMatch(/has no claims yet\.\n$/);
});

test('`chain` tells the hands of one mention, and of all that state a claim', async () => {
  const { workspace, claimId, mentionId, sourceId } = await withClaims();
  const { output } = await hashiya('chain', '--workspace', workspace, '--mention', mentionId);
  expect(output).toContain(`${mentionId}  “${QUOTES['000_b2468207d6c1c7ca.txt']}”\n`);
  expect(output).toContain(
    '    Through 2 hands:\n      China (speaker, indirect)\n    → someone who is not named (reposter)\n',
  );
  const all = await hashiya('chain', '--workspace', workspace, '--claim', claimId.toUpperCase());
  expect(all.output).toContain(output);
  expect(all.output).toContain(QUOTES['003_b33f96b676cfdb76.txt']);
  expect(all.output).toContain('The article’s own word: no chain is set.');
  const { reply } = await hashiyaJson('chain', '--workspace', workspace, '--claim', claimId);
  expect(reply).toMatchObject({
    mentions: [
      {
        id: mentionId,
        claimId,
        depth: 2,
        stance: 'asserts',
        chain: [{ name: 'China' }, { name: '', role: 'reposter' }],
      },
      { depth: 0, stance: 'denies', chain: [] },
    ],
  });
  const wrong = async (...options: string[]) => {
    const ran = await hashiyaJson('chain', '--workspace', workspace, ...options);
    return [ran.exitCode, (ran.reply.error as { code: string }).code];
  };
  expect(await wrong('--claim', mentionId)).toEqual([1, 'claim-unknown']);
  expect(await wrong('--mention', claimId)).toEqual([1, 'mention-unknown']);
  expect(await wrong('--mention', sourceId)).toEqual([1, 'mention-no-claim']);
  expect(await wrong()).toEqual([2, 'mention-or-claim']);
  expect(await wrong('--mention', mentionId, '--claim', claimId)).toEqual([2, 'mention-or-claim']);
});
