// Owns how the files of an import are told apart in their list, counted, and written as text.

import { filesOfFailures } from '../../core/article/files-together';
import type { ImportedFile } from '../../contract/imported';
import type { Imported } from '../state/app-state';
import { importedArticleOf } from '../state/imported';

export const OUTCOMES = ['imported', 'already-there', 'adopted', 'unsure', 'refused'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** What the list is narrowed to: an outcome, or the articles that are nearly the same as another. */
export const SHOWN = ['all', ...OUTCOMES, 'alike'] as const;

export type Shown = (typeof SHOWN)[number];

/** What became of a file. One whose encoding can be chosen is not refused for good. */
export const outcomeOf = ({ result, again }: ImportedFile): Outcome => {
  if (result.ok) return result.value.kind;
  return again === null ? 'refused' : 'unsure';
};

/** What the article of a file is nearly the same as. */
export const likesOf = (file: ImportedFile, { alike }: Imported): Imported['alike'][string] => {
  const articleId = importedArticleOf(file);
  return articleId === null ? [] : (alike[articleId] ?? []);
};

/** The files that the list shows. */
export const filesShown = (imported: Imported, shown: Shown): readonly ImportedFile[] =>
  imported.files.filter((file) => {
    if (shown === 'all') return true;
    return shown === 'alike' ? likesOf(file, imported).length > 0 : outcomeOf(file) === shown;
  });

/** How many files rows stand for: some stand for all of one ending that cannot become articles. */
export const countFiles = (files: readonly ImportedFile[]): number =>
  files.reduce((sum, { result }) => sum + (result.ok ? 1 : filesOfFailures([result.error])), 0);

/** The list as text: a line for each file, its columns parted by tabs. `told` says what became of a file and why. */
export const listAsText = (
  files: readonly ImportedFile[],
  told: (file: ImportedFile) => { readonly outcome: string; readonly words: readonly string[] },
): string =>
  files
    .map((file) => {
      const { outcome, words } = told(file);
      return [outcome, file.name, words.join(' ')].map((column) => column.replace(/\s+/gu, ' ').trim()).join('\t');
    })
    .join('\n');
