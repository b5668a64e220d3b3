import { describe, expect, it } from 'vitest';
import {
  chosenMentions,
  entriesOf,
  entryOf,
  NOTHING_PICKED,
  pickEntry,
  pickMention,
  stepJoin,
  type Picks,
} from './picking';

const entries = entriesOf({
  joins: [
    { kind: 'same-claim', claimId: 'c1', left: ['l1', 'l2'], right: ['r1'] },
    {
      kind: 'relation',
      relationId: 'x',
      relationKind: 'supports',
      from: 'c2',
      to: 'c3',
      fromSide: 'left',
      left: ['l3'],
      right: ['r3'],
    },
  ],
  onlyLeft: [{ claimId: 'c4', mentionIds: ['l4'] }],
  onlyRight: [],
});
const [same, relation, only] = entries;
if (same === undefined || relation === undefined || only === undefined) throw new Error('there are three entries');

const chosen = (picks: Picks): string[] => [...chosenMentions(picks, entryOf(picks, entries))].sort();

describe('picking', () => {
  it('shows all mentions of an entry as chosen, and makes the first of each side a pair', () => {
    const picks = pickEntry(same);
    expect(picks).toMatchObject({ left: 'l1', right: 'r1' });
    expect(chosen(picks)).toEqual(['l1', 'l2', 'r1']);
  });

  it('lets an entry go for a mention that is picked by hand, with what that mention is joined to', () => {
    const picks = pickMention(pickEntry(same), 'right', 'r3');
    expect(picks).toEqual({ left: null, right: 'r3', join: null });
    expect(entryOf(picks, entries)).toBe(relation);
    expect(chosen(picks)).toEqual(['l3', 'r3']);
  });

  it('makes a pair of two mentions picked by hand, whatever else they are joined to', () => {
    const two = pickMention(pickMention(NOTHING_PICKED, 'left', 'l1'), 'right', 'r3');
    expect(two).toEqual({ left: 'l1', right: 'r3', join: null });
    expect(chosen(two)).toEqual(['l1', 'r3']);
    expect(pickMention(two, 'left', 'l4')).toMatchObject({ left: 'l4', right: 'r3' });
  });

  it('knows the join of a pair that was picked by hand', () => {
    expect(entryOf(pickMention(pickMention(NOTHING_PICKED, 'left', 'l2'), 'right', 'r1'), entries)).toBe(same);
  });

  it('takes a claim of one side as half of a pair', () => {
    expect(pickMention(pickEntry(only), 'right', 'r1')).toMatchObject({ left: 'l4', right: 'r1' });
  });
});

describe('stepJoin', () => {
  it('goes round the joins and leaves out what nothing joins', () => {
    expect(stepJoin(entries, null, 1)).toBe(same);
    expect(stepJoin(entries, null, -1)).toBe(relation);
    expect(stepJoin(entries, same.key, 1)).toBe(relation);
    expect(stepJoin(entries, relation.key, 1)).toBe(same);
    expect(stepJoin(entries, same.key, -1)).toBe(relation);
    expect(stepJoin([only], null, 1)).toBeNull();
  });
});
