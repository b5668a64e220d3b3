import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { resolvePlacement } from '../anchor/anchor';
import { compareMentions } from '../mention/mention';
import { acts, type Act } from '../testing/acts';
import { articleOf } from '../testing/article-of';
import { fixedEnvironment } from '../testing/fixed-environment';
import { perform } from '../testing/perform';
import { workspaceOf } from '../testing/session';
import {
  applyChanges,
  applyToArticle,
  applyToRegistries,
  articleOfChange,
  changeSchema,
  invertChange,
  invertChanges,
} from './change';
import { workspaceSchema, type Workspace } from './workspace';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');

/** Freezes a value through and through, so that whatever changes it in place throws. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value))
    Object.values(Object.freeze(value)).forEach(frozen);
  return value;
};

const seeds = frozen(
  workspaceOf([
    articleOf(seed('000_b2468207d6c1c7ca.txt'), '000_b2468207d6c1c7ca.txt', 1),
    articleOf(seed('003_b33f96b676cfdb76.txt'), '003_b33f96b676cfdb76.txt', 2),
  ]),
);

const onAnyRun = (check: (done: Act[]) => void): void => {
  fc.assert(fc.property(acts(40), check), { numRuns: 100 });
};
const run = (done: Act[]) => perform(seeds, done, fixedEnvironment());

/** Everything that must hold of a workspace between two commands. */
const checkWorkspace = (workspace: Workspace): void => {
  const mentions = workspace.articles.flatMap((article) => article.mentions);
  const stated = new Set(
    mentions.flatMap((mention) => (mention.kind === 'claim' && mention.claimId !== null ? [mention.claimId] : [])),
  );
  const claims = new Set(workspace.claims.map((claim) => claim.id));
  for (const id of stated) expect(claims).toContain(id);
  for (const { from, to } of workspace.relations) {
    expect(claims).toContain(from);
    expect(claims).toContain(to);
    expect(from).not.toBe(to);
  }
  for (const { claimId } of workspace.silences) expect(claims).toContain(claimId);
  const actors = new Set(workspace.actors.map((actor) => actor.id));
  for (const mention of mentions)
    if (mention.kind === 'source' && mention.actorId !== null) expect(actors).toContain(mention.actorId);
  const kinds = new Map(mentions.map((mention) => [mention.id, mention.kind]));
  for (const article of workspace.articles) {
    // A new text leaves behind what does not stand in it; nothing else does.
    if (article.revisions === undefined)
      for (const mention of article.mentions) expect(resolvePlacement(article.text, mention.ranges)).toBe('placed');
    for (const { text, anchors } of article.revisions ?? [])
      for (const ranges of Object.values(anchors)) expect(resolvePlacement(text, ranges)).toBe('placed');
    expect(article.mentions).toEqual(article.mentions.toSorted(compareMentions));
    for (const link of article.links) {
      expect(article.mentions.find((mention) => mention.id === link.from)?.kind).toBe('claim');
      expect(kinds.get(link.to)).toBe('source');
    }
    expect(new Set(article.links.map((link) => `${link.from} ${link.to}`)).size).toBe(article.links.length);
  }
};

/** Why a person's act may be refused: what it was about is gone, or it cannot be. */
const REFUSALS: readonly (string | null)[] = [
  'selection-blank',
  'selection-outside',
  'kind-mismatch',
  'code-missing',
  'code-in-use',
  'slot-in-use',
  'slot-built-in',
  'code-built-in',
  'code-key-taken',
  'code-look',
  'article-missing',
  'mention-missing',
  'mention-orphan',
  'claim-missing',
  'actor-missing',
  'actor-of-itself',
  'relation-missing',
  'relation-to-itself',
  'claim-unworded',
  'silence-missing',
  'event-missing',
  'saved-filter-missing',
  'saved-filter-other',
];

describe('a run of commands', () => {
  test('leaves a valid workspace at every step: quotes stand at their places and nothing points to what is gone', () => {
    onAnyRun((done) => {
      const steps = run(done);
      for (const step of steps) checkWorkspace(step.workspace);
      const last = steps.at(-1)?.workspace ?? seeds;
      expect(workspaceSchema.parse(last)).toEqual(last);
    });
  });

  test('is taken back by inverting its changes in reverse', () => {
    onAnyRun((done) => {
      const steps = run(done);
      let workspace = steps.at(-1)?.workspace ?? seeds;
      for (let index = steps.length - 1; index >= 0; index -= 1) {
        workspace = frozen(applyChanges(workspace, invertChanges(steps[index]?.changes ?? [])));
        expect(workspace).toEqual(steps[index - 1]?.workspace ?? seeds);
      }
      expect(workspace).toEqual(seeds);
    });
  });

  test('can be replayed in whole over a workspace that holds any part of it already', () => {
    onAnyRun((done) => {
      const steps = run(done);
      const last = steps.at(-1)?.workspace ?? seeds;
      for (const start of [
        seeds,
        ...steps.map((step) => step.workspace).filter((_step, index) => index % 7 === 3),
        last,
      ]) {
        expect(steps.reduce((workspace, step) => applyChanges(workspace, step.changes), start)).toEqual(last);
        expect(
          applyChanges(
            start,
            steps.flatMap((step) => step.changes),
          ),
        ).toEqual(last);
      }
    });
  });

  test('makes changes that survive being written as JSON', () => {
    onAnyRun((done) => {
      for (const change of run(done).flatMap((step) => step.changes)) {
        expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
        expect(invertChange(invertChange(change))).toEqual(change);
      }
    });
  });

  test('comes to the same where registries and one article are kept apart, as the window keeps them', () => {
    onAnyRun((done) => {
      const steps = run(done);
      const changes = steps.flatMap((step) => step.changes);
      const last = steps.at(-1)?.workspace ?? seeds;
      const { articles: _articles, ...registries } = last;
      expect(applyToRegistries(seeds, changes)).toMatchObject(registries);
      for (const article of seeds.articles) {
        expect(applyToArticle(article, changes)).toEqual(
          last.articles.find((other) => other.id === article.id) ?? null,
        );
      }
    });
  });

  test('is refused only for reasons a person can be told', () => {
    onAnyRun((done) => {
      for (const { refused, changes } of run(done)) {
        expect([null, ...REFUSALS]).toContain(refused);
        if (refused !== null) expect(changes).toEqual([]);
      }
    });
  });
});

describe('a change', () => {
  test('belongs to the article it names, or to the whole workspace', () => {
    const [article] = seeds.articles;
    if (article === undefined) throw new Error('The workspace has no article');
    expect(articleOfChange({ record: 'article', id: article.id, before: null, after: article })).toBe(article.id);
    expect(articleOfChange({ record: 'workspace-title', before: 'a', after: 'b' })).toBeNull();
  });

  test('to an article that is not there is passed over', () => {
    const [article] = seeds.articles;
    const block = article?.blocks[0];
    if (article === undefined || block === undefined) throw new Error('The workspace has no article');
    const empty = workspaceOf([]);
    expect(
      applyChanges(empty, [{ record: 'block', articleId: article.id, id: block.id, before: block, after: block }]),
    ).toEqual(empty);
    expect(applyChanges(empty, [{ record: 'article', id: article.id, before: article, after: null }])).toEqual(empty);
  });
});
