import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOf } from '../queries/workspace-index';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import { claimsAround, MOST_NODES, neighbourhoodOf, neighbourhoodSchema, type Extent } from './neighbourhood';
import { treeOf, type TreeNode } from './neighbourhood-tree';
import type { RelationKind } from './relation';

const around = (workspace: Workspace, claimId: string, extent: Extent) => {
  const index = indexOf(workspace);
  const claim = index.claims.get(claimId);
  if (claim === undefined) throw new Error('there is no such claim');
  return neighbourhoodOf(index, claim, extent, new Map());
};

/** A workspace with these claims and relations between them, by their places in the list. */
const related = (glosses: readonly string[], relations: readonly (readonly [number, RelationKind, number])[]) => {
  const session = new Session([articleOf('China trains Syrians, Wu Qian said. No, said Russia.', 'en.txt', 1)]);
  for (const gloss of glosses) session.do({ command: 'make-claim', gloss, language: null });
  const ids = session.workspace.claims.map(({ id }) => id);
  const idAt = (place: number): string => ids[place] ?? '';
  for (const [from, kind, to] of relations) {
    const judged = { kind, rationale: '', evidence: [], confidence: null };
    session.do({ command: 'relate-claims', from: idAt(from), to: idAt(to), ...judged });
  }
  return { session, idAt };
};

/** A tree as indented lines. */
const linesOf = ({ neighbour, place, branches }: TreeNode, depth = 0): string[] => {
  const pad = '  '.repeat(depth);
  const name = neighbour.kind === 'claim' ? neighbour.gloss : neighbour.kind === 'root' ? neighbour.name : 'article';
  return [
    `${pad}${name}${place === 'here' ? '' : ` (${place})`}`,
    ...branches.flatMap(({ tie, reading, nodes }) => [
      `${pad} ${reading} ${tie.kind === 'relation' ? tie.relation : tie.kind}`,
      ...nodes.flatMap((node) => linesOf(node, depth + 1)),
    ]),
  ];
};

const treeLines = (...[workspace, id, extent]: Parameters<typeof around>): string[] => {
  const tree = treeOf(around(workspace, id, extent));
  return tree === null ? [] : linesOf(tree);
};

describe('the neighbourhood of a claim', () => {
  const chain = related(
    ['a', 'b', 'c', 'd', 'e'],
    [
      [0, 'supports', 1],
      [1, 'contradicts', 2],
      [2, 'updates', 3],
      [3, 'repeats', 4],
      [2, 'qualifies', 0],
    ],
  );

  test('is what two relations lead to, in either direction, with all relations among that', () => {
    const { nodes, ties, more } = around(chain.session.workspace, chain.idAt(0), 'claims');
    expect(nodes.map((node) => (node.kind === 'claim' ? [node.gloss, node.steps, node.unshown] : null))).toEqual([
      ['a', 0, 0],
      ['b', 1, 0],
      ['c', 1, 0],
      ['d', 2, 1],
    ]);
    expect(ties).toHaveLength(4);
    expect(more).toBe(0);
  });

  test('tells the status of each claim', () => {
    const { nodes } = around(chain.session.workspace, chain.idAt(3), 'claims');
    const statuses = nodes.map((node) => (node.kind === 'claim' ? `${node.gloss} ${String(node.status)}` : ''));
    expect(statuses.sort()).toEqual(['a uncontested', 'b contested', 'c contested', 'd uncontested', 'e uncontested']);
  });

  test('is read as a tree in which each way that comes back is cut', () => {
    expect(treeLines(chain.session.workspace, chain.idAt(0), 'claims')).toEqual([
      'a',
      ' from supports',
      '  b',
      '   mutual contradicts',
      '    c (below)',
      ' to qualifies',
      '  c',
      '   mutual contradicts',
      '    b (above)',
      '   from updates',
      '    d',
    ]);
  });

  test('has articles and roots where they are asked for', () => {
    const { session, idAt } = related(['a'], []);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('there is an article');
    const source = session.mark(article, 'source', 'Wu Qian');
    for (const quote of ['China trains', 'Syrians']) {
      const { id: mentionId } = session.mark(article, 'claim', quote);
      session.do({ command: 'attach-mention', articleId: article.id, mentionId, claimId: idAt(0) });
      session.do({
        command: 'edit-mention',
        articleId: article.id,
        mentionId,
        edit: { kind: 'claim', stance: 'asserts' },
      });
    }
    const [first] = session.article(article.id).mentions;
    const hop = { role: 'speaker', sourceId: source.id, actorId: null, cueId: null, mode: 'direct' } as const;
    session.do({ command: 'set-attribution', articleId: article.id, mentionId: first?.id ?? '', hops: [hop] });
    session.do({ command: 'set-actor', articleId: article.id, mentionId: source.id, actor: { name: '吴谦' } });
    expect(around(session.workspace, idAt(0), 'claims').nodes).toHaveLength(1);
    const { nodes, ties } = around(session.workspace, idAt(0), 'claims-and-sources');
    expect(nodes).toMatchObject([
      { kind: 'claim' },
      { kind: 'article', mentionId: first?.id },
      { kind: 'root', name: '吴谦', actorId: session.workspace.actors[0]?.id },
    ]);
    expect(ties).toMatchObject([{ kind: 'mention', stances: ['asserts'] }, { kind: 'origin' }]);
    expect(treeLines(session.workspace, idAt(0), 'claims-and-sources')).toEqual([
      'a',
      ' to mention',
      '  article',
      '   to origin',
      '    吴谦',
    ]);
  });

  test('shows so many at most, the nearest, and counts the others', () => {
    const { session, idAt } = related(
      Array.from({ length: 60 }, (_, index) => String(index)),
      Array.from({ length: 59 }, (_, index) => [index < 30 ? 0 : 1, 'supports', index + 1] as const),
    );
    const { nodes, more } = around(session.workspace, idAt(0), 'claims');
    expect(nodes).toHaveLength(MOST_NODES);
    expect(more).toBe(20);
    expect(nodes.slice(0, 31).map((node) => node.kind === 'claim' && node.steps)).toEqual([
      0,
      ...Array.from({ length: 30 }, () => 1),
    ]);
  });
});

describe('any neighbourhood', () => {
  const ends = fc.record({ from: fc.integer({ min: 0, max: 12 }), to: fc.integer({ min: 0, max: 12 }) });
  const anyRelations = fc.array(ends.map(({ from, to }) => ({ from: String(from), to: String(to) })));

  test('reaches a claim from another in as many steps as back', () => {
    fc.assert(
      fc.property(anyRelations, (relations) => {
        const ids = new Set(['0', ...relations.flatMap(({ from, to }) => [from, to])]);
        for (const id of ids) {
          for (const [reached, steps] of claimsAround(relations, id)) {
            expect(claimsAround(relations, reached).get(id)).toBe(steps);
          }
        }
      }),
    );
  });

  test('has a tree that opens each of its nodes once, and cuts only what it opens elsewhere', () => {
    const extents = fc.constantFrom<Extent>('claims', 'claims-and-sources');
    fc.assert(
      fc.property(anyWorkspace, extents, (workspace, extent) => {
        for (const { id } of workspace.claims) {
          const neighbourhood = around(workspace, id, extent);
          expect(neighbourhoodSchema.parse(neighbourhood)).toEqual(neighbourhood);
          const opened: string[] = [];
          const keys: string[] = [];
          const read = ({ key, neighbour, place, branches }: TreeNode): void => {
            keys.push(key, ...branches.map((branch) => branch.key));
            if (place === 'above') expect(opened).toContain(neighbour.key);
            if (place === 'below') expect(opened).not.toContain(neighbour.key);
            if (place === 'here') opened.push(neighbour.key);
            for (const branch of branches) branch.nodes.forEach(read);
          };
          const tree = treeOf(neighbourhood);
          if (tree !== null) read(tree);
          expect(opened.sort()).toEqual(neighbourhood.nodes.map(({ key }) => key).sort());
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
      { numRuns: 100 },
    );
  });
});
