import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article';
import { acts } from '../../core/testing/acts';
import { articleOf } from '../../core/testing/article-of';
import { fixedEnvironment } from '../../core/testing/fixed-environment';
import { perform } from '../../core/testing/perform';
import { workspaceOf } from '../../core/testing/session';
import { anyWorkspace } from '../../core/testing/workspaces';
import type { Workspace } from '../../core/workspace/workspace';
import { newsSince, ToldWorkspace } from './feed';

/** Earlier texts are not searched. */
const withoutRevisions = ({ articles, ...rest }: Workspace): object => ({
  ...rest,
  articles: articles.map(({ revisions: _revisions, ...article }: Article) => article),
});

const tell = (told: ToldWorkspace, before: Workspace | null, after: Workspace): void => {
  // A clone, as it is on the way to another thread.
  for (const news of newsSince(before, after)) told.take(structuredClone(news));
};

test('whoever hears the news of all acts knows the workspace as it is', () => {
  fc.assert(
    fc.property(anyWorkspace, acts(30), (workspace, done) => {
      const told = new ToldWorkspace();
      let before: Workspace | null = null;
      for (const after of [workspace, ...perform(workspace, done, fixedEnvironment()).map((step) => step.workspace)]) {
        tell(told, before, after);
        before = after;
      }
      expect(told.workspace).toEqual(withoutRevisions(before ?? workspace));
      tell(told, before, workspace);
      expect(told.workspace).toEqual(withoutRevisions(workspace));
    }),
    { numRuns: 50 },
  );
});

test('an edit of details sends no text, and nothing is sent where nothing has changed', () => {
  const [one, two] = [articleOf('x\nold', 'a.txt', 1), articleOf('y\nold', 'b.txt', 2)];
  const before = workspaceOf([one, two]);
  expect([...newsSince(before, before)]).toEqual([]);
  const after = { ...before, articles: [one, { ...two, outlet: 'Other' }] };
  const [news, ...others] = [...newsSince(before, after)];
  expect(others).toEqual([]);
  expect(news).toMatchObject({ rest: null, order: null, articles: [{ id: two.id, outlet: 'Other' }] });
  expect(news?.articles[0]).not.toHaveProperty('text');
});

test('a large workspace comes in many messages', () => {
  const long = 'word '.repeat(30_000);
  const workspace = workspaceOf([1, 2, 3, 4, 5, 6].map((number) => articleOf(`x\n${long}`, 'a.txt', number)));
  const messages = [...newsSince(null, workspace)];
  expect(messages.length).toBeGreaterThan(2);
  for (const { articles } of messages) expect(articles.length).toBeLessThanOrEqual(3);
});
