// Owns the processor time of a page's main thread: unlike a clock it does not run on while other programs have their turn.

import type { CDPSession } from '@playwright/test';
import { z } from 'zod';
import { momentName, type Moment } from '../page/change';
import { ACTS, type ActName } from '../page/measured-view';
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

/** Processor time of one change, in milliseconds. */
export interface ChangeProcessor {
  /** From its start to the end of the frame that paints it. */
  readonly toFrame: number;
  /** From there until the page is at rest. */
  readonly after: number;
}

/** None of an act that was not done. */
export type ActProcessor = Partial<Readonly<Record<ActName, ChangeProcessor>>>;

/** A moment that the page notes; `tts` is the thread's own clock, in microseconds. */
const notedSchema = z.object({
  name: z.literal('TimeStamp'),
  tts: z.number(),
  args: z.object({ data: z.object({ message: z.string() }) }),
});

/** What a session's page notes while `act` runs, by name. */
const noted = async (session: CDPSession, act: () => Promise<unknown>): Promise<ReadonlyMap<string, number>> => {
  const times = new Map<string, number>();
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const known = notedSchema.safeParse(event);
      if (known.success) times.set(known.data.args.data.message, known.data.tts / 1000);
    }
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await act();
  const complete = new Promise<void>((done) => {
    session.once('Tracing.tracingComplete', () => {
      done();
    });
  });
  await session.send('Tracing.end');
  await complete;
  return times;
};

/** The processor time of each act that is done once while `act` runs. */
export const processorOfActs = async (
  { app, page }: MeasuredWindow,
  act: () => Promise<unknown>,
): Promise<ActProcessor> => {
  const session = await app.context().newCDPSession(page);
  const times = await noted(session, act);
  await session.detach();
  const at = (name: ActName, moment: Moment): number => times.get(momentName(name, moment)) ?? NaN;
  const each = ACTS.map((name) => {
    const painted = at(name, 'painted');
    return [name, { toFrame: painted - at(name, 'began'), after: at(name, 'settled') - painted }] as const;
  });
  return Object.fromEntries(each.filter(([, { toFrame, after }]) => !Number.isNaN(toFrame + after)));
};
