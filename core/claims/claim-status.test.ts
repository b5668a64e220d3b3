import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { duplicateGroupsOf } from '../queries/near-duplicates';
import { articleBy, ClaimSession } from '../testing/claims';
import { anyWorkspace } from '../testing/workspaces';
import type { Claim, StatusReview } from './claim';
import { overviewOfClaim } from './claim-overview';
import { effectiveStatus, isReviewOutdated, type ComputedStatus } from './claim-status';
import type { DuplicateGroups } from './independent-roots';

const NONE: DuplicateGroups = new Map();
const courier = articleBy('Courier', 'The port is open with 40 ships. The port is not open.', 1);
const payam = articleBy('پیام', 'بندر با ۴۰ کشتی باز است. بندر باز نیست.', 2);

const begin = () => {
  const session = new ClaimSession([courier, payam]);
  return { session, claimId: session.claim('The port is open') };
};

const computedIn = (session: ClaimSession, claimId: string): ComputedStatus => {
  const claim = session.workspace.claims.find(({ id }) => id === claimId);
  if (claim === undefined) throw new Error('no claim');
  return overviewOfClaim(session.workspace, claim, NONE).computed;
};

describe('the computed status', () => {
  test('is contested by independent roots on both sides, and names the mentions of each', () => {
    const { session, claimId } = begin();
    const asserting = session.state(courier, 'The port is open', claimId, { stance: 'asserts' });
    expect(computedIn(session, claimId)).toEqual({ status: 'uncontested', reasons: [] });
    const doubting = session.state(payam, 'بندر باز نیست', claimId, { stance: 'doubts' });
    expect(computedIn(session, claimId)).toEqual({
      status: 'contested',
      reasons: [{ kind: 'polarity', asserting: [asserting], opposing: [doubting] }],
    });
  });

  test('is not contested by one root that says both, nor by one that only passes the claim on', () => {
    const { session, claimId } = begin();
    session.state(courier, 'The port is open', claimId, { stance: 'asserts' });
    const denying = session.state(courier, 'The port is not open', claimId, { stance: 'denies' });
    expect(computedIn(session, claimId).status).toBe('uncontested');
    session.state(payam, 'بندر با', claimId, { stance: 'attributes' });
    session.state(payam, 'باز است', claimId);
    expect(computedIn(session, claimId).status).toBe('uncontested');
    // The one that denies is someone else, whom the article quotes.
    session.chain(courier, denying, { sourceId: session.mark(courier, 'source', '40 ships').id });
    expect(computedIn(session, claimId).status).toBe('contested');
  });

  test('is contested by different values of independent roots, and not by one value in two scripts and spellings', () => {
    const { session, claimId } = begin();
    const value = (text: string) => ({ values: [{ slot: 'how-many', value: text }] });
    const first = session.state(courier, '40 ships', claimId, value('40 می‌شود'));
    const second = session.state(payam, '۴۰ کشتی', claimId, value(' ۴۰  ميشود'));
    expect(computedIn(session, claimId).reasons).toEqual([]);
    session.do({
      command: 'edit-mention',
      articleId: payam.id,
      mentionId: second,
      edit: { kind: 'claim', ...value('۳۰') },
    });
    expect(computedIn(session, claimId).reasons).toEqual([
      {
        kind: 'value',
        slot: 'how-many',
        values: [
          { value: '40 می‌شود', mentionIds: [first] },
          { value: '۳۰', mentionIds: [second] },
        ],
      },
    ]);
  });

  test('is contested by a relation that contradicts it, from either end, and by no other kind', () => {
    const { session, claimId } = begin();
    const other = session.claim('بندر بسته است');
    const rest = { rationale: '', evidence: [], confidence: null };
    const [change] = session.do({ command: 'relate-claims', from: other, to: claimId, kind: 'contradicts', ...rest });
    if (change?.record !== 'relation') throw new Error('no relation');
    for (const [id, otherClaimId] of [
      [claimId, other],
      [other, claimId],
    ] as const)
      expect(computedIn(session, id).reasons).toEqual([{ kind: 'relation', relationId: change.id, otherClaimId }]);
    session.do({ command: 'edit-relation', relationId: change.id, edit: { kind: 'qualifies' } });
    expect(computedIn(session, claimId).status).toBe('uncontested');
  });

  test('does not depend on the order of the articles', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const duplicates = duplicateGroupsOf(workspace.articles);
        const reversed = { ...workspace, articles: workspace.articles.toReversed() };
        for (const claim of workspace.claims) {
          const [one, two] = [workspace, reversed].map((each) => overviewOfClaim(each, claim, duplicates).computed);
          expect(two?.status).toBe(one?.status);
          expect(two?.reasons.map(({ kind }) => kind).sort()).toEqual(one?.reasons.map(({ kind }) => kind).sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the status that holds', () => {
  const contested: ComputedStatus = { status: 'contested', reasons: [] };
  const uncontested: ComputedStatus = { status: 'uncontested', reasons: [] };
  const reviewed = (review: Partial<StatusReview>): Claim => {
    const { session, claimId } = begin();
    const [claim] = session.workspace.claims.filter(({ id }) => id === claimId);
    if (claim === undefined) throw new Error('no claim');
    const said: StatusReview = {
      verdict: 'confirmed',
      computed: 'contested',
      status: 'contested',
      reason: '',
      at: claim.createdAt,
      by: claim.createdBy,
      ...review,
    };
    return { ...claim, statusReview: said };
  };

  test('is the computed one until an analyst has judged it, and then theirs', () => {
    const bare = { ...reviewed({}), statusReview: null };
    expect(effectiveStatus(bare, contested)).toBe('contested');
    expect(isReviewOutdated(bare, contested)).toBe(false);
    expect(effectiveStatus(reviewed({}), contested)).toBe('contested');
    expect(effectiveStatus(reviewed({ verdict: 'rejected', status: null }), contested)).toBe(null);
    expect(effectiveStatus(reviewed({ verdict: 'overridden', status: 'uncontested' }), contested)).toBe('uncontested');
  });

  test('stays the analyst’s when another is computed, and is told to be outdated', () => {
    expect(effectiveStatus(reviewed({}), uncontested)).toBe('contested');
    expect(isReviewOutdated(reviewed({}), uncontested)).toBe(true);
    expect(isReviewOutdated(reviewed({}), contested)).toBe(false);
  });
});
