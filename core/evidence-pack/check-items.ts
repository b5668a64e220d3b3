// Owns the comparison of a pack with its manifest: every item by name, whatever is wrong with it.

import type { Manifest } from './manifest';

export type PackProblem =
  | { readonly kind: 'pack-item-missing'; readonly path: string }
  | { readonly kind: 'pack-item-changed'; readonly path: string }
  /** In the pack, and not in the manifest. */
  | { readonly kind: 'pack-item-unknown'; readonly path: string };

/** What of a pack is not as the manifest has it. `found` are the SHA-256s of the items that are there, by name. */
export const checkItems = ({ items }: Manifest, found: ReadonlyMap<string, string>): PackProblem[] => {
  const known = new Set(items.map(({ path }) => path));
  return [
    ...items.flatMap(({ path, sha256 }): PackProblem[] => {
      const there = found.get(path);
      if (there === undefined) return [{ kind: 'pack-item-missing', path }];
      return there === sha256 ? [] : [{ kind: 'pack-item-changed', path }];
    }),
    ...[...found.keys()]
      .filter((path) => !known.has(path))
      .map((path): PackProblem => ({ kind: 'pack-item-unknown', path })),
  ];
};
