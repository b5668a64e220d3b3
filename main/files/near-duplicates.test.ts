import { expect, test } from 'vitest';
import { createStore, failureOf, importContent, scratchFolder, valueOf } from '../testing/scratch';
import { likeTextsOf } from './near-duplicates';

const report = Array.from({ length: 40 }, (_none, index) => `جملهٔ ${String(index)} گزارش آن روز است و بیش نیست.`);

test('what came in is compared with what was there, in slices that can be cancelled', async () => {
  const store = await createStore(await scratchFolder());
  const first = await importContent(store, report.join('\n'), 'first.txt');
  const second = await importContent(store, ['تیتر', ...report].join('\n'), 'second.txt');
  await importContent(store, 'Another text altogether.', 'other.txt');
  const found = valueOf(await likeTextsOf(store, [second.id]));
  expect([...found.keys()]).toEqual([second.id]);
  expect(found.get(second.id)).toMatchObject([{ articleId: first.id, revisionId: null, containment: 1 }]);
});

test('a comparison that is cancelled leaves what came in', async () => {
  const store = await createStore(await scratchFolder());
  const ids: string[] = [];
  for (let index = 0; index < 24; index += 1) {
    const lines = Array.from(
      { length: 600 },
      (_none, line) => `Line ${String(line)} of text ${String(index)} is here.`,
    );
    ids.push((await importContent(store, lines.join('\n'), `${String(index)}.txt`)).id);
  }
  const controller = new AbortController();
  controller.abort();
  expect(failureOf(await likeTextsOf(store, ids, { signal: controller.signal })).code).toBe('cancelled');
  expect(store.workspace.articles).toHaveLength(24);
});
