import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../../core/article/article';
import type { Mention } from '../../core/mention/mention';
import { smallWorkspace } from '../../core/testing/workspaces';
import { ArticleReadings, MENTIONS_IN_PIECE } from './article-readings';

const articleWith = (count: number): Article => {
  const [article] = smallWorkspace().articles;
  const [mention] = article?.mentions ?? [];
  if (article === undefined || mention === undefined) throw new Error('The workspace has no mention');
  return { ...article, mentions: Array.from({ length: count }, (_, at) => ({ ...mention, note: String(at) })) };
};

/** All that comes of a reading that has begun. */
const readToEnd = (readings: ArticleReadings, begun: ReturnType<ArticleReadings['begin']>): Mention[] => {
  const mentions = [...begun.article.mentions];
  for (let { reading } = begun; reading !== null;) {
    const piece = readings.goOn(reading);
    if (piece === null) throw new Error('The reading is over too early');
    mentions.push(...piece.mentions);
    if (piece.isLast) reading = null;
  }
  return mentions;
};

test('the pieces of an article are all of its mentions in their order, and no piece is larger than one may be', () => {
  fc.assert(
    fc.property(fc.nat(3 * MENTIONS_IN_PIECE + 1), (count) => {
      const readings = new ArticleReadings();
      const article = articleWith(count);
      const begun = readings.begin(article);
      expect(begun.article.mentions.length).toBeLessThanOrEqual(MENTIONS_IN_PIECE);
      expect(begun.reading === null).toBe(count <= MENTIONS_IN_PIECE);
      expect(readToEnd(readings, begun)).toEqual(article.mentions);
    }),
    { numRuns: 40 },
  );
});

test('readings that go on by turns do not mix', () => {
  const readings = new ArticleReadings();
  const [one, other] = [articleWith(2 * MENTIONS_IN_PIECE + 5), articleWith(MENTIONS_IN_PIECE + 1)];
  const [first, second] = [readings.begin(one), readings.begin(other)];
  expect(readToEnd(readings, second)).toEqual(other.mentions);
  expect(readToEnd(readings, first)).toEqual(one.mentions);
});

test('a reading that is over, that never began, or that was left for several others, gives nothing', () => {
  const readings = new ArticleReadings();
  const long = articleWith(MENTIONS_IN_PIECE + 1);
  const [left, ...others] = Array.from({ length: 5 }, () => readings.begin(long).reading ?? 0);
  expect(readings.goOn(left ?? 0)).toBe(null);
  expect(readings.goOn(99)).toBe(null);
  for (const reading of others) {
    expect(readings.goOn(reading)?.isLast).toBe(true);
    expect(readings.goOn(reading)).toBe(null);
  }
});
