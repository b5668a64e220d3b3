// Owns which replies cross as JSON text. On its way to the window a value is copied three times, field by field; a text is
// copied as one piece, which for an article with ten thousand mentions is several times faster.

import type { Channel } from './requests';

const AS_TEXT: ReadonlySet<Channel> = new Set<Channel>(['article:read']);

/** What main sends for a reply. */
export const packReply = (channel: Channel, reply: unknown): unknown =>
  AS_TEXT.has(channel) ? JSON.stringify(reply) : reply;

/** The reply that was sent, still unknown. Text that is no JSON comes from no main of ours and throws. */
export const unpackReply = (channel: Channel, sent: unknown): unknown =>
  AS_TEXT.has(channel) && typeof sent === 'string' ? JSON.parse(sent) : sent;
