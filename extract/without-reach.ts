// Owns what this process gives up before it reads a first byte: the functions of the platform that reach the network.
// Lint keeps our own code from Node's modules for it; this is for what a library might try.

const NETWORK_GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const;

/** Takes the platform's network functions away. Calling them throws from then on. */
export const withoutReach = (): void => {
  for (const name of NETWORK_GLOBALS) {
    Object.defineProperty(globalThis, name, {
      configurable: false,
      value: () => {
        throw new Error(`${name} is not there: nothing leaves the machine`);
      },
    });
  }
};
