import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MentionEdit } from '../commands/command';
import type { Article } from '../article/article';
import type { Event } from '../events/event';
import { articleOf } from '../testing/article-of';
import { FIRST_MOMENT, TEST_ANALYST, testId } from '../testing/fixed-environment';
import { Session } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import type { Workspace } from '../workspace/workspace';
import { matrixOf, matrixSchema, type Matrix } from './matrix';
import { columnChoiceSchema, type ColumnChoice } from './matrix-columns';

type ClaimEdit = Omit<Extract<MentionEdit, { kind: 'claim' }>, 'kind'>;

const NO_DUPLICATES = new Map<string, string>();

const eventOf = (articleIds: string[], id = testId('b', 1)): Event => ({
  id,
  title: 'The event',
  note: '',
  startsOn: null,
  articleIds,
  createdAt: FIRST_MOMENT,
  createdBy: TEST_ANALYST.id,
  modifiedAt: FIRST_MOMENT,
  modifiedBy: TEST_ANALYST.id,
});

const matrix = (workspace: Workspace, eventId: string, columns: ColumnChoice, duplicates = NO_DUPLICATES): Matrix => {
  const result = matrixOf(workspace, { eventId, columns, duplicates });
  if (!result.ok) throw new Error(result.error.code);
  return matrixSchema.parse(result.value);
};

/** Four articles of three outlets, the second the earliest and the last without a date, in one event. */
class Newsroom extends Session {
  readonly eventId: string;
  readonly ids: string[];

  constructor() {
    const text = '😀 Wu Qian said China trains 200 Syrians. Moscow denied the strike. رئیس گفت: «ما می‌آییم.»';
    super([1, 2, 3, 4].map((number) => articleOf(text, `${String(number)}.txt`, number)));
    this.ids = this.workspace.articles.map(({ id }) => id);
    const details: readonly (readonly [string | null, string | null])[] = [
      ['AFP', '2016-08-25'],
      ['Press TV', '2016-08-17'],
      ['afp', '2016-08-26'],
      [null, null],
    ];
    for (const [index, [outlet, publishedOn]] of details.entries()) {
      const article = { title: `Article ${String(index + 1)}`, outlet, url: null, publishedOn, language: null };
      this.do({ command: 'edit-article', articleId: this.id(index), details: article });
    }
    const [made] = this.do({ command: 'make-event', title: 'Training', articleIds: this.ids });
    if (made?.record !== 'event') throw new Error('No event was made');
    this.eventId = made.id;
  }

  id(index: number): string {
    return this.ids[index] ?? '';
  }

  at(index: number): Article {
    return this.article(this.id(index));
  }

  makeClaim(gloss: string): string {
    const [made] = this.do({ command: 'make-claim', gloss, language: 'en' });
    if (made?.record !== 'claim') throw new Error('No claim was made');
    return made.id;
  }

  state(index: number, claimId: string, quote: string, edit: ClaimEdit = {}): string {
    const { id: mentionId } = this.mark(this.at(index), 'claim', quote);
    const articleId = this.id(index);
    this.do({ command: 'edit-mention', articleId, mentionId, edit: { kind: 'claim', ...edit } });
    this.do({ command: 'attach-mention', articleId, mentionId, claimId });
    return mentionId;
  }

  silence(index: number, claimId: string, query: string, hits: number): void {
    this.do({ command: 'note-silence', articleId: this.id(index), claimId, query, hits });
  }

  matrix(columns: ColumnChoice, duplicates = NO_DUPLICATES): Matrix {
    return matrix(this.workspace, this.eventId, columns, duplicates);
  }
}

describe('the columns', () => {
  test('are the articles by date, those without one last, or their outlets however they are written', () => {
    const room = new Newsroom();
    const names = (columns: ColumnChoice): string[] => room.matrix(columns).columns.map(({ name }) => name);
    expect(names('articles')).toEqual(['Article 2', 'Article 1', 'Article 3', 'Article 4']);
    expect(names('outlets')).toEqual(['Press TV', 'AFP', 'Article 4']);
    expect(room.matrix('outlets').columns.map(({ articleIds }) => articleIds)).toEqual([
      [room.id(1)],
      [room.id(0), room.id(2)],
      [room.id(3)],
    ]);
    expect(names('actors')).toEqual([]);
  });

  test('are the actors whose word a mention is: the first hop, else the linked source, else the outlet', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('China trains Syrians');
    const actorOf = (name: string): string => {
      const [made] = room.do({ command: 'make-actor', name, actorType: 'person' });
      return made?.record === 'actor' ? made.id : '';
    };
    const wuQian = actorOf('Wu Qian');
    for (const index of [0, 1]) {
      const mentionId = room.state(index, claimId, 'China trains');
      const source = room.mark(room.at(index), 'source', 'Wu Qian');
      const articleId = room.id(index);
      room.do({ command: 'set-actor', articleId, mentionId: source.id, actor: { id: wuQian } });
      if (index === 0) {
        const hop = { role: 'speaker', sourceId: null, actorId: wuQian, cueId: null, mode: 'direct' } as const;
        room.do({ command: 'set-attribution', articleId, mentionId, hops: [hop] });
      } else room.do({ command: 'link-source', articleId, claimMentionId: mentionId, sourceMentionId: source.id });
    }
    room.state(2, claimId, 'China trains');
    const { columns, rows } = room.matrix('actors');
    expect(columns).toMatchObject([
      { kind: 'actor', name: 'Wu Qian', actorId: wuQian, articleIds: [room.id(1), room.id(0)] },
      { kind: 'outlet', name: 'afp', actorId: null, articleIds: [room.id(2)] },
    ]);
    expect(rows[0]?.cells.map(({ mentions }) => mentions.map(({ depth }) => depth))).toEqual([[0, 1], [0]]);
    expect(rows[0]).toMatchObject({ articles: 3, roots: [{ names: ['Wu Qian'] }, { names: ['afp'] }] });
  });
});

describe('a cell', () => {
  test('tells what is stated from what was looked for in vain and from what nobody has looked for', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('China trains Syrians');
    const mentionId = room.state(0, claimId, 'China trains', { stance: 'asserts', certainty: 'probable' });
    room.silence(1, claimId, 'trains', 2);
    const [row] = room.matrix('articles').rows;
    expect(row?.cells).toMatchObject([
      { kind: 'silent', mentions: [], silences: [{ articleId: room.id(1), query: 'trains', hits: 2 }], unreadIds: [] },
      { kind: 'stated', mentions: [{ mentionId, stance: 'asserts', certainty: 'probable', quote: 'China trains' }] },
      { kind: 'not-read', mentions: [], silences: [], unreadIds: [room.id(2)] },
      { kind: 'not-read', unreadIds: [room.id(3)] },
    ]);
  });

  test('of an outlet is silent only when every one of its articles was searched', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('China trains Syrians');
    room.silence(0, claimId, 'China', 1);
    const afp = () => room.matrix('outlets').rows[0]?.cells[1];
    expect(afp()).toMatchObject({ kind: 'not-read', unreadIds: [room.id(2)], silences: [{ hits: 1 }] });
    room.silence(2, claimId, 'China', 1);
    expect(afp()).toMatchObject({ kind: 'silent', unreadIds: [] });
  });

  test('of an actor says so where the article has the claim from somebody else', () => {
    const room = new Newsroom();
    const [own, said] = [room.makeClaim('A strike was denied'), room.makeClaim('China trains Syrians')];
    room.state(0, own, 'Moscow denied');
    const mentionId = room.state(0, said, 'China trains');
    const source = room.mark(room.at(0), 'source', 'Wu Qian');
    room.do({ command: 'link-source', articleId: room.id(0), claimMentionId: mentionId, sourceMentionId: source.id });
    const { columns, rows } = room.matrix('actors');
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
      ['Wu Qian', 'named'],
      ['AFP', 'outlet'],
    ]);
    expect(rows.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['by-others', 'stated'],
      ['stated', 'by-others'],
    ]);
  });

  test('disagrees with those on the other side, and with itself where it has both; passing on is no side', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('The strike happened');
    room.state(0, claimId, 'denied the strike', { stance: 'denies' });
    room.state(1, claimId, 'the strike', { stance: 'asserts' });
    room.state(2, claimId, 'the strike', { stance: 'attributes' });
    room.state(3, claimId, 'the strike');
    const others = (columns: ColumnChoice) => room.matrix(columns).rows[0]?.cells.map((cell) => cell.disagreesWith);
    expect(others('articles')).toEqual([[room.id(0)], [room.id(1)], [], []]);
    room.state(0, claimId, 'strike', { stance: 'asserts' });
    const [pressTv, afp] = room.matrix('outlets').columns.map(({ key }) => key);
    expect(others('outlets')).toEqual([[afp], [pressTv, afp], []]);
    expect(room.matrix('articles').rows[0]?.status).toBe('contested');
  });
});

describe('a slot', () => {
  test('has a row of its own, and the same value in other letters and digits is the same', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('China trains 200 Syrians');
    const values = (howMany: string, own: string | null = null) => [
      { slot: 'how-many', value: howMany },
      ...(own === null ? [] : [{ slot: 'بهانه', value: own }]),
    ];
    const first = room.state(0, claimId, '200 Syrians', { values: values('200', 'aid') });
    room.state(1, claimId, '200 Syrians', { values: values('۲۰۰') });
    room.state(2, claimId, '200 Syrians', { values: [{ slot: 'when', value: 'Thursday' }, ...values('300')] });
    const row = room.matrix('articles').rows[0];
    expect(row?.slots.map(({ slot }) => slot)).toEqual(['when', 'how-many', 'بهانه']);
    const [when, howMany, own] = row?.slots ?? [];
    expect(howMany?.cells.map(({ mentions }) => mentions.map(({ value }) => value))).toEqual([
      ['۲۰۰'],
      ['200'],
      ['300'],
      [],
    ]);
    expect(howMany?.cells.map((cell) => cell.disagreesWith)).toEqual([
      [room.id(2)],
      [room.id(2)],
      [room.id(1), room.id(0)],
      [],
    ]);
    expect(when?.cells.every((cell) => cell.disagreesWith.length === 0)).toBe(true);
    expect(own?.cells.flatMap(({ mentions }) => mentions)).toMatchObject([{ mentionId: first, value: 'aid' }]);
  });
});

describe('the rows', () => {
  test('leave out claims that are only related to one of the event, and count what states no claim', () => {
    const room = new Newsroom();
    const [stated, related, sought] = [room.makeClaim('A'), room.makeClaim('B'), room.makeClaim('C')];
    room.state(0, stated, 'China');
    room.mark(room.at(1), 'claim', 'Moscow');
    room.silence(3, sought, 'c', 0);
    const relation = { kind: 'contradicts' as const, rationale: '', evidence: [], confidence: null };
    room.do({ command: 'relate-claims', from: stated, to: related, ...relation });
    const { rows, unattached } = room.matrix('articles');
    expect(rows.map(({ claimId, status, articles }) => [claimId, status, articles])).toEqual([
      [stated, 'contested', 1],
      [sought, 'uncontested', 0],
    ]);
    expect(unattached).toBe(1);
  });

  test('count reposts once: four articles, one independent root', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('A');
    for (const index of [0, 1, 2, 3]) room.state(index, claimId, 'China');
    expect(room.matrix('articles').rows[0]?.roots).toHaveLength(3);
    const group = new Map(room.ids.map((id) => [id, room.id(0)]));
    expect(room.matrix('articles', group).rows[0]).toMatchObject({
      articles: 4,
      roots: [
        { articleIds: [1, 0, 2, 3].map((index) => room.id(index)), because: ['same-source', 'near-duplicate-text'] },
      ],
    });
  });

  test('pass over articles that were deleted, and an event that is not there is refused', () => {
    const room = new Newsroom();
    const claimId = room.makeClaim('A');
    room.state(0, claimId, 'China');
    room.do({ command: 'delete-article', articleId: room.id(1) });
    expect(room.matrix('articles').columns).toHaveLength(3);
    const question = { eventId: testId('b', 9), columns: 'articles', duplicates: NO_DUPLICATES } as const;
    expect(matrixOf(room.workspace, question)).toMatchObject({ ok: false, error: { code: 'event-missing' } });
  });
});

describe('of any workspace', () => {
  const withEvent = (workspace: Workspace, articleIds: string[]): Workspace => ({
    ...workspace,
    events: [eventOf(articleIds)],
  });

  test('every claim mention of the event that states a claim is in exactly one cell, whatever the columns are', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const ids = workspace.articles.map(({ id }) => id);
        const all = workspace.articles.flatMap(({ mentions }) => mentions);
        const stating = all.flatMap((mention) => (mention.kind === 'claim' && mention.claimId ? [mention.id] : []));
        for (const columns of columnChoiceSchema.options) {
          const { rows, ...rest } = matrix(withEvent(workspace, ids), testId('b', 1), columns);
          const placed = rows.flatMap(({ cells }) => cells.flatMap(({ mentions }) => mentions));
          expect(placed.map(({ mentionId }) => mentionId).sort()).toEqual([...stating].sort());
          expect(rows.every(({ cells }) => cells.length === rest.columns.length)).toBe(true);
          expect(rest.unattached).toBe(all.filter(({ kind }) => kind === 'claim').length - stating.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the order in which its articles were put into the event changes nothing', () => {
    const inSomeOrder = anyWorkspace.chain((workspace) =>
      fc.record({
        workspace: fc.constant(workspace),
        ids: fc.shuffledSubarray(
          workspace.articles.map(({ id }) => id),
          { minLength: workspace.articles.length },
        ),
      }),
    );
    fc.assert(
      fc.property(inSomeOrder, ({ workspace, ids }) => {
        for (const columns of columnChoiceSchema.options) {
          expect(matrix(withEvent(workspace, ids), testId('b', 1), columns)).toEqual(
            matrix(withEvent(workspace, [...ids].sort()), testId('b', 1), columns),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  test('disagreement goes both ways', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const ids = workspace.articles.map(({ id }) => id);
        const { columns, rows } = matrix(withEvent(workspace, ids), testId('b', 1), 'articles');
        for (const cells of rows.flatMap((row) => [row.cells, ...row.slots.map((slot) => slot.cells)])) {
          const pairs = cells.flatMap((cell, place) =>
            cell.disagreesWith.map((other) => [columns[place]?.key, other] as const),
          );
          const said = new Set(pairs.map((pair) => pair.join(' ')));
          expect(pairs.every(([one, other]) => said.has(`${other} ${String(one)}`))).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
