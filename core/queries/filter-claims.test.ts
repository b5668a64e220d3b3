import { expect, test } from 'vitest';
import { overviewOfClaims } from '../claims/claim-overview';
import { articleBy, ClaimSession } from '../testing/claims';
import { filterClaims, listedStatus, sortClaims, type ClaimFilter, type ClaimOrder } from './filter-claims';

const courier = articleBy('Courier', 'It is open. It is wide. It is shut.', 1);

const listed = () => {
  const session = new ClaimSession([courier]);
  const open = session.claim('Open');
  const shut = session.claim('بسته است');
  session.claim('Adrift');
  session.state(courier, 'It is open', open);
  session.state(courier, 'It is wide', open);
  session.state(courier, 'It is shut', shut);
  session.do({
    command: 'edit-claim',
    claimId: open,
    edit: { translations: [{ language: 'fa', text: 'باز می‌شود' }] },
  });
  session.do({
    command: 'review-claim',
    claimId: shut,
    review: { verdict: 'overridden', computed: 'uncontested', status: 'contested', reason: '' },
  });
  const overviews = overviewOfClaims(session.workspace, new Map());
  return session.workspace.claims.map((claim) => ({
    claim,
    overview: overviews.find(({ claimId }) => claimId === claim.id) ?? null,
  }));
};

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const glosses = (claims: ReturnType<typeof listed>): string[] => claims.map(({ claim }) => claim.gloss);

test('claims are found by folded words of gloss and translations, and by what they are', () => {
  const found = (filter: ClaimFilter, words = ''): string[] => glosses(filterClaims(listed(), { filter, words }));
  expect(found('all', 'OPEN')).toEqual(['Open']);
  expect(found('all', 'ميشود')).toEqual(['Open']);
  expect(found('all', 'بستة')).toEqual(found('all', 'بسته'));
  expect(found('contested')).toEqual(['بسته است']);
  expect(found('reviewed')).toEqual(['بسته است']);
  expect(found('unstated')).toEqual(['Adrift']);
  expect(found('uncontested')).toEqual(['Open']);
  expect(found('uncontested', 'nothing')).toEqual([]);
});

test('claims are sorted by age, wording, mentions and status', () => {
  const order = (by: ClaimOrder): string[] => glosses(sortClaims(listed(), by, compare));
  expect(order('newest')).toEqual(['Adrift', 'بسته است', 'Open']);
  expect(order('wording')).toEqual(['Adrift', 'Open', 'بسته است']);
  expect(order('mentions')).toEqual(['Open', 'بسته است', 'Adrift']);
  expect(order('contested')).toEqual(['بسته است', 'Adrift', 'Open']);
});

test('a claim of which nothing is known yet has no status', () => {
  const [claim] = listed();
  if (claim === undefined) throw new Error('no claim');
  expect(listedStatus({ ...claim, overview: null })).toBe(null);
});
