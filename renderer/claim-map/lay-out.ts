// Owns the worker that lays maps out: elk's own, served from the app's own address as a file like any other, which the
// content security policy allows (script-src 'self'). The window goes on while it works.

import Elk, { type ELK, type ElkNode } from 'elkjs/lib/elk-api';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';

let elk: ELK | null = null;

/** Lays a graph out. The worker is started by the first and kept. */
export const layOut = (graph: ElkNode): Promise<ElkNode> => {
  elk ??= new Elk({ workerFactory: () => new Worker(workerAddress) });
  return elk.layout(graph);
};
