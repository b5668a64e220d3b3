import { describe, expect, test } from 'vitest';
import { indexOf } from '../queries/workspace-index';
import { articleBy, ClaimSession } from '../testing/claims';
import { chainOf, hearsayDepth, rootOf, type Root } from './chain';

const english = articleBy(
  'Press TV',
  'Rear Admiral Guan Youfei met the minister and said aid would grow. An official agrees.',
  1,
);
const persian = articleBy('پرس‌تی‌وی', 'به گزارش رویترز، گوان گفت کمک بیشتر می‌شود.', 2);

const begin = () => {
  const session = new ClaimSession([english, persian]);
  const claimId = session.claim('Aid grows');
  const mentionId = session.state(english, 'aid would grow', claimId);
  const source = session.mark(english, 'source', 'Rear Admiral Guan Youfei');
  const cue = session.mark(english, 'cue', 'said');
  return { session, claimId, mentionId, source, cue };
};

const rootIn = (session: ClaimSession, mentionId: string): Root => {
  const index = indexOf(session.workspace);
  const placed = index.mentions.get(mentionId);
  if (placed?.mention.kind !== 'claim') throw new Error('no claim mention');
  return rootOf(index, { article: placed.article, mention: placed.mention });
};

const makeActor = (session: ClaimSession, name: string): string => {
  const [change] = session.do({ command: 'make-actor', name, actorType: null });
  if (change?.record !== 'actor') throw new Error('no actor');
  return change.id;
};

describe('a chain in words', () => {
  test('names each hop by its actor, or else by its source as it is written, with the words of its cue', () => {
    const { session, mentionId, source, cue } = begin();
    const outlet = makeActor(session, 'Press TV');
    session.chain(
      english,
      mentionId,
      { sourceId: source.id, cueId: cue.id, mode: 'indirect' },
      { role: 'outlet', actorId: outlet },
      { role: 'reposter' },
    );
    const hops = chainOf(indexOf(session.workspace), session.claimMention(mentionId));
    expect(hops).toMatchObject([
      {
        role: 'speaker',
        mode: 'indirect',
        name: 'Rear Admiral Guan Youfei',
        actorId: null,
        source: { articleId: english.id, mentionId: source.id },
        cue: { quote: 'said' },
        isBroken: false,
      },
      { role: 'outlet', mode: null, name: 'Press TV', actorId: outlet, source: null, cue: null, isBroken: false },
      { role: 'reposter', name: '', actorId: null, isBroken: false },
    ]);
    expect(hearsayDepth(session.claimMention(mentionId))).toBe(3);
    session.do({ command: 'set-actor', articleId: english.id, mentionId: source.id, actor: { name: 'گوان یوفی' } });
    expect(chainOf(indexOf(session.workspace), session.claimMention(mentionId))[0]?.name).toBe('گوان یوفی');
  });

  test('says of a hop whose source, cue or actor was deleted since that it is broken', () => {
    const { session, mentionId, source, cue } = begin();
    const actor = makeActor(session, 'Reuters');
    session.chain(english, mentionId, { sourceId: source.id }, { cueId: cue.id }, { actorId: actor });
    for (const mention of [source, cue])
      session.do({ command: 'delete-mention', articleId: english.id, mentionId: mention.id });
    session.do({ command: 'delete-actor', actorId: actor });
    const hops = chainOf(indexOf(session.workspace), session.claimMention(mentionId));
    expect(hops.length).toBe(3);
    expect(hops.map(({ name, source: span, cue: words }) => [name, span, words])).toEqual([
      ['', null, null],
      ['', null, null],
      ['', null, null],
    ]);
    expect(hops.slice(0, 2).every(({ isBroken }) => isBroken)).toBe(true);
  });
});

describe('the root of a claim mention', () => {
  test('is the article’s own word without a chain or a source: its outlet, or the article where none is known', () => {
    const { session, mentionId } = begin();
    expect(rootIn(session, mentionId)).toMatchObject({ kind: 'outlet', name: 'Press TV' });
    const details = { title: english.title, outlet: null, url: null, publishedOn: null, language: null };
    session.do({ command: 'edit-article', articleId: english.id, details });
    expect(rootIn(session, mentionId)).toEqual({
      kind: 'article',
      name: english.title,
      key: `article:${english.id}`,
    });
  });

  test('is the source that it is linked to, and the first hop where there is a chain', () => {
    const { session, mentionId, source } = begin();
    session.do({
      command: 'link-source',
      articleId: english.id,
      claimMentionId: mentionId,
      sourceMentionId: source.id,
    });
    expect(rootIn(session, mentionId)).toMatchObject({ kind: 'named', name: 'Rear Admiral Guan Youfei' });
    const reuters = makeActor(session, 'Reuters');
    session.chain(english, mentionId, { role: 'agency', actorId: reuters }, { role: 'speaker', sourceId: source.id });
    expect(rootIn(session, mentionId)).toEqual({ kind: 'actor', name: 'Reuters', key: `actor:${reuters}` });
  });

  test('is the first hop of which it is known who it is', () => {
    const { session, mentionId, source } = begin();
    session.chain(english, mentionId, { mode: 'anonymous' }, { role: 'agency', sourceId: source.id });
    expect(rootIn(session, mentionId).name).toBe('Rear Admiral Guan Youfei');
    session.chain(english, mentionId, {}, { role: 'outlet' });
    expect(rootIn(session, mentionId)).toMatchObject({ kind: 'outlet', name: 'Press TV' });
  });

  test('is one for a name in any script or spelling once an actor goes by it, whether or not the source was resolved', () => {
    const { session, claimId, mentionId } = begin();
    const other = session.state(persian, 'کمک بیشتر می‌شود', claimId);
    expect(rootIn(session, mentionId).key).not.toBe(rootIn(session, other).key);
    const actorId = makeActor(session, 'PRESS TV');
    session.do({
      command: 'edit-actor',
      actorId,
      edit: { names: [{ text: 'پرس تی وی', language: 'fa', kind: 'name' }] },
    });
    expect(rootIn(session, mentionId).key).toBe(`actor:${actorId}`);
    expect(rootIn(session, other).key).toBe(`actor:${actorId}`);
    const source = session.mark(persian, 'source', 'رویترز');
    session.chain(persian, other, { sourceId: source.id });
    session.do({
      command: 'edit-mention',
      articleId: persian.id,
      mentionId: source.id,
      edit: { kind: 'source', name: 'press tv' },
    });
    expect(rootIn(session, other).key).toBe(`actor:${actorId}`);
    // Two of that name: which is meant is not guessed.
    makeActor(session, 'Press TV');
    expect(rootIn(session, other).key).toBe('named:presstv');
  });

  test('is not shared by unnamed sources, nor by sources without a name', () => {
    const { session, claimId, mentionId, source } = begin();
    const other = session.state(english, 'An official agrees', claimId);
    const second = session.mark(english, 'source', 'An official');
    session.chain(english, mentionId, { sourceId: source.id, mode: 'anonymous' });
    session.chain(english, other, { sourceId: second.id, mode: 'anonymous' });
    expect(rootIn(session, mentionId)).toMatchObject({ kind: 'unnamed' });
    expect(rootIn(session, other).key).not.toBe(rootIn(session, mentionId).key);
    for (const mention of [source, second])
      session.do({
        command: 'edit-mention',
        articleId: english.id,
        mentionId: mention.id,
        edit: { kind: 'source', name: '' },
      });
    session.chain(english, mentionId, { sourceId: source.id });
    session.chain(english, other, { sourceId: second.id });
    expect(rootIn(session, mentionId).name).toBe('Rear Admiral Guan Youfei');
    expect(rootIn(session, other).key).not.toBe(rootIn(session, mentionId).key);
  });
});
