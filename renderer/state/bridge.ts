// Owns the window's side of the contract: what comes over the bridge is unknown until its schema has passed it.

import type { z } from 'zod';
import { unpackReply } from '../../contract/as-text';
import { BRIDGE_NAME, type Bridge } from '../../contract/bridge';
import { events, type EventName, type EventValue } from '../../contract/events';
import { requests, type Channel, type Reply, type RequestArguments } from '../../contract/requests';
import { resultSchema } from '../../contract/result-schema';
import { passesUnchanged } from '../../core/passes-unchanged';
import { fail } from '../../core/result';

declare global {
  interface Window {
    readonly [BRIDGE_NAME]: Bridge;
  }
}

const schemas = new Map<Channel, z.ZodType>();

/** The schema of what comes back on a channel: always the same one, as what is known of it is known by it. */
const replySchema = (channel: Channel): z.ZodType => {
  const before = schemas.get(channel);
  if (before !== undefined) return before;
  const schema = resultSchema(requests[channel].value as z.ZodType);
  schemas.set(channel, schema);
  return schema;
};

/** Sends a request to main. A reply that does not fit the contract is a failure like any other. */
export const request = async <Name extends Channel>(
  channel: Name,
  args: RequestArguments<Name>,
): Promise<Reply<Name>> => {
  const schema = replySchema(channel);
  const sent = unpackReply(channel, await window[BRIDGE_NAME].request(channel, args));
  // Most replies are as they should be, and need no copy. The schema is the channel's own, so what it passes is the
  // channel's reply.
  if (passesUnchanged(schema, sent)) return sent as Reply<Name>;
  const parsed = schema.safeParse(sent);
  return parsed.success ? (parsed.data as Reply<Name>) : fail('request-invalid', { channel });
};

/** Listens to an event of main; a value that does not fit is passed over. Returns how to stop. */
export const listen = <Name extends EventName>(
  name: Name,
  listener: (value: EventValue<Name>) => void,
): (() => void) => {
  const schema: z.ZodType = events[name];
  return window[BRIDGE_NAME].listen(name, (value) => {
    const parsed = schema.safeParse(value);
    // The schema is the event's own, so what it passed is the event's value.
    if (parsed.success) listener(parsed.data as EventValue<Name>);
  });
};
