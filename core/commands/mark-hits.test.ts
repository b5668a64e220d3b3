import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../article/article';
import { quoteOf } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { trickyText } from '../testing/tricky-text';
import { findHits } from '../text/find';
import { applyChanges, invertChanges } from '../workspace/change';
import type { HitToMark } from './command';
import { previewMarks } from './mark-hits';

const hitsIn = (article: Article, words: string): HitToMark[] =>
  findHits(article.text, words, { exact: false }).map(({ start, end }) => ({
    articleId: article.id,
    start,
    end,
    words: article.text.slice(start, end),
  }));

const english = articleOf('China trains\nCHINA hosts', 'a.txt', 1);
const persian = articleOf('چین آموزش می‌دهد\nارتش چين', 'b.txt', 2);

describe('marking hits of a search', () => {
  test('marks in every article with one act, which one undo takes back', () => {
    const session = new Session([english, persian]);
    const before = session.workspace;
    const hits = [...hitsIn(english, 'china'), ...hitsIn(persian, 'چين')];
    const changes = session.do({ command: 'mark-hits', kind: 'source', hits });
    expect(session.workspace.articles.map(({ mentions }) => mentions.map(quoteOf))).toEqual([
      ['China', 'CHINA'],
      ['چین', 'چين'],
    ]);
    expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(before);
  });

  test('leaves out what is marked so already, what is blank, and what the text no longer says there', () => {
    const session = new Session([english, persian]);
    session.mark(english, 'source', 'CHINA');
    session.mark(english, 'claim', 'China');
    const [first, second] = hitsIn(english, 'china');
    if (first === undefined || second === undefined) throw new Error('no hits');
    const blank = { articleId: english.id, start: 5, end: 6, words: ' ' };
    const wide = { articleId: persian.id, start: 0, end: 4, words: 'چین ' };
    const hits = [
      first,
      first,
      second,
      blank,
      wide,
      { ...first, words: 'Chine' },
      { ...first, articleId: session.workspace.id },
    ];
    expect(previewMarks(session.workspace, hits, { kind: 'source' })).toEqual({
      marked: 2,
      articles: 2,
      trimmed: 1,
      already: 2,
      blank: 1,
      gone: 2,
    });
    session.do({ command: 'mark-hits', kind: 'source', hits });
    expect(session.article(persian.id).mentions.map(quoteOf)).toEqual(['چین']);
    expect(session.do({ command: 'mark-hits', kind: 'source', hits })).toEqual([]);
  });

  test('refuses a kind that the codebook does not have', () => {
    const session = new Session([english]);
    const command = { command: 'mark-hits', kind: 'own', code: 'gone', hits: hitsIn(english, 'china') } as const;
    expect(session.refuse(command).code).toBe('code-missing');
  });

  test('does what the preview says, whatever the text', () => {
    fc.assert(
      fc.property(
        trickyText(20),
        fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { minLength: 1, maxLength: 8 }),
        (text, ranges) => {
          const article = articleOf(`x\n${text}`, 'a.txt', 1);
          const session = new Session([article]);
          const hits = ranges.map(([one, other]) => {
            const [start, end] = [Math.min(one, other), Math.max(one, other)];
            return { articleId: article.id, start, end, words: article.text.slice(start, end) };
          });
          const inText = hits.filter(({ end }) => end <= article.text.length);
          fc.pre(inText.length > 0);
          const preview = previewMarks(session.workspace, inText, { kind: 'cue' });
          expect(session.do({ command: 'mark-hits', kind: 'cue', hits: inText })).toHaveLength(preview.marked);
          expect(preview.marked + preview.already + preview.blank + preview.gone).toBe(inText.length);
        },
      ),
    );
  });
});
