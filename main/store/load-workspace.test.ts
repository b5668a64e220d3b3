import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  addClaimAndActor,
  createStore,
  failureOf,
  importContent,
  mark,
  scratchFolder,
  snapshotOf,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { readWorkspace } from './workspace-view';
import { workspacePaths } from './workspace-folder';

describe('reading a workspace', () => {
  test('needs no lock and sees every act that is done', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    for (const start of [0, 3, 8]) {
      await mark(store, id, start, start + 2);
      expect(valueOf(await readWorkspace(store.root))).toEqual({ root: store.root, workspace: store.workspace });
    }
  });

  test('is whole at every moment while acts are done', async () => {
    const store = await createStore(await scratchFolder());
    const { id } = await importContent(store, TEXT);
    const progress = { done: false };
    const writer = (async () => {
      for (let count = 0; count < 60; count += 1) {
        const mention = await mark(store, id, 0, 7);
        const edit = { kind: 'claim', gloss: 'A claim' } as const;
        await store.run({ command: 'edit-mention', articleId: id, mentionId: mention.id, edit });
      }
      progress.done = true;
    })();
    let looks = 0;
    while (!progress.done) {
      const { workspace } = valueOf(await readWorkspace(store.root));
      const stated = workspace.articles.flatMap(({ mentions }) =>
        mentions.flatMap((mention) => (mention.kind === 'claim' ? [mention.claimId] : [])),
      );
      expect(stated.filter((claim) => claim !== null).sort()).toEqual(workspace.claims.map((claim) => claim.id).sort());
      looks += 1;
    }
    await writer;
    expect(looks).toBeGreaterThan(3);
  });

  test('writes nothing, also where the journal is torn, a file lags, or rubbish lies about', async () => {
    const store = await createStore(await scratchFolder());
    const paths = workspacePaths(store.root);
    const { id } = await importContent(store, TEXT);
    await addClaimAndActor(store, id);
    await store.close();
    await rm(paths.article(id));
    await rm(paths.claims);
    await writeFile(paths.journal, Buffer.concat([await readFile(paths.journal), Buffer.from('{"sha256":"torn')]));
    await writeFile(join(paths.articles, 'x.json.0a1b2c3d-0000-4000-8000-000000000000.unfinished'), 'half');
    const before = { files: await snapshotOf(store.root), times: await changedAt(store.root) };
    expect(valueOf(await readWorkspace(store.root)).workspace).toEqual(store.workspace);
    expect({ files: await snapshotOf(store.root), times: await changedAt(store.root) }).toEqual(before);
  });

  test('reads one without a journal', async () => {
    const store = await createStore(await scratchFolder());
    await importContent(store, TEXT);
    await store.close();
    await rm(join(store.root, 'journal'), { recursive: true });
    expect(valueOf(await readWorkspace(store.root)).workspace).toEqual(store.workspace);
  });

  test('tells what is missing or damaged as opening does', async () => {
    const folder = await scratchFolder();
    expect(failureOf(await readWorkspace(join(folder, 'nowhere'))).code).toBe('workspace-missing');
    const store = await createStore(folder);
    await writeFile(workspacePaths(folder).claims, 'null');
    expect(valueOf(await readWorkspace(store.root)).workspace).toEqual(store.workspace);
    await rm(workspacePaths(folder).previousFolder, { recursive: true });
    await writeFile(workspacePaths(folder).workspace, 'null');
    expect(failureOf(await readWorkspace(store.root))).toMatchObject({
      code: 'workspace-damaged',
      details: { file: workspacePaths(store.root).workspace },
    });
  });
});

const changedAt = async (root: string): Promise<number[]> => {
  const paths = ['.', 'articles', 'journal', 'journal/journal.jsonl', 'originals'];
  return Promise.all(paths.map(async (path) => (await stat(join(root, path))).mtimeMs));
};
