import { describe, expect, test } from 'vitest';
import { validateExport } from '../export/read-export';
import { workspaceToExport } from '../export/export-json';
import { readingOf } from '../article/article';
import type { Mention } from '../mention/mention';
import { placesOfPlan, planRevision } from '../revision/plan-revision';
import { articleOf } from '../testing/article-of';
import { Copy } from '../testing/copy';
import { TEST_ANALYST, testId } from '../testing/fixed-environment';
import { workspaceOf } from '../testing/session';
import type { Workspace } from '../workspace/workspace';
import { mergeChanges } from './merge-changes';
import { mergePreviewSchema, previewOf } from './merge-preview';
import { countMerge, type MergeKind } from './merge-plan';
import { planMerge } from './plan-merge';
import { finish } from './progress';

const LANGUAGES = [
  {
    language: 'English',
    text: '😀 China trains Syrians, Wu Qian said.\n\nRussia denied it.',
    words: ['China', 'Wu Qian', 'Russia'],
  },
  {
    language: 'Persian',
    text: '👨‍👩‍👧 چین سوری‌ها را آموزش می‌دهد، وو چیان گفت.\n\nروسیه تکذیب کرد.',
    words: ['چین', 'وو چیان', 'روسیه'],
  },
];

/** Gives the article a newer text, with its marks where they are proposed. */
const revise = (copy: Copy, text: string): void => {
  const reading = readingOf(articleOf(text, 'newer.txt', 9));
  const plan = planRevision(articleIn(copy.workspace), reading);
  copy.do({ command: 'revise-article', articleId: ARTICLE, reading, places: placesOfPlan(plan), note: '' });
};

const ARTICLE = testId('a', 1);
const OTHER = testId('a', 2);

/** Marks the first place of some words, and returns the mention. */
const mark = (copy: Copy, quote: string, kind: Mention['kind'] = 'claim', articleId = ARTICLE): Mention => {
  const start = articleIn(copy.workspace, articleId).text.indexOf(quote);
  const selections = [{ start, end: start + quote.length }];
  const [change] = copy.do({ command: 'add-mention', articleId, kind, selections });
  if (change?.record !== 'mention' || change.after === null) throw new Error('No mention was made');
  return change.after;
};

const articleIn = (workspace: Workspace, articleId = ARTICLE) => {
  const article = workspace.articles.find((each) => each.id === articleId);
  if (article === undefined) throw new Error('There is no such article');
  return article;
};

const note = (copy: Copy, mentionId: string, words: string): void => {
  copy.do({ command: 'edit-mention', articleId: ARTICLE, mentionId, edit: { kind: 'claim', note: words } });
};
const remove = (copy: Copy, mentionId: string): void => {
  copy.do({ command: 'delete-mention', articleId: ARTICLE, mentionId });
};
const kindsOf = (copy: Copy, theirs: Workspace): Record<string, MergeKind> =>
  Object.fromEntries(copy.plan(theirs).items.map((item) => [item.key, item.kind]));
const mentionIn = (copy: Copy, id: string): Mention | undefined =>
  copy.workspace.articles.flatMap((article) => article.mentions).find((mention) => mention.id === id);

/** The workspace with some fields of its first article changed by hand. */
const withArticle = (workspace: Workspace, fields: object): Workspace => ({
  ...workspace,
  articles: workspace.articles.map((article, place) => (place === 0 ? { ...article, ...fields } : article)),
});

describe.each(LANGUAGES)('a merge of $language', ({ text, words }) => {
  const [first, second, third] = words as [string, string, string];
  const started = () => {
    const ours = new Copy(
      workspaceOf([articleOf(text, 'one.txt', 1), articleOf(`${text} ${text}`, 'two.txt', 2)]),
      '1',
    );
    const mention = mark(ours, first);
    mark(ours, first, 'contested', OTHER);
    const theirs = new Copy(ours.workspace, '2');
    // What was done here after the copy was taken, so that the base is not the present.
    mark(ours, third, 'cue', OTHER);
    return { ours, theirs, id: mention.id, key: `mention:${mention.id}` };
  };

  test('adds what is new there and counts what is the same', () => {
    const { ours, theirs } = started();
    const added = mark(theirs, second, 'source');
    const plan = ours.plan(theirs.workspace);
    expect(plan.base?.sequence).toBe(3);
    expect(plan.items.map(({ key, kind, choice }) => [key, kind, choice])).toEqual([
      [`mention:${added.id}`, 'new-there', 'theirs'],
    ]);
    // The title, the codebook, the analyst, two articles, two mentions.
    expect(countMerge(plan)).toMatchObject({ same: 7, 'new-there': 1, conflict: 0 });
    ours.merge(theirs.workspace);
    expect(mentionIn(ours, added.id)).toEqual(added);
  });

  test.each([
    ['changed there only', [], ['b'], 'changed-there', 'b'],
    ['changed here only', ['a'], [], 'changed-here', 'a'],
    ['changed on both sides', ['a'], ['b'], 'conflict', 'a'],
    ['deleted there', [], [null], 'deleted-there', ''],
    ['deleted here', [null], [], 'deleted-here', null],
    ['deleted here and changed there', [null], ['b'], 'conflict', null],
    ['changed here and deleted there', ['a'], [null], 'conflict', 'a'],
  ] as const)('judges a mention that was %s', (_case, here, there, kind, result) => {
    const { ours, theirs, id, key } = started();
    for (const [copy, done] of [
      [ours, here],
      [theirs, there],
    ] as const)
      for (const words of done) {
        if (words === null) remove(copy, id);
        else note(copy, id, words);
      }
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [key]: kind });
    const chosen = mergeChanges(ours.workspace, ours.plan(theirs.workspace), new Map([[key, 'theirs']]));
    ours.merge(theirs.workspace);
    expect(mentionIn(ours, id)?.note ?? null).toBe(result);
    const wanted = mentionIn(theirs, id) ?? null;
    if (kind !== 'changed-there') expect(chosen).toMatchObject([{ record: 'mention', id, after: wanted }]);
  });

  test('sees that a record was changed there although no state of it agrees any more', () => {
    const ours = new Copy(workspaceOf([articleOf(text, 'one.txt', 1)]), '1');
    const { id } = mark(ours, first);
    const theirs = new Copy(ours.workspace, '2');
    note(theirs, id, 'b');
    mark(ours, second, 'source');
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [`mention:${id}`]: 'changed-there' });
  });

  test('keeps ours where both turned the same article the same way after they had changed the same mention', () => {
    const { ours, theirs, id, key } = started();
    note(ours, id, 'a');
    note(theirs, id, 'b');
    for (const copy of [ours, theirs]) {
      const setting = { direction: 'rtl', scope: 'all-lines' } as const;
      copy.do({ command: 'set-article-direction', articleId: ARTICLE, setting, linesSetByHand: 'keep' });
    }
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [key]: 'conflict' });
    ours.merge(theirs.workspace);
    expect(mentionIn(ours, id)?.note).toBe('a');
  });

  test('takes nothing twice, and what is worked on from a first merge is changed there', () => {
    const { ours, theirs } = started();
    const added = mark(theirs, second);
    ours.merge(theirs.workspace);
    expect(ours.merge(theirs.workspace)).toEqual([]);
    note(ours, mark(ours, third).id, 'x');
    note(theirs, added.id, 'یادداشت');
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [`mention:${added.id}`]: 'changed-there' });
    ours.merge(theirs.workspace);
    expect(mentionIn(ours, added.id)?.note).toBe('یادداشت');
  });

  test('remembers through an undo who brought a state', () => {
    const { ours, theirs } = started();
    const added = mark(theirs, second);
    ours.merge(theirs.workspace);
    note(ours, added.id, 'x');
    ours.undo();
    note(theirs, added.id, 'y');
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [`mention:${added.id}`]: 'changed-there' });
  });

  test('leaves a conflict that was decided for ours when the same copy is merged again', () => {
    const { ours, theirs, id, key } = started();
    note(ours, id, 'ours');
    note(theirs, id, 'theirs');
    mark(theirs, second);
    ours.merge(theirs.workspace);
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [key]: 'conflict' });
    expect(ours.merge(theirs.workspace)).toEqual([]);
  });

  test('makes conflicts and overwrites nothing where the old history is lost', () => {
    const { ours, theirs, id, key } = started();
    note(theirs, id, 'theirs');
    for (const kept of [[], ours.history.slice(3)]) {
      const plan = finish(planMerge(ours.workspace, kept, theirs.workspace));
      expect(plan.base).toBeNull();
      expect(plan.items).toMatchObject([{ key, kind: 'conflict', choice: 'ours' }]);
    }
  });

  test('joins an article that both imported: their marks come to ours', () => {
    const ours = new Copy(workspaceOf([articleOf(text, 'one.txt', 1)]), '1');
    const twin = { ...articleOf(text, 'renamed.txt', 1), id: testId('b', 1), title: 'دیگر' };
    const theirs = new Copy({ ...workspaceOf([twin]), id: testId('d', 2), title: 'Other' }, '2');
    const claim = mark(theirs, first, 'claim', twin.id);
    const source = mark(theirs, second, 'source', twin.id);
    theirs.do({ command: 'link-source', articleId: twin.id, claimMentionId: claim.id, sourceMentionId: source.id });
    const kinds = kindsOf(ours, theirs.workspace);
    expect(kinds[`article:${ARTICLE}`]).toBe('conflict');
    expect(kinds['title']).toBeUndefined();
    ours.merge(theirs.workspace);
    expect(ours.workspace.articles).toHaveLength(1);
    expect(articleIn(ours.workspace)).toMatchObject({ title: articleOf(text, 'one.txt').title });
    expect(articleIn(ours.workspace).mentions).toEqual([claim, source]);
    expect(articleIn(ours.workspace).links).toMatchObject([{ from: claim.id, to: source.id }]);
    expect(ours.merge(theirs.workspace)).toEqual([]);
  });

  test('never takes another text, but the new marks on it, as orphans where they do not stand', () => {
    const { ours, theirs } = started();
    const added = mark(theirs, third);
    const kept = mark(theirs, first);
    const other = withArticle(theirs.workspace, { text: text.replace(third, third.toUpperCase().repeat(2)) });
    const moved = { ...added, ranges: added.ranges.map((range) => ({ ...range, quote: 'x' })) };
    const altered = withArticle(other, {
      mentions: articleIn(other).mentions.map((each) => (each.id === added.id ? moved : each)),
    });
    expect(kindsOf(ours, altered)).toEqual({
      [`text:${ARTICLE}`]: 'text-differs',
      [`mention:${added.id}`]: 'unanchored',
      [`mention:${kept.id}`]: 'new-there',
    });
    ours.merge(altered, new Map([[`text:${ARTICLE}`, 'theirs']]));
    expect(articleIn(ours.workspace).text).toBe(text);
    expect(mentionIn(ours, added.id)).toEqual(moved);
    expect(validateExport(workspaceToExport(ours.workspace))).toEqual([]);
  });

  test('keeps ours where an id stands for something else here, and leaves out links to it', () => {
    const { ours, theirs, id } = started();
    const source = mark(theirs, second, 'source');
    const own = articleIn(theirs.workspace).mentions.find((mention) => mention.id === id);
    const link = {
      id: testId('c', 1),
      kind: 'asserted-by',
      from: id,
      to: source.id,
      createdAt: source.createdAt,
      createdBy: TEST_ANALYST.id,
    } as const;
    const clashing: Workspace = {
      ...theirs.workspace,
      claims: [{ ...own, id: ARTICLE, gloss: 'x' } as never],
      articles: theirs.workspace.articles.map((article) =>
        article.id === ARTICLE
          ? { ...article, mentions: [source] }
          : { ...article, mentions: own === undefined ? [] : [own], links: [link] },
      ),
    };
    expect(kindsOf(ours, clashing)).toEqual({
      [`clash:claim:${ARTICLE}`]: 'id-clash',
      [`clash:mention:${id}`]: 'id-clash',
      [`mention:${source.id}`]: 'new-there',
      [`link:${link.id}`]: 'new-there',
    });
    expect(ours.plan(clashing).consequences.leftOut).toMatchObject([{ record: 'link', value: { id: link.id } }]);
    ours.merge(clashing);
    expect(articleIn(ours.workspace, OTHER).links).toEqual([]);
    expect(validateExport(workspaceToExport(ours.workspace))).toEqual([]);
  });

  test('brings back the claim and the actor that a mention it takes points to', () => {
    const { ours, theirs, id } = started();
    const source = mark(ours, second, 'source');
    ours.do({ command: 'set-actor', articleId: ARTICLE, mentionId: source.id, actor: { name: second } });
    ours.do({ command: 'edit-mention', articleId: ARTICLE, mentionId: id, edit: { kind: 'claim', gloss: third } });
    const colleague = new Copy(ours.workspace, '3');
    note(colleague, id, 'x');
    remove(ours, id);
    expect(ours.workspace.claims).toEqual([]);
    const plan = ours.plan(colleague.workspace);
    expect(kindsOf(ours, colleague.workspace)[`mention:${id}`]).toBe('conflict');
    const changes = mergeChanges(ours.workspace, plan, new Map([[`mention:${id}`, 'theirs']]));
    expect(changes.map((change) => change.record).toSorted()).toEqual(['claim', 'mention']);
    expect(theirs.workspace.claims).toEqual([]);
  });

  test('leaves out a new claim whose mention is not taken', () => {
    const { ours, theirs, id } = started();
    note(ours, id, 'ours');
    theirs.do({ command: 'edit-mention', articleId: ARTICLE, mentionId: id, edit: { kind: 'claim', gloss: third } });
    expect(ours.merge(theirs.workspace)).toEqual([]);
  });

  test('adds whole articles, and lists one that is gone with all that was in it once', () => {
    const { ours, theirs } = started();
    theirs.do({ command: 'import-article', article: articleOf(`${text}!`, 'three.txt', 3) });
    theirs.do({ command: 'delete-article', articleId: ARTICLE });
    expect(kindsOf(ours, theirs.workspace)).toEqual({
      [`article:${testId('a', 3)}`]: 'new-there',
      [`article:${ARTICLE}`]: 'deleted-there',
    });
    expect(kindsOf(theirs, ours.workspace)[`article:${ARTICLE}`]).toBe('deleted-here');
    ours.merge(theirs.workspace, new Map([[`article:${ARTICLE}`, 'theirs']]));
    expect(ours.workspace.articles.map((article) => article.id)).toEqual([OTHER, testId('a', 3)]);
  });

  test('keeps our text where one side has a newer one, and tells of the two', () => {
    const { ours, theirs, id } = started();
    const newer = `${third}!\n\n${text}`;
    revise(theirs, newer);
    const added = mark(theirs, second, 'source');
    expect(kindsOf(ours, theirs.workspace)).toEqual({
      [`text:${ARTICLE}`]: 'text-differs',
      [`mention:${id}`]: 'conflict',
      [`mention:${added.id}`]: 'unanchored',
    });
    expect(kindsOf(theirs, ours.workspace)).toMatchObject({
      [`text:${ARTICLE}`]: 'text-differs',
      [`mention:${id}`]: 'changed-here',
    });
    ours.merge(theirs.workspace);
    expect(articleIn(ours.workspace)).toMatchObject({ text });
    expect(articleIn(ours.workspace).revisions).toBeUndefined();
    expect(validateExport(workspaceToExport(ours.workspace))).toEqual([]);
  });

  test('finds one article where both gave it the same newer text, by way of the same texts', () => {
    const { ours, theirs, id } = started();
    const newer = `${third}!\n\n${text}`;
    revise(ours, newer);
    revise(theirs, newer);
    expect(kindsOf(ours, theirs.workspace)).toEqual({ [`mention:${id}`]: 'conflict' });
    const longer = new Copy(ours.workspace, '3');
    revise(longer, `${newer}\n\n${first}`);
    revise(longer, newer);
    expect(kindsOf(ours, longer.workspace)).toEqual({
      [`article:${ARTICLE}`]: 'changed-there',
    });
    ours.merge(longer.workspace);
    expect(articleIn(ours.workspace).revisions).toEqual(articleIn(longer.workspace).revisions);
    expect(articleIn(ours.workspace).text).toBe(newer);
  });

  test('takes their details, directions, title and analysts', () => {
    const { ours, theirs } = started();
    const details = { title: third, outlet: first, url: null, publishedOn: '2016-08-17', language: 'fa' };
    theirs.do({ command: 'edit-article', articleId: ARTICLE, details });
    theirs.do({ command: 'set-block-direction', articleId: ARTICLE, blockId: 'b1', direction: 'rtl' });
    theirs.do({ command: 'rename-workspace', title: first });
    const analyst = { id: testId('f', 2), name: second };
    const sent = { ...theirs.workspace, analysts: [{ ...TEST_ANALYST, name: 'x' }, analyst] };
    expect(kindsOf(ours, sent)).toEqual({
      title: 'changed-there',
      [`analyst:${TEST_ANALYST.id}`]: 'changed-there',
      [`analyst:${analyst.id}`]: 'new-there',
      [`article:${ARTICLE}`]: 'changed-there',
      [`block:${ARTICLE}:b1`]: 'changed-there',
    });
    ours.merge(sent);
    expect(ours.workspace).toMatchObject({ title: first, analysts: [TEST_ANALYST, analyst] });
    expect(articleIn(ours.workspace)).toMatchObject({ ...details, blocks: articleIn(theirs.workspace).blocks });
  });

  test('is shown in the words of its records', () => {
    const { ours, theirs, id } = started();
    note(ours, id, 'a');
    note(theirs, id, 'b');
    mark(theirs, second, 'source');
    const preview = mergePreviewSchema.parse(previewOf(ours.plan(theirs.workspace)));
    expect(preview.counts).toMatchObject({ conflict: 1, 'new-there': 1 });
    const title = articleIn(ours.workspace).title;
    expect(preview.items).toMatchObject([
      { kind: 'conflict', articleTitle: title, ours: first, theirs: first, choice: 'ours', canChoose: true },
      { kind: 'new-there', articleTitle: title, ours: null, theirs: second, fields: [], choice: 'theirs' },
    ]);
    expect(preview.items[0]?.fields).toContainEqual({ name: 'note', ours: 'a', theirs: 'b' });
  });
});
