import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallWorkspace, anyWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import { COUNTED_BY, countMentions, type CountedBy } from './counts';

const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

const counted = (workspace: Workspace, by: CountedBy): (string | number | null)[][] =>
  countMentions(workspace, by, byCodeUnit).rows.map(({ name, mentions, articles }) => [name, mentions, articles]);

/** The small workspace: four mentions in the first article, one in the second. */
const withDetails = (...details: readonly Partial<Workspace['articles'][number]>[]): Workspace => {
  const workspace = smallWorkspace();
  return { ...workspace, articles: workspace.articles.map((article, at) => ({ ...article, ...details[at] })) };
};

describe('counts of mentions', () => {
  test('by kind are in the order of the codebook, with the kinds that mark nothing', () => {
    const workspace = smallWorkspace();
    const [first, ...others] = workspace.codebook.codes;
    if (first === undefined) throw new Error('The codebook is empty');
    const codes = [
      ...others,
      { ...first, label: 'Statement' },
      { ...first, id: 'frame', kind: 'own' as const, label: 'Frame' },
    ];
    expect(counted({ ...workspace, codebook: { ...workspace.codebook, codes } }, 'kind')).toEqual([
      ['Source', 1, 1],
      ['Contested', 1, 1],
      ['Cue', 1, 1],
      ['Statement', 2, 2],
      ['Frame', 0, 0],
    ]);
  });

  test('by outlet are the most first, and last those of articles without one', () => {
    expect(counted(withDetails({ outlet: null }, { outlet: 'افکار' }), 'outlet')).toEqual([
      ['افکار', 1, 1],
      [null, 4, 1],
    ]);
    expect(counted(withDetails({ outlet: 'B' }, { outlet: 'A' }), 'outlet')).toEqual([
      ['B', 4, 1],
      ['A', 1, 1],
    ]);
    expect(counted(withDetails({ outlet: 'B' }, { outlet: 'B' }), 'outlet')).toEqual([['B', 5, 2]]);
  });

  test('by month go from the earliest on', () => {
    const months = withDetails({ publishedOn: '2016-10-01' }, { publishedOn: '2016-08-31' });
    expect(counted(months, 'month')).toEqual([
      ['2016-08', 1, 1],
      ['2016-10', 4, 1],
    ]);
    expect(counted(withDetails({ publishedOn: null }, { publishedOn: '2016-08-31' }), 'month').at(-1)).toEqual([
      null,
      4,
      1,
    ]);
  });

  test('by actor are of source mentions alone; one that was deleted has no name', () => {
    const workspace = smallWorkspace();
    expect(counted(workspace, 'actor')).toEqual([['Wu Qian', 1, 1]]);
    const gone = countMentions({ ...workspace, actors: [] }, 'actor', byCodeUnit);
    expect(gone).toMatchObject({ rows: [{ name: null, key: workspace.actors[0]?.id, mentions: 1 }], mentions: 1 });
  });

  test('have every mention in one row, whatever was done', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom(...COUNTED_BY), (workspace, by) => {
        const { rows, mentions } = countMentions(workspace, by, byCodeUnit);
        const all = workspace.articles.flatMap((article) => article.mentions);
        expect(mentions).toBe(by === 'actor' ? all.filter(({ kind }) => kind === 'source').length : all.length);
        expect(rows.reduce((sum, row) => sum + row.mentions, 0)).toBe(mentions);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        for (const row of rows)
          expect(row.articles).toBeLessThanOrEqual(Math.min(row.mentions, workspace.articles.length));
      }),
      { numRuns: 30 },
    );
  });
});
