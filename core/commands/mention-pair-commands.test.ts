import { beforeEach, describe, expect, test } from 'vitest';
import { articleBy, ClaimSession } from '../testing/claims';
import { testId } from '../testing/fixed-environment';
import { applyChanges, invertChanges } from '../workspace/change';
import type { CommandOf } from './command';

const courier = articleBy('Courier', 'The port is open. Ships come.', 1);
const payam = articleBy('پیام', 'بندر بسته است.', 2);

let session: ClaimSession;
let left: CommandOf<'relate-mentions'>['from'];
let right: CommandOf<'relate-mentions'>['from'];
beforeEach(() => {
  session = new ClaimSession([courier, payam]);
  const first = session.mark(courier, 'claim', 'The port is open').id;
  left = { articleId: courier.id, mentionId: first, gloss: 'The port is open' };
  right = { articleId: payam.id, mentionId: session.mark(payam, 'claim', 'بندر بسته است').id, gloss: 'بندر بسته است' };
});

const relate = (said: Partial<CommandOf<'relate-mentions'>> = {}): CommandOf<'relate-mentions'> => ({
  command: 'relate-mentions',
  from: left,
  to: right,
  kind: 'contradicts',
  rationale: 'r',
  confidence: 'low',
  ...said,
});

describe('relating two mentions', () => {
  test('makes the claims that are missing and the relation in one act, which is taken back as one', () => {
    const before = session.workspace;
    const changes = session.do(relate());
    const [from, to] = [left, right].map(({ mentionId }) => session.claimMention(mentionId).claimId);
    expect(session.workspace.claims.map(({ gloss }) => gloss)).toEqual(['The port is open', 'بندر بسته است']);
    expect(session.workspace.relations).toMatchObject([
      { kind: 'contradicts', from, to, rationale: 'r', confidence: 'low', evidence: [left.mentionId, right.mentionId] },
    ]);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('takes the claims that are there, whatever words come along', () => {
    const claimId = session.claim('Open');
    session.do({ command: 'attach-mention', ...left, claimId });
    session.do(relate({ from: { ...left, gloss: '' } }));
    expect(session.workspace.relations).toMatchObject([{ from: claimId }]);
    expect(session.workspace.claims).toHaveLength(2);
  });

  test('adds to the evidence of a relation that is there, and keeps its reasons where it gives none', () => {
    session.do(relate());
    const { claimId } = session.claimMention(left.mentionId);
    const third = session.state(courier, 'Ships come', claimId ?? '');
    const from = { ...left, mentionId: third };
    session.do(relate({ from: right, to: from, rationale: '', confidence: null }));
    expect(session.workspace.relations).toMatchObject([
      { from: claimId, rationale: 'r', confidence: 'low', evidence: [left.mentionId, right.mentionId, third] },
    ]);
  });

  test('is refused without words, for one claim on both sides, and for what is no claim mention', () => {
    expect(session.refuse(relate({ to: { ...right, gloss: '' } })).code).toBe('claim-unworded');
    expect(session.refuse(relate({ to: left })).code).toBe('relation-to-itself');
    expect(session.refuse(relate({ to: { ...right, mentionId: testId('c', 1) } })).code).toBe('mention-missing');
    const source = session.mark(courier, 'source', 'Ships').id;
    expect(session.refuse(relate({ from: { ...left, mentionId: source } })).code).toBe('kind-mismatch');
    session.do({ command: 'unite-mentions', kept: left, other: right });
    expect(session.refuse(relate()).code).toBe('relation-to-itself');
  });
});

describe('making two mentions one claim', () => {
  test('puts the first in words where it states no claim, in the same act', () => {
    const before = session.workspace;
    const changes = session.do({ command: 'unite-mentions', kept: right, other: left });
    expect(session.workspace.claims).toMatchObject([{ gloss: 'بندر بسته است' }]);
    const [claim] = session.workspace.claims;
    for (const { mentionId } of [left, right]) expect(session.claimMention(mentionId).claimId).toBe(claim?.id);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('takes the claim of the first, and keeps the one that the other stated', () => {
    const [kept, other] = [session.claim('Open'), session.claim('Shut')];
    session.do({ command: 'attach-mention', ...left, claimId: kept });
    session.do({ command: 'attach-mention', ...right, claimId: other });
    session.do({ command: 'unite-mentions', kept: left, other: right });
    expect(session.claimMention(right.mentionId).claimId).toBe(kept);
    expect(session.workspace.claims).toHaveLength(2);
  });

  test('is refused without words, and for what is no claim mention', () => {
    const act = { command: 'unite-mentions', kept: { ...left, gloss: '' }, other: right } as const;
    expect(session.refuse(act).code).toBe('claim-unworded');
    const source = session.mark(courier, 'source', 'Ships').id;
    expect(session.refuse({ ...act, other: { ...right, articleId: courier.id, mentionId: source } }).code).toBe(
      'kind-mismatch',
    );
  });
});
