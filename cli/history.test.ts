import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ActInShort } from '../core/queries/history-acts';
import { openWorkspace } from '../main/store/open-workspace';
import { closing, OPTIONS, scratchFolder, snapshotOf, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { listOf, withSeeds } from './testing/seeded-workspace';

const PLACE = ['--article', '000_b2468207d6c1c7ca.txt', '--kind', 'claim', '--start', '22', '--end', '27'];

const actsOf = async (workspace: string, ...argv: string[]): Promise<ActInShort[]> => {
  const { reply } = await hashiyaJson('history', '--workspace', workspace, ...argv);
  return reply.acts as ActInShort[];
};

describe('history', () => {
  test('lists the acts, newest first, with who did what and when', async () => {
    const { workspace } = await withSeeds();
    await hashiya('annotate', '--workspace', workspace, ...PLACE, '--analyst', 'Mina');
    await hashiya('undo', '--workspace', workspace);
    const { exitCode, output, errors } = await hashiya('history', '--workspace', workspace);
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' });
    const told = output.split('\n');
    expect(told[0]).toMatch(/^3 {2}2\d{3}-\S+Z {2}Tester: undo “mark”: China$/);
    expect(told[1]).toMatch(/^2 {2}\S+ {2}Mina: mark: China$/);
    expect(told[2]).toMatch(/^1 {2}\S+ {2}Tester: import article: China .* \(2 records\)$/);
    expect(await actsOf(workspace)).toMatchObject([
      { sequence: 3, act: 'undo', command: 'add-mention' },
      { sequence: 2, act: 'do', analyst: 'Mina' },
      { sequence: 1, command: 'import-article', changes: 2 },
    ]);
  });

  test('shows so many as asked for, and says that there are more', async () => {
    const { workspace } = await withSeeds();
    for (let mark = 0; mark < 3; mark += 1) await hashiya('annotate', '--workspace', workspace, ...PLACE);
    const { output } = await hashiya('history', '--workspace', workspace, '--limit', '2');
    expect(output).toMatch(/^4 .*\n3 .*\nThere are older acts\. .*\n$/);
    expect(await actsOf(workspace, '--limit', '4')).toHaveLength(4);
    const { reply } = await hashiyaJson('history', '--workspace', workspace, '--limit', '4');
    expect(reply).toMatchObject({ hasMore: false });
  });

  test('of one record leaves out what did not touch it', async () => {
    const { workspace } = await withSeeds();
    await hashiya('annotate', '--workspace', workspace, ...PLACE);
    const { reply } = await hashiyaJson('annotate', '--workspace', workspace, ...PLACE, '--note', 'second');
    const { id } = reply.mention as { id: string };
    expect((await actsOf(workspace, '--record', id)).map(({ sequence }) => sequence)).toEqual([3]);
    const article = (await listOf(workspace)).articles[0]?.id ?? '';
    expect((await actsOf(workspace, '--record', article)).map(({ sequence }) => sequence)).toEqual([3, 2, 1]);
    const { output } = await hashiya('history', '--workspace', workspace, '--record', 'nothing');
    expect(output).toBe('No act in the history touched nothing.\n');
  });

  test('prints nothing of a quote that a terminal would act on', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'evil.md'), '# An evil \u001b[2J title \u202E of three words\n');
    const workspace = join(folder, 'workspace');
    await hashiya('import', join(folder, 'evil.md'), '--workspace', workspace);
    const { output } = await hashiya('history', '--workspace', workspace);
    expect(output).toContain('[U+001B][2J title [U+202E]');
  });

  test('is looked at while the app has the workspace open', async () => {
    const { workspace } = await withSeeds();
    closing(valueOf(await openWorkspace(workspace, OPTIONS)));
    const before = await snapshotOf(workspace);
    expect(await actsOf(workspace)).toHaveLength(1);
    expect(await snapshotOf(workspace)).toEqual(before);
  });
});

describe('undo and redo', () => {
  test('go back and forth by one act, across processes, until there is nothing left', async () => {
    const { workspace } = await withSeeds();
    const imported = (await hashiya('export', '--workspace', workspace)).output;
    await hashiya('annotate', '--workspace', workspace, ...PLACE);
    const marked = (await hashiya('export', '--workspace', workspace)).output;
    expect((await hashiya('undo', '--workspace', workspace)).output).toBe('Took back: mark: China\n');
    expect((await hashiya('export', '--workspace', workspace)).output).toBe(imported);
    expect((await hashiya('redo', '--workspace', workspace)).output).toBe('Did again: mark: China\n');
    expect((await hashiya('export', '--workspace', workspace)).output).toBe(marked);
    await hashiya('undo', '--workspace', workspace);
    // Several files are one act.
    expect((await hashiya('undo', '--workspace', workspace)).output).toContain('import article');
    expect((await listOf(workspace)).articles).toEqual([]);
    const { exitCode, reply } = await hashiyaJson('undo', '--workspace', workspace);
    expect(exitCode).toBe(1);
    expect(reply).toMatchObject({ error: { code: 'nothing-to-undo' } });
  });
});

describe('export of an earlier state', () => {
  test('gives what an export gave then', async () => {
    const { workspace } = await withSeeds();
    const exports: string[] = [];
    for (let mark = 0; mark < 3; mark += 1) {
      exports.push((await hashiya('export', '--workspace', workspace)).output);
      await hashiya('annotate', '--workspace', workspace, ...PLACE);
    }
    for (const [index, text] of exports.entries()) {
      const ran = await hashiya('export', '--workspace', workspace, '--as-of', String(index + 1));
      expect(ran).toEqual({ exitCode: 0, output: text, errors: '' });
    }
    const { exitCode, reply } = await hashiyaJson('export', '--workspace', workspace, '--as-of', '99');
    expect(exitCode).toBe(1);
    expect(reply).toMatchObject({ error: { code: 'history-out-of-reach' } });
  });
});
