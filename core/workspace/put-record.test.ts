import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameAtEnds } from '../same-at-ends';
import { put } from './put-record';

interface Item {
  readonly id: string;
  readonly place: number;
}

const order = (one: Item, other: Item): number => one.place - other.place || (one.id < other.id ? -1 : 1);

/** What `put` comes to, with a look at every record. */
const putPlainly = (items: readonly Item[], id: string, after: Item | null): Item[] =>
  [...items.filter((item) => item.id !== id), ...(after === null ? [] : [after])].sort(order);

/** What is known of the record before: where it really is, nothing, or something that does not hold. */
const anyStep = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  place: fc.option(fc.nat(5)),
  told: fc.constantFrom('true', 'nothing', 'false'),
  /** How many lists back the record is put into, as where a change is taken back. */
  back: fc.nat(3),
});

test('a record is put where it belongs, whatever is told of it, also into a list that others were made from', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
      const lists: Item[][] = [[]];
      for (const { id, place, told, back } of steps) {
        const items = lists.at(-1 - back) ?? [];
        const after = place === null ? null : { id, place };
        const held = items.find((item) => item.id === id) ?? null;
        const before = told === 'true' ? held : told === 'nothing' ? null : { id, place: 3 };
        const next = put(items, { id, before, after }, order);
        expect(next).toEqual(putPlainly(items, id, after));
        // What is said of the two lists is what whoever looks through them sees: nothing is known of a copy.
        expect(sameAtEnds(items, next)).toEqual(sameAtEnds([...items], next));
        lists.push(next);
      }
    }),
  );
});
