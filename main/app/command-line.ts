// Owns the app's own command line: `--workspace DIR`, `--user-data-dir DIR` and `--lang TAG`, with a space or an equals
// sign, and the evidence pack that a file manager hands over.

import { resolve } from 'node:path';
import { isPackName } from '../../core/evidence-pack/pack-name';

/** The value of `--name VALUE` or `--name=VALUE`, the last one given; null where it is not there. */
export const optionValue = (argv: readonly string[], name: string): string | null => {
  let value: string | null = null;
  argv.forEach((argument, index) => {
    if (argument.startsWith(`--${name}=`)) value = argument.slice(name.length + 3);
    else if (argument === `--${name}`) value = argv[index + 1] ?? value;
  });
  return value;
};

/** The folder given by an option, made absolute against `workingFolder`. */
export const folderOption = (argv: readonly string[], name: string, workingFolder: string): string | null => {
  const value = optionValue(argv, name);
  return value === null || value === '' ? null : resolve(workingFolder, value);
};

/** The first evidence pack among the words, made absolute against `workingFolder`; null where there is none. */
export const packArgument = (argv: readonly string[], workingFolder: string): string | null => {
  // The first word is the program itself.
  const pack = argv.slice(1).find((word) => !word.startsWith('-') && isPackName(word));
  return pack === undefined ? null : resolve(workingFolder, pack);
};
