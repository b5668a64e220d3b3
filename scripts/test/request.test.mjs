import { expect, test } from 'vitest';
import { parseRequest } from './request.mjs';

test('without words everything runs, in order', () => {
  expect(parseRequest([])).toEqual({
    kind: 'run',
    stages: ['lint', 'types', 'electronegativity', 'unit', 'e2e', 'package', 'speed'],
    words: [],
  });
});

test('stages can be chosen, and keep their order', () => {
  expect(parseRequest(['--only=unit,lint'])).toEqual({ kind: 'run', stages: ['lint', 'unit'], words: [] });
});

test('further words go to the one stage chosen', () => {
  expect(parseRequest(['--only=e2e', 'seeds', '--', '--repeat-each=3'])).toEqual({
    kind: 'run',
    stages: ['e2e'],
    words: ['seeds', '--repeat-each=3'],
  });
});

test.each([
  [['--only=units']],
  [['seeds']],
  [['--only=lint', 'core']],
  [['--only=electronegativity', 'main']],
  [['--watch']],
  [['--only=']],
])('%j makes no sense', (words) => {
  expect(parseRequest(words).kind).toBe('nonsense');
});

test('help is given', () => {
  expect(parseRequest(['--help'])).toEqual({ kind: 'help' });
});
