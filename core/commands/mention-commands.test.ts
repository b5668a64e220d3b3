import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { quoteOf } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { TEST_ANALYST, testId } from '../testing/fixed-environment';
import { Session } from '../testing/session';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const english = articleOf(seed('000_b2468207d6c1c7ca.txt'), '000.txt', 1);
const persian = articleOf(seed('003_b33f96b676cfdb76.txt'), '003.txt', 2);

let session: Session;
beforeEach(() => {
  session = new Session([english, persian]);
});

describe('many selections at once', () => {
  const places = (words: RegExp) =>
    [...english.text.matchAll(words)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  const addAll = (kind: 'claim' | 'source', selections: { start: number; end: number }[]) =>
    session.do({ command: 'add-mentions', articleId: english.id, kind, selections });

  test('become a mention each, but those that a mention of the kind marks already', () => {
    const all = places(/Chinese/gu);
    expect(all.length).toBeGreaterThan(3);
    const first = all.slice(0, 2);
    expect(addAll('source', first)).toHaveLength(2);
    expect(addAll('source', all)).toHaveLength(all.length - 2);
    expect(addAll('claim', first)).toHaveLength(2);
    const sources = session.article(english.id).mentions.filter(({ kind }) => kind === 'source');
    expect(sources.map(({ ranges }) => ranges.map(({ start, end }) => ({ start, end })))).toEqual(
      all.map((place) => [place]),
    );
    expect(new Set(sources.map(({ id }) => id)).size).toBe(all.length);
    expect(addAll('source', all)).toEqual([]);
  });

  test('are not kept from becoming one by a mention of which their place is only a part', () => {
    const [one, two] = places(/Chinese/gu);
    if (one === undefined || two === undefined) throw new Error('The seed says “Chinese” less than twice');
    session.do({ command: 'add-mention', articleId: english.id, kind: 'claim', selections: [one, two] });
    expect(addAll('claim', [one])).toHaveLength(1);
  });

  test('are snapped and trimmed; blank and repeated ones are passed over, and one outside the text is refused', () => {
    const [place] = places(/ Chinese /gu);
    if (place === undefined) throw new Error('The seed does not say “Chinese”');
    const blank = { start: place.start, end: place.start + 1 };
    const changes = addAll('claim', [place, blank, { start: place.end, end: place.start }]);
    expect(changes.map((change) => (change.record === 'mention' ? change.after?.ranges[0]?.quote : null))).toEqual([
      'Chinese',
    ]);
    const outside = { start: 0, end: english.text.length + 1 };
    expect(
      session.refuse({ command: 'add-mentions', articleId: english.id, kind: 'claim', selections: [place, outside] })
        .code,
    ).toBe('selection-outside');
  });
});

describe.each([
  ['the English seed', english, 'training would take place in China', 'Wu Qian'],
  ['the Persian seed', persian, 'چو کشور نباشد تن من مباد', 'زبان های اروپایی'],
])('in %s', (_name, article, statement, person) => {
  const start = article.text.indexOf(statement);
  const end = start + statement.length;

  test('a selection becomes a mention without the blanks at its edges', () => {
    session.do({
      command: 'add-mention',
      articleId: article.id,
      kind: 'claim',
      selections: [{ start: end + 1, end: start }],
      note: 'why',
    });
    const [mention] = session.article(article.id).mentions;
    expect(mention).toMatchObject({ kind: 'claim', note: 'why', tags: [], claimId: null, createdBy: TEST_ANALYST.id });
    expect(mention?.ranges[0]?.quote.startsWith(statement)).toBe(true);
    expect(mention?.createdAt).toBe(mention?.modifiedAt);
  });

  test('a blank selection is refused', () => {
    const blank = article.text.indexOf('\n\n');
    const command = { command: 'add-mention', articleId: article.id, kind: 'claim' } as const;
    expect(session.refuse({ ...command, selections: [{ start: blank, end: blank + 2 }] }).code).toBe('selection-blank');
    expect(session.refuse({ ...command, selections: [{ start: 5, end: 5 }] }).code).toBe('selection-blank');
    expect(session.refuse({ ...command, selections: [{ start: 0, end: article.text.length + 1 }] })).toEqual({
      code: 'selection-outside',
      details: { start: 0, end: article.text.length + 1, length: article.text.length },
    });
  });

  test('a range added to a mention stands beside the first, or becomes one with it', () => {
    const { id } = session.mark(article, 'claim', statement);
    const other = article.text.indexOf(person);
    const add = { command: 'add-range', articleId: article.id, mentionId: id } as const;
    session.do({ ...add, selection: { start: other, end: other + person.length } });
    expect(
      session
        .mention(id)
        .ranges.map((range) => range.quote)
        .sort(),
    ).toEqual([statement, person].sort());
    session.do({ ...add, selection: { start: Math.min(start, other), end: Math.max(end, other + person.length) } });
    expect(session.mention(id).ranges).toHaveLength(1);
    expect(session.refuse({ ...add, selection: { start: 0, end: 0 } }).code).toBe('selection-blank');
    expect(session.refuse({ ...add, selection: { start: 0, end: 1e6 } }).code).toBe('selection-outside');
  });

  test('moved edges replace the ranges and keep all else', () => {
    const before = session.mark(article, 'source', person);
    session.do({ command: 'set-ranges', articleId: article.id, mentionId: before.id, selections: [{ start, end }] });
    const after = session.mention(before.id);
    expect(quoteOf(after)).toBe(statement);
    expect(after).toEqual({ ...before, ranges: after.ranges, modifiedAt: after.modifiedAt });
    expect(after.modifiedAt > before.modifiedAt).toBe(true);
  });

  test('a source is named as the article writes it', () => {
    expect(session.mark(article, 'source', person)).toMatchObject({
      name: person,
      role: '',
      sourceType: null,
      actorId: null,
    });
    expect(session.mark(article, 'source', person, statement)).toMatchObject({
      name: expect.stringContaining(' … ') as string,
    });
  });

  test('the first gloss makes the claim, the next rewords it, an empty one takes it back', () => {
    const { id } = session.mark(article, 'claim', statement);
    const target = { command: 'edit-mention', articleId: article.id, mentionId: id } as const;
    const reword = (gloss: string) => session.do({ ...target, edit: { kind: 'claim', gloss } });
    reword('China trains Syrians');
    const [made] = session.workspace.claims;
    expect(made?.gloss).toBe('China trains Syrians');
    expect(session.mention(id)).toMatchObject({ claimId: made?.id });
    reword('چین سوری‌ها را آموزش می‌دهد');
    const [reworded] = session.workspace.claims;
    expect(reworded).toEqual({ ...made, gloss: 'چین سوری‌ها را آموزش می‌دهد', modifiedAt: reworded?.modifiedAt });
    reword('  ');
    expect(session.workspace.claims).toEqual([]);
    expect(session.mention(id)).toMatchObject({ claimId: null });
  });

  test('deleting a claim mention takes its claim and its links with it', () => {
    const claim = session.mark(article, 'claim', statement);
    const source = session.mark(article, 'source', person);
    session.do({
      command: 'edit-mention',
      articleId: article.id,
      mentionId: claim.id,
      edit: { kind: 'claim', gloss: 'x' },
    });
    session.do({ command: 'link-source', articleId: article.id, claimMentionId: claim.id, sourceMentionId: source.id });
    session.do({ command: 'delete-mention', articleId: article.id, mentionId: claim.id });
    expect(session.workspace.claims).toEqual([]);
    expect(session.article(article.id)).toMatchObject({ links: [], mentions: [source] });
  });
});

describe('a mention', () => {
  test('changes only in the fields that an edit names', () => {
    const { id } = session.mark(english, 'contested', 'humanitarian');
    const target = { command: 'edit-mention', articleId: english.id, mentionId: id } as const;
    const edit = (fields: object) => session.do({ ...target, edit: { kind: 'contested', ...fields } });
    edit({ reason: 'denied', contestedBy: 'Russia' });
    edit({ note: 'see later', tags: ['a'] });
    edit({ reason: null });
    expect(session.mention(id)).toMatchObject({ reason: null, contestedBy: 'Russia', note: 'see later', tags: ['a'] });
  });

  test('is not edited as if it were of another kind', () => {
    const { id } = session.mark(english, 'source', 'Wu Qian');
    const edit = {
      command: 'edit-mention',
      articleId: english.id,
      mentionId: id,
      edit: { kind: 'claim', gloss: 'x' },
    } as const;
    expect(session.refuse(edit)).toEqual({ code: 'kind-mismatch', details: { kind: 'source' } });
    expect(session.workspace.claims).toEqual([]);
  });

  test('must be in the article that the command names', () => {
    const { id } = session.mark(english, 'source', 'Wu Qian');
    expect(session.refuse({ command: 'delete-mention', articleId: persian.id, mentionId: id }).code).toBe(
      'mention-missing',
    );
    expect(session.refuse({ command: 'delete-mention', articleId: testId('b', 1), mentionId: id }).code).toBe(
      'article-missing',
    );
  });

  test('keeps a claim that another mention states too when it is deleted or loses its gloss', () => {
    const first = session.mark(english, 'claim', 'on Chinese soil');
    session.do({
      command: 'edit-mention',
      articleId: english.id,
      mentionId: first.id,
      edit: { kind: 'claim', gloss: 'x' },
    });
    const [claim] = session.workspace.claims;
    const copy = { ...session.mention(first.id), id: testId('c', 1) };
    const withCopy = new Session([{ ...session.article(english.id), mentions: [session.mention(first.id), copy] }]);
    withCopy.workspace = { ...withCopy.workspace, claims: session.workspace.claims };
    withCopy.do({ command: 'delete-mention', articleId: english.id, mentionId: first.id });
    expect(withCopy.workspace.claims).toEqual([claim]);
    withCopy.do({
      command: 'edit-mention',
      articleId: english.id,
      mentionId: copy.id,
      edit: { kind: 'claim', gloss: '' },
    });
    expect(withCopy.workspace.claims).toEqual([]);
  });
});
