import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verdictOfVersion } from './download-check';

test('a version is newer, the same or older by its numbers, not by its letters', () => {
  expect(verdictOfVersion('0.10.0', '0.9.0')).toBe('newer');
  expect(verdictOfVersion('1.0.0', '1.0.0')).toBe('same');
  expect(verdictOfVersion('1.0.0-rc.1', '1.0.0')).toBe('older');
});

test('what is no version is told as that', () => {
  for (const version of [null, '', '1', 'v1.2.3', '1.2', '*', '1.2.x']) {
    expect(verdictOfVersion(version, '0.1.0')).toBe('no-version');
  }
});

test('if one version is newer than another, that one is older', () => {
  const number = fc.integer({ min: 0, max: 30 });
  const version = fc.tuple(number, number, number).map((parts) => parts.join('.'));
  fc.assert(
    fc.property(version, version, (a, b) => {
      const opposite = { newer: 'older', older: 'newer', same: 'same' } as const;
      const verdict = verdictOfVersion(a, b);
      expect(verdict in opposite && verdictOfVersion(b, a) === opposite[verdict as keyof typeof opposite]).toBe(true);
    }),
  );
});
