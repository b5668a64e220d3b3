import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { testId } from '../testing/fixed-environment';
import { Session } from '../testing/session';

const seed = (name: string): string => readFileSync(new URL(`../../seeds/${name}`, import.meta.url), 'utf8');
const english = articleOf(seed('000_b2468207d6c1c7ca.txt'), '000.txt', 1);
const persian = articleOf(seed('003_b33f96b676cfdb76.txt'), '003.txt', 2);

let session: Session;
beforeEach(() => {
  session = new Session([english, persian]);
});

describe('an article', () => {
  test('gets new details, and its text stays', () => {
    const details = { title: 'چین و سوریه', outlet: 'x', url: null, publishedOn: '2016-08-17', language: 'fa' };
    session.do({ command: 'edit-article', articleId: persian.id, details });
    expect(session.article(persian.id)).toEqual({ ...persian, ...details });
    expect(session.article(english.id)).toEqual(english);
  });

  test('is deleted with its mentions; the claims it stated stay, whoever else states them', () => {
    const mentions = [session.mark(english, 'claim', 'Wu Qian'), session.mark(persian, 'claim', 'AA-AA')];
    mentions.forEach((mention, index) => {
      const articleId = index === 0 ? english.id : persian.id;
      session.do({
        command: 'edit-mention',
        articleId,
        mentionId: mention.id,
        edit: { kind: 'claim', gloss: `claim ${String(index)}` },
      });
    });
    session.do({ command: 'delete-article', articleId: english.id });
    expect(session.workspace.articles.map((article) => article.id)).toEqual([persian.id]);
    expect(session.workspace.claims.map((claim) => claim.gloss)).toEqual(['claim 0', 'claim 1']);
    expect(session.refuse({ command: 'delete-article', articleId: english.id })).toEqual({
      code: 'article-missing',
      details: { article: english.id },
    });
  });

  test('is put in its place among the others when it is imported', () => {
    const first = { ...articleOf('سلام دنیا', 'new.txt', 3), id: testId('0', 1) };
    session.do({ command: 'import-article', article: first });
    expect(session.workspace.articles).toEqual([first, english, persian]);
    expect(session.do({ command: 'import-article', article: { ...first, id: testId('b', 1) } })).toEqual([]);
  });
});

describe('the workspace', () => {
  test('gets another title', () => {
    session.do({ command: 'rename-workspace', title: 'حاشیه' });
    expect(session.workspace.title).toBe('حاشیه');
  });
});
