// Owns which names the parts of an archive may have. A part is never written anywhere under its name; still, an archive
// with a name that leads out of it was made to do harm, so none of it is read.

import { showBidiControls } from '../../core/text/bidi-controls';

/** Names that are longer are cut where they are told. */
const LONGEST_TOLD = 120;

/** The longest that file systems take, in UTF-16 code units; a longer name was made to break something. */
const LONGEST_NAME = 4096;

const CONTROL = /\p{Cc}/gu;

/**
 * True for a name that stays within the archive on every system: relative, with slashes alone between its parts, without
 * `..`, a drive, or control characters.
 */
export const isInsideName = (name: string): boolean =>
  name !== '' &&
  name.length <= LONGEST_NAME &&
  !name.startsWith('/') &&
  !name.includes('\\') &&
  !/^[a-z]:/iu.test(name) &&
  name.search(CONTROL) === -1 &&
  !name.split('/').includes('..');

/** A part's name as it is told in a failure: without what could disturb the sentence around it. */
export const toldName = (name: string): string => {
  const shown = showBidiControls(name).replace(CONTROL, '�');
  return shown.length <= LONGEST_TOLD ? shown : `${shown.slice(0, LONGEST_TOLD)}…`;
};

/** The folder that a part stands in, with its slash; '' at the root. */
export const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

/** A path that one part gives for another as that part's name: relative to a folder, or to the root with a slash before it. */
export const partNameFrom = (path: string, folder: string): string => {
  const names = path.startsWith('/') ? [] : folder.split('/').filter((name) => name !== '');
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
};
