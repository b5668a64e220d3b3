// Owns which parts of an office package (ECMA-376 part 2) hold what: relationships lead from one part to the others.

import { succeed, type Result } from '../../core/result';
import { attributeOf, childElements } from '../xml/look-up';
import type { ReadPart } from '../xml/part-reader';
import { folderOf, partNameFrom } from '../zip/part-name';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `styles`; the two editions of the standard differ in what stands before it. */
  readonly kind: string;
  /** The name of a part, or null where it leads out of the package. */
  readonly part: string | null;
}

/** The relationships of a part; those of the package for ''. */
export const relationshipsOf = async (read: ReadPart, part: string): Promise<Result<Relationship[]>> => {
  const folder = folderOf(part);
  const root = await read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!root.ok) return root;
  const elements = root.value === null ? [] : childElements(root.value);
  return succeed(
    elements.map((element) => ({
      id: attributeOf(element, 'Id') ?? '',
      kind: attributeOf(element, 'Type')?.split('/').at(-1) ?? '',
      part:
        attributeOf(element, 'TargetMode') === 'External'
          ? null
          : partNameFrom(attributeOf(element, 'Target') ?? '', folder),
    })),
  );
};
