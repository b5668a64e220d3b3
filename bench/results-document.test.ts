import { expect, test } from 'vitest';
import { withPart } from './results-document';

const FACTS = ['date: 2026-01-01', 'processor: one, 2 cores'];

test('a document begins with the aims of all its parts', () => {
  const first = withPart('', 'store', FACTS, '### Aims\n\n- NOT met: an edit is fast (12 ms)\n\n### Edits\n\nSlow.');
  const both = withPart(first, 'text', FACTS, '### Aims\n\n- met: opening is fast (3 ms)');
  expect(both.indexOf('- met: opening is fast (3 ms)')).toBeLessThan(both.indexOf('<!-- part: text -->'));
  expect(both.indexOf('- NOT met: an edit is fast (12 ms)')).toBeLessThan(both.indexOf('<!-- part: text -->'));
  expect(both.match(/- NOT met: an edit is fast/gu)).toHaveLength(2);
  expect(both).toContain('- processor: one, 2 cores');
});

test('a part that is measured again replaces its section and leaves the others', () => {
  const before = withPart(withPart('', 'store', FACTS, 'The store, once.'), 'queries', FACTS, 'Queries, once.');
  const after = withPart(before, 'store', FACTS, 'The store, twice.');
  expect(after).not.toContain('The store, once.');
  expect(after).toContain('The store, twice.');
  expect(after).toContain('Queries, once.');
});

test('writing the same part twice gives the same document', () => {
  const once = withPart(withPart('', 'search', FACTS, '### Aims\n\n- met: fast (1 ms)'), 'start', FACTS, 'Started.');
  expect(withPart(once, 'start', FACTS, 'Started.')).toBe(once);
});

test('parts stand in their own order, not in that in which they were measured', () => {
  const text = withPart(withPart('', 'queries', FACTS, 'Q.'), 'text', FACTS, 'T.');
  expect(text.indexOf('## Long texts')).toBeLessThan(text.indexOf('## Queries across articles'));
});
