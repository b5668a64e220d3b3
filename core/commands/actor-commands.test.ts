import { beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '../actors/actor';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { applyChanges, invertChanges } from '../workspace/change';

describe('actors', () => {
  let session: Session;
  let source: { articleId: string; mentionId: string };
  let claim: { articleId: string; mentionId: string };

  beforeEach(() => {
    session = new Session([articleOf('China trains Syrians, Wu Qian said.', 'en.txt', 1)]);
    const [article] = session.workspace.articles;
    if (article === undefined) throw new Error('There is an article');
    source = { articleId: article.id, mentionId: session.mark(article, 'source', 'Wu Qian').id };
    claim = { articleId: article.id, mentionId: session.mark(article, 'claim', 'China trains Syrians').id };
  });

  const make = (name: string, actorType: Actor['actorType'] = null): Actor => {
    session.do({ command: 'make-actor', name, actorType });
    const made = session.workspace.actors.at(-1);
    if (made === undefined) throw new Error('No actor was made');
    return made;
  };
  const actor = (id: string): Actor | undefined => session.workspace.actors.find((each) => each.id === id);
  const actorOfSource = (): string | null => {
    const mention = session.mention(source.mentionId);
    return mention.kind === 'source' ? mention.actorId : null;
  };
  const hopTo = (actorId: string) =>
    session.do({
      command: 'set-attribution',
      ...claim,
      hops: [{ role: 'speaker', sourceId: null, actorId, cueId: null, mode: 'direct' }],
    });

  test('take what is known of them, and say who changed them', () => {
    const { id } = make('吴谦', 'person');
    const names = [{ text: 'Wu Qian', language: 'en', kind: 'name' as const }];
    session.do({ command: 'edit-actor', actorId: id, edit: { names, reliability: 'B', note: 'x' } });
    expect(actor(id)).toMatchObject({ name: '吴谦', names, reliability: 'B', note: 'x', actorType: 'person' });
    expect(actor(id)?.modifiedBy).toBeDefined();
  });

  test('are found by any of their names when a source is resolved by name', () => {
    const { id } = make('吴谦');
    const names = [{ text: 'Wu Qian', language: 'en', kind: 'name' as const }];
    session.do({ command: 'edit-actor', actorId: id, edit: { names } });
    session.do({ command: 'set-actor', ...source, actor: { name: 'Wu Qian' } });
    expect(actorOfSource()).toBe(id);
    expect(session.workspace.actors).toHaveLength(1);
  });

  test('do not belong to themselves', () => {
    const { id } = make('China');
    const affiliations = [{ actorId: id, role: '', from: null, until: null }];
    expect(session.refuse({ command: 'edit-actor', actorId: id, edit: { affiliations } }).code).toBe('actor-of-itself');
  });

  test('that are deleted leave sources, hops and affiliations that lead to nobody, and undo brings all of it back', () => {
    const [ministry, wu] = [make('Ministry'), make('Wu Qian')];
    const affiliations = [{ actorId: ministry.id, role: 'spokesman', from: '2012-01-01', until: null }];
    session.do({ command: 'edit-actor', actorId: wu.id, edit: { affiliations } });
    session.do({ command: 'set-actor', ...source, actor: { id: ministry.id } });
    hopTo(ministry.id);
    const before = session.workspace;
    const changes = session.do({ command: 'delete-actor', actorId: ministry.id });
    expect(actorOfSource()).toBeNull();
    expect(session.mention(claim.mentionId)).toMatchObject({ attribution: [{ actorId: null, mode: 'direct' }] });
    expect(actor(wu.id)?.affiliations).toEqual([]);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('that are merged keep every name, and all that led to them leads to one', () => {
    const [wu, spokesman] = [make('Wu Qian', 'person'), make('وو چیان')];
    session.do({ command: 'edit-actor', actorId: spokesman.id, edit: { reliability: 'D', note: 'second' } });
    session.do({ command: 'set-actor', ...source, actor: { id: spokesman.id } });
    hopTo(spokesman.id);
    const before = session.workspace;
    const changes = session.do({ command: 'merge-actors', actorId: wu.id, mergedIds: [spokesman.id, wu.id] });
    expect(session.workspace.actors).toHaveLength(1);
    expect(actor(wu.id)).toMatchObject({
      name: 'Wu Qian',
      names: [{ text: 'وو چیان' }],
      note: 'second',
      // It was judged of another.
      reliability: null,
    });
    expect(actorOfSource()).toBe(wu.id);
    expect(session.mention(claim.mentionId)).toMatchObject({ attribution: [{ actorId: wu.id }] });
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });
});
