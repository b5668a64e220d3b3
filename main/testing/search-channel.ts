// Owns a thread that searches without a thread of its own: the same answers over a real channel, with what is sent cloned.

import { MessageChannel } from 'node:worker_threads';
import { answerSearches, type FromSearch, type ToSearch } from '../search/answer-searches';
import type { SearchThread } from '../search/searcher';

export const startSearchChannel = (): SearchThread => {
  const { port1, port2 } = new MessageChannel();
  const take = answerSearches((told) => {
    port2.postMessage(told);
  });
  port2.on('message', (message: ToSearch) => {
    take(message);
  });
  return {
    post: (message) => {
      port1.postMessage(message);
    },
    onMessage: (listener) => {
      port1.on('message', (message: FromSearch) => {
        listener(message);
      });
    },
    onEnd: (listener) => {
      port1.once('close', listener);
    },
    kill: () => {
      port1.close();
    },
  };
};
