import { beforeEach, expect, test } from 'vitest';
import { articleBy, ClaimSession } from '../testing/claims';
import { TEST_ANALYST, testId } from '../testing/fixed-environment';

const courier = articleBy('Courier', 'The port is open.', 1);
const payam = articleBy('پیام', 'بندر بسته است.', 2);

let session: ClaimSession;
beforeEach(() => {
  session = new ClaimSession([courier, payam]);
});

const make = (...articleIds: string[]): string => {
  const [change] = session.do({ command: 'make-event', title: 'باز شدن بندر', articleIds });
  if (change?.record !== 'event') throw new Error('no event');
  return change.id;
};

test('an event is made of articles that are there, each once, or of none', () => {
  make(courier.id, payam.id, courier.id);
  expect(session.workspace.events).toMatchObject([
    {
      title: 'باز شدن بندر',
      note: '',
      startsOn: null,
      articleIds: [courier.id, payam.id],
      createdBy: TEST_ANALYST.id,
      modifiedBy: TEST_ANALYST.id,
    },
  ]);
  make();
  const articleIds = [testId('a', 9)];
  expect(session.refuse({ command: 'make-event', title: 'x', articleIds })).toMatchObject({
    code: 'article-missing',
    details: { article: testId('a', 9) },
  });
});

test('an event is edited in what an edit names; an article may be in several', () => {
  const [first, second] = [make(courier.id), make(courier.id)];
  session.do({ command: 'edit-event', eventId: first, edit: { startsOn: '2016-08-14', note: 'n' } });
  session.do({ command: 'edit-event', eventId: second, edit: { articleIds: [payam.id, courier.id, payam.id] } });
  expect(session.workspace.events).toMatchObject([
    { id: first, startsOn: '2016-08-14', note: 'n', articleIds: [courier.id] },
    { id: second, startsOn: null, articleIds: [payam.id, courier.id] },
  ]);
  expect(session.refuse({ command: 'edit-event', eventId: testId('b', 1), edit: {} }).code).toBe('event-missing');
});

test('an article that was deleted since may stay in an event, and no other that is not there may come to it', () => {
  const eventId = make(courier.id, payam.id);
  session.do({ command: 'delete-article', articleId: courier.id });
  session.do({ command: 'edit-event', eventId, edit: { articleIds: [courier.id] } });
  expect(session.workspace.events).toMatchObject([{ articleIds: [courier.id] }]);
  session.do({ command: 'edit-event', eventId, edit: { articleIds: [] } });
  expect(session.refuse({ command: 'edit-event', eventId, edit: { articleIds: [courier.id] } }).code).toBe(
    'article-missing',
  );
});

test('a deleted event leaves its articles', () => {
  const eventId = make(courier.id);
  session.do({ command: 'delete-event', eventId });
  expect(session.workspace).toMatchObject({ events: [], articles: [{ id: courier.id }, { id: payam.id }] });
  expect(session.refuse({ command: 'delete-event', eventId }).code).toBe('event-missing');
});
