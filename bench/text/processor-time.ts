// Owns the processor time of a page's main thread: unlike a clock it does not run on while other programs have their turn.

import type { MeasuredWindow } from './measured-window';

/** How much processor time the page's tasks took while `act` ran, in milliseconds: script, style, layout and paint. */
export const processorTime = async ({ app, page }: MeasuredWindow, act: () => Promise<unknown>): Promise<number> => {
  const session = await app.context().newCDPSession(page);
  const taken = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  };
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await taken();
  await act();
  const after = await taken();
  await session.detach();
  return (after - before) * 1000;
};
