import { expect, test } from 'vitest';
import { complaintsAbout, parseAllowList } from './allow-list.mjs';

const found = { check: 'PRELOAD_JS_CHECK', file: 'main/app/app-window.ts', line: 81, description: 'Review it' };
const allowed = { check: 'PRELOAD_JS_CHECK', file: 'main/app/app-window.ts', reason: 'It was reviewed.' };

test('what is found and allowed is no complaint, on whatever line it stands', () => {
  expect(complaintsAbout([found], [allowed])).toEqual([]);
  expect(complaintsAbout([{ ...found, line: 90 }], [allowed])).toEqual([]);
});

test('what is not allowed is told with its file, line and check', () => {
  expect(complaintsAbout([found], [])).toEqual(['main/app/app-window.ts:81 PRELOAD_JS_CHECK: Review it']);
});

test.each([{ check: 'SANDBOX_JS_CHECK' }, { file: 'main/app/other.ts' }])(
  'an entry with another %o does not allow it',
  (other) => {
    expect(complaintsAbout([found], [{ ...allowed, ...other }])).toHaveLength(2);
  },
);

test('an entry allows one finding and not a second of its kind', () => {
  expect(complaintsAbout([found, { ...found, line: 99 }], [allowed])).toEqual([
    'main/app/app-window.ts:99 PRELOAD_JS_CHECK: Review it',
  ]);
});

test('an entry that nothing matches is told', () => {
  expect(complaintsAbout([], [allowed])).toEqual([
    'PRELOAD_JS_CHECK is allowed in main/app/app-window.ts, but not found there: take it out of allowed.json.',
  ]);
});

test('a list is read, and one with an entry without a reason is refused', () => {
  expect(parseAllowList([allowed])).toEqual([allowed]);
  for (const list of [{}, [null], [{ ...allowed, reason: ' ' }], [{ ...allowed, line: 81 }]])
    expect(() => parseAllowList(list)).toThrow('allowed.json');
});
