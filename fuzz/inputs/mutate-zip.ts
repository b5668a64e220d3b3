// Owns what is done to an archive that stays an archive: its parts are changed, exchanged, left out and named otherwise, so
// that it gets past the reading of archives to the reading of their parts.

import { unzipSync, zipSync } from 'fflate';
import { mutateBytes } from './mutate-bytes';
import { mutateMarkup } from './mutate-markup';
import type { Random } from './random';

const NAMES = [
  '../x.xml',
  '/x.xml',
  'C:\\x',
  'a/../b',
  'con',
  'x\u0000y',
  'word/document.xml',
  'content.xml',
  'META-INF/x',
];

const isMarkup = (name: string): boolean => /\.(?:xml|rels|x?html|opf|ncx|qde)$/iu.test(name);

const withMarkupChanged = (random: Random, part: Uint8Array): Uint8Array =>
  new TextEncoder().encode(mutateMarkup(random, new TextDecoder().decode(part)));

const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> | null => {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
};

/** Changes parts of an archive; bytes that are none stay as they are. */
export const mutateZip = (random: Random, bytes: Uint8Array): Uint8Array => {
  const parts = partsOf(bytes);
  if (parts === null) return bytes;
  const all = Object.values(parts);
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const names = Object.keys(parts);
    if (names.length === 0) break;
    const name = random.pick(names);
    const part = parts[name] ?? new Uint8Array();
    const act = random.below(10);
    if (act === 0) Reflect.deleteProperty(parts, name);
    else if (act === 1) parts[name] = random.pick(all);
    else if (act === 2) parts[random.pick(NAMES)] = part;
    else if (isMarkup(name) && !random.oneIn(5)) parts[name] = withMarkupChanged(random, part);
    else parts[name] = mutateBytes(random, part, all);
  }
  try {
    return zipSync(parts, { level: 1, mtime: new Date(Date.UTC(2026, 0, 1)) });
  } catch {
    return bytes;
  }
};
