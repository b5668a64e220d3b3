// Owns the question which programs are installed.

import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Programs for administrators may not be on an ordinary path. */
const MORE_PLACES = ['/usr/sbin', '/sbin'];

/**
 * The programs that are in no place where programs are.
 * @param {string[]} names
 */
export async function missingPrograms(names) {
  const places = [...(process.env['PATH'] ?? '').split(delimiter), ...MORE_PLACES];
  const found = await Promise.all(
    names.map((name) =>
      Promise.any(places.map((place) => access(join(place, name), constants.X_OK))).then(
        () => true,
        () => false,
      ),
    ),
  );
  return names.filter((_, index) => !found[index]);
}
