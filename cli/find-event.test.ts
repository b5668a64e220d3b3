import { expect, test } from 'vitest';
import { smallWorkspace } from '../core/testing/workspaces';
import { testId } from '../core/testing/fixed-environment';
import { eventFor } from './find-event';

test('a report is about the only event there is, about the one that is named, or about all articles where that is asked for', () => {
  const workspace = smallWorkspace();
  const made = { createdAt: workspace.createdAt, createdBy: testId('f', 1) };
  const changed = { modifiedAt: workspace.createdAt, modifiedBy: testId('f', 1) };
  const event = { id: testId('9', 1), title: 'رویداد', note: '', startsOn: null, articleIds: [], ...made, ...changed };
  const one = { ...workspace, events: [event] };
  const two = { ...workspace, events: [event, { ...event, id: testId('9', 2), title: 'Another' }] };
  expect(eventFor(one, undefined, false)).toEqual({ ok: true, eventId: event.id });
  expect(eventFor(one, undefined, true)).toEqual({ ok: true, eventId: null });
  expect(eventFor(two, undefined, false)).toEqual({ ok: true, eventId: null });
  expect(eventFor(two, 'رويداد', false)).toEqual({ ok: true, eventId: event.id });
  expect(eventFor(two, 'none', false)).toMatchObject({ ok: false, failure: { code: 'event-unknown' } });
});
