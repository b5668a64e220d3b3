import { describe, expect, test } from 'vitest';
import { finish } from '../merge/progress';
import { articleOf } from '../testing/article-of';
import { TEST_ANALYST } from '../testing/fixed-environment';
import { Session } from '../testing/session';
import type { Change } from '../workspace/change';
import { invertChanges } from '../workspace/change';
import type { HistoryEntry } from '../workspace/history';
import { actInShort } from './history-acts';
import { recordHistory, type RecordReference } from './record-history';

/** A session whose acts are entered in a history. */
const begin = () => {
  const session = new Session([
    articleOf('China trains Syrians, Wu Qian said.', 'en.txt', 1),
    articleOf('رئیس گفت: «ما می‌آییم.»', 'fa.txt', 2),
  ]);
  const entries: HistoryEntry[] = [];
  const enter = (command: HistoryEntry['command'], changes: Change[], act: HistoryEntry['act'] = 'do'): void => {
    const sequence = entries.length + 1;
    entries.push({ sequence, at: '2026-11-22T08:00:00.000Z', analystId: TEST_ANALYST.id, act, command, changes });
  };
  const run = (command: Parameters<Session['do']>[0]): void => {
    enter(command.command, session.do(command));
  };
  const [article, persian] = session.workspace.articles;
  if (article === undefined || persian === undefined) throw new Error('There are two articles');
  const selections = [{ start: 0, end: 20 }];
  run({ command: 'add-mention', articleId: article.id, kind: 'claim', selections });
  const id = session.article(article.id).mentions[0]?.id ?? '';
  const edit = (fields: object): void => {
    run({ command: 'edit-mention', articleId: article.id, mentionId: id, edit: { kind: 'claim', ...fields } });
  };
  const versions = (reference: RecordReference = { record: 'mention', id }) =>
    finish(recordHistory(reference, entries, session.workspace));
  return { session, entries, enter, run, edit, versions, articleId: article.id, persian, id };
};

describe('the history of a mention', () => {
  test('says what was in a field before and after, newest first', () => {
    const { edit, versions } = begin();
    edit({ note: 'یک' });
    edit({ note: 'two', tags: ['a', 'ب'] });
    expect(versions().map(({ event, fields }) => [event, fields])).toEqual([
      [
        'changed',
        [
          { field: 'note', before: 'یک', after: 'two' },
          { field: 'tags', before: null, after: 'a, ب' },
        ],
      ],
      ['changed', [{ field: 'note', before: null, after: 'یک' }]],
      ['made', [{ field: 'quote', before: null, after: 'China trains Syrians' }]],
    ]);
  });

  test('says values and chains in words, not in the shape that they are kept in', () => {
    const { session, run, edit, versions, articleId, id } = begin();
    run({ command: 'add-mention', articleId, kind: 'source', selections: [{ start: 22, end: 29 }] });
    const source = session.article(articleId).mentions.find(({ kind }) => kind === 'source');
    run({ command: 'make-actor', name: 'شینهوا', actorType: 'agency' });
    const actorId = session.workspace.actors[0]?.id ?? '';
    edit({
      values: [
        { slot: 'who', value: 'China' },
        { slot: 'سلاح', value: '۴۰' },
      ],
    });
    const hop = { role: 'speaker', sourceId: null, actorId: null, cueId: null, mode: null } as const;
    run({
      command: 'set-attribution',
      articleId,
      mentionId: id,
      hops: [{ ...hop, sourceId: source?.id ?? '' }, { ...hop, actorId }, hop],
    });
    expect(
      versions()
        .slice(0, 2)
        .map(({ fields }) => fields),
    ).toEqual([
      [{ field: 'attribution', before: null, after: 'Wu Qian › شینهوا › …' }],
      [{ field: 'values', before: null, after: 'who: China, سلاح: ۴۰' }],
    ]);
  });

  test('holds the claim that it states, in one version an act, and the links that join it', () => {
    const { session, run, edit, versions, articleId, id } = begin();
    edit({ gloss: 'چین آموزش می‌دهد' });
    run({ command: 'add-mention', articleId, kind: 'source', selections: [{ start: 22, end: 29 }] });
    const source = session.article(articleId).mentions.find(({ kind }) => kind === 'source')?.id ?? '';
    run({ command: 'link-source', articleId, claimMentionId: id, sourceMentionId: source });
    edit({ gloss: 'China trains' });
    expect(versions().map(({ record, event, fields }) => [record, event, fields[0]])).toEqual([
      ['claim', 'changed', { field: 'gloss', before: 'چین آموزش می‌دهد', after: 'China trains' }],
      ['link', 'made', { field: 'to', before: null, after: 'Wu Qian' }],
      ['claim', 'made', { field: 'gloss', before: null, after: 'چین آموزش می‌دهد' }],
      ['mention', 'made', { field: 'quote', before: null, after: 'China trains Syrians' }],
    ]);
    expect(versions({ record: 'mention', id: source }).map(({ record, event }) => [record, event])).toEqual([
      ['link', 'made'],
      ['mention', 'made'],
    ]);
  });

  test('goes on when its article is deleted and comes back', () => {
    const { entries, enter, run, versions, session, articleId } = begin();
    run({ command: 'delete-article', articleId });
    const deleting = entries.at(-1)?.changes ?? [];
    expect(versions().map(({ event, command }) => [event, command])).toEqual([
      ['deleted', 'delete-article'],
      ['made', 'add-mention'],
    ]);
    enter('delete-article', invertChanges(deleting), 'undo');
    expect(versions().map(({ event, act }) => [event, act])).toEqual([
      ['made', 'undo'],
      ['deleted', 'do'],
      ['made', 'do'],
    ]);
    expect(session.workspace.articles).toHaveLength(1);
  });

  test('knows nothing of other mentions', () => {
    const { run, versions, persian } = begin();
    const before = versions();
    run({ command: 'add-mention', articleId: persian.id, kind: 'contested', selections: [{ start: 0, end: 4 }] });
    expect(versions()).toEqual(before);
  });
});

describe('an act in short', () => {
  test('is named by its mention, its line or its title, and a merge by nothing', () => {
    const { session, entries, enter, run, edit, persian, articleId } = begin();
    edit({ gloss: 'A claim' });
    run({ command: 'set-block-direction', articleId: persian.id, blockId: 'b1', direction: 'ltr' });
    run({ command: 'rename-workspace', title: 'نو' });
    run({ command: 'delete-article', articleId });
    enter(
      'merge',
      entries.flatMap(({ changes }) => changes),
    );
    const shorts = entries.map((entry) => actInShort(entry, session.workspace));
    expect(shorts.map(({ what }) => what)).toEqual([
      'China trains Syrians',
      'China trains Syrians',
      persian.text,
      'نو',
      'China trains Syrians, Wu Qian said.',
      '',
    ]);
    expect(shorts[1]).toMatchObject({ analyst: TEST_ANALYST.name, command: 'edit-mention', changes: 2, sequence: 2 });
  });
});

describe('the history of an actor', () => {
  test('says what it was called and whom it belonged to, a line each', () => {
    const { session, run, versions } = begin();
    run({ command: 'make-actor', name: 'Guan Youfei', actorType: 'person' });
    run({ command: 'make-actor', name: 'Defence ministry', actorType: null });
    const [actorId, ministry] = session.workspace.actors.map(({ id }) => id);
    if (actorId === undefined || ministry === undefined) throw new Error('There are two actors');
    const affiliation = { actorId: ministry, role: 'director', from: '2016-01-01', until: null };
    run({
      command: 'edit-actor',
      actorId,
      edit: {
        names: [
          { text: 'گوان یوفی', language: 'fa', kind: 'name' },
          { text: 'Guan', language: null, kind: 'alias' },
        ],
        affiliations: [affiliation, { ...affiliation, role: '', from: null }],
      },
    });
    expect(versions({ record: 'actor', id: actorId })[0]?.fields).toEqual([
      { field: 'names', before: null, after: 'گوان یوفی\nGuan' },
      { field: 'affiliations', before: null, after: 'Defence ministry, director, 2016-01-01 –\nDefence ministry' },
    ]);
  });
});

describe('the history of a claim', () => {
  test('says which mentions came to state it and went, also with their article, and what an analyst said of it', () => {
    const { session, run, versions, articleId, id } = begin();
    run({ command: 'make-claim', gloss: 'China trains', language: 'en' });
    const claimId = session.workspace.claims[0]?.id ?? '';
    run({ command: 'attach-mention', articleId, mentionId: id, claimId });
    const translations = [{ language: 'fa', text: 'چین آموزش می‌دهد' }];
    run({ command: 'edit-claim', claimId, edit: { translations } });
    const review = { verdict: 'overridden', computed: 'uncontested', status: 'contested', reason: 'x' } as const;
    run({ command: 'review-claim', claimId, review });
    run({ command: 'edit-mention', articleId, mentionId: id, edit: { kind: 'claim', note: 'no part of it' } });
    run({ command: 'delete-article', articleId });
    expect(
      versions({ record: 'claim', id: claimId }).map(({ record, event, fields }) => [record, event, fields]),
    ).toEqual([
      ['link', 'deleted', [{ field: 'quote', before: 'China trains Syrians', after: null }]],
      [
        'claim',
        'changed',
        [
          { field: 'verdict', before: null, after: 'overridden' },
          { field: 'status', before: null, after: 'contested' },
          { field: 'statusReason', before: null, after: 'x' },
        ],
      ],
      ['claim', 'changed', [{ field: 'translations', before: null, after: 'چین آموزش می‌دهد' }]],
      ['link', 'made', [{ field: 'quote', before: null, after: 'China trains Syrians' }]],
      [
        'claim',
        'made',
        [
          { field: 'gloss', before: null, after: 'China trains' },
          { field: 'language', before: null, after: 'en' },
        ],
      ],
    ]);
  });
});

describe('the history of relations, silences and events', () => {
  test('says what they are between and on, in words, and that they went', () => {
    const { session, run, versions, articleId, persian, id } = begin();
    run({ command: 'make-claim', gloss: 'China trains', language: 'en' });
    run({ command: 'make-claim', gloss: 'چین آموزش می‌دهد', language: 'fa' });
    const [from = '', to = ''] = session.workspace.claims.map((claim) => claim.id);
    run({ command: 'attach-mention', articleId, mentionId: id, claimId: from });
    const said = { rationale: 'چون', evidence: [id], confidence: null };
    run({ command: 'relate-claims', from, to, kind: 'supports', ...said });
    const relation = { record: 'relation', id: session.workspace.relations[0]?.id ?? '' } as const;
    run({ command: 'edit-relation', relationId: relation.id, edit: { kind: 'qualifies', confidence: 'low' } });
    run({ command: 'note-silence', claimId: to, articleId: persian.id, query: 'چین', hits: 0 });
    const silence = { record: 'silence', id: session.workspace.silences[0]?.id ?? '' } as const;
    run({ command: 'delete-claim', claimId: to });
    const told = (reference: RecordReference) =>
      versions(reference).map(({ record, event, fields }) => [record, event, ...fields]);
    const [gone, made] = [
      { before: 'چین آموزش می‌دهد', after: null },
      { before: null, after: 'چین آموزش می‌دهد' },
    ];
    expect(told(relation)).toEqual([
      ['relation', 'deleted'],
      [
        'relation',
        'changed',
        { field: 'relationKind', before: 'supports', after: 'qualifies' },
        { field: 'confidence', before: null, after: 'low' },
      ],
      [
        'relation',
        'made',
        { field: 'relationKind', before: null, after: 'supports' },
        { field: 'fromClaim', before: null, after: 'China trains' },
        { field: 'toClaim', ...made },
        { field: 'rationale', before: null, after: 'چون' },
        { field: 'evidence', before: null, after: 'China trains Syrians' },
      ],
    ]);
    expect(told(silence)).toEqual([
      ['silence', 'deleted'],
      [
        'silence',
        'made',
        { field: 'claimId', ...made },
        { field: 'articleId', before: null, after: persian.title },
        { field: 'query', before: null, after: 'چین' },
        { field: 'hits', before: null, after: '0' },
      ],
    ]);
    expect(told({ record: 'claim', id: from })[0]).toEqual([
      'relation',
      'deleted',
      { field: 'relationKind', before: 'qualifies', after: null },
      { field: 'toClaim', ...gone },
    ]);
    expect(told({ record: 'claim', id: to }).map(([record, event]) => [record, event])).toEqual([
      ['claim', 'deleted'],
      ['silence', 'deleted'],
      ['relation', 'deleted'],
      ['silence', 'made'],
      ['relation', 'changed'],
      ['relation', 'made'],
      ['claim', 'made'],
    ]);
    expect(told({ record: 'claim', id: to }).at(-1)?.[2]).toMatchObject({ field: 'gloss', ...made });
  });

  test('names the articles of an event, a line each', () => {
    const { session, run, versions, articleId, persian } = begin();
    run({ command: 'make-event', title: 'رویداد', articleIds: [articleId] });
    const id = session.workspace.events[0]?.id ?? '';
    run({ command: 'edit-event', eventId: id, edit: { startsOn: '2016-08-14', articleIds: [articleId, persian.id] } });
    const title = session.article(articleId).title;
    expect(versions({ record: 'event', id }).map(({ event, fields }) => [event, fields])).toEqual([
      [
        'changed',
        [
          { field: 'startsOn', before: null, after: '2016-08-14' },
          { field: 'articleIds', before: title, after: `${title}\n${persian.title}` },
        ],
      ],
      [
        'made',
        [
          { field: 'title', before: null, after: 'رویداد' },
          { field: 'articleIds', before: null, after: title },
        ],
      ],
    ]);
  });
});
