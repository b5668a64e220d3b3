// Owns what the preload script puts into the window, and nothing more: two functions that carry unknown values.

export interface Bridge {
  /** Sends a request; what comes back is unknown until the contract has parsed it. */
  request(channel: string, args: unknown): Promise<unknown>;
  /** Listens to an event of main; returns how to stop. */
  listen(event: string, listener: (value: unknown) => void): () => void;
}

/** The name under which the window finds it. */
export const BRIDGE_NAME = 'hashiya';
