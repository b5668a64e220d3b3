import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { WorkProgress } from '../../contract/work';
import { fail, succeed } from '../../core/result';
import { LongWork } from './long-work';

const begin = (): { work: LongWork; told: WorkProgress[] } => {
  const told: WorkProgress[] = [];
  return { work: new LongWork((progress) => told.push(progress)), told };
};

test('the window hears of the beginning, of little in between, and of the end', async () => {
  const { work, told } = begin();
  const done = await work.run('import', ({ onProgress }) => {
    for (let step = 1; step <= 10_000; step += 1) onProgress?.(step, 10_000);
    return Promise.resolve(succeed('all'));
  });
  expect(done).toEqual(succeed('all'));
  expect(told[0]).toEqual({ work: 'import', done: 0, total: null, over: false });
  expect(told.at(-1)).toEqual({ work: 'import', done: 10_000, total: 10_000, over: true });
  expect(told.length).toBeLessThan(20);
});

test('one work waits for the other', async () => {
  const { work, told } = begin();
  const order: string[] = [];
  const one = work.run('verify', async () => {
    order.push('first begins');
    await wait(20);
    order.push('first ends');
    return succeed(null);
  });
  const other = work.run('import', () => {
    order.push('second begins');
    return Promise.resolve(succeed(null));
  });
  await Promise.all([one, other]);
  expect(order).toEqual(['first begins', 'first ends', 'second begins']);
  expect(told.map((progress) => `${progress.work} ${String(progress.over)}`)).toEqual([
    'verify false',
    'verify true',
    'import false',
    'import true',
  ]);
});

test('cancelling ends the work under way and not the one after it', async () => {
  const { work } = begin();
  const cancelled = work.run('verify', async ({ signal }) => {
    while (signal?.aborted === false) await wait(5);
    return fail('cancelled');
  });
  const next = work.run('verify', ({ signal }) => Promise.resolve(succeed(signal?.aborted)));
  await wait(20);
  work.cancel();
  expect(await cancelled).toEqual(fail('cancelled'));
  expect(await next).toEqual(succeed(false));
  work.cancel();
});

test('work that throws is over, and does not hold up what comes after it', async () => {
  const { work, told } = begin();
  await expect(work.run('merge', () => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
  expect(told.at(-1)?.over).toBe(true);
  expect(await work.run('merge', () => Promise.resolve(succeed(1)))).toEqual(succeed(1));
});
