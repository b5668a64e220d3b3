import { beforeEach, describe, expect, test } from 'vitest';
import type { Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { testId } from '../testing/fixed-environment';
import { Session } from '../testing/session';

const english = articleOf('China trains Syrians, Wu Qian said.', 'en.txt', 1);
const persian = articleOf('رئیس گفت: «ما می‌آییم.»', 'fa.txt', 2);

let session: Session;
let claim: Mention;
let source: Mention;
let foreign: Mention;
beforeEach(() => {
  session = new Session([english, persian]);
  claim = session.mark(english, 'claim', 'China trains Syrians');
  source = session.mark(english, 'source', 'Wu Qian');
  foreign = session.mark(persian, 'source', 'رئیس');
});

const link = (claimMentionId: string, sourceMentionId: string, articleId = english.id) =>
  ({ command: 'link-source', articleId, claimMentionId, sourceMentionId }) as const;

describe('linking a source to a claim', () => {
  test('is kept with the claim’s article, also where the source is in another', () => {
    session.do(link(claim.id, source.id));
    session.do(link(claim.id, foreign.id));
    expect(session.article(english.id).links).toMatchObject([
      { kind: 'asserted-by', from: claim.id, to: source.id },
      { kind: 'asserted-by', from: claim.id, to: foreign.id },
    ]);
    expect(session.article(persian.id).links).toEqual([]);
  });

  test('twice changes nothing the second time', () => {
    session.do(link(claim.id, source.id));
    expect(session.do(link(claim.id, source.id))).toEqual([]);
    expect(session.article(english.id).links).toHaveLength(1);
  });

  test('leaves the source free for other claims', () => {
    const other = session.mark(english, 'claim', 'trains');
    session.do(link(claim.id, source.id));
    session.do(link(other.id, source.id));
    expect(
      session
        .article(english.id)
        .links.map((each) => each.from)
        .sort(),
    ).toEqual([claim.id, other.id].sort());
  });

  test('is taken back by the link’s id, once', () => {
    session.do(link(claim.id, source.id));
    const linkId = session.article(english.id).links[0]?.id ?? '';
    session.do({ command: 'unlink-source', articleId: english.id, linkId });
    expect(session.article(english.id).links).toEqual([]);
    expect(session.refuse({ command: 'unlink-source', articleId: english.id, linkId }).code).toBe('link-missing');
  });

  test('wants a claim of this article and a source', () => {
    expect(session.refuse(link(source.id, claim.id))).toEqual({ code: 'kind-mismatch', details: { kind: 'source' } });
    expect(session.refuse(link(claim.id, claim.id))).toEqual({ code: 'kind-mismatch', details: { kind: 'claim' } });
    expect(session.refuse(link(claim.id, foreign.id, persian.id)).code).toBe('mention-missing');
    expect(session.refuse(link(claim.id, testId('b', 9))).code).toBe('mention-missing');
  });

  test('ends where the source is deleted, or the article it stands in', () => {
    session.do(link(claim.id, source.id));
    session.do(link(claim.id, foreign.id));
    session.do({ command: 'delete-mention', articleId: english.id, mentionId: source.id });
    expect(session.article(english.id).links.map((each) => each.to)).toEqual([foreign.id]);
    session.do({ command: 'delete-article', articleId: persian.id });
    expect(session.article(english.id).links).toEqual([]);
  });
});

describe('the actor of a source', () => {
  const setActor = (mention: Mention, actor: { id: string } | { name: string } | null) =>
    ({
      command: 'set-actor',
      articleId: mention === foreign ? persian.id : english.id,
      mentionId: mention.id,
      actor,
    }) as const;

  test('is made by name the first time and found by name from then on', () => {
    session.do({
      command: 'edit-mention',
      articleId: english.id,
      mentionId: source.id,
      edit: { kind: 'source', sourceType: 'person' },
    });
    session.do(setActor(source, { name: 'Wu Qian' }));
    session.do(setActor(foreign, { name: 'Wu Qian' }));
    expect(session.workspace.actors).toMatchObject([{ name: 'Wu Qian', actorType: 'person' }]);
    const actorId = session.workspace.actors[0]?.id;
    expect([session.mention(source.id), session.mention(foreign.id)]).toMatchObject([{ actorId }, { actorId }]);
  });

  test('is chosen by id, and taken back', () => {
    session.do(setActor(source, { name: 'Wu Qian' }));
    const id = session.workspace.actors[0]?.id ?? '';
    session.do(setActor(foreign, { id }));
    expect(session.mention(foreign.id)).toMatchObject({ actorId: id });
    session.do(setActor(foreign, null));
    expect(session.mention(foreign.id)).toMatchObject({ actorId: null });
    expect(session.workspace.actors).toHaveLength(1);
  });

  test('must be there, and only a source has one', () => {
    expect(session.refuse(setActor(source, { id: testId('b', 9) }))).toEqual({
      code: 'actor-missing',
      details: { actor: testId('b', 9) },
    });
    expect(session.refuse(setActor(claim, { name: 'x' })).code).toBe('kind-mismatch');
    expect(session.workspace.actors).toEqual([]);
  });
});
