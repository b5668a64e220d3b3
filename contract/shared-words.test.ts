import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWorkspace, smallWorkspace } from '../core/testing/workspaces';
import { shareWords } from './shared-words';

test('mentions say what they said', () => {
  fc.assert(
    fc.property(anyWorkspace, ({ articles }) => {
      for (const { mentions } of articles) {
        const shared: unknown = structuredClone(mentions);
        shareWords(shared);
        expect(shared).toStrictEqual(mentions);
      }
    }),
    { numRuns: 40 },
  );
});

test('what is no list of mentions stays as it is', () => {
  for (const value of [
    null,
    'words',
    3,
    {},
    [null, 'words', 3, {}, { ranges: 'none' }, { ranges: [null], name: 'a' }],
  ]) {
    const given: unknown = structuredClone(value);
    shareWords(given);
    expect(given).toStrictEqual(value);
  }
});

test('a field that a mention does not have is not taken over from the one before', () => {
  const [mention] = smallWorkspace().articles[0]?.mentions ?? [];
  if (mention === undefined) throw new Error('The workspace has no mention');
  const { createdBy: _createdBy, ...without } = mention;
  const given: unknown = structuredClone([mention, without, { ...mention, createdBy: null }]);
  shareWords(given);
  expect(given).toStrictEqual([mention, without, { ...mention, createdBy: null }]);
});
