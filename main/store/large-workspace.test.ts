import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Mention } from '../../core/mention/mention';
import { emptyWorkspace } from '../../core/workspace/workspace';
import { articleOfFile } from '../files/import-text';
import { bounded } from '../testing/fault-bounds';
import { analyst, articleOf, importer, OPTIONS, scratchFolder, steadyMoment, valueOf } from '../testing/scratch';
import { jsonPieces } from './json-pieces';
import { openWorkspace } from './open-workspace';
import { contentOfFile } from './record-file';
import { viewWorkspace, workspaceAsOf } from './workspace-view';
import { articleFile } from './article-path';
import { WORKSPACE_FILE } from './workspace-folder';

vi.setConfig({ testTimeout: bounded(900_000, 120_000) });

const [ARTICLES, MENTIONS] = bounded([1000, 100], [100, 100]);
const LINE = 'The ministry said on Monday that the talks would go on.\n';

/** A folder of files as a repository would bring them: no journal, no seals. */
const makeFolder = async (): Promise<string> => {
  const root = join(await scratchFolder(), 'large');
  await mkdir(join(root, 'articles'), { recursive: true });
  const workspace = emptyWorkspace('Large', analyst, steadyMoment);
  const write = async (file: string): Promise<void> => {
    await writeFile(join(root, file), [...jsonPieces(contentOfFile(workspace, file, null) ?? {})].join(''));
  };
  await write(WORKSPACE_FILE);
  for (let index = 0; index < ARTICLES; index += 1) {
    const text = `${String(index)} ${LINE.repeat(MENTIONS)}`;
    const article = valueOf(await articleOfFile({ fileName: 'a.txt', bytes: Buffer.from(text) }, importer));
    const at = steadyMoment.now();
    const mentions = Array.from({ length: MENTIONS }, (_, position): Mention => {
      const start = text.indexOf('The', position * LINE.length);
      const end = start + 'The ministry'.length;
      return {
        id: steadyMoment.newId(),
        kind: 'cue',
        ranges: [
          {
            start,
            end,
            quote: text.slice(start, end),
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(end, end + 32),
          },
        ],
        note: '',
        tags: [],
        createdAt: at,
        createdBy: analyst.id,
        modifiedAt: at,
        modifiedBy: analyst.id,
      };
    });
    workspace.articles = [{ ...article, mentions }];
    await write(articleFile(article.id));
  }
  return root;
};

test(`case 35: ${String(ARTICLES * MENTIONS)} mentions in ${String(ARTICLES)} articles are opened, edited, closed and looked at as of an earlier act`, async () => {
  const root = await makeFolder();
  const store = valueOf(await openWorkspace(root, OPTIONS));
  expect(store.findings).toEqual([]);
  expect(store.workspace.articles.flatMap(({ mentions }) => mentions)).toHaveLength(ARTICLES * MENTIONS);
  const before = store.workspace;
  const [first, last] = [before.articles[0]?.id ?? '', before.articles.at(-1)?.id ?? ''];
  const start = store.sequence;
  for (const articleId of [first, last, first]) {
    const selections = [{ start: 10, end: 20 }];
    valueOf(await store.run({ command: 'add-mention', articleId, kind: 'claim', selections }));
  }
  valueOf(await store.close());
  const again = valueOf(await openWorkspace(root, OPTIONS));
  expect(again.findings).toEqual([]);
  expect(articleOf(again, first).mentions).toHaveLength(MENTIONS + 2);
  const then = valueOf(await workspaceAsOf(again.folder, again.workspace, again.journalActs, start));
  expect(then.workspace.articles).toEqual(before.articles);
  expect(valueOf(await viewWorkspace(root)).findings).toEqual([]);
  valueOf(await again.undo());
  expect(articleOf(again, first).mentions).toHaveLength(MENTIONS + 1);
  await again.close();
});
