import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Claim } from '../claims/claim';
import { overviewOfClaims } from '../claims/claim-overview';
import { relationKey } from '../claims/relation';
import { indexOf } from '../queries/workspace-index';
import { articleBy, ClaimSession } from '../testing/claims';
import { fixedEnvironment, TEST_ANALYST, testId } from '../testing/fixed-environment';
import { pick } from '../testing/pick';
import { anyWorkspace } from '../testing/workspaces';
import { applyChanges, invertChanges, type Change } from '../workspace/change';
import type { Workspace } from '../workspace/workspace';
import { mergeClaims, splitClaim } from './claim-commands';

const courier = articleBy('Courier', 'The port is open. It is wide. It is shut.', 1);
const payam = articleBy('پیام', 'بندر باز است. بندر بسته است.', 2);

let session: ClaimSession;
beforeEach(() => {
  session = new ClaimSession([courier, payam]);
});

const claimIn = (id: string): Claim => {
  const claim = session.workspace.claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error('no claim');
  return claim;
};

const relate = (from: string, to: string, kind: 'contradicts' | 'supports', evidence: readonly string[] = []) =>
  session.do({
    command: 'relate-claims',
    from,
    to,
    kind,
    rationale: `${kind} ${String(evidence.length)}`,
    evidence: [...evidence],
    confidence: null,
  });

describe('making and wording a claim', () => {
  test('keeps what an edit leaves out, and the last of two translations into one language', () => {
    const id = session.claim('The port is open', 'en');
    expect(claimIn(id)).toMatchObject({ language: 'en', note: '', translations: [], createdBy: TEST_ANALYST.id });
    const translations = [
      { language: 'fa', text: 'بندر باز' },
      { language: 'ar', text: 'الميناء مفتوح' },
      { language: 'fa', text: 'بندر باز است' },
    ];
    session.do({ command: 'edit-claim', claimId: id, edit: { translations } });
    session.do({ command: 'edit-claim', claimId: id, edit: { note: 'n' } });
    expect(claimIn(id)).toMatchObject({
      gloss: 'The port is open',
      note: 'n',
      translations: [
        { language: 'fa', text: 'بندر باز است' },
        { language: 'ar', text: 'الميناء مفتوح' },
      ],
    });
    expect(session.refuse({ command: 'edit-claim', claimId: testId('b', 1), edit: {} }).code).toBe('claim-missing');
  });
});

describe('attaching a mention', () => {
  test('is of a claim mention to a claim that is there, and leaves the claim that it stated before', () => {
    const [open, shut] = [session.claim('open'), session.claim('shut')];
    const mentionId = session.state(courier, 'The port is open', open);
    const target = { command: 'attach-mention', articleId: courier.id, mentionId } as const;
    session.do({ ...target, claimId: shut });
    expect(session.claimMention(mentionId).claimId).toBe(shut);
    session.do({ ...target, claimId: null });
    expect(session.claimMention(mentionId).claimId).toBe(null);
    expect(session.workspace.claims).toHaveLength(2);
    expect(session.refuse({ ...target, claimId: testId('b', 1) }).code).toBe('claim-missing');
    expect(session.refuse({ ...target, mentionId: testId('b', 1), claimId: open }).code).toBe('mention-missing');
    const source = session.mark(courier, 'source', 'wide');
    expect(session.refuse({ ...target, mentionId: source.id, claimId: open }).code).toBe('kind-mismatch');
  });
});

describe('deleting a claim', () => {
  test('leaves its mentions without a claim, takes its relations and silences, and is taken back whole', () => {
    const [open, shut] = [session.claim('open'), session.claim('shut')];
    const mentionId = session.state(courier, 'The port is open', open);
    relate(shut, open, 'contradicts', [mentionId]);
    session.do({ command: 'note-silence', claimId: open, articleId: payam.id, query: 'باز', hits: 0 });
    const before = session.workspace;
    const changes = session.do({ command: 'delete-claim', claimId: open });
    expect(session.workspace).toMatchObject({ relations: [], silences: [], claims: [{ id: shut }] });
    expect(session.claimMention(mentionId).claimId).toBe(null);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
    expect(session.refuse({ command: 'delete-claim', claimId: open }).code).toBe('claim-missing');
  });

  test('is no part of deleting the article that stated it', () => {
    const open = session.claim('open');
    session.state(courier, 'The port is open', open);
    session.do({ command: 'delete-article', articleId: courier.id });
    expect(session.workspace.claims).toMatchObject([{ id: open }]);
  });
});

describe('merging claims', () => {
  test('keeps glosses of other languages as translations, and each note once', () => {
    const [open, persian, english] = [
      session.claim('open', 'en'),
      session.claim('باز', 'fa'),
      session.claim('ajar', 'en'),
    ];
    for (const claimId of [open, persian]) session.do({ command: 'edit-claim', claimId, edit: { note: 'n' } });
    session.do({
      command: 'edit-claim',
      claimId: english,
      edit: { translations: [{ language: 'fa', text: 'نیمه‌باز' }] },
    });
    session.do({ command: 'merge-claims', claimId: open, mergedIds: [persian, english, open] });
    expect(session.workspace.claims).toMatchObject([
      { id: open, gloss: 'open', note: 'n', translations: [{ language: 'fa', text: 'باز' }] },
    ]);
  });

  test('makes of relations that then say the same one with the reasons and the evidence of both', () => {
    const [open, ajar, shut] = [session.claim('open'), session.claim('ajar'), session.claim('shut')];
    const first = session.state(courier, 'The port is open', open);
    const second = session.state(courier, 'It is shut', shut);
    relate(open, shut, 'contradicts', [first]);
    const third = session.state(payam, 'بندر باز است', ajar);
    relate(shut, ajar, 'contradicts', [second, third]);
    relate(ajar, shut, 'supports');
    relate(open, ajar, 'supports');
    const before = session.workspace;
    const changes = session.do({ command: 'merge-claims', claimId: open, mergedIds: [ajar] });
    expect(session.workspace.relations).toMatchObject([
      {
        kind: 'contradicts',
        from: open,
        to: shut,
        evidence: [first, second, third],
        rationale: 'contradicts 1\ncontradicts 2',
      },
      { kind: 'supports', from: open, to: shut },
    ]);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('keeps one silence for an article, that of the claim which stays', () => {
    const [open, ajar] = [session.claim('open'), session.claim('ajar')];
    for (const [claimId, query] of [
      [ajar, 'ajar'],
      [open, 'open'],
    ] as const)
      session.do({ command: 'note-silence', claimId, articleId: payam.id, query, hits: 0 });
    session.do({ command: 'note-silence', claimId: ajar, articleId: courier.id, query: 'ajar', hits: 2 });
    session.do({ command: 'merge-claims', claimId: open, mergedIds: [ajar] });
    expect(session.workspace.silences.map(({ claimId, query }) => [claimId, query]).sort()).toEqual([
      [open, 'ajar'],
      [open, 'open'],
    ]);
  });

  test('with itself alone changes nothing, and with one that is not there is refused', () => {
    const open = session.claim('open');
    expect(session.do({ command: 'merge-claims', claimId: open, mergedIds: [open] })).toEqual([]);
    expect(session.refuse({ command: 'merge-claims', claimId: open, mergedIds: [testId('b', 1)] }).code).toBe(
      'claim-missing',
    );
  });

  const statedBy = (workspace: Workspace, ids: readonly string[]): string[] =>
    ids.flatMap((id) => (indexOf(workspace).mentionsOfClaims.get(id) ?? []).map(({ mention }) => mention.id)).sort();

  const merged = fc.tuple(anyWorkspace, fc.nat(20), fc.array(fc.nat(20), { minLength: 1, maxLength: 3 }));

  const merge = (
    workspace: Workspace,
    at: number,
    others: readonly number[],
  ): { ids: string[]; changes: Change[] } | null => {
    const claimId = pick(workspace.claims, at)?.id;
    const mergedIds = others.flatMap((number) => pick(workspace.claims, number)?.id ?? []);
    if (claimId === undefined) return null;
    const result = mergeClaims(workspace, { command: 'merge-claims', claimId, mergedIds }, fixedEnvironment());
    if (!result.ok) throw new Error(result.error.code);
    return { ids: [...new Set([claimId, ...mergedIds])], changes: result.value };
  };

  test('keeps every mention, points to nothing that is gone, and is taken back whole', () => {
    fc.assert(
      fc.property(merged, ([workspace, at, others]) => {
        const done = merge(workspace, at, others);
        if (done === null) return;
        const after = applyChanges(workspace, done.changes);
        expect(statedBy(after, done.ids.slice(0, 1))).toEqual(statedBy(workspace, done.ids));
        const known = new Set(after.claims.map(({ id }) => id));
        expect(done.ids.filter((id) => known.has(id))).toEqual(done.ids.slice(0, 1));
        for (const { from, to } of after.relations) {
          expect(known.has(from) && known.has(to)).toBe(true);
          expect(from).not.toBe(to);
        }
        for (const { claimId } of after.silences) expect(known.has(claimId)).toBe(true);
        expect(applyChanges(after, invertChanges(done.changes))).toEqual(workspace);
        expect(overviewOfClaims(after, new Map())).toHaveLength(after.claims.length);
      }),
      { numRuns: 80 },
    );
  });

  test('makes no two relations say the same that did not before', () => {
    fc.assert(
      fc.property(merged, ([workspace, at, others]) => {
        const done = merge(workspace, at, others);
        if (done === null) return;
        const twice = (relations: Workspace['relations']): number =>
          relations.length - new Set(relations.map(relationKey)).size;
        expect(twice(applyChanges(workspace, done.changes).relations)).toBeLessThanOrEqual(twice(workspace.relations));
      }),
      { numRuns: 80 },
    );
  });
});

describe('splitting a claim', () => {
  test('gives some of its mentions to a new one and leaves it its relations', () => {
    const [open, shut] = [session.claim('open'), session.claim('shut')];
    const first = session.state(courier, 'The port is open', open);
    const second = session.state(payam, 'بندر باز است', open);
    relate(open, shut, 'contradicts', [second]);
    session.do({ command: 'split-claim', claimId: open, mentionIds: [second], gloss: 'باز', language: 'fa' });
    const made = session.claimMention(second).claimId;
    expect(session.workspace.claims.find(({ id }) => id === made)).toMatchObject({ gloss: 'باز', language: 'fa' });
    expect(session.claimMention(first).claimId).toBe(open);
    expect(session.workspace.relations).toMatchObject([{ from: open, to: shut, evidence: [second] }]);
    const other = session.state(courier, 'It is shut', shut);
    expect(
      session.refuse({ command: 'split-claim', claimId: open, mentionIds: [first, other], gloss: 'x', language: null }),
    ).toMatchObject({ code: 'mention-missing', details: { mention: other } });
  });

  test('and merging again gives every mention back', () => {
    fc.assert(
      fc.property(anyWorkspace, fc.nat(20), fc.nat(5), (workspace, at, count) => {
        const claim = pick(workspace.claims, at);
        if (claim === undefined) return;
        const stated = (indexOf(workspace).mentionsOfClaims.get(claim.id) ?? []).map(({ mention }) => mention.id);
        const mentionIds = stated.slice(0, count + 1);
        if (mentionIds.length === 0) return;
        const environment = { ...fixedEnvironment(), newId: () => testId('9', 1) };
        const split = splitClaim(
          workspace,
          { command: 'split-claim', claimId: claim.id, mentionIds, gloss: 'x', language: null },
          environment,
        );
        if (!split.ok) throw new Error(split.error.code);
        const parted = applyChanges(workspace, split.value);
        expect(applyChanges(parted, invertChanges(split.value))).toEqual(workspace);
        const again = mergeClaims(
          parted,
          { command: 'merge-claims', claimId: claim.id, mergedIds: [testId('9', 1)] },
          environment,
        );
        if (!again.ok) throw new Error(again.error.code);
        const back = applyChanges(parted, again.value);
        expect((indexOf(back).mentionsOfClaims.get(claim.id) ?? []).map(({ mention }) => mention.id)).toEqual(stated);
        expect(back.claims.map(({ id }) => id)).toEqual(workspace.claims.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  });
});

test('a review is kept beside the claim, with who said it and when, and taken back', () => {
  const open = session.claim('open');
  const said = { verdict: 'overridden', computed: 'uncontested', status: 'contested', reason: 'چون' } as const;
  session.do({ command: 'review-claim', claimId: open, review: said });
  expect(claimIn(open).statusReview).toMatchObject({ ...said, by: TEST_ANALYST.id });
  expect(claimIn(open).statusReview?.at).not.toBe('');
  session.do({ command: 'review-claim', claimId: open, review: null });
  expect(claimIn(open).statusReview).toBe(null);
  expect(session.refuse({ command: 'review-claim', claimId: testId('b', 1), review: null }).code).toBe('claim-missing');
});
