// Owns which parts of an office package (ECMA-376 part 2) hold what: relationships lead from one part to the others.

import { succeed, type Result } from '../../core/result';
import { attributeOf, childElements } from '../xml/look-up';
import type { ReadPart } from '../xml/part-reader';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `styles`; the two editions of the standard differ in what stands before it. */
  readonly kind: string;
  /** The name of a part, or null where it leads out of the package. */
  readonly part: string | null;
}

/** A target as the name of a part, seen from the folder of the part that names it. */
const partNameOf = (target: string, folder: string): string => {
  const names = target.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of target.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
};

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

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
          : partNameOf(attributeOf(element, 'Target') ?? '', folder),
    })),
  );
};
