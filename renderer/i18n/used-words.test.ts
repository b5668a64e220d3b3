// Holds that window and report have no words that nothing shows.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { english } from '../../core/locales/english';

const project = join(import.meta.dirname, '..', '..');

const sources = ['renderer', 'core', 'main', 'contract'].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(project, folder, name), 'utf8')),
);

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

test.each(['window', 'report'] as const)('every word of the %s is asked for by some file', (group) => {
  const written = sources.flatMap((text) => [
    ...[...text.matchAll(/(['"])((?:window|report)\.[\w.-]+)\1/gu)].map(([, , key]) => key ?? ''),
    ...[...text.matchAll(/`((?:window|report)\.[^`]+)`/gu)].map(([, key]) => key ?? ''),
  ]);
  const patterns = [...new Set(written)].map(patternOf);
  const unused = [...new Set(keysOf(english[group], group))].filter(
    (key) => !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
