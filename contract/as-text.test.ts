import { expect, test } from 'vitest';
import { smallWorkspace } from '../core/testing/workspaces';
import { packReply, unpackReply } from './as-text';
import { requests } from './requests';

test('a reply is the same once it has crossed, as text or as a value', () => {
  const [article] = smallWorkspace().articles;
  const reply = { ok: true, value: article };
  for (const channel of ['article:read', 'command:run'] as const) {
    const crossed: unknown = structuredClone(packReply(channel, reply));
    expect(unpackReply(channel, crossed)).toEqual(reply);
  }
  expect(typeof packReply('article:read', reply)).toBe('string');
  expect(requests['article:read'].value.safeParse(article).success).toBe(true);
});
