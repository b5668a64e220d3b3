// Owns what becomes of the files that stand together in a folder or an archive: which are read, which are refused in words,
// and which are left out without a word because they are nobody's articles.

import { isPackName } from '../evidence-pack/pack-name';
import { fail, type Failure } from '../result';
import { endingOf, hasArchiveEnding, hasArticleEnding, isLeftBySystem, isPage } from './importable';

/** More files than this that cannot become articles are told together, by their endings. */
export const MOST_TOLD_SINGLY = 20;

/** So many endings are told with the number of their files; the files of all others are told as one. */
const MOST_ENDINGS = 12;
const ENDINGS_NAMED = 6;

/** What browsers add to the name of a page for the folder of what the page shows, by the language of the system. */
const FOLDERS_OF_PAGES =
  /(?:_files|\.files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_elemei|_ficheiros|_arquivos|_dosyalar|_datoteke|_fitxers|_failid|_fails|_bylos|_fajlovi|_fitxategiak)$/iu;

export interface FilesTogether {
  /** The names of those that are read, in the order in which they were named. */
  readonly wanted: readonly string[];
  readonly refused: readonly RefusedFiles[];
}

/** A file, or several of them, that cannot become articles. */
export interface RefusedFiles {
  /** The name of the one file; null for several, which are told under the name of what holds them. */
  readonly name: string | null;
  readonly failure: Failure;
}

/** What files are told as, and whether archives among them are opened. */
export interface Surroundings {
  /** What the folder or archive is called. */
  readonly container: string;
  /** What a file in it is called. */
  readonly told: (name: string) => string;
  readonly opensArchives: boolean;
}

interface ToldFailure {
  readonly code: string;
  readonly details: Failure['details'];
}

/** How many files failures are about; some are about several. */
export const filesOfFailures = (failures: readonly ToldFailure[]): number =>
  failures.reduce(
    (sum, { code, details: { count } }) =>
      sum + (code === 'files-kind-unknown' && typeof count === 'number' ? count : 1),
    0,
  );

/** The pages among files by the way to them without their ending, as the folder beside them is called. */
const pageStems = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.filter(isPage).map((name) => name.slice(0, name.lastIndexOf('.'))));

/**
 * True for a picture, a style, a script or a frame that a browser saved beside a page, in the folder that is called after
 * it. A document in such a folder is one that someone has put there, and is none of these.
 */
const belongsToPage = (name: string, pages: ReadonlySet<string>): boolean => {
  if ((hasArticleEnding(name) && !isPage(name)) || hasArchiveEnding(name)) return false;
  const folders = name.split('/').slice(0, -1);
  return folders.some((_folder, depth) => {
    const path = folders.slice(0, depth + 1).join('/');
    return FOLDERS_OF_PAGES.test(path) && pages.has(path.replace(FOLDERS_OF_PAGES, ''));
  });
};

const byEnding = (names: readonly string[]): [string, string[]][] => {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const ending = endingOf(name);
    const group = groups.get(ending);
    if (group === undefined) groups.set(ending, [name]);
    else group.push(name);
  }
  return [...groups].sort(([, left], [, right]) => right.length - left.length);
};

const listOf = (endings: readonly string[]): string => {
  const named = endings.slice(0, ENDINGS_NAMED).map((ending) => (ending === '' ? '–' : `.${ending}`));
  return endings.length > ENDINGS_NAMED ? `${named.join(' ')} …` : named.join(' ');
};

/** Files of the same fault, told as one. */
const together = (endings: readonly string[], names: readonly string[], { container }: Surroundings): RefusedFiles => ({
  name: null,
  failure: fail('files-kind-unknown', {
    file: container,
    count: names.length,
    endings: listOf(endings),
    example: names[0] ?? '',
  }).error,
});

/** An evidence pack holds a whole workspace: it is opened by itself, and never read for the files in it. */
export const packAmongFiles = (file: string): Failure => fail('pack-among-files', { file }).error;

const singly = (name: string, { told }: Surroundings): RefusedFiles => {
  const file = told(name);
  if (isPackName(name)) return { name, failure: packAmongFiles(file) };
  return { name, failure: fail(hasArchiveEnding(name) ? 'archive-in-archive' : 'file-kind-unknown', { file }).error };
};

const refuse = (names: readonly string[], surroundings: Surroundings): RefusedFiles[] => {
  if (names.length <= MOST_TOLD_SINGLY) return names.map((name) => singly(name, surroundings));
  // An archive in an archive may hold articles, and so does a pack: each is told by its name as long as there are few.
  const holdsMore = (name: string): boolean => hasArchiveEnding(name) || isPackName(name);
  const archives = names.filter(holdsMore);
  const areFew = archives.length <= MOST_TOLD_SINGLY;
  const groups = byEnding(areFew ? names.filter((name) => !holdsMore(name)) : names);
  const others = groups.slice(MOST_ENDINGS);
  const refusedOf = (endings: readonly string[], group: readonly string[]): RefusedFiles[] => {
    const [only, ...more] = group;
    if (only === undefined) return [];
    return [more.length === 0 ? singly(only, surroundings) : together(endings, group, surroundings)];
  };
  return [
    ...(areFew ? archives.map((name) => singly(name, surroundings)) : []),
    ...groups.slice(0, MOST_ENDINGS).flatMap(([ending, group]) => refusedOf([ending], group)),
    ...refusedOf(
      others.map(([ending]) => ending),
      others.flatMap(([, group]) => group),
    ),
  ];
};

/**
 * Sorts files by their names, which have slashes between their parts and begin in the folder or archive. What systems leave
 * and what belongs to a saved page is neither wanted nor refused.
 */
export const sortFiles = (names: readonly string[], surroundings: Surroundings): FilesTogether => {
  const pages = pageStems(names);
  const peoples = names.filter((name) => !isLeftBySystem(name) && !belongsToPage(name, pages));
  const isWanted = (name: string): boolean =>
    hasArticleEnding(name) || (surroundings.opensArchives && hasArchiveEnding(name));
  return {
    wanted: peoples.filter(isWanted),
    refused: refuse(
      peoples.filter((name) => !isWanted(name)),
      surroundings,
    ),
  };
};
