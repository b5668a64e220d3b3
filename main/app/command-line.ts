// Owns the app's own command line: `--workspace DIR`, `--user-data-dir DIR` and `--lang TAG`, with a space or an equals sign.

import { resolve } from 'node:path';

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
