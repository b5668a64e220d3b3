import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../core/result';
import type { WorkspaceStore } from '../store/workspace-store';
import { closing, failureOf, OPTIONS, scratchFolder, valueOf } from '../testing/scratch';
import { openSampleWorkspace } from './sample-workspace';
import { textExtractor } from '../testing/text-extractor';

const seeds = join(import.meta.dirname, '../../seeds');

const open = (folder: string, from = seeds): Promise<Result<WorkspaceStore>> =>
  openSampleWorkspace({ folder, seeds: from, extractor: textExtractor }, OPTIONS);

describe('the sample workspace', () => {
  test('is made whole the first time, with nothing left beside it, and is the same the next time', async () => {
    const parent = await scratchFolder();
    const first = valueOf(await open(join(parent, 'sample')));
    expect(first.root).toBe(join(parent, 'sample'));
    expect(first.workspace.articles).toHaveLength(2);
    expect(await readdir(parent)).toEqual(['sample']);
    await first.close();
    const again = closing(valueOf(await open(join(parent, 'sample'))));
    expect(again.workspace).toEqual(first.workspace);
  });

  test('is made anew after a crash midway, and in the place of an empty folder', async () => {
    const parent = await scratchFolder();
    const other = valueOf(await open(join(parent, 'other')));
    await other.close();
    await cp(other.root, join(parent, 'sample.unfinished'), { recursive: true });
    await mkdir(join(parent, 'sample'));
    const made = closing(valueOf(await open(join(parent, 'sample'))));
    expect(made.workspace.articles).toHaveLength(2);
    expect(made.workspace.id).not.toBe(other.workspace.id);
    expect((await readdir(parent)).sort()).toEqual(['other', 'sample']);
  });

  test('that cannot be made leaves nothing, and can be made afterwards', async () => {
    const parent = await scratchFolder();
    const bad = await scratchFolder();
    await writeFile(join(bad, 'a.txt'), 'A text.\n');
    await writeFile(join(bad, 'b.txt'), '');
    expect(failureOf(await open(join(parent, 'sample'), bad)).code).toBe('file-empty');
    const nowhere = join(bad, 'nowhere');
    expect(failureOf(await open(join(parent, 'sample'), nowhere))).toEqual({
      code: 'file-unreadable',
      details: { file: nowhere, cause: 'it is not there' },
    });
    expect(await readdir(parent)).toEqual([]);
    closing(valueOf(await open(join(parent, 'sample'))));
  });

  test('does not replace what stands in its place', async () => {
    const parent = await scratchFolder();
    await mkdir(join(parent, 'sample'));
    await writeFile(join(parent, 'sample', 'diary.txt'), 'mine');
    expect(failureOf(await open(join(parent, 'sample'))).code).toBe('write-failed');
    expect(await readdir(parent)).toEqual(['sample']);
    expect(await readdir(join(parent, 'sample'))).toEqual(['diary.txt']);
  });
});
