import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { trickyMarkdown } from '../testing/tricky-text';
import { isBlank } from '../text/trim-range';
import { articleSearchSchema, MOST_HITS_SHOWN, searchArticle } from './search-article';

describe('looking for words in an article', () => {
  test('shows each place with the words around it on its line, cut between words', () => {
    const long = 'word '.repeat(40);
    const { total, hits } = searchArticle(articleOf(`${long}Syria ${long}\nShort Syria here`), 'syria');
    expect(total).toBe(2);
    expect(hits[0]?.before).toMatch(/^…(word )+$/u);
    expect(hits[0]?.after).toMatch(/^( word)+…$/u);
    expect(hits[1]).toMatchObject({ before: 'Short ', words: 'Syria', after: ' here', direction: 'ltr' });
  });

  test('folds scripts and passes over folded syntax, as the reader shows it', () => {
    const article = articleOf('# سلام\n\nكتاب **علي** آمد و [رفت](http://a.example)', 'a.md');
    expect(searchArticle(article, 'کتاب علی').hits).toMatchObject([
      { before: '', words: 'كتاب علي', after: ' آمد و رفت', direction: 'rtl' },
    ]);
    expect(searchArticle(article, 'a.example').total).toBe(0);
  });

  test('finds nothing for nothing, and counts more places than it shows', () => {
    const article = articleOf('a '.repeat(500));
    expect(searchArticle(article, '  ')).toEqual({ total: 0, hits: [] });
    const many = searchArticle(article, 'a');
    expect([many.total, many.hits.length]).toEqual([500, MOST_HITS_SHOWN]);
  });

  test('whatever the text and the words, the words of a hit are never blank and its context is one line', () => {
    fc.assert(
      fc.property(trickyMarkdown(80), fc.nat(40), fc.integer({ min: 1, max: 6 }), (text, at, length) => {
        const article = articleOf(`😀 ${text}`, 'a.md');
        const from = at % article.text.length;
        const found = articleSearchSchema.parse(searchArticle(article, article.text.slice(from, from + length)));
        for (const hit of found.hits) {
          expect(isBlank(hit.words)).toBe(false);
          expect(hit.before).not.toMatch(/[\n\r]/u);
        }
      }),
      { numRuns: 80 },
    );
  });
});
