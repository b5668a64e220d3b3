import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { articleOf } from '../../testing/article-of';
import { workspaceOf } from '../../testing/session';
import { anyWorkspace } from '../../testing/workspaces';
import type { Workspace } from '../../workspace/workspace';
import { fourLanguages } from '../testing/four-languages';
import { exportCslJson } from './export-csl-json';

/** What csl-data.json (draft-07, v1.0) asks of the fields that are used; it allows no others. */
const cslSchema = z.array(
  z.strictObject({
    id: z.string(),
    type: z.enum(['article-newspaper', 'webpage', 'document']),
    title: z.string(),
    'container-title': z.string().optional(),
    author: z.array(z.strictObject({ literal: z.string() })).optional(),
    issued: z.strictObject({ 'date-parts': z.array(z.array(z.number().int()).min(1).max(3)).min(1).max(2) }).optional(),
    URL: z.string().optional(),
    language: z.string().optional(),
  }),
);

const itemsOf = (workspace: Workspace): z.infer<typeof cslSchema> =>
  cslSchema.parse(JSON.parse(String(exportCslJson(workspace, {}).files[0]?.content)));

describe('an export as CSL-JSON', () => {
  test('has an item of the schema’s shape for each article of any workspace', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        expect(itemsOf(workspace).map(({ id, title }) => [id, title])).toEqual(
          workspace.articles.map(({ id, title }) => [id, title]),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('says where, when, by whom and in which language an article was published, as far as it is known', () => {
    const [, persian] = fourLanguages().workspace.articles;
    if (persian === undefined) throw new Error('no article');
    const known = { ...persian, byline: 'نویسنده' };
    const bare = articleOf('😀 text', 'a.txt', 9);
    const paged = { ...articleOf('😀 text', 'b.txt', 10), url: 'https://example.org/b' };
    expect(itemsOf(workspaceOf([known, bare, paged]))).toEqual([
      {
        id: persian.id,
        type: 'article-newspaper',
        title: '😀 خبر بندر',
        'container-title': 'Outlet fa',
        author: [{ literal: 'نویسنده' }],
        issued: { 'date-parts': [[2026, 5, 1]] },
        URL: 'https://example.org/fa?a=1&b=2',
        language: 'fa',
      },
      { id: bare.id, type: 'document', title: bare.title },
      { id: paged.id, type: 'webpage', title: paged.title, URL: 'https://example.org/b' },
    ]);
  });

  test('reports all that is no reference', () => {
    const { workspace } = fourLanguages();
    const losses = new Map(exportCslJson(workspace, {}).losses.map(({ loss, count }) => [loss, count]));
    expect([losses.get('mention'), losses.get('claim'), losses.get('text')]).toEqual([16, 2, 4]);
    expect(losses.has('article-details')).toBe(false);
  });
});
