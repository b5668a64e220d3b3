import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '../main/store/open-workspace';
import { workspacePaths } from '../main/store/workspace-folder';
import { analyst, closing, OPTIONS, scratchFolder, snapshotOf, steadyMoment, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { ENGLISH, listOf, PERSIAN, withSeeds } from './testing/seeded-workspace';

const ARTICLE = '000_b2468207d6c1c7ca.txt';

/** Marks `[start, end)` and gives the mention's id. */
const mark = async (workspace: string, start: number, end: number, note = ''): Promise<string> => {
  const place = ['--article', ARTICLE, '--kind', 'claim', '--start', String(start), '--end', String(end)];
  const { reply } = await hashiyaJson('annotate', '--workspace', workspace, ...place, '--note', note);
  return (reply.mention as { id: string }).id;
};

/** Gives a mention another note, or deletes it where `note` is null. */
const edit = async (workspace: string, mentionId: string, note: string | null): Promise<void> => {
  const store = valueOf(await openWorkspace(workspace, { ...OPTIONS, analyst: { ...analyst, name: 'Mina' } }));
  const articleId = store.workspace.articles.find(({ original }) => original.fileName === ARTICLE)?.id ?? '';
  valueOf(
    await store.run(
      note === null
        ? { command: 'delete-mention', articleId, mentionId }
        : { command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', note } },
    ),
  );
  valueOf(await store.close());
};

/** A workspace and a copy of it in which both have gone on: a conflict, a deletion and a new mention there. */
const apart = async (): Promise<{ folder: string; ours: string; theirs: string; both: string; gone: string }> => {
  const { folder, workspace: ours } = await withSeeds();
  const both = await mark(ours, 22, 27, 'first');
  const gone = await mark(ours, 30, 40);
  const theirs = join(folder, 'theirs');
  await cp(ours, theirs, { recursive: true });
  await edit(theirs, both, 'their note');
  await edit(theirs, gone, null);
  await mark(theirs, 50, 60);
  await edit(ours, both, 'our note \u001b[2J');
  return { folder, ours, theirs, both, gone };
};

const notes = async (workspace: string): Promise<string[]> => {
  const { reply } = await hashiyaJson('export', '--workspace', workspace);
  const document = reply.document as { articles: { mentions: { note: string }[] }[] };
  return document.articles.flatMap(({ mentions }) => mentions.map(({ note }) => note)).sort();
};

describe('merge', () => {
  test('takes in what is new, keeps ours in a conflict and what they deleted, lists both, and changes nothing again', async () => {
    const { folder, ours, theirs } = await apart();
    const before = await snapshotOf(theirs);
    const { exitCode, output, errors } = await hashiya('merge', theirs, '--workspace', ours);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    expect(output).toMatch(/ {2}1 new there\n/);
    expect(output).toMatch(/ {2}1 in conflict\n {2}1 deleted there\n/);
    expect(output).toContain('Conflict, ours kept: mention “China” in “China to host');
    expect(output).toContain('note: ours “our note [U+001B][2J”, theirs “their note”');
    expect(output).toContain('Deleted there, ours kept: mention “');
    expect(output).toMatch(/Merged: \d+ records? (?:was|were) changed, as one act\. .*hashiya undo/);
    expect(await notes(ours)).toEqual(['', '', 'our note \u001b[2J']);
    expect(await snapshotOf(theirs)).toEqual(before);
    expect(await hashiya('verify', '--workspace', ours)).toMatchObject({ exitCode: 0 });
    const merged = (await hashiya('export', '--workspace', ours)).output;
    const again = await hashiyaJson('merge', theirs, '--workspace', ours);
    expect(again.reply).toMatchObject({ ok: true, changes: 0, isDone: false, counts: { conflict: 1 } });
    expect((await hashiya('merge', theirs, '--workspace', ours)).output).toContain('There is nothing to take in');
    // The same as an export.
    const file = join(folder, 'theirs.json');
    await hashiya('export', '--workspace', theirs, '--out', file);
    expect((await hashiyaJson('merge', file, '--workspace', ours)).reply).toMatchObject({ changes: 0 });
    expect((await hashiya('export', '--workspace', ours)).output).toBe(merged);
    const { reply } = await hashiyaJson('history', '--workspace', ours, '--limit', '1');
    expect(reply).toMatchObject({ acts: [{ command: 'merge', act: 'do' }] });
    expect((await hashiya('undo', '--workspace', ours)).exitCode).toBe(0);
    expect(await notes(ours)).toEqual(['', 'our note \u001b[2J']);
  });

  test('does in a conflict and with deletions as it is told', async () => {
    const { ours, theirs, both, gone } = await apart();
    const asTold = ['--conflicts', 'theirs', '--deletions', 'take'];
    const preview = await hashiya('merge', theirs, '--workspace', ours, '--preview', ...asTold);
    expect(preview.output).toContain('Conflict, theirs would be taken: ');
    expect(preview.output).toContain('Deleted there, would be deleted here too: ');
    const { reply } = await hashiyaJson('merge', theirs, '--workspace', ours, ...asTold);
    expect(reply.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: `mention:${both}`, kind: 'conflict', choice: 'theirs' }),
        expect.objectContaining({ key: `mention:${gone}`, kind: 'deleted-there', choice: 'theirs' }),
      ]),
    );
    expect(await notes(ours)).toEqual(['', 'their note']);
  });

  test('lets what they deleted and we changed go only where both are asked for', async () => {
    const { ours, theirs, gone } = await apart();
    await edit(ours, gone, 'changed here');
    await hashiya('merge', theirs, '--workspace', ours, '--conflicts', 'theirs');
    expect(await notes(ours)).toContain('changed here');
    const ran = await hashiya('merge', theirs, '--workspace', ours, '--deletions', 'take');
    expect(ran.output).toContain('they deleted it, and it was changed here');
    expect(await notes(ours)).toContain('changed here');
    await hashiya('merge', theirs, '--workspace', ours, '--conflicts', 'theirs', '--deletions', 'take');
    expect(await notes(ours)).not.toContain('changed here');
  });

  test('previews without a lock, and writes nothing', async () => {
    const { ours, theirs } = await apart();
    const store = closing(valueOf(await openWorkspace(ours, OPTIONS)));
    await store.filesWritten();
    const before = [await snapshotOf(ours), await snapshotOf(theirs)];
    const { exitCode, output } = await hashiya('merge', theirs, '--workspace', ours, '--preview');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/Merging would change \d+ records?\. Nothing was changed\.\n$/);
    expect([await snapshotOf(ours), await snapshotOf(theirs)]).toEqual(before);
    const refused = await hashiyaJson('merge', theirs, '--workspace', ours);
    expect(refused.reply).toMatchObject({ ok: false, error: { code: 'workspace-in-use' } });
  });

  test('looks at a colleague’s workspace that is open elsewhere', async () => {
    const { ours, theirs } = await apart();
    closing(valueOf(await openWorkspace(theirs, OPTIONS)));
    expect((await hashiya('merge', theirs, '--workspace', ours)).exitCode).toBe(0);
  });

  test('brings originals along, and says which are to be found nowhere', async () => {
    const folder = await scratchFolder();
    const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
    await hashiya('import', ENGLISH, '--workspace', ours);
    await writeFile(join(folder, 'one.txt'), 'One more text of a colleague.\n');
    await hashiya('import', PERSIAN, join(folder, 'one.txt'), '--workspace', theirs);
    await rm(workspacePaths(theirs).originals, { recursive: true });
    const { reply } = await hashiyaJson('merge', theirs, '--workspace', ours);
    // The texts give the very bytes.
    expect(reply).toMatchObject({ withoutOriginal: [] });
    expect(await hashiya('verify', '--workspace', ours)).toMatchObject({ exitCode: 0 });
    expect((await listOf(ours)).articles).toHaveLength(3);
    const file = join(folder, 'forged.json');
    const { output } = await hashiya('export', '--workspace', theirs);
    const sha256 = /"sha256": "([0-9a-f]{64})"/.exec(output)?.[1] ?? '';
    const forged = output.replaceAll(sha256, 'ab'.repeat(32)).replaceAll('"id": "0', '"id": "1');
    await writeFile(file, forged);
    const ran = await hashiya('merge', file, '--workspace', join(folder, 'ours'));
    expect(ran.output).toMatch(/Came without its original: article “/);
  });

  test('refuses the workspace itself, what is not there and what is no bundle', async () => {
    const { folder, workspace } = await withSeeds();
    const codeOf = async (bundle: string, ...argv: string[]): Promise<unknown> =>
      ((await hashiyaJson('merge', bundle, '--workspace', workspace, ...argv)).reply.error as { code: string }).code;
    expect(await codeOf(workspace)).toBe('bundle-is-workspace');
    expect(await codeOf(join(workspace, '.'), '--preview')).toBe('bundle-is-workspace');
    expect(await codeOf(join(folder, 'nothing.json'))).toBe('file-missing');
    expect(await codeOf(folder)).toBe('workspace-missing');
    await writeFile(join(folder, 'bad.json'), '{}');
    expect(await codeOf(join(folder, 'bad.json'))).toBe('export-invalid');
  });

  test('finds nothing in an export of its own', async () => {
    const { folder, workspace } = await withSeeds();
    await mark(workspace, 22, 27, steadyMoment.now());
    const file = join(folder, 'own.json');
    await hashiya('export', '--workspace', workspace, '--out', file);
    const before = (await hashiya('export', '--workspace', workspace)).output;
    expect((await hashiyaJson('merge', file, '--workspace', workspace)).reply).toMatchObject({ changes: 0, items: [] });
    expect((await hashiya('export', '--workspace', workspace)).output).toBe(before);
  });
});
