// Owns the boundary: who may ask, that the question has the contract's shape, and that the answer is always a result.
// A handler that throws is a bug; the window is told so in words, and the log has the rest.

import type { WebFrameMain } from 'electron';
import { packReply } from '../../contract/as-text';
import { requests, type Channel, type Reply, type RequestArguments } from '../../contract/requests';
import { fail, type Result } from '../../core/result';
import { APP_ORIGIN } from '../app/app-protocol';
import { note } from '../log/app-log';
import type { Refusal } from '../log/log-event';
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

/** Refuses a request, and tells the log why. Neither what it carried nor a name of no channel is told: both may be anything. */
const refuse = (channel: Channel | null, refusal: Refusal): Result<never> => {
  note({ event: 'request-refused', channel, refusal });
  return fail('request-invalid', { channel: channel ?? 'unknown' });
};

const answer = async (
  handlers: Handlers,
  opened: () => Promise<void>,
  channel: Channel,
  args: unknown,
): Promise<Result<unknown>> => {
  const parsed = requests[channel].args.safeParse(args);
  if (!parsed.success) return refuse(channel, 'arguments');
  // The schema is the channel's own, so what it passed is what the channel's handler takes.
  const handle = handlers[channel] as (args: unknown) => Result<unknown> | Promise<Result<unknown>>;
  try {
    if (!AT_ONCE.has(channel)) await opened();
    const result = await handle(parsed.data);
    if (!result.ok) note({ event: 'request-failed', channel, code: result.error.code });
    return result;
  } catch (error) {
    note({ event: 'error', place: 'request', channel, error });
    return fail('unexpected', { problem: error instanceof Error ? error.message : 'unknown' });
  }
};

/** Answers one request: who asks, on which channel, with what. */
export type AnswerRequest = (asking: WebFrameMain | null, channel: unknown, args: unknown) => Promise<unknown>;

/** What answers the window's requests; `opened` resolves when the workspace that the app opens with is there. */
export const answerRequests =
  (handlers: Handlers, opened: () => Promise<void>): AnswerRequest =>
  async (asking, channel, args) => {
    if (!isOwnPage(asking)) return refuse(isChannel(channel) ? channel : null, 'sender');
    if (!isChannel(channel)) return refuse(null, 'channel');
    if (!isWithinLimit(channel, args)) return refuse(channel, 'size');
    return packReply(channel, await answer(handlers, opened, channel, args));
  };
