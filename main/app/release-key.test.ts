import { expect, test } from 'vitest';
import { RELEASE_KEY } from '../../core/download/release-key';
import { parsePublicKey } from '../../core/download/signature-file';
import { releaseKey } from './release-key';

const environment = { HASHIYA_TEST_RELEASE_KEY: 'a key of a test' };

test('an installed app knows the key that is built in, and no other', () => {
  expect(releaseKey(true, environment)).toBe(RELEASE_KEY);
});

test('an app that is not installed takes the key of a test', () => {
  expect(releaseKey(false, environment)).toBe('a key of a test');
  expect(releaseKey(false, {})).toBe(RELEASE_KEY);
});

test('the key that is built in is none, or one that minisign would take', () => {
  expect(RELEASE_KEY === null || parsePublicKey(RELEASE_KEY) !== null).toBe(true);
});
