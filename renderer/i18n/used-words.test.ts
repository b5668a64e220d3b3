// Holds that the window has no words that nothing shows.

import { expect, test } from 'vitest';
import { english } from '../../core/locales/english';

const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '../../{core,main,contract}/**/*.ts', '!**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The keys below a branch of the tree, counted ones without their plural forms. */
const keysOf = (tree: object, path: string): string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? keysOf(value, `${path}.${key}`)
      : [`${path}.${key.replace(/_(?:one|other)$/u, '')}`],
  );

/** A key as it is written, where each gap of a template literal may be any one name. */
const patternOf = (written: string): RegExp =>
  new RegExp(
    `^${written
      .split(/\$\{[^}]*\}/u)
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'))
      .join('[^.]+')}$`,
    'u',
  );

test('every word of the window is asked for by some file', () => {
  const written = Object.values(sources).flatMap((text) => [
    ...[...text.matchAll(/(['"])(window\.[\w.-]+)\1/gu)].map(([, , key]) => key ?? ''),
    ...[...text.matchAll(/`(window\.[^`]+)`/gu)].map(([, key]) => key ?? ''),
  ]);
  const patterns = [...new Set(written)].map(patternOf);
  const unused = [...new Set(keysOf(english.window, 'window'))].filter(
    (key) => !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
