import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleBy, ClaimSession } from '../testing/claims';
import { testId } from '../testing/fixed-environment';
import { anyWorkspace } from '../testing/workspaces';
import { ledgerOf, ledgerSchema } from './ledger';

const courier = articleBy('Courier', 'The minister said the port is open. The union says it is shut.', 1);
const payam = articleBy(null, 'بندر بسته است. بندر باز است.', 2);

const begin = () => {
  const session = new ClaimSession([courier, payam]);
  const open = session.claim('The port is open', 'en');
  const shut = session.claim('بندر بسته است', 'fa');
  const first = session.state(courier, 'the port is open', open, {
    stance: 'asserts',
    certainty: 'probable',
    values: [{ slot: 'where', value: 'the port' }],
  });
  const second = session.state(payam, 'بندر باز است', open, { stance: 'denies' });
  const third = session.state(payam, 'بندر بسته است', shut);
  session.do({
    command: 'relate-claims',
    from: shut,
    to: open,
    kind: 'updates',
    rationale: 'چون',
    evidence: [first, third, second],
    confidence: 'high',
  });
  session.do({ command: 'note-silence', claimId: open, articleId: courier.id, query: 'shut', hits: 1 });
  return { session, open, shut, first, second, third };
};

test('a ledger has the mentions by article, the reasons with their quotes, relations from its end, and silences', () => {
  const { session, open, shut, first, second, third } = begin();
  const ledger = ledgerOf(session.workspace, open, new Map());
  expect(ledgerSchema.parse(ledger)).toEqual(ledger);
  expect(ledger?.articles).toMatchObject([
    {
      articleId: courier.id,
      outlet: 'Courier',
      mentions: [{ mentionId: first, quote: 'the port is open', stance: 'asserts', certainty: 'probable', depth: 0 }],
    },
    { articleId: payam.id, outlet: null, mentions: [{ mentionId: second, quote: 'بندر باز است' }] },
  ]);
  expect(ledger?.reasons).toMatchObject([
    {
      kind: 'polarity',
      asserting: [{ mentionId: first, articleName: 'Courier' }],
      opposing: [{ mentionId: second, quote: 'بندر باز است', articleName: payam.title }],
    },
  ]);
  expect(ledger?.relations).toMatchObject([
    {
      kind: 'updates',
      end: 'to',
      leads: 'to-here',
      otherClaimId: shut,
      otherGloss: 'بندر بسته است',
      evidence: { own: [{ mentionId: first }, { mentionId: second }], other: [{ mentionId: third }], gone: 0 },
    },
  ]);
  expect(ledgerOf(session.workspace, shut, new Map())?.relations).toMatchObject([{ end: 'from', leads: 'from-here' }]);
  expect(ledger?.silences).toMatchObject([{ query: 'shut', hits: 1, title: courier.title }]);
});

test('what was deleted since is told as gone, and what states another claim now stands apart', () => {
  const { session, open, second } = begin();
  session.do({ command: 'attach-mention', articleId: payam.id, mentionId: second, claimId: null });
  session.do({ command: 'delete-article', articleId: courier.id });
  const ledger = ledgerOf(session.workspace, open, new Map());
  expect(ledger?.articles).toEqual([]);
  expect(ledger?.relations).toMatchObject([
    { evidence: { own: [], elsewhere: [{ mentionId: second }], gone: 1 }, evidenceIds: { length: 3 } },
  ]);
  expect(ledger?.silences).toMatchObject([{ title: null, outlet: null }]);
});

test('there is none of a claim that is not there, and one that fits its schema of every claim that is', () => {
  const { session } = begin();
  expect(ledgerOf(session.workspace, testId('b', 9), new Map())).toBe(null);
  fc.assert(
    fc.property(anyWorkspace, (workspace) => {
      for (const { id } of workspace.claims) {
        const ledger = ledgerOf(workspace, id, new Map());
        expect(ledgerSchema.parse(ledger)).toEqual(ledger);
        expect(ledger?.articles.flatMap(({ mentions }) => mentions)).toHaveLength(ledger?.overview.mentions ?? -1);
        expect(ledger?.reasons.map(({ kind }) => kind)).toEqual(
          ledger?.overview.computed.reasons.map(({ kind }) => kind),
        );
      }
    }),
    { numRuns: 40 },
  );
});
