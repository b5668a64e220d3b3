import { expect, test } from 'vitest';
import { articleBy, ClaimSession } from '../testing/claims';
import { overviewOfClaims } from './claim-overview';

const courier = articleBy('Courier', 'The minister said it is open. It is open.', 1);
const herald = articleBy('Herald', 'It is open, they say.', 2);

test('an overview counts mentions, articles, roots, relations and hands of each claim, in the order of the list', () => {
  const session = new ClaimSession([courier, herald]);
  const open = session.claim('Open');
  const shut = session.claim('بسته');
  const first = session.state(courier, 'it is open', open, { stance: 'asserts' });
  session.state(courier, 'It is open', open);
  session.state(herald, 'It is open', open);
  const source = session.mark(courier, 'source', 'The minister');
  session.chain(courier, first, { sourceId: source.id }, { role: 'outlet' });
  session.do({
    command: 'relate-claims',
    from: shut,
    to: open,
    kind: 'supports',
    rationale: '',
    evidence: [first],
    confidence: 'low',
  });
  session.do({
    command: 'review-claim',
    claimId: open,
    review: { verdict: 'rejected', computed: 'contested', status: null, reason: 'x' },
  });
  expect(overviewOfClaims(session.workspace, new Map())).toMatchObject([
    {
      claimId: open,
      mentions: 3,
      articleIds: [courier.id, herald.id],
      roots: [{ names: ['The minister'] }, { names: ['Courier'] }, { names: ['Herald'] }],
      depth: 2,
      relations: 1,
      computed: { status: 'uncontested' },
      status: null,
      isReviewOutdated: true,
    },
    { claimId: shut, mentions: 0, articleIds: [], roots: [], depth: 0, relations: 1, status: 'uncontested' },
  ]);
});
