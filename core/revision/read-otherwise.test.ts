import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf, type Article, type TextReading } from '../article/article';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { applyChanges, invertChanges } from '../workspace/change';
import { readOtherwise } from './read-otherwise';

const TEXT = 'Menu\n\nWu Qian said the army trains.\n\nوزیر گفت: «می‌رویم به دمشق».\n\nSubscribe 😀';

const HOW = { reader: 'html', readerVersion: 1, encoding: null, body: 'found', warnings: [] } as const;

/** An article as a page gives it, with these lines set aside. */
const pageArticle = (aside: readonly number[]): Article => {
  const article = articleOf(TEXT);
  return {
    ...article,
    original: { ...article.original, howRead: { ...HOW, warnings: [] } },
    blocks: article.blocks.map((block, index) => ({ ...block, role: aside.includes(index) ? 'clutter' : 'body' })),
  };
};

/** The same bytes as a later reader reads them: other lines set aside. */
const laterReading = (article: Article, aside: readonly number[], readerVersion = 1): TextReading => {
  const reading = readingOf(article);
  return {
    ...reading,
    blocks: reading.blocks.map((block, index) => ({ ...block, role: aside.includes(index) ? 'clutter' : 'body' })),
    original: {
      ...reading.original,
      readAgain: { at: '2026-11-29T10:00:00.000Z', by: reading.original.importedBy },
      toolVersion: '9.9.9',
      howRead: { ...HOW, warnings: [], readerVersion },
    },
  };
};

const commandOf = (article: Article, reading: TextReading) =>
  ({ command: 'revise-article', articleId: article.id, reading, places: new Map(), note: '' }) as const;

describe('the same bytes read again', () => {
  it('give nothing new where only time and version of the tool differ', () => {
    const article = pageArticle([0]);
    expect(readOtherwise(article, laterReading(article, [0]))).toBeNull();
    const session = new Session([article]);
    expect(session.do(commandOf(article, laterReading(article, [0])))).toEqual([]);
  });

  it('are compared line by line: what is set aside, what is brought back, what is otherwise', () => {
    const article = pageArticle([0]);
    const reading = laterReading(article, [3]);
    const heading = { ...reading, blocks: reading.blocks.map((block, index) => ({ ...block, level: index })) };
    expect(readOtherwise(article, reading)?.lines).toEqual({ setAside: 1, broughtBack: 1, otherwise: 0 });
    expect(readOtherwise(article, heading)?.lines.otherwise).toBe(4);
    const strong = { start: 6, end: 13, kind: 'strong', address: null } as const;
    expect(readOtherwise(article, { ...laterReading(article, [0]), inlines: [strong] })?.lines).toEqual({
      setAside: 0,
      broughtBack: 0,
      otherwise: 1,
    });
  });

  it('by a newer reader are recorded, though nothing else differs', () => {
    const article = pageArticle([0]);
    const session = new Session([article]);
    session.do(commandOf(article, laterReading(article, [0], 2)));
    expect(session.article(article.id).original).toMatchObject({ howRead: { readerVersion: 2 }, toolVersion: '9.9.9' });
    expect(session.article(article.id).revisions).toBeUndefined();
  });

  it('of another file with the same text are no other reading', () => {
    const article = pageArticle([0]);
    const reading = laterReading(article, [3]);
    const other = { ...reading, original: { ...reading.original, sha256: 'f'.repeat(64) } };
    expect(readOtherwise(article, other)).toBeNull();
  });

  it('leave every mention, link and earlier text as it is, and what the analyst set on lines, and are taken back exactly', () => {
    const some = fc.uniqueArray(fc.nat(3));
    fc.assert(
      fc.property(some, some, fc.integer({ min: 1, max: 2 }), fc.nat(3), (before, after, readerVersion, line) => {
        const session = new Session([pageArticle(before)]);
        const [first] = session.workspace.articles;
        if (first === undefined) throw new Error('There is no article');
        session.mark(first, 'claim', 'the army trains');
        session.mark(first, 'source', 'وزیر');
        const blockId = first.blocks[line]?.id ?? '';
        session.do({ command: 'set-block-direction', articleId: first.id, blockId, direction: 'rtl' });
        const start = session.workspace;
        const article = session.article(first.id);
        const changes = session.do(commandOf(article, laterReading(first, after, readerVersion)));
        const read = session.article(first.id);
        expect(read.mentions).toEqual(article.mentions);
        expect(read.text).toBe(article.text);
        expect(read.revisions).toBeUndefined();
        expect(read.blocks[line]).toMatchObject({ direction: 'rtl', directionReason: 'analyst' });
        expect(read.blocks.map(({ role }) => role === 'clutter')).toEqual(
          read.blocks.map((_block, index) => after.includes(index)),
        );
        expect(applyChanges(session.workspace, invertChanges(changes))).toEqual(start);
      }),
    );
  });
});
