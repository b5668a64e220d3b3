import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportToText, workspaceToExport } from '../export/export-json';
import { testId } from '../testing/fixed-environment';
import { workspaceOf } from '../testing/session';
import { anyWorkspace } from '../testing/workspaces';
import { changesToAdopt } from './adopt';
import { applyChanges, changeSchema, invertChanges } from './change';
import { isEmptyWorkspace, type Workspace } from './workspace';

/** An empty workspace of the same analyst, and one of another. */
const empty = fc.constantFrom<Workspace>(
  { ...workspaceOf([]), id: testId('d', 2), title: 'New' },
  { ...workspaceOf([]), id: testId('d', 2), title: 'New', analysts: [{ id: testId('f', 2), name: 'Other' }] },
);

const exportOf = (workspace: Workspace): string => exportToText(workspaceToExport(workspace));

describe('an empty workspace that takes over an export', () => {
  test('becomes the workspace the export was made from, to the byte', () => {
    fc.assert(
      fc.property(empty, anyWorkspace, (before, adopted) => {
        const after = applyChanges(before, changesToAdopt(before, adopted));
        expect(after).toEqual(adopted);
        expect(exportOf(after)).toBe(exportOf(adopted));
      }),
      { numRuns: 60 },
    );
  });

  test('is what it was once that is taken back', () => {
    fc.assert(
      fc.property(empty, anyWorkspace, (before, adopted) => {
        const changes = changesToAdopt(before, adopted);
        const back = applyChanges(applyChanges(before, changes), invertChanges(changes));
        expect(back).toEqual(before);
        expect(isEmptyWorkspace(back)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('does so by changes that can be replayed and survive being written as JSON', () => {
    fc.assert(
      fc.property(empty, anyWorkspace, (before, adopted) => {
        const changes = changesToAdopt(before, adopted);
        expect(applyChanges(applyChanges(before, changes), changes)).toEqual(adopted);
        for (const change of changes) expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      }),
      { numRuns: 30 },
    );
  });
});
