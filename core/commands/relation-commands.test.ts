import { beforeEach, describe, expect, test } from 'vitest';
import { relationKindSchema, type RelationKind } from '../claims/relation';
import { articleBy, ClaimSession } from '../testing/claims';
import { TEST_ANALYST, testId } from '../testing/fixed-environment';
import type { CommandOf } from './command';

const courier = articleBy('Courier', 'The port is open.', 1);
const payam = articleBy('پیام', 'بندر بسته است.', 2);

let session: ClaimSession;
let open: string;
let shut: string;
let stated: string;
let opposed: string;
beforeEach(() => {
  session = new ClaimSession([courier, payam]);
  open = session.claim('The port is open');
  shut = session.claim('بندر بسته است');
  stated = session.state(courier, 'The port', open);
  opposed = session.state(payam, 'بندر', shut);
});

const relation = (from: string, to: string, kind: RelationKind): CommandOf<'relate-claims'> => ({
  command: 'relate-claims',
  from,
  to,
  kind,
  rationale: 'r',
  evidence: [stated, opposed, stated],
  confidence: 'low',
});

describe('relating two claims', () => {
  test('keeps who judged it, and each piece of evidence once', () => {
    session.do(relation(open, shut, 'qualifies'));
    expect(session.workspace.relations).toMatchObject([
      {
        kind: 'qualifies',
        from: open,
        to: shut,
        rationale: 'r',
        evidence: [stated, opposed],
        confidence: 'low',
        createdBy: TEST_ANALYST.id,
      },
    ]);
  });

  test('a second time takes the new rationale and stays the one it was', () => {
    session.do(relation(open, shut, 'supports'));
    const [first] = session.workspace.relations;
    session.do({ ...relation(open, shut, 'supports'), rationale: 'چون', confidence: null });
    expect(session.workspace.relations).toMatchObject([
      { id: first?.id, createdAt: first?.createdAt, rationale: 'چون', confidence: null },
    ]);
  });

  test.each(relationKindSchema.options)('the other way round is the same only where the kind is mutual: %s', (kind) => {
    session.do(relation(open, shut, kind));
    session.do({ ...relation(shut, open, kind), rationale: 'again' });
    const isMutual = kind === 'contradicts' || kind === 'translates';
    expect(session.workspace.relations).toHaveLength(isMutual ? 1 : 2);
    if (isMutual) expect(session.workspace.relations).toMatchObject([{ from: open, to: shut, rationale: 'again' }]);
  });

  test('is refused for a claim and itself, and for one that is not there', () => {
    expect(session.refuse(relation(open, open, 'supports')).code).toBe('relation-to-itself');
    expect(session.refuse(relation(open, testId('b', 1), 'supports')).code).toBe('claim-missing');
    expect(session.refuse(relation(testId('b', 1), open, 'supports')).code).toBe('claim-missing');
  });
});

describe('the evidence of a relation', () => {
  const bare = (evidence: string[]) => ({ ...relation(open, shut, 'supports'), evidence });

  test('is of its two claims: what states another, or none, or is no claim mention is refused', () => {
    const other = session.state(courier, 'is open', session.claim('Ships come'));
    const unworded = session.mark(payam, 'claim', 'است').id;
    const source = session.mark(courier, 'source', 'port').id;
    for (const [id, quote] of [
      [other, 'is open'],
      [unworded, 'است'],
      [source, 'port'],
    ] as const)
      expect(session.refuse(bare([stated, id]))).toEqual({ code: 'evidence-elsewhere', details: { quote } });
    expect(session.refuse(bare([testId('c', 1)])).code).toBe('mention-missing');
    session.do(bare([stated]));
    const relationId = session.workspace.relations[0]?.id ?? '';
    const edit = { evidence: [stated, other] };
    expect(session.refuse({ command: 'edit-relation', relationId, edit }).code).toBe('evidence-elsewhere');
  });

  test('may stay where its mention states another claim since, or is gone, and does not come back once it was let go', () => {
    session.do(bare([stated, opposed]));
    const relationId = session.workspace.relations[0]?.id ?? '';
    session.do({ command: 'attach-mention', articleId: courier.id, mentionId: stated, claimId: null });
    session.do({ command: 'delete-mention', articleId: payam.id, mentionId: opposed });
    const edit = (evidence: string[]) => ({ command: 'edit-relation', relationId, edit: { evidence } }) as const;
    session.do({ command: 'edit-relation', relationId, edit: { rationale: 'چون' } });
    session.do({ ...bare([opposed, stated]), rationale: 'again' });
    expect(session.workspace.relations).toMatchObject([{ rationale: 'again', evidence: [opposed, stated] }]);
    session.do(edit([]));
    expect(session.refuse(edit([stated])).code).toBe('evidence-elsewhere');
    expect(session.refuse(edit([opposed])).code).toBe('mention-missing');
  });
});

test('a relation is edited in what an edit names, keeps its ends, and is deleted', () => {
  session.do(relation(open, shut, 'supports'));
  const id = session.workspace.relations[0]?.id ?? '';
  const evidence = [opposed, opposed];
  session.do({ command: 'edit-relation', relationId: id, edit: { kind: 'retracts', evidence } });
  expect(session.workspace.relations).toMatchObject([
    { id, kind: 'retracts', from: open, to: shut, rationale: 'r', evidence: [opposed], confidence: 'low' },
  ]);
  session.do({ command: 'delete-relation', relationId: id });
  expect(session.workspace.relations).toEqual([]);
  expect(session.refuse({ command: 'delete-relation', relationId: id }).code).toBe('relation-missing');
  expect(session.refuse({ command: 'edit-relation', relationId: id, edit: {} }).code).toBe('relation-missing');
});

test('a silence is noted of an article that is there, a later search takes its place, and it is taken back', () => {
  const note = { command: 'note-silence', claimId: open, articleId: payam.id, query: 'open', hits: 0 } as const;
  session.do(note);
  session.do({ ...note, query: 'باز', hits: 2 });
  expect(session.workspace.silences).toMatchObject([
    { claimId: open, articleId: payam.id, query: 'باز', hits: 2, createdBy: TEST_ANALYST.id },
  ]);
  session.do({ ...note, articleId: courier.id });
  expect(session.workspace.silences).toHaveLength(2);
  expect(session.refuse({ ...note, claimId: testId('b', 1) }).code).toBe('claim-missing');
  expect(session.refuse({ ...note, articleId: testId('b', 1) }).code).toBe('article-missing');
  const silenceId = session.workspace.silences[0]?.id ?? '';
  session.do({ command: 'delete-silence', silenceId });
  expect(session.workspace.silences).toHaveLength(1);
  expect(session.refuse({ command: 'delete-silence', silenceId }).code).toBe('silence-missing');
});
