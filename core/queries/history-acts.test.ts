import { expect, test } from 'vitest';
import type { Article } from '../article/article';
import { articleOf } from '../testing/article-of';
import { TEST_ANALYST } from '../testing/fixed-environment';
import { workspaceOf } from '../testing/session';
import { invertChanges, type Change } from '../workspace/change';
import type { HistoryEntry } from '../workspace/history';
import { actInShort } from './history-acts';

test('reading an original again is told apart from a text of other bytes, and so is undoing it', () => {
  const article = articleOf('وزیر گفت که پل باز می‌شود.', 'fa.txt', 1);
  const workspace = workspaceOf([article]);
  const at = '2026-11-22T08:00:00.000Z';
  const again = { ...article.original, readAgain: { at, by: TEST_ANALYST.id } };
  const isReadAgain = (after: Article, command: HistoryEntry['command'] = 'revise-article'): boolean[] => {
    const changes: Change[] = [{ record: 'article', id: article.id, before: article, after }];
    const entry = { sequence: 1, at, analystId: TEST_ANALYST.id, act: 'do', command, changes } as const;
    return [entry, { ...entry, act: 'undo', changes: invertChanges(changes) } as const].map(
      (each) => actInShort(each, workspace).isReadAgain,
    );
  };
  expect(isReadAgain({ ...article, original: again })).toEqual([true, true]);
  expect(isReadAgain({ ...article, original: { ...again, sha256: 'f'.repeat(64) } })).toEqual([false, false]);
  expect(isReadAgain({ ...article, text: 'other' })).toEqual([false, false]);
  expect(isReadAgain({ ...article, original: again }, 'merge')).toEqual([false, false]);
});
