import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../main/store/open-workspace';
import { OPTIONS, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { withSeeds } from './testing/seeded-workspace';

const inSeeds = async (): Promise<(...more: string[]) => ReturnType<typeof hashiya>> => {
  const { workspace } = await withSeeds();
  return (...more) => hashiya('search', ...more, '--workspace', workspace);
};

interface SearchReply {
  readonly query: string;
  readonly hits: number;
  readonly found: readonly {
    readonly in: string;
    readonly id: string;
    readonly articleId: string | null;
    readonly hits: readonly {
      readonly start: number;
      readonly end: number;
      readonly line: number | null;
      readonly before: string;
      readonly match: string;
    }[];
  }[];
}

describe('search', () => {
  test('tells each place with its line, its offsets and what stands around it', async () => {
    const search = await inSeeds();
    const { output, exitCode } = await search('"foreign-backed militancy in the"', '--limit', '3');
    expect(exitCode).toBe(0);
    expect(output).toMatch(
      /^1 place in 1 record:\nArticle “China ‘to upgrade Syria military ties’” \([0-9a-f-]+\)\n {4}line \d+, \d+–\d+: .*\[foreign-backed militancy in the\].*\n$/u,
    );
    expect((await search('zzzzz')).output).toBe('Nothing was found.\n');
  });

  test('finds Persian words that are typed with Arabic letters, at exact offsets of the article', async () => {
    const { workspace } = await withSeeds();
    const { reply } = await hashiyaJson('search', 'كشور', '-', '--workspace', workspace, '--mode', 'word');
    const { found, query } = reply as unknown as SearchReply;
    expect(query).toBe('كشور -');
    const store = valueOf(await openWorkspace(workspace, OPTIONS));
    const hits = found.flatMap(({ in: record, id, articleId, hits: places }) => {
      expect([record, id]).toEqual(['article', articleId]);
      const text = store.workspace.articles.find((article) => article.id === id)?.text ?? '';
      return places.map(({ start, end, match, line }) => [text.slice(start, end) === match, match, line !== null]);
    });
    await store.close();
    expect(hits).toContainEqual([true, 'کشور', true]);
  });

  test('tells of mentions, claims, notes and actors, and of records that only fields ask for', async () => {
    const { workspace } = await withSeeds();
    const search = (...more: string[]): ReturnType<typeof hashiya> =>
      hashiya('search', ...more, '--workspace', workspace);
    const store = valueOf(await openWorkspace(workspace, OPTIONS));
    const article = store.workspace.articles.find(({ text }) => text.includes('Syrian armed forces'));
    const start = article?.text.indexOf('Syrian armed forces') ?? 0;
    const articleId = article?.id ?? '';
    const selections = [{ start, end: start + 'Syrian armed forces'.length }];
    const made = valueOf(await store.run({ command: 'add-mention', articleId, kind: 'source', selections }));
    const mention = made.changes.flatMap((change) => (change.record === 'mention' ? [change.after] : []))[0];
    const mentionId = mention?.id ?? '';
    await store.run({ command: 'set-actor', articleId, mentionId, actor: { name: 'Syrian army' } });
    await store.run({
      command: 'edit-mention',
      articleId,
      mentionId,
      edit: { kind: 'source', note: 'An army of whom?' },
    });
    await store.run({ command: 'make-claim', gloss: 'The army is trained', language: 'en' });
    await store.close();
    const { output } = await search('in:mention', 'armed');
    expect(output).toContain(`line `);
    expect(output).toContain(`Mention, source, in “China to host Syrian troops`);
    expect((await search('in:note', 'army')).output).toContain('note, 3–7: An [army] of whom?');
    expect((await search('in:claim', 'army')).output).toContain('gloss, 4–8: The [army] is trained');
    expect((await search('in:actor', 'army')).output).toContain('name, 7–11: Syrian [army]');
    expect((await search('kind:source', 'in:mention')).output).toMatch(/^1 record:\nMention, source/u);
  });

  test('gives no more than it is asked for, and says what is left', async () => {
    const search = await inSeeds();
    const { output } = await search('china', '--limit', '1');
    expect(output).toMatch(/^1 place in 1 record:\n(?:.*\n){2} {4}… and \d+ more places\n1 more record was found\./u);
  });

  test('passes over a text on which an expression takes too long, and says so', async () => {
    const search = await inSeeds();
    expect((await search('china(?=.*host)', '--mode', 'regex')).output).toContain('[China]');
    const { output, exitCode } = await search('(([^\\n]+)+)+\\u{10FFFF}', '--mode', 'regex');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^Nothing was found\.\nOver \d texts? the expression takes too long/u);
  });

  test('says what in a query it cannot understand, and where', async () => {
    const { workspace } = await withSeeds();
    const ask = (...more: string[]) => hashiyaJson('search', ...more, '--workspace', workspace);
    expect(await ask('china', 'date:yesterday')).toMatchObject({
      exitCode: 2,
      reply: { error: { code: 'query-not-understood', details: { reason: 'date-invalid', start: 6, end: 20 } } },
    });
    expect(await ask('(a', '--mode', 'regex')).toMatchObject({
      exitCode: 2,
      reply: { error: { details: { reason: 'expression-invalid' } } },
    });
    expect(await ask('a', '--limit', '0')).toMatchObject({ exitCode: 2, reply: { error: { code: 'number-invalid' } } });
    expect(await ask('a', '--mode', 'wild')).toMatchObject({ reply: { error: { code: 'choice-unknown' } } });
    expect(await ask()).toMatchObject({ exitCode: 2, reply: { error: { code: 'argument-missing' } } });
    const { errors } = await hashiya('search', 'a "b', '--workspace', workspace);
    expect(errors).toContain('“"b” (offset 2): The phrase has no closing quotation mark.');
  });
});
