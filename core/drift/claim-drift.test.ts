import { expect, test } from 'vitest';
import { indexOf } from '../queries/workspace-index';
import { articleOf } from '../testing/article-of';
import { Session } from '../testing/session';
import { claimDriftSchema, driftOfMentions } from './claim-drift';

test('a claim is told by date and hop, undated last, with what changed at each step', () => {
  const session = new Session([
    articleOf('It says thousands died.', 'undated.txt', 1),
    articleOf('Wu Qian said 12 “may have died”. Others said 15 died.', 'second.txt', 2),
    articleOf('خبر داد که ۱۲ نفر شاید مرده‌اند.', 'first.txt', 3),
  ]);
  session.do({ command: 'make-claim', gloss: 'People died', language: 'en' });
  const claimId = session.workspace.claims[0]?.id ?? '';
  const state = (place: number, quote: string): string => {
    const article = session.workspace.articles[place];
    if (article === undefined) throw new Error('there is such an article');
    const { id: mentionId } = session.mark(article, 'claim', quote);
    session.do({ command: 'attach-mention', articleId: article.id, mentionId, claimId });
    return mentionId;
  };
  const dated = (place: number, publishedOn: string, language: string): void => {
    const articleId = session.workspace.articles[place]?.id ?? '';
    const details = { title: 'Deaths', outlet: null, url: null, publishedOn, language };
    session.do({ command: 'edit-article', articleId, details });
  };
  dated(1, '2016-08-18', 'en');
  dated(2, '2016-08-17', 'fa');
  const undated = state(0, 'thousands died');
  const hedged = state(1, '12 “may have died”');
  const plain = state(1, '15 died');
  const persian = state(2, '۱۲ نفر شاید مرده‌اند');
  const second = session.workspace.articles[1];
  if (second === undefined) throw new Error('there is a second article');
  const source = session.mark(second, 'source', 'Wu Qian');
  const hop = { role: 'speaker', sourceId: source.id, actorId: null, cueId: null, mode: 'mixed' } as const;
  session.do({ command: 'set-attribution', articleId: second.id, mentionId: hedged, hops: [hop] });

  const index = indexOf(session.workspace);
  const drift = driftOfMentions(index, index.mentionsOfClaims.get(claimId) ?? []);
  expect(claimDriftSchema.parse(drift)).toEqual(drift);
  expect(drift.mentions.map(({ mentionId }) => mentionId)).toEqual([persian, plain, hedged, undated]);
  expect(drift.mentions.map(({ publishedOn, depth }) => [publishedOn, depth])).toEqual([
    ['2016-08-17', 0],
    ['2016-08-18', 0],
    ['2016-08-18', 1],
    [null, 0],
  ]);
  expect(drift.steps.map((marks) => marks.map(({ kind }) => kind))).toEqual([
    ['number-changed', 'hedge-dropped'],
    ['number-changed', 'hedge-added', 'actor-added', 'paraphrase-to-quote'],
    ['number-changed', 'hedge-dropped', 'actor-dropped', 'quote-to-paraphrase'],
  ]);
});
