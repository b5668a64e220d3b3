import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SLOTS, isBuiltInSlot, withSlotValue } from './slot-values';
import type { SlotValue } from './stance';

describe('the values of a mention', () => {
  it('have one for each slot, in the order in which the slots came', () => {
    const first = withSlotValue(withSlotValue([], 'who', 'چین'), 'how-many', ' 40 ');
    expect(first).toEqual([
      { slot: 'who', value: 'چین' },
      { slot: 'how-many', value: '40' },
    ]);
    expect(withSlotValue(first, 'who', 'China')).toEqual([
      { slot: 'who', value: 'China' },
      { slot: 'how-many', value: '40' },
    ]);
  });

  it('lose a slot whose value is blank, and only that', () => {
    const values = [
      { slot: 'who', value: 'a' },
      { slot: 'weapon', value: 'b' },
    ];
    expect(withSlotValue(values, 'who', ' \n')).toEqual([{ slot: 'weapon', value: 'b' }]);
    expect(withSlotValue(values, 'where', '')).toEqual(values);
  });

  it('never hold a slot twice or a blank value, whatever is typed in which order', () => {
    const slot = fc.constantFrom(...BUILT_IN_SLOTS, 'weapon', 'سلاح');
    fc.assert(
      fc.property(fc.array(fc.tuple(slot, fc.string({ maxLength: 4 }))), (typed) => {
        let values: SlotValue[] = [];
        for (const [each, value] of typed) values = withSlotValue(values, each, value);
        expect(new Set(values.map((each) => each.slot)).size).toBe(values.length);
        expect(values.every(({ value }) => value.trim() !== '' && value === value.trim())).toBe(true);
      }),
    );
  });

  it('know their own slots', () => {
    expect([...BUILT_IN_SLOTS, 'weapon', 'toString'].filter(isBuiltInSlot)).toEqual(BUILT_IN_SLOTS);
  });
});
