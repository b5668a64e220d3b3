// Owns the boundary: who may ask, that the question has the contract's shape, and that the answer is always a result.
// A handler that throws is a bug; the window is told so in words, and the log has the rest.

import { ipcMain, type WebFrameMain } from 'electron';
import { packReply } from '../../contract/as-text';
import { requests, type Channel, type Reply, type RequestArguments } from '../../contract/requests';
import { fail, type Result } from '../../core/result';
import { APP_ORIGIN } from '../app/app-protocol';

export type Handlers = { [Name in Channel]: (args: RequestArguments<Name>) => Reply<Name> | Promise<Reply<Name>> };

const isChannel = (channel: unknown): channel is Channel =>
  typeof channel === 'string' && Object.hasOwn(requests, channel);

const isOwnPage = (frame: WebFrameMain | null): boolean =>
  frame !== null && frame.parent === null && frame.origin === APP_ORIGIN;

const answer = async (handlers: Handlers, channel: Channel, args: unknown): Promise<Result<unknown>> => {
  const parsed = requests[channel].args.safeParse(args);
  if (!parsed.success) return fail('request-invalid', { channel });
  // The schema is the channel's own, so what it passed is what the channel's handler takes.
  const handle = handlers[channel] as (args: unknown) => Result<unknown> | Promise<Result<unknown>>;
  try {
    return await handle(parsed.data);
  } catch (error) {
    console.error(`The request ${channel} failed:`, error);
    return fail('unexpected', { problem: error instanceof Error ? error.message : 'unknown' });
  }
};

/** Answers the window's requests from now on. */
export const answerRequests = (handlers: Handlers): void => {
  ipcMain.handle('request', async (event, channel: unknown, args: unknown) => {
    if (!isOwnPage(event.senderFrame) || !isChannel(channel))
      return fail('request-invalid', { channel: String(channel) });
    return packReply(channel, await answer(handlers, channel, args));
  });
};
