import { expect, test } from 'vitest';
import { parsePackageRequest } from './package-request.mjs';

test('words that are not its own go on to electron-builder', () => {
  expect(parsePackageRequest(['--release', '--linux', 'deb'])).toEqual({
    isForRelease: true,
    isForTesting: false,
    wantsHelp: false,
    words: ['--linux', 'deb'],
  });
});

test('packages cannot be for release and for testing at once', () => {
  expect(parsePackageRequest(['--release', '--testing'])).toHaveProperty('complaint');
  expect(parsePackageRequest(['--testing', '--win'])).toHaveProperty('complaint');
});
