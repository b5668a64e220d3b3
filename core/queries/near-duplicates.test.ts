import { describe, expect, test } from 'vitest';
import { finish } from '../merge/progress';
import { articleOf } from '../testing/article-of';
import { duplicateGroupsOf, findingDuplicateGroups, findingLikeTexts, nearDuplicates } from './near-duplicates';

const report = Array.from({ length: 40 }, (_, index) => `Sentence ${String(index)} tells what happened on that day.`);
const original = articleOf(report.join('\n'), 'report.txt', 1);
const repost = articleOf(['MENU', 'Reposted by a site', ...report, 'FOOTER'].join('\n'), 'repost.txt', 2);
const other = articleOf('گزارشی دیگر از همان روز، با واژه‌هایی دیگر.', 'other.txt', 3);

describe('near-duplicates in a workspace', () => {
  test('are a report and its repost, and nothing else', () => {
    expect(nearDuplicates([original, repost, other])).toMatchObject([{ left: original.id, right: repost.id }]);
    expect([...duplicateGroupsOf([other, repost, original])]).toEqual([
      [original.id, original.id],
      [repost.id, original.id],
    ]);
  });

  test('are asked for again at no cost until a text comes or goes, and then are those of the texts there are', () => {
    const first = nearDuplicates([other, original, repost]);
    const marked = { ...original, title: 'Another title', mentions: [...original.mentions] };
    expect(nearDuplicates([other, marked, repost])).toBe(first);
    const third = articleOf(['HEAD', ...report].join('\n'), 'third.txt', 4);
    const pairs = nearDuplicates([other, original, repost, third]).map(({ left, right }) => [left, right]);
    expect(pairs).toEqual([
      [original.id, repost.id],
      [original.id, third.id],
      [repost.id, third.id],
    ]);
    expect(nearDuplicates([other, original])).toEqual([]);
    expect(nearDuplicates([])).toEqual([]);
  });

  test('are made once for all who ask meanwhile, a long text in many steps', () => {
    const long = (name: string, at: number) =>
      articleOf(
        Array.from({ length: 3000 }, (_, index) => `Line ${String(index * at)} of ${name} tells of a day.`).join('\n'),
        `${name}.txt`,
        at,
      );
    const articles = [long('one', 5), long('another', 6), original, repost];
    const [first, second] = [findingDuplicateGroups(articles), findingDuplicateGroups([...articles])];
    const steps = [0, 0];
    const step = (who: 0 | 1): ReturnType<(typeof first)['next']> => {
      steps[who] = (steps[who] ?? 0) + 1;
      return (who === 0 ? first : second).next();
    };
    let [one, other] = [step(0), step(1)];
    while (one.done !== true) [one, other] = [step(0), other.done === true ? other : step(1)];
    while (other.done !== true) other = step(1);
    expect([...one.value]).toEqual([
      [original.id, original.id],
      [repost.id, original.id],
    ]);
    expect(other.value).toBe(one.value);
    // As many as one has alone, who begins anew with texts that nobody has looked at, and each once more for the answer.
    const anew = [long('one', 5), long('another', 6), original, repost];
    const alone = findingDuplicateGroups(anew);
    let count = 1;
    while (alone.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(20);
    expect((steps[0] ?? 0) + (steps[1] ?? 0)).toBeLessThanOrEqual(count + 10);
  });

  test('leave clutter out of account', () => {
    const asClutter = (article: typeof original): typeof original => ({
      ...article,
      original: { ...article.original },
      blocks: article.blocks.map((block) => ({ ...block, role: 'clutter' })),
    });
    expect(nearDuplicates([asClutter(original), asClutter(repost)])).toEqual([]);
  });

  test('are told of articles that came in: each other article once, by the text that is most like them', () => {
    const incoming = articleOf(report.slice(0, 38).join('\n'), 'in.txt', 4);
    const like = (article: typeof original, others: readonly (typeof original)[]) =>
      finish(findingLikeTexts(new Set([article.id]), [...others, article])).get(article.id) ?? [];
    expect(like(incoming, [original, repost, other]).map(({ articleId }) => articleId)).toEqual([
      original.id,
      repost.id,
    ]);
    const { id, mentions, links, ...earlier } = repost;
    const kept = { id: 'r', replacedAt: '', replacedBy: '', note: '', anchors: {} };
    const revised = { ...other, id: original.id, revisions: [{ ...earlier, ...kept }] };
    expect(like(incoming, [revised])).toMatchObject([{ articleId: original.id, revisionId: 'r' }]);
    expect([id, mentions, links]).toEqual([repost.id, [], []]);
    // Its own earlier text is no other article, and what is like nothing is left out.
    expect(like({ ...revised, id: incoming.id }, [])).toEqual([]);
    expect(finish(findingLikeTexts(new Set([other.id]), [original, repost, other]))).toEqual(new Map());
  });

  test('that came in together are told of each other, with the numbers that the pairs have', () => {
    const articles = [original, repost, other];
    const found = finish(findingLikeTexts(new Set(articles.map(({ id }) => id)), articles));
    const [pair] = nearDuplicates(articles);
    const numbers = { resemblance: pair?.resemblance, containment: pair?.containment, revisionId: null };
    expect(found).toEqual(
      new Map([
        [original.id, [{ articleId: repost.id, ...numbers }]],
        [repost.id, [{ articleId: original.id, ...numbers }]],
      ]),
    );
  });
});
