import { afterEach, expect, test } from 'vitest';
import { packReply, writeMentions } from '../../contract/as-text';
import type { Bridge } from '../../contract/bridge';
import type { Article } from '../../core/article/article';
import { fail, succeed } from '../../core/result';
import { smallWorkspace } from '../../core/testing/workspaces';
import { readArticle, readBeginning, tellReadings } from './read-article';

const longArticle = (): Article => {
  const article = smallWorkspace().articles.find(({ mentions }) => mentions.length > 2);
  if (article === undefined) throw new Error('No article has three mentions');
  return article;
};

/** A main that sends a piece for each mention; `pieceOf` may send something else for one, or do something before. */
const mainWith = (article: Article, pieceOf: (at: number) => unknown = () => undefined): Bridge['request'] => {
  let at = 0;
  return (channel) => {
    if (channel === 'article:read') {
      at = 1;
      const first = { article: { ...article, mentions: article.mentions.slice(0, 1) }, reading: 7, rest: null };
      return Promise.resolve(packReply('article:read', succeed(first)));
    }
    const own = at;
    at += 1;
    const mentions = writeMentions(article.text, article.mentions.slice(own, own + 1));
    return Promise.resolve(pieceOf(own) ?? succeed({ mentions, isLast: own + 1 >= article.mentions.length }));
  };
};

const connect = (request: Bridge['request']): void => {
  Object.assign(globalThis, { window: { hashiya: { request, listen: () => () => undefined } } });
};

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'window');
});

test('an article that comes in pieces is as main has it', async () => {
  const article = longArticle();
  connect(mainWith(article));
  expect(await readArticle(article.id)).toStrictEqual(succeed(article));
});

test('what an act changes while pieces come is in the article', async () => {
  const article = longArticle();
  const [first] = article.mentions;
  if (first === undefined) throw new Error('There is no mention');
  const after = { ...first, note: 'noted meanwhile' };
  const change = { record: 'mention' as const, articleId: article.id, id: first.id, before: first, after };
  connect(
    mainWith(article, (at) => {
      if (at === 2) tellReadings([change]);
      return undefined;
    }),
  );
  const mentions = [after, ...article.mentions.slice(1)];
  expect(await readArticle(article.id)).toStrictEqual(succeed({ ...article, mentions }));
  // A reading that is over is told nothing.
  connect(mainWith(article));
  expect(await readArticle(article.id)).toStrictEqual(succeed(article));
});

test('an article that is deleted while its pieces come is missing', async () => {
  const article = longArticle();
  const change = { record: 'article' as const, id: article.id, before: article, after: null };
  connect(
    mainWith(article, () => {
      tellReadings([change]);
      return undefined;
    }),
  );
  expect(await readArticle(article.id)).toEqual(fail('article-missing', { article: article.id }));
});

test('a piece that is refused or that does not fit the contract fails the reading', async () => {
  const article = longArticle();
  const refused = fail('request-invalid', { channel: 'article:read-on' });
  connect(mainWith(article, () => refused));
  expect(await readArticle(article.id)).toEqual(refused);
  connect(mainWith(article, () => succeed({ mentions: '[{"id":1}]', isLast: false })));
  expect(await readArticle(article.id)).toEqual(refused);
});

test('where its beginning is enough, an article comes as main sends it: whole, or with what is told of the rest', async () => {
  const article = longArticle();
  connect(mainWith(article));
  expect(await readBeginning(article.id)).toStrictEqual(succeed({ article, rest: null }));
  const rest = { characters: 9, setAside: 0, tags: ['a'] };
  const asked: unknown[] = [];
  connect((channel, args) => {
    asked.push([channel, args]);
    return Promise.resolve(packReply('article:read', succeed({ article, reading: null, rest })));
  });
  expect(await readBeginning(article.id)).toStrictEqual(succeed({ article, rest }));
  expect(asked).toEqual([['article:read', { articleId: article.id, isBeginningEnough: true }]]);
  const refused = fail('article-missing', { article: article.id });
  connect(() => Promise.resolve(JSON.stringify(refused)));
  expect(await readBeginning(article.id)).toEqual(refused);
});
