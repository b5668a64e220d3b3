import { expect, test } from 'vitest';
import type { ChangeTimes } from '../page/change';
import type { TextCell } from './measure-texts';
import type { ViewTimes } from './measure-view';
import { textsReport } from './report-texts';
import { ALONE, COMPARED, type TextSize, type ViewName } from './sizes';

const change = (painted: number): ChangeTimes => ({ painted, work: painted, settled: painted, after: 0 });

const times = (open: number, act: number): ViewTimes => ({
  open: change(open),
  acts: [{ add: change(act), edit: change(act), delete: change(act) }],
  processor: [act * 3],
  ofActs: [{ add: { toFrame: act, after: 0 } }],
  scroll: { interval: 16.7, work: 5 },
  jump: { interval: 16.7, work: 5 },
  memory: 8 * 2 ** 20,
  coloured: 0.2,
});

const cell = (size: TextSize, view: ViewName, open: readonly number[], act: number): TextCell => ({
  size,
  view,
  times: open.map((each) => times(each, act)),
  unfinished: null,
});

const reported = (cells: readonly TextCell[]): string => textsReport(cells, { rounds: 3, acts: 1 });

test('an aim is met or not by the ratio of each round, and the report says by how much', () => {
  const flat = cell(COMPARED.many, 'static', [200, 400, 200], 0);
  const fast = reported([cell(COMPARED.many, 'hashiya', [80, 160, 90], 3), flat]);
  expect(fast).toContain(
    '- met: 1 MB with 10,000 mentions is painted in half the time of the flat static DOM (0.40 times)',
  );
  const slow = reported([cell(COMPARED.many, 'hashiya', [180, 360, 190], 3), flat]);
  expect(slow).toContain(
    '- NOT met: 1 MB with 10,000 mentions is painted in half the time of the flat static DOM (0.90 times)',
  );
});

test('what more mentions cost is told against few', () => {
  const report = reported([
    cell(COMPARED.many, 'hashiya', [100], 9),
    cell(ALONE.few, 'hashiya', [100], 3),
    cell(COMPARED.many, 'static', [100], 0),
  ]);
  expect(report).toContain('- NOT met: that costs at most twice as much at 10,000 mentions as at 100, 1 MB (3.0)');
});

test('an aim without figures is not spoken of', () => {
  expect(reported([cell(COMPARED.small, 'hashiya', [10], 2)])).not.toContain('5 MB');
});

test('what did not finish is named with its reason, in the table and below it', () => {
  const report = reported([
    cell(COMPARED.long, 'hashiya', [100], 3),
    cell(COMPARED.long, 'static', [900], 0),
    { size: COMPARED.long, view: 'recogito', times: [], unfinished: 'did not open within 45 s' },
  ]);
  expect(report).toContain('| did not open within 45 s |');
  expect(report).toContain('- Recogito, 5 MB, 10,000: did not open within 45 s');
});

test('mentions that were not painted after a jump are told', () => {
  const unpainted = { ...times(100, 3), coloured: 0 };
  const report = reported([{ size: COMPARED.many, view: 'hashiya', times: [unpainted], unfinished: null }]);
  expect(report).toContain('- NOT met: mentions are painted after a jump, 1 MB, 10,000 (no coloured pixel)');
});
