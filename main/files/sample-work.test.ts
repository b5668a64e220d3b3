import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hearsayDepth } from '../../core/attribution/chain';
import { overviewOfClaims, type ClaimOverview } from '../../core/claims/claim-overview';
import { checkWorkspace } from '../../core/export/check-workspace';
import { finish } from '../../core/merge/progress';
import { duplicateGroupsOf } from '../../core/queries/near-duplicates';
import type { Workspace } from '../../core/workspace/workspace';
import { OPTIONS, valueOf } from '../testing/scratch';
import { openSampleWorkspace } from './sample-workspace';
import { textExtractor } from '../testing/text-extractor';

const seeds = join(import.meta.dirname, '../../seeds');

describe('the work in the sample workspace', () => {
  let workspace: Workspace;
  let claims: ReadonlyMap<string, ClaimOverview>;

  let parent: string;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'hashiya-test-'));
    const store = valueOf(
      await openSampleWorkspace({ folder: join(parent, 'sample'), seeds, extractor: textExtractor }, OPTIONS),
    );
    workspace = store.workspace;
    await store.close();
    const overview = overviewOfClaims(workspace, duplicateGroupsOf(workspace.articles));
    const glosses = new Map(workspace.claims.map(({ id, gloss }) => [id, gloss]));
    claims = new Map(overview.map((each) => [glosses.get(each.claimId) ?? '', each]));
  });

  afterAll(() => rm(parent, { recursive: true, force: true }));

  const claim = (gloss: string): ClaimOverview => {
    const found = claims.get(gloss);
    if (found === undefined) throw new Error(`There is no claim ${gloss}`);
    return found;
  };

  test('contradicts itself nowhere: every quote stands at its place, every reference leads somewhere', () => {
    expect(finish(checkWorkspace(workspace))).toEqual([]);
  });

  test('has these figures', () => {
    const mentions = workspace.articles.flatMap((article) => article.mentions);
    const count = (kind: string): number => mentions.filter((mention) => mention.kind === kind).length;
    expect({
      articles: workspace.articles.length,
      events: workspace.events.length,
      actors: workspace.actors.length,
      claims: workspace.claims.length,
      relations: workspace.relations.length,
      silences: workspace.silences.length,
      claimMentions: count('claim'),
      sourceMentions: count('source'),
      contestedMentions: count('contested'),
      cueMentions: count('cue'),
      contestedClaims: [...claims.values()].filter(({ status }) => status === 'contested').length,
    }).toEqual({
      articles: 2,
      events: 1,
      actors: 11,
      claims: 15,
      relations: 6,
      silences: 4,
      claimMentions: 23,
      sourceMentions: 16,
      contestedMentions: 5,
      cueMentions: 14,
      contestedClaims: 6,
    });
  });

  test('reaches hearsay depth 3 in seed 003: official, Press TV, the reposting site', () => {
    const afgazad = workspace.articles.find(({ original }) => original.fileName.startsWith('003'));
    const depths = (afgazad?.mentions ?? []).flatMap((each) => (each.kind === 'claim' ? [hearsayDepth(each)] : []));
    expect(Math.max(...depths)).toBe(3);
    expect(claim('What China gives Syria is enhanced military cooperation.').depth).toBe(3);
  });

  test('counts what both articles have from one official once', () => {
    const ties = claim('China seeks closer military ties with the Syrian government.');
    expect(ties).toMatchObject({ mentions: 2, status: 'uncontested' });
    expect(ties.articleIds).toHaveLength(2);
    expect(ties.roots).toMatchObject([{ names: ['Guan Youfei'], because: ['same-source'] }]);
    expect(claim('China works for a political solution in Syria.').roots.map(({ names }) => names)).toEqual([
      ['Wu Qian'],
      ['Guan Youfei'],
    ]);
  });

  test('finds contested what contradicts, and what independent roots give different values', () => {
    const reasons = (gloss: string): string[] => claim(gloss).computed.reasons.map(({ kind }) => kind);
    expect(reasons('What China gives Syria is medical and nursing training.')).toEqual(['relation']);
    expect(reasons('What China gives Syria is enhanced military cooperation.')).toEqual(['relation']);
    expect(reasons('The war in Syria began with the repression of peaceful demonstrations.')).toEqual(['relation']);
    expect(reasons('The war in Syria is a militancy backed from abroad.')).toEqual(['relation']);
    expect(claim('The war has killed many people and displaced millions.').computed.reasons).toMatchObject([
      { kind: 'value', slot: 'how-many', values: [{ value: 'more than 290,000' }, { value: 'thousands' }] },
    ]);
    expect(claim('Russia carries out air strikes in Syria.').computed.reasons).toMatchObject([
      { kind: 'value', slot: 'who' },
    ]);
  });
});
