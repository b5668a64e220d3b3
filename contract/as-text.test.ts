import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articleSchema, type Article } from '../core/article/article';
import { succeed } from '../core/result';
import { anyWorkspace, smallWorkspace } from '../core/testing/workspaces';
import { packReply, readMentions, unpackReply, writeMentions } from './as-text';

const begun = (article: Article) => succeed({ article, reading: null, rest: null });

const cross = (article: Article): unknown =>
  unpackReply('article:read', structuredClone(packReply('article:read', begun(article))));

test('a reply is the same once it has crossed, as text or as a value', () => {
  const [article] = smallWorkspace().articles;
  if (article === undefined) throw new Error('The workspace has no article');
  const reply = begun(article);
  for (const channel of ['article:read', 'command:run'] as const) {
    const crossed: unknown = structuredClone(packReply(channel, reply));
    expect(unpackReply(channel, crossed)).toEqual(reply);
  }
  expect(typeof packReply('article:read', reply)).toBe('string');
  expect(articleSchema.safeParse(article).success).toBe(true);
});

test('any article is the same once it has crossed', () => {
  fc.assert(
    fc.property(anyWorkspace, ({ articles }) => {
      for (const article of articles) expect(cross(article)).toStrictEqual(begun(article));
    }),
    { numRuns: 30 },
  );
});

test('a range whose words do not stand in the text crosses with them, as does one with fields of a newer version', () => {
  const [article] = smallWorkspace().articles;
  if (article === undefined) throw new Error('The workspace has no article');
  const changed = {
    ...article,
    mentions: article.mentions.map((mention, at) => ({
      ...mention,
      ranges: mention.ranges.map((range) =>
        at === 0 ? { ...range, quote: 'elsewhere' } : at === 1 ? { ...range, later: 1 } : range,
      ),
    })),
  };
  expect(cross(changed)).toStrictEqual(begun(changed));
});

test('the words of a mention cross once, in the text', () => {
  const [article] = smallWorkspace().articles;
  if (article === undefined) throw new Error('The workspace has no article');
  expect(String(packReply('article:read', begun(article))).split('Wu Qian').length - 1).toBeLessThan(
    JSON.stringify(article).split('Wu Qian').length - 1,
  );
});

test('what is no article stays what it is, for the schema to refuse', () => {
  for (const value of [
    null,
    1,
    'a',
    [],
    { article: null },
    { article: { text: 1, mentions: [] } },
    { article: { text: 'a', mentions: [null, { ranges: [null, {}] }] } },
  ]) {
    expect(unpackReply('article:read', JSON.stringify({ ok: true, value }))).toEqual({ ok: true, value });
  }
  expect(unpackReply('article:read', 'null')).toBe(null);
});

test('mentions by themselves are the same once they have crossed, and what is none is refused', () => {
  fc.assert(
    fc.property(anyWorkspace, ({ articles }) => {
      for (const { text, mentions } of articles)
        expect(readMentions(text, writeMentions(text, mentions))).toStrictEqual(mentions);
    }),
    { numRuns: 30 },
  );
  for (const written of ['null', '{}', '[null]', '[{"ranges":[]}]']) expect(readMentions('a', written)).toBe(null);
});
