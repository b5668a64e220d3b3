import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { indexOf } from '../queries/workspace-index';
import { articleBy, ClaimSession } from '../testing/claims';
import { anyWorkspace } from '../testing/workspaces';
import { applyChanges } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { independentRoots, type DuplicateGroups, type RootGroup } from './independent-roots';

const TEXT = 'The minister said the port is open. The union said the port is shut. The port is busy.';
const original = articleBy('Courier', TEXT, 1);
const repost = articleBy('Mirror', `${TEXT} Reposted.`, 2);
const other = articleBy('Herald', 'The minister says that it is open.', 3);
const LIKE: DuplicateGroups = new Map([original, repost].map(({ id }) => [id, original.id]));
const NONE: DuplicateGroups = new Map();

const rootsIn = (workspace: Workspace, claimId: string, duplicates: DuplicateGroups): RootGroup[] => {
  const index = indexOf(workspace);
  return independentRoots(index, index.mentionsOfClaims.get(claimId) ?? [], duplicates);
};

const begin = () => {
  const session = new ClaimSession([original, repost, other]);
  return { session, claimId: session.claim('The port is open') };
};

/** Marks words whose source is marked by those words, and gives the mention a chain that begins with it. */
const stateBy = (session: ClaimSession, article: Article, words: string, source: string, claimId: string): string => {
  const id = session.state(article, words, claimId);
  session.chain(article, id, { sourceId: session.mark(article, 'source', source).id });
  return id;
};

describe('independent roots', () => {
  test('of mentions that name the same source are one, whoever passes it on', () => {
    const { session, claimId } = begin();
    const first = stateBy(session, original, 'the port is open', 'The minister', claimId);
    const second = stateBy(session, other, 'it is open', 'The minister', claimId);
    expect(rootsIn(session.workspace, claimId, NONE)).toEqual([
      {
        names: ['The minister'],
        mentionIds: [first, second],
        articleIds: [original.id, other.id],
        because: ['same-source'],
      },
    ]);
  });

  test('of articles on their own word are as many as there are outlets, until their texts are near-duplicates', () => {
    const { session, claimId } = begin();
    const first = session.state(original, 'The port is busy', claimId);
    const second = session.state(repost, 'The port is busy', claimId);
    expect(rootsIn(session.workspace, claimId, NONE)).toMatchObject([
      { names: ['Courier'], because: [] },
      { names: ['Mirror'], because: [] },
    ]);
    expect(rootsIn(session.workspace, claimId, LIKE)).toEqual([
      {
        names: ['Courier', 'Mirror'],
        mentionIds: [first, second],
        articleIds: [original.id, repost.id],
        because: ['near-duplicate-text'],
      },
    ]);
  });

  test('of one article that quotes two sources stay two when it is reposted', () => {
    const { session, claimId } = begin();
    const minister = stateBy(session, original, 'the port is open', 'The minister', claimId);
    const union = stateBy(session, original, 'the port is shut', 'The union', claimId);
    // Nobody has marked the sources in the repost.
    const first = session.state(repost, 'the port is open', claimId);
    const second = session.state(repost, 'said the port is shut', claimId);
    const third = session.state(repost, 'The port is busy', claimId);
    const roots = rootsIn(session.workspace, claimId, LIKE);
    expect(roots.map(({ names }) => names)).toEqual([['The minister'], ['The union']]);
    expect(roots.map(({ because }) => because)).toEqual([['near-duplicate-text'], ['near-duplicate-text']]);
    expect(roots[0]?.mentionIds).toEqual(expect.arrayContaining([minister, first]) as string[]);
    expect(roots[1]?.mentionIds).toEqual(expect.arrayContaining([union, second]) as string[]);
    expect(roots.flatMap(({ mentionIds }) => mentionIds)).toContain(third);
  });

  test('of an article’s own word beside a source that it quotes stay two', () => {
    const { session, claimId } = begin();
    stateBy(session, original, 'the port is open', 'The minister', claimId);
    session.state(original, 'The port is busy', claimId);
    session.state(repost, 'the port is open', claimId);
    expect(rootsIn(session.workspace, claimId, LIKE)).toHaveLength(2);
  });

  test('hold every mention once, are at least one, and at most as many as mentions', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const index = indexOf(workspace);
        for (const mentions of index.mentionsOfClaims.values()) {
          const roots = independentRoots(index, mentions, NONE);
          const held = roots.flatMap(({ mentionIds }) => mentionIds);
          expect([...held].sort()).toEqual(mentions.map(({ mention }) => mention.id).sort());
          expect(roots.every(({ names }) => names.length > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are never raised by near-duplicates, and do not depend on the order of the articles', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.array(fc.nat(2), { minLength: 8, maxLength: 8 }), (workspace, groups) => {
        const duplicates: DuplicateGroups = new Map(
          workspace.articles.flatMap(({ id }, at) => (groups[at] === 0 ? [] : [[id, String(groups[at])]])),
        );
        const reversed = { ...workspace, articles: workspace.articles.toReversed() };
        const shape = (roots: RootGroup[]): string[] =>
          roots.map(({ mentionIds }) => [...mentionIds].sort().join()).sort();
        for (const { id } of workspace.claims) {
          const roots = rootsIn(workspace, id, duplicates);
          expect(roots.length).toBeLessThanOrEqual(rootsIn(workspace, id, NONE).length);
          expect(shape(rootsIn(reversed, id, duplicates))).toEqual(shape(roots));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('are as many once an article is reposted as they were, mark for mark', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(TEXT.length), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 5 }),
        (places) => {
          const session = new ClaimSession([original, repost]);
          const claimId = session.claim('x');
          const stateIn = (article: Article): void => {
            for (const [start, length] of places) {
              const end = Math.min(TEXT.length, start + length);
              if (TEXT.slice(start, end).trim() === '') continue;
              const [made] = session.do({
                command: 'add-mention',
                articleId: article.id,
                kind: 'claim',
                selections: [{ start, end }],
              });
              if (made?.record === 'mention')
                session.do({ command: 'attach-mention', articleId: article.id, mentionId: made.id, claimId });
            }
          };
          stateIn(original);
          const before = rootsIn(session.workspace, claimId, LIKE).length;
          stateIn(repost);
          expect(rootsIn(session.workspace, claimId, LIKE)).toHaveLength(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('changes of what no claim says leave the roots as they are', () => {
  const { session, claimId } = begin();
  stateBy(session, original, 'the port is open', 'The minister', claimId);
  const before = rootsIn(session.workspace, claimId, LIKE);
  const changes = session.do({ command: 'rename-workspace', title: 'x' });
  expect(rootsIn(applyChanges(session.workspace, changes), claimId, LIKE)).toEqual(before);
});
