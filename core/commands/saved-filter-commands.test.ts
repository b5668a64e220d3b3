import { expect, test } from 'vitest';
import { exportToWorkspace } from '../export/read-export';
import { workspaceToExport } from '../export/export-json';
import { QUESTION_MODES } from '../search/question';
import { filterCriteriaSchema, type FilterCriteria } from '../saved-filters/saved-filter';
import { ClaimSession } from '../testing/claims';
import { TEST_ANALYST, testId } from '../testing/fixed-environment';

const CRITERIA: readonly FilterCriteria[] = [
  { of: 'articles', words: 'بندر', facets: [{ by: 'outlet', outlet: null }] },
  { of: 'mentions', hiddenCodes: ['cue'], tag: 'برچسب', words: '' },
  { of: 'claims', show: 'contested', words: '' },
  { of: 'search', query: 'kind:claim "port"', mode: 'word', exact: false },
];

const make = (session: ClaimSession, name: string, criteria: FilterCriteria): string => {
  const [change] = session.do({ command: 'make-saved-filter', name, criteria });
  if (change?.record !== 'saved-filter') throw new Error('no filter was saved');
  return change.id;
};

test('a filter of each sort is saved under a name, and an export brings it back', () => {
  const session = new ClaimSession([]);
  for (const criteria of CRITERIA) make(session, 'باز', criteria);
  expect(session.workspace.savedFilters).toMatchObject(
    CRITERIA.map((criteria) => ({ name: 'باز', criteria, createdBy: TEST_ANALYST.id, modifiedBy: TEST_ANALYST.id })),
  );
  const back = exportToWorkspace(JSON.parse(JSON.stringify(workspaceToExport(session.workspace))), 'e.json');
  expect(back).toEqual({ ok: true, value: session.workspace });
});

test('a saved filter is renamed, given other criteria of the same sort, and deleted', () => {
  const session = new ClaimSession([]);
  const savedFilterId = make(session, 'Open', { of: 'claims', show: 'contested', words: '' });
  session.do({ command: 'edit-saved-filter', savedFilterId, edit: { name: 'Closed' } });
  const criteria = { of: 'claims', show: 'unstated', words: 'port' } as const;
  session.do({ command: 'edit-saved-filter', savedFilterId, edit: { criteria } });
  expect(session.workspace.savedFilters).toMatchObject([{ id: savedFilterId, name: 'Closed', criteria }]);
  expect(
    session.refuse({
      command: 'edit-saved-filter',
      savedFilterId,
      edit: { criteria: { of: 'search', query: 'x', mode: 'folded', exact: false } },
    }),
  ).toMatchObject({ code: 'saved-filter-other', details: { name: 'Closed' } });
  session.do({ command: 'delete-saved-filter', savedFilterId });
  expect(session.workspace.savedFilters).toEqual([]);
  for (const command of ['edit-saved-filter', 'delete-saved-filter'] as const)
    expect(session.refuse({ command, savedFilterId: testId('b', 1), edit: {} })).toMatchObject({
      code: 'saved-filter-missing',
    });
});

test('every mode of the search can be saved', () => {
  for (const mode of QUESTION_MODES)
    expect(filterCriteriaSchema.safeParse({ of: 'search', query: 'x', mode, exact: true }).success).toBe(true);
});
