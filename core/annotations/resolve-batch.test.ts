import { describe, expect, test } from 'vitest';
import { Session } from '../testing/session';
import { articleOf } from '../testing/article-of';
import { TEST_ANALYST } from '../testing/fixed-environment';
import type { AnnotationBatch, Mark } from './batch';
import { marksOf, TEXTS } from './testing/foreign-texts';

const article = articleOf(TEXTS.ar.text, 'mina.txt', 1);
const [claim, source, denial] = marksOf('ar').map(({ start, end }) => ({ start, end }));
if (claim === undefined || source === undefined || denial === undefined) throw new Error('no marks');

const mark = (key: string, range: { start: number; end: number }, more: Partial<Mark> = {}): Mark => ({
  key,
  articleId: article.id,
  ranges: [range],
  kind: { code: 'claim' },
  tags: [],
  comment: '',
  attributes: [],
  author: null,
  createdAt: null,
  modifiedAt: null,
  ...more,
});

const bring = (session: Session, batch: Partial<AnnotationBatch>): void => {
  session.do({
    command: 'import-annotations',
    batch: { analyst: TEST_ANALYST, articles: [], marks: [], relations: [], ...batch },
  });
};

const mentionsOf = (session: Session) => session.article(article.id).mentions;

describe('an import of annotations', () => {
  test('fills the attributes that the kind has, and leaves the others in the note', () => {
    const session = new Session([article]);
    const { version: _version, ...codebook } = session.workspace.codebook;
    const attribute = { id: 'sure', label: 'Certainty', type: 'choice' as const, choices: ['high', 'low'] };
    const codes = codebook.codes.map((code) => (code.id === 'claim' ? { ...code, attributes: [attribute] } : code));
    session.do({ command: 'edit-codebook', codebook: { ...codebook, codes } });
    const said = (value: string) => [
      { name: 'certainty', value },
      { name: 'Negated', value: '' },
    ];
    bring(session, {
      marks: [
        mark('a', claim, { attributes: said('high'), comment: 'ملاحظة' }),
        mark('b', denial, { attributes: said('perhaps') }),
      ],
    });
    expect(mentionsOf(session)).toMatchObject([
      { attributes: { sure: 'high' }, note: 'ملاحظة\n\nNegated' },
      { note: 'certainty: perhaps\nNegated' },
    ]);
  });

  test('knows analysts by their names, the one at work among them, and enters others once', () => {
    const session = new Session([article]);
    const authors = ['نور', TEST_ANALYST.name, 'نور', null];
    bring(session, {
      marks: authors.map((author, index) => mark(String(index), claim, { author, comment: String(index) })),
    });
    const noor = session.workspace.analysts.find(({ name }) => name === 'نور');
    expect(session.workspace.analysts).toHaveLength(2);
    expect(
      mentionsOf(session)
        .map(({ createdBy }) => createdBy)
        .sort(),
    ).toEqual([TEST_ANALYST.id, TEST_ANALYST.id, noor?.id, noor?.id].sort());
  });

  test('makes a new kind once for all labels of one name, with a look that is free', () => {
    const session = new Session([article]);
    const labels = ['Loaded_word', 'loaded word'];
    bring(session, {
      marks: labels.map((newKind, index) => mark(newKind, [claim, denial][index] ?? claim, { kind: { newKind } })),
    });
    const own = session.workspace.codebook.codes.filter(({ kind }) => kind === 'own');
    expect(own).toMatchObject([{ label: 'Loaded_word', key: 'Digit5' }]);
    expect(mentionsOf(session)).toMatchObject([{ code: own[0]?.id }, { code: own[0]?.id }]);
  });

  test('relates the claims that mentions state already, and makes claims of words where there are none', () => {
    const session = new Session([article]);
    const there = session.mark(article, 'claim', TEXTS.ar.claim);
    session.do({
      command: 'edit-mention',
      articleId: article.id,
      mentionId: there.id,
      edit: { kind: 'claim', gloss: 'The pier opens' },
    });
    const [known] = session.workspace.claims;
    bring(session, {
      marks: [mark('a', claim), mark('b', denial), mark('c', source, { kind: { code: 'source' } })],
      relations: [
        { from: 'b', to: 'a', target: 'contradicts', label: 'Contradicts' },
        { from: 'a', to: 'b', target: 'contradicts', label: 'Contradicts' },
        { from: 'c', to: 'b', target: 'asserted-by', label: 'says' },
        { from: 'a', to: 'c', target: 'supports', label: 'supports' },
      ],
    });
    expect(mentionsOf(session)).toHaveLength(3);
    const made = session.workspace.claims.find(({ id }) => id !== known?.id);
    expect(made?.gloss).toBe(TEXTS.ar.denial);
    expect(session.workspace.relations).toMatchObject([{ kind: 'contradicts', from: made?.id, to: known?.id }]);
    const ids = mentionsOf(session).map(({ id }) => id);
    const [link, ...others] = session.article(article.id).links;
    expect(others).toEqual([]);
    expect([link?.from, link?.to].every((id) => ids.includes(id ?? ''))).toBe(true);
  });

  test('the same again changes nothing, and another date or author is another mention', () => {
    const session = new Session([article]);
    const batch = {
      marks: [mark('a', claim, { createdAt: '2026-05-01T10:00:00.000Z', author: 'نور' }), mark('b', denial)],
      relations: [{ from: 'a', to: 'b', target: 'contradicts' as const, label: '' }],
    };
    bring(session, batch);
    const before = session.workspace;
    expect(
      session.do({ command: 'import-annotations', batch: { analyst: TEST_ANALYST, articles: [], ...batch } }),
    ).toEqual([]);
    expect(session.workspace).toEqual(before);
    bring(session, { marks: [mark('a', claim, { createdAt: '2026-06-01T10:00:00.000Z', author: 'نور' })] });
    expect(mentionsOf(session)).toHaveLength(3);
  });

  test('is refused for an article or a kind that is not there', () => {
    const session = new Session([article]);
    const batch = { analyst: TEST_ANALYST, articles: [], relations: [] };
    const gone = mark('a', claim, { articleId: TEST_ANALYST.id });
    expect(session.refuse({ command: 'import-annotations', batch: { ...batch, marks: [gone] } }).code).toBe(
      'article-missing',
    );
    const other = mark('a', claim, { kind: { code: 'gone' } });
    expect(session.refuse({ command: 'import-annotations', batch: { ...batch, marks: [other] } }).code).toBe(
      'code-missing',
    );
  });
});
