// Owns what crosses as JSON text. On its way to the window a value is copied three times, field by field; a text is copied as one
// piece, which for thousands of mentions is several times faster.

import { z } from 'zod';
import { mentionSchema, type Mention } from '../core/mention/mention';
import { passesUnchanged } from '../core/passes-unchanged';
import type { Result } from '../core/result';
import type { Channel, Reply } from './requests';
import { shareWords } from './shared-words';
import { giveWords, withShortRanges } from './short-ranges';

/** What main sends for a reply. */
export const packReply = (channel: Channel, reply: Result<unknown>): unknown => {
  if (channel !== 'article:read') return reply;
  // The handler of that channel has made it.
  const read = reply as Reply<'article:read'>;
  if (!read.ok) return JSON.stringify(read);
  const { article, ...others } = read.value;
  const mentions = withShortRanges(article.text, article.mentions);
  return JSON.stringify({ ok: true, value: { article: { ...article, mentions }, ...others } });
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** The reply that was sent, still unknown. Text that is no JSON comes from no main of ours and throws. */
export const unpackReply = (channel: Channel, sent: unknown): unknown => {
  if (channel !== 'article:read' || typeof sent !== 'string') return sent;
  const reply: unknown = JSON.parse(sent);
  const article = fieldOf(fieldOf(reply, 'value'), 'article');
  const mentions = fieldOf(article, 'mentions');
  giveWords(fieldOf(article, 'text'), mentions);
  shareWords(mentions);
  return reply;
};

/** Writes mentions of a text for `readMentions`. */
export const writeMentions = (text: string, mentions: readonly Mention[]): string =>
  JSON.stringify(withShortRanges(text, mentions));

const mentionsSchema = z.array(mentionSchema);

/** The mentions of a text that were written; null for what does not fit the contract. Text that is no JSON throws, as above. */
export const readMentions = (text: string, written: string): Mention[] | null => {
  const mentions: unknown = JSON.parse(written);
  giveWords(text, mentions);
  shareWords(mentions);
  // Most are as they should be, and need no copy.
  if (passesUnchanged(mentionsSchema, mentions)) return mentions;
  const parsed = mentionsSchema.safeParse(mentions);
  return parsed.success ? parsed.data : null;
};
