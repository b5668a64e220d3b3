// Owns what a process of ours gives up for good: Node's ways to other machines. Chromium's locks (main/app/lock-down.ts)
// hold for pages only; a library in main, in a thread or in a helper process would pass them by. Lint and the check of the
// bundles keep our own code from asking for these modules; this refuses what asks for them all the same, at run time.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** The functions of the platform that reach other machines; where they are missing nothing is put in their place. */
const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const;

type Refusal = (...args: unknown[]) => never;

const refuse =
  (name: string): Refusal =>
  () => {
    throw new Error(`${name} is not there: nothing leaves the machine`);
  };

/** True for a named socket, which cannot reach another machine: the lock of a workspace is one. */
const isLocal = (first: unknown): boolean => {
  // Node's own callers hand the normalised arguments over as one array.
  const address: unknown = Array.isArray(first) ? first[0] : first;
  if (typeof address === 'string') return Number.isNaN(Number(address));
  return typeof address === 'object' && address !== null && 'path' in address && typeof address.path === 'string';
};

/** Puts a function in the place of `owner[name]` that lets through what `passes` and refuses the rest. */
const guard = (owner: object, name: string, said: string, passes: (first: unknown) => boolean = () => false): void => {
  const known: unknown = Reflect.get(owner, name);
  if (typeof known !== 'function') return;
  const refused = refuse(said);
  Object.defineProperty(owner, name, {
    configurable: false,
    writable: false,
    enumerable: true,
    value: function (this: unknown, ...args: unknown[]): unknown {
      return passes(args[0]) ? Reflect.apply(known, this, args) : refused();
    },
  });
};

/**
 * Takes the network away from this thread of this process, for good; called again it does nothing. HTTP, TLS, HTTP/2 and
 * `fetch` all open a `net.Socket`, so that is where they end; datagrams and names have modules of their own. Named
 * sockets stay. Worker threads and child processes have modules of their own, and call this for themselves.
 */
export const withoutNetwork = (): void => {
  if (Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect')?.configurable === false) return;
  guard(net.Socket.prototype, 'connect', 'net.connect', isLocal);
  guard(net.Server.prototype, 'listen', 'net.listen', isLocal);
  for (const name of ['bind', 'connect', 'send']) guard(dgram.Socket.prototype, name, `dgram.${name}`);
  for (const owner of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
    const names = Object.getOwnPropertyNames(owner).filter((name) => /^(lookup|resolve|reverse)/.test(name));
    for (const name of names) guard(owner, name, `dns.${name}`);
  }
  // Modules that were imported by name see the guarded functions too.
  syncBuiltinESMExports();
  for (const name of GLOBALS) {
    if (!(name in globalThis)) continue;
    Object.defineProperty(globalThis, name, { configurable: false, writable: false, value: refuse(name) });
  }
};
