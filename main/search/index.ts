// Starts the thread that searches: it answers main and reaches nothing else.

import { parentPort } from 'node:worker_threads';
import { withoutNetwork } from '../without-network/without-network';
import { answerSearches, type ToSearch } from './answer-searches';

withoutNetwork();

const port = parentPort;
if (port !== null) {
  const take = answerSearches((told) => {
    port.postMessage(told);
  });
  // Only main writes to the port, and it is of the same build.
  port.on('message', (message: ToSearch) => {
    take(message);
  });
}
