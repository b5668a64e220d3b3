// Owns the boundary: who may ask, that the question has the contract's shape, and that the answer is always a result.
// A handler that throws is a bug; the window is told so in words, and the log has the rest.

import type { WebFrameMain } from 'electron';
import { packReply } from '../../contract/as-text';
import { requests, type Channel, type Reply, type RequestArguments } from '../../contract/requests';
import { fail, type Result } from '../../core/result';
import { APP_ORIGIN } from '../app/app-protocol';
import { isWithinLimit } from './request-size';

export type Handlers = { [Name in Channel]: (args: RequestArguments<Name>) => Reply<Name> | Promise<Reply<Name>> };

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(requests, channel);

/**
 * Whether the frame that asks is the page of the app: not a frame in it, and of the app's origin, which is asked for
 * rather than the address, since an address can be made to look like another. A frame that is gone answers nothing.
 */
const isOwnPage = (frame: WebFrameMain | null): boolean => {
  try {
    return frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;
  } catch {
    return false;
  }
};

/** What does not wait for the workspace that the app opens with. */
const AT_ONCE: ReadonlySet<Channel> = new Set(['app:start', 'settings:change', 'work:cancel']);

/** As much of a channel's name as a log or an answer takes: it may be anything, of any length. */
const named = (channel: unknown): string =>
  typeof channel === 'string' ? JSON.stringify(channel.slice(0, 60)) : typeof channel;

/** Refuses a request, and tells the log why. What it carried is not told: it may hold an article. */
const refuse = (channel: unknown, why: string): Result<never> => {
  console.warn(`A request on ${named(channel)} was refused: ${why}.`);
  return fail('request-invalid', { channel: named(channel) });
};

const answer = async (
  handlers: Handlers,
  opened: () => Promise<void>,
  channel: Channel,
  args: unknown,
): Promise<Result<unknown>> => {
  const parsed = requests[channel].args.safeParse(args);
  if (!parsed.success) return refuse(channel, 'what it carries has another shape');
  // The schema is the channel's own, so what it passed is what the channel's handler takes.
  const handle = handlers[channel] as (args: unknown) => Result<unknown> | Promise<Result<unknown>>;
  try {
    if (!AT_ONCE.has(channel)) await opened();
    return await handle(parsed.data);
  } catch (error) {
    console.error(`The request ${channel} failed:`, error);
    return fail('unexpected', { problem: error instanceof Error ? error.message : 'unknown' });
  }
};

/** Answers one request: who asks, on which channel, with what. */
export type AnswerRequest = (asking: WebFrameMain | null, channel: unknown, args: unknown) => Promise<unknown>;

/** What answers the window's requests; `opened` resolves when the workspace that the app opens with is there. */
export const answerRequests =
  (handlers: Handlers, opened: () => Promise<void>): AnswerRequest =>
  async (asking, channel, args) => {
    if (!isOwnPage(asking)) return refuse(channel, 'it came from no page of the app');
    if (!isChannel(channel)) return refuse(channel, 'there is no such request');
    if (!isWithinLimit(channel, args)) return refuse(channel, 'it carries too much');
    return packReply(channel, await answer(handlers, opened, channel, args));
  };
