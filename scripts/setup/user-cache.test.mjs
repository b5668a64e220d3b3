import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { userCacheFolder } from './user-cache.mjs';

test('the cache is where XDG_CACHE_HOME says, if that is an absolute path', () => {
  expect(userCacheFolder({ XDG_CACHE_HOME: resolve('/caches') })).toBe(join(resolve('/caches'), 'hashiya'));
  expect(userCacheFolder({ XDG_CACHE_HOME: 'caches' })).toBe(userCacheFolder({}));
});
