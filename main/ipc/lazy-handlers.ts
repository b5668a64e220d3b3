// Owns that the code behind rare requests is read when the first of them comes: an app that starts is waited for.

import type { Channel, Reply, RequestArguments } from '../../contract/requests';
import type { Handlers } from './answer-requests';

/** Handlers of these channels whose code `load` gives at the first request; it is asked once and keeps its state. */
export const lazily = <Name extends Channel>(
  channels: readonly Name[],
  load: () => Promise<Pick<Handlers, Name>>,
): Pick<Handlers, Name> => {
  let loaded: Promise<Pick<Handlers, Name>> | null = null;
  const answer = async <Asked extends Name>(channel: Asked, args: RequestArguments<Asked>): Promise<Reply<Asked>> => {
    loaded ??= load();
    const handlers: Pick<Handlers, Asked> = await loaded;
    return handlers[channel](args);
  };
  const entries = channels.map((channel) => [
    channel,
    (args: RequestArguments<typeof channel>) => answer(channel, args),
  ]);
  // Each channel that was named has its handler now.
  return Object.fromEntries(entries) as Pick<Handlers, Name>;
};
