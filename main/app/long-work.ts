// Owns long work as the window sees it: one at a time, with progress that does not flood the window, and a way to call it
// off.

import type { WorkKind, WorkProgress } from '../../contract/work';
import type { Result } from '../../core/result';
import type { Work } from '../store/work';

/** The window is told no more often than this. */
const TELL_MILLISECONDS = 100;

export class LongWork {
  private queue: Promise<unknown> = Promise.resolve();
  private controller: AbortController | null = null;

  /** `tell` takes what the window is to show; the last of each work is `over`. */
  constructor(private readonly tell: (progress: WorkProgress) => void) {}

  /**
   * Does work when the work before it is over, and tells how far it is. Cancelled, it ends with the failure `cancelled`.
   * It must not be asked for from within other long work, which would wait for itself.
   */
  run<Value>(kind: WorkKind, act: (work: Work) => Promise<Result<Value>>): Promise<Result<Value>> {
    const turn = this.queue.then(() => this.carryOut(kind, act));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Calls the work off that is under way, if there is some. */
  cancel(): void {
    this.controller?.abort();
  }

  private async carryOut<Value>(kind: WorkKind, act: (work: Work) => Promise<Result<Value>>): Promise<Result<Value>> {
    const controller = new AbortController();
    this.controller = controller;
    let last: Pick<WorkProgress, 'done' | 'total'> = { done: 0, total: null };
    let toldAt = -Infinity;
    const tellNow = (over: boolean): void => {
      toldAt = performance.now();
      this.tell({ work: kind, ...last, over });
    };
    tellNow(false);
    try {
      return await act({
        signal: controller.signal,
        onProgress: (done, total) => {
          last = { done, total };
          if (performance.now() - toldAt >= TELL_MILLISECONDS) tellNow(false);
        },
      });
    } finally {
      this.controller = null;
      tellNow(true);
    }
  }
}
