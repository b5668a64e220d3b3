import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actsSettled, beginAct, endAct, followActs } from './under-way';

test('acts are told of as under way from the first that begins to the last that ends, once for all of them', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (steps) => {
      const told: boolean[] = [];
      const stop = followActs((isUnderWay) => told.push(isUnderWay));
      const expected = [false];
      let acts = 0;
      const count = (step: 1 | -1): void => {
        if (step === 1) beginAct();
        else endAct();
        acts += step;
        if (expected.at(-1) !== acts > 0) expected.push(acts > 0);
      };
      for (const isBeginning of steps) if (isBeginning || acts > 0) count(isBeginning ? 1 : -1);
      while (acts > 0) count(-1);
      stop();
      expect(told).toEqual(expected);
    }),
  );
});

test('whoever waits for acts to settle waits for all of them', async () => {
  let isSettled = false;
  beginAct();
  beginAct();
  const settled = actsSettled().then(() => {
    isSettled = true;
  });
  endAct();
  await Promise.resolve();
  expect(isSettled).toBe(false);
  endAct();
  await settled;
  expect(isSettled).toBe(true);
  await actsSettled();
});
