// Owns the thread that searches as the app starts it: a worker of Node with a limit to its memory.

import { Worker } from 'node:worker_threads';
import { note } from '../log/app-log';
import type { FromSearch } from './answer-searches';
import type { SearchThread } from './searcher';

/** The heap that the thread may fill, in MiB: 100,000 articles in Persian of 3 kB take about half of it. */
const HEAP_MEBIBYTES = 2560;

/** Starts the built module at `path`. */
export const startSearchThread =
  (path: string): (() => SearchThread) =>
  () => {
    const worker = new Worker(path, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MEBIBYTES } });
    return {
      post: (message) => {
        worker.postMessage(message);
      },
      onMessage: (listener) => {
        // The thread is of the same build as main, and tells what it was made to tell.
        worker.on('message', (message: FromSearch) => {
          listener(message);
        });
      },
      onEnd: (listener) => {
        // Too much memory and a bug come here first; both end the thread.
        worker.on('error', (error) => {
          note({ event: 'error', place: 'search-thread', error });
        });
        worker.once('exit', () => {
          listener();
        });
      },
      kill: () => {
        void worker.terminate();
      },
    };
  };
