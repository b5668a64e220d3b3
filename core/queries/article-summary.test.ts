import { describe, expect, test } from 'vitest';
import { ownMentionSchema } from '../mention/mention';
import { smallWorkspace } from '../testing/workspaces';
import { articleSummarySchema, countKinds, countOwnKinds, summarizeArticle } from './article-summary';

describe('the summary of an article', () => {
  const [english, persian] = smallWorkspace().articles.map(summarizeArticle);

  test('holds what the library shows, and not the text', () => {
    expect(english).toEqual({
      id: 'a0000000-0000-7000-8000-000000000001',
      title: '😀 China trains Syrians, Wu Qian said.',
      outlet: null,
      url: null,
      publishedOn: null,
      language: null,
      direction: 'ltr',
      titleDirection: 'ltr',
      fileName: 'en.txt',
      importedAt: '2026-11-22T08:00:00.000Z',
      counts: { claim: 1, source: 1, contested: 1, cue: 1, own: 0 },
      ownCounts: {},
    });
    expect(articleSummarySchema.parse(english)).toEqual(english);
  });

  test('counts a mention of several ranges once', () => {
    expect(persian?.counts).toEqual({ claim: 1, source: 0, contested: 0, cue: 0, own: 0 });
    expect(countKinds({ mentions: [] })).toEqual({ claim: 0, source: 0, contested: 0, cue: 0, own: 0 });
  });

  test('counts the kinds of the project each by itself', () => {
    const [mention] = smallWorkspace().articles[0]?.mentions ?? [];
    if (mention === undefined) throw new Error('The article has no mention');
    const mentions = [
      mention,
      ...['frame', 'tone', 'frame'].map((code) => ownMentionSchema.parse({ ...mention, kind: 'own', code })),
    ];
    expect(countOwnKinds({ mentions })).toEqual({ frame: 2, tone: 1 });
  });

  test('gives the title its own direction', () => {
    const [article] = smallWorkspace().articles;
    if (article === undefined) throw new Error('The workspace has no article');
    expect(persian).toMatchObject({ direction: 'rtl', titleDirection: 'rtl' });
    expect(summarizeArticle({ ...article, title: 'گزارش (2016)' })).toMatchObject({
      direction: 'ltr',
      titleDirection: 'rtl',
    });
    expect(summarizeArticle({ ...article, title: '2016' })).toMatchObject({ titleDirection: 'ltr' });
  });
});
