// Owns the slots that every claim has, and how a mention's values change: one for each slot at most, none of them blank.

import type { SlotValue } from './stance';

/** The slots that have words of their own in every language; any other slot is called what the analyst calls it. */
export const BUILT_IN_SLOTS = ['who', 'where', 'when', 'how-many'] as const;
export type BuiltInSlot = (typeof BUILT_IN_SLOTS)[number];

/** True for a slot that has words of its own. */
export const isBuiltInSlot = (slot: string): slot is BuiltInSlot =>
  (BUILT_IN_SLOTS as readonly string[]).includes(slot);

/** The values with another one in a slot, at its place or as the last; a blank one takes the slot away. */
export const withSlotValue = (values: readonly SlotValue[], slot: string, typed: string): SlotValue[] => {
  const value = typed.trim();
  if (value === '') return values.filter((each) => each.slot !== slot);
  const isKnown = values.some((each) => each.slot === slot);
  return isKnown
    ? values.map((each) => (each.slot === slot ? { ...each, value } : each))
    : [...values, { slot, value }];
};
