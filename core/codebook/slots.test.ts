import { beforeEach, describe, expect, test } from 'vitest';
import { Copy } from '../testing/copy';
import { articleBy, ClaimSession } from '../testing/claims';
import { workspaceOf } from '../testing/session';
import { givenSlotName, type Codebook, type Slot } from './codebook';
import { isIdleImport, planImport } from './codebook-import';
import { INITIAL_CODEBOOK } from './initial-codebook';
import { countSlotUses } from './uses';

const courier = articleBy('Courier', 'The port is open with 40 ships.', 1);
const payam = articleBy('پیام', 'بندر با ۴۰ کشتی باز است.', 2);

const withSlots = (codebook: Codebook, change: (slots: Slot[]) => Slot[]) =>
  ({ command: 'edit-codebook', codebook: { ...codebook, slots: change(codebook.slots) } }) as const;

let session: ClaimSession;
let slot: string;
let stating: string;
beforeEach(() => {
  session = new ClaimSession([courier, payam]);
  session.do(withSlots(session.workspace.codebook, (slots) => [...slots, { id: '', label: 'سلاح' }]));
  slot = session.workspace.codebook.slots.at(-1)?.id ?? '';
  const values = [
    { slot, value: 'ships' },
    { slot: 'how-many', value: '40' },
  ];
  stating = session.state(courier, '40 ships', session.claim('The port is open'), { values });
});

const without = () => withSlots(session.workspace.codebook, (slots) => slots.filter(({ id }) => id !== slot));

describe('a slot of the project', () => {
  test('stays as long as it has values, and says in how many mentions', () => {
    expect(countSlotUses(session.workspace, slot)).toBe(1);
    expect(session.refuse(without())).toEqual({ code: 'slot-in-use', details: { label: 'سلاح', count: 1 } });
    const edit = { kind: 'claim' as const, values: [{ slot: 'how-many', value: '40' }] };
    session.do({ command: 'edit-mention', articleId: courier.id, mentionId: stating, edit });
    session.do(without());
    expect(session.workspace.codebook.slots).toEqual(INITIAL_CODEBOOK.slots);
  });

  test('that has values stays where another codebook is taken in, and one that has none goes', () => {
    session.do(withSlots(session.workspace.codebook, (slots) => [...slots, { id: '', label: 'Unused' }]));
    const plan = planImport(session.workspace, INITIAL_CODEBOOK);
    expect(plan.keptSlots).toEqual([{ id: slot, label: 'سلاح', uses: 1 }]);
    expect(isIdleImport(plan)).toBe(false);
    session.do({ command: 'edit-codebook', codebook: plan.codebook });
    expect(session.workspace.codebook.slots).toEqual([...INITIAL_CODEBOOK.slots, { id: slot, label: 'سلاح' }]);
    expect(isIdleImport(planImport(session.workspace, INITIAL_CODEBOOK))).toBe(true);
  });

  test('goes by the name it has in the codebook; a built-in one that was not renamed by none', () => {
    const renamed = withSlots(session.workspace.codebook, (slots) =>
      slots.map((each) => (each.id === 'who' ? { ...each, label: 'چه کسی' } : each)),
    );
    session.do(renamed);
    const { codebook } = session.workspace;
    expect(['who', 'when', slot, 'weapon'].map((id) => givenSlotName(codebook, id))).toEqual([
      'چه کسی',
      null,
      'سلاح',
      null,
    ]);
  });

  test('comes with its values in a merge where both have changed the codebook', () => {
    const base = workspaceOf([courier]);
    const [ours, theirs] = [new Copy(base, '1'), new Copy(base, '2')];
    const add = (copy: Copy, label: string): string => {
      copy.do(withSlots(copy.workspace.codebook, (slots) => [...slots, { id: '', label }]));
      return copy.workspace.codebook.slots.at(-1)?.id ?? '';
    };
    add(ours, 'Ours');
    const used = add(theirs, 'سلاح');
    add(theirs, 'Unused');
    theirs.do({ command: 'add-mention', articleId: courier.id, kind: 'claim', selections: [{ start: 0, end: 8 }] });
    const mentionId = theirs.workspace.articles[0]?.mentions[0]?.id ?? '';
    const edit = { kind: 'claim' as const, values: [{ slot: used, value: 'ships' }] };
    theirs.do({ command: 'edit-mention', articleId: courier.id, mentionId, edit });
    ours.merge(theirs.workspace);
    expect(ours.workspace.codebook.slots.slice(4).map(({ label }) => label)).toEqual(['Ours', 'سلاح']);
  });
});
