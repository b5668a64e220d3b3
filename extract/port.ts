// Owns the line to whoever started this process: Electron's port for a utility process, or Node's channel for a child.

/** The parts of Electron's `process.parentPort` that are used here; this folder knows no Electron. */
interface ParentPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

export interface Port {
  listen(listener: (message: unknown) => void): void;
  post(message: unknown): void;
}

const isParentPort = (value: unknown): value is ParentPort =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

/** The line to the parent; null where nobody started this process to talk to it. */
export const parentPort = (): Port | null => {
  const port: unknown = 'parentPort' in process ? process.parentPort : null;
  if (isParentPort(port)) {
    return {
      listen: (listener) => {
        port.on('message', ({ data }) => {
          listener(data);
        });
      },
      post: (message) => {
        port.postMessage(message);
      },
    };
  }
  if (process.send === undefined) return null;
  return {
    listen: (listener) => {
      process.on('message', listener);
    },
    post: (message) => {
      process.send?.(message);
    },
  };
};
