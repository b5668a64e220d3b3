import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolvePlacement } from '../../anchor/anchor';
import { proposeFor } from '../../annotations/annotation-report';
import { batchOf, placeAll, type PlacedFile } from '../../annotations/plan-annotations';
import { readForeignFiles } from '../../annotations/read-foreign';
import { resolveBatch } from '../../annotations/resolve-batch';
import type { Mention } from '../../mention/mention';
import { checkCodebook } from '../../codebook/check-codebook';
import { ownCodes, type Code } from '../../codebook/codebook';
import { indexOf } from '../../queries/workspace-index';
import { fixedEnvironment, TEST_ANALYST, testId } from '../../testing/fixed-environment';
import { runsInTime } from '../../testing/runs-in-time';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import { applyChanges } from '../../workspace/change';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from '../testing/full-workspace';
import { onFoldedSigns } from '../testing/on-folded-signs';
import { exportW3c, type W3cOptions } from './export-w3c';

const UNITS: W3cOptions['unit'][] = ['code-point', 'utf-16'];

const textOf = (workspace: Workspace, unit: W3cOptions['unit']): string =>
  String(exportW3c(workspace, { unit }).files[0]?.content);

/** The same articles and kinds, and nothing marked or said. */
const bareOf = (workspace: Workspace): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article) => ({ ...article, mentions: [], links: [] })),
  actors: [],
  claims: [],
  relations: [],
  silences: [],
  events: [],
});

const placedIn = (workspace: Workspace, text: string): PlacedFile[] => {
  const read = readForeignFiles([{ name: 'annotations.jsonld', text }], 'auto');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return placeAll(workspace.articles, read.value);
};

/** The workspace after an import of the file, with whatever is proposed for its labels. */
const broughtInto = (workspace: Workspace, text: string): Workspace => {
  const placed = placedIn(workspace, text);
  const batch = batchOf(placed, proposeFor(workspace.codebook, placed), TEST_ANALYST);
  const resolved = resolveBatch(workspace, batch, fixedEnvironment());
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  return applyChanges(workspace, resolved.value.changes);
};

type Fields = Record<string, unknown>;

/** Without what stands around a range, which a newer text may have changed since it was written down. */
const placesOf = ({ ranges }: Mention): unknown => ranges.map(({ start, end, quote }) => [start, end, quote]);

/** What a workspace says, without ids of its own making: records are named by what they say. Blank notes say nothing. */
const saidBy = (workspace: Workspace): Fields => {
  const index = indexOf(workspace);
  const analysts = new Map(workspace.analysts.map(({ id, name }) => [id, name]));
  const ids = new Set(['id', 'claimId', 'actorId', 'attribution']);
  const unblank = ([name, value]: [string, unknown]): [string, unknown] => [
    name,
    typeof value === 'string' && value.trim() === '' ? '' : value,
  ];
  const named = (record: object): Fields =>
    Object.fromEntries(
      Object.entries(record)
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .filter(([name]) => !ids.has(name))
        .map(([name, value]) =>
          unblank([name, name.endsWith('By') || name === 'by' ? (analysts.get(String(value)) ?? value) : value]),
        ),
    );
  const markOf = (id: string | null): unknown => {
    const found = id === null ? undefined : index.mentions.get(id);
    return found === undefined
      ? null
      : [found.article.id, found.mention.kind, placesOf(found.mention), found.mention.createdAt];
  };
  const mentionOf = (mention: Mention): Fields => ({
    ...named(mention),
    ranges: placesOf(mention),
    ...(mention.kind === 'claim'
      ? {
          claim: mention.claimId,
          hops: mention.attribution.map(({ role, mode, sourceId, cueId, actorId }) => ({
            role,
            mode,
            actor: actorId !== null && index.actors.has(actorId) ? actorId : null,
            source: markOf(sourceId),
            cue: markOf(cueId),
          })),
        }
      : {}),
    ...(mention.kind === 'source' ? { actor: mention.actorId } : {}),
  });
  const sorted = (values: unknown[]): string[] => values.map((value) => JSON.stringify(value, null, 1)).sort();
  return {
    mentions: sorted(
      workspace.articles.flatMap((article) => article.mentions.map((each) => [article.id, mentionOf(each)])),
    ),
    links: sorted(
      workspace.articles.flatMap(({ links }) =>
        links.map((link) => [markOf(link.from), markOf(link.to), named({ ...link, from: 0, to: 0 })]),
      ),
    ),
    claims: sorted(
      workspace.claims.map((claim) => [
        claim.id,
        { ...named(claim), statusReview: claim.statusReview === null ? null : named(claim.statusReview) },
      ]),
    ),
    actors: sorted(
      workspace.actors.map((actor) => [
        actor.id,
        // One that was never changed says so by leaving it out, or by the moment at which it was made.
        named({ modifiedAt: actor.createdAt, modifiedBy: actor.createdBy, ...actor }),
      ]),
    ),
    relations: sorted(
      workspace.relations.map((relation) => ({
        ...named(relation),
        evidence: relation.evidence.filter((id) => index.mentions.has(id)).map(markOf),
      })),
    ),
    silences: sorted(
      workspace.silences
        .filter(({ articleId, claimId }) => index.articles.has(articleId) && index.claims.has(claimId))
        .map((silence) => [silence.id, silence.claimId, named(silence)]),
    ),
    events: sorted(
      workspace.events.map((event) => [
        event.id,
        { ...named(event), articleIds: event.articleIds.filter((id) => index.articles.has(id)) },
      ]),
    ),
  };
};

const hasOrphan = ({ articles }: Workspace): boolean =>
  articles.some(({ text, mentions }) => mentions.some(({ ranges }) => resolvePlacement(text, ranges) === 'orphan'));

describe('what is exported is read back', () => {
  test.each(UNITS)('a small workspace in %s, each mark by its position', (unit) => {
    const workspace = smallWorkspace();
    const text = textOf(workspace, unit);
    const placings = placedIn(bareOf(workspace), text).flatMap((file) => file.placings);
    expect(placings.map(({ outcome, unit: counted }) => [outcome, counted])).toEqual(
      placings.map(() => ['placed', unit]),
    );
    expect(saidBy(broughtInto(bareOf(workspace), text))).toEqual(saidBy(workspace));
  });

  test('all that can be said, in four languages; only the orphan stays without a place', () => {
    const workspace = fullWorkspace();
    const [file] = placedIn(bareOf(workspace), textOf(workspace, 'code-point'));
    const { placings = [] } = file ?? {};
    expect(
      placings.filter(({ outcome }) => outcome !== 'placed').map(({ outcome, quote }) => [outcome, quote]),
    ).toEqual([['not-found', 'words that are gone']]);
    const without: Workspace = {
      ...workspace,
      articles: workspace.articles.map((article) => ({
        ...article,
        mentions: article.mentions.filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed'),
      })),
    };
    expect(saidBy(broughtInto(bareOf(workspace), textOf(workspace, 'code-point')))).toEqual(saidBy(without));
    expect(file?.read.losses.map(({ loss, count }) => [loss, count])).toEqual([]);
  });

  test.each(UNITS)('mentions that end in signs which a later reading folds, in %s', (unit) => {
    const workspace = onFoldedSigns();
    expect(saidBy(broughtInto(bareOf(workspace), textOf(workspace, unit)))).toEqual(saidBy(workspace));
  });

  test('two relations that say the same of two claims, each made by another act', () => {
    const whole = fullWorkspace();
    const [relation] = whole.relations;
    if (relation === undefined) throw new Error('There is no relation');
    const { from, to, evidence } = relation;
    const other = { ...relation, id: testId('c', 1), from: to, to: from, createdAt: '2026-11-23T09:00:00.000Z' };
    const relations = [
      { ...relation, kind: 'translates' as const },
      { ...other, kind: 'translates' as const, rationale: 'چون', evidence: evidence.slice(0, 1) },
    ];
    const workspace = { ...whole, relations };
    const text = textOf(workspace, 'code-point');
    const again = broughtInto(bareOf(workspace), text);
    expect(again.relations).toHaveLength(2);
    expect(saidBy(again).relations).toEqual(saidBy(workspace).relations);
    expect(broughtInto(again, text).relations).toHaveLength(2);
  });

  test.each(UNITS)(
    'random workspaces in %s, with the same ranges, words, claims, chains, links and relations',
    (unit) => {
      fc.assert(
        fc.property(anyWorkspace, (workspace) => {
          fc.pre(!hasOrphan(workspace));
          expect(saidBy(broughtInto(bareOf(workspace), textOf(workspace, unit)))).toEqual(saidBy(workspace));
        }),
        runsInTime(400),
      );
    },
  );

  describe('kinds of the project', () => {
    /** The same articles, and of the codebook only what every one has. */
    const withoutKinds = (workspace: Workspace): Workspace => {
      const bare = bareOf(workspace);
      const codes = bare.codebook.codes.filter(({ kind }) => kind !== 'own');
      return { ...bare, codebook: { ...bare.codebook, codes } };
    };
    const kindsOf = ({ codebook }: Workspace): Map<string, unknown> =>
      new Map(ownCodes(codebook).map((code) => [code.id, code]));

    test('with what they mean, ask for and look like, whether or not a word is marked with them', () => {
      const whole = fullWorkspace();
      const [marked] = ownCodes(whole.codebook);
      const articleId = whole.articles[0]?.id ?? '';
      if (marked === undefined) throw new Error('There is no kind of the project');
      const unmarked: Code = {
        ...marked,
        id: 'frame',
        label: 'چارچوب',
        definition: 'از چه دید',
        example: 'یک نمونه',
        examples: [
          { verdict: 'dont', quote: '😀 نه این', articleId, mentionId: null, note: '' },
          { verdict: 'do', quote: 'این', articleId: null, mentionId: testId('e', 1), note: 'چون' },
        ],
        attributes: [
          { id: 'tone', label: 'لحن', type: 'choice', choices: ['گرم', 'سرد'] },
          { id: 'why', label: 'چرا', type: 'text', choices: [] },
        ],
        key: 'Digit9',
        colour: 'slate',
        drawing: 'dashed-underline',
      };
      const workspace = { ...whole, codebook: { ...whole.codebook, codes: [...whole.codebook.codes, unmarked] } };
      const text = textOf(workspace, 'code-point');
      const again = broughtInto(withoutKinds(workspace), text);
      expect(kindsOf(again)).toEqual(kindsOf(workspace));
      expect(saidBy(again).mentions).toEqual(saidBy(broughtInto(bareOf(workspace), text)).mentions);
      expect(broughtInto(again, text).codebook).toEqual(again.codebook);
    });

    test('take another look and key where ours has those, and leave ours as it is', () => {
      const whole = fullWorkspace();
      const [theirs] = ownCodes(whole.codebook);
      if (theirs === undefined) throw new Error('There is no kind of the project');
      const bare = withoutKinds(whole);
      const ours = { ...theirs, id: 'ours', label: 'Of ours' };
      const having = (code: Code): Workspace => ({
        ...bare,
        codebook: { ...bare.codebook, codes: [...bare.codebook.codes, code] },
      });
      const again = ownCodes(broughtInto(having(ours), textOf(whole, 'code-point')).codebook);
      expect(again[0]).toEqual(ours);
      expect(again.find(({ id }) => id === theirs.id)).toMatchObject({ label: theirs.label });
      const looks = again.flatMap(({ key, colour, drawing }) => [key, `${colour} ${drawing}`]);
      expect(new Set(looks).size).toBe(looks.length);
      // One that has another name here by now is the same kind.
      const renamed = { ...theirs, label: 'Renamed', definition: 'Ours' };
      const kept = broughtInto(having(renamed), textOf(whole, 'code-point'));
      expect(ownCodes(kept.codebook)[0]).toEqual(renamed);
      expect(ownCodes(kept.codebook)).toHaveLength(ownCodes(whole.codebook).length);
    });

    test('of random workspaces', () => {
      fc.assert(
        fc.property(anyWorkspace, (workspace) => {
          const again = broughtInto(withoutKinds(workspace), textOf(workspace, 'code-point'));
          expect(kindsOf(again)).toEqual(kindsOf(workspace));
          expect(checkCodebook(again.codebook)).toEqual({ ok: true, value: undefined });
        }),
        runsInTime(60),
      );
    });
  });

  test('a second import of the same brings nothing', () => {
    const workspace = smallWorkspace();
    const again = broughtInto(workspace, textOf(workspace, 'code-point'));
    expect(saidBy(again)).toEqual(saidBy(workspace));
  });

  test('the same workspace gives the same bytes', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.constantFrom(...UNITS), (workspace, unit) => {
        expect(textOf(structuredClone(workspace), unit)).toBe(textOf(workspace, unit));
      }),
      runsInTime(30),
    );
  });
});
