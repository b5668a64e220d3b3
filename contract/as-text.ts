// Owns which replies cross as JSON text. On its way to the window a value is copied three times, field by field; a text is
// copied as one piece, which for an article with ten thousand mentions is several times faster.

import type { Result } from '../core/result';
import type { Channel, Reply } from './requests';
import { giveWords, withShortRanges } from './short-ranges';

/** What main sends for a reply. */
export const packReply = (channel: Channel, reply: Result<unknown>): unknown => {
  if (channel !== 'article:read') return reply;
  // The handler of that channel has made it.
  const read = reply as Reply<'article:read'>;
  return JSON.stringify(read.ok ? { ok: true, value: withShortRanges(read.value) } : read);
};

/** The reply that was sent, still unknown. Text that is no JSON comes from no main of ours and throws. */
export const unpackReply = (channel: Channel, sent: unknown): unknown => {
  if (channel !== 'article:read' || typeof sent !== 'string') return sent;
  const reply: unknown = JSON.parse(sent);
  if (typeof reply === 'object' && reply !== null && 'value' in reply) giveWords(reply.value);
  return reply;
};
