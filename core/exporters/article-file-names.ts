// Owns the names of files of which there is one for each article.

import { fileNameOfTitle } from '../text/file-name';
import type { Workspace } from '../workspace/workspace';

/**
 * A file name without ending for each article, by its id: its title, numbered where another has it already, whatever the
 * case of its letters; systems that do not tell cases apart must not put one over the other.
 */
export const articleFileNames = ({ articles }: Pick<Workspace, 'articles'>): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  return new Map(
    articles.map(({ id, title }) => {
      const stem = fileNameOfTitle(title) ?? 'article';
      let name = stem;
      for (let number = 2; taken.has(name.normalize('NFC').toLowerCase()); number += 1)
        name = `${stem} (${String(number)})`;
      taken.add(name.normalize('NFC').toLowerCase());
      return [id, name];
    }),
  );
};
