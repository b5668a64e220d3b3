// Owns names that must be told apart: of two that are the same, the later gets a number.

/** A name that is wanted for something. */
export interface Wanted {
  readonly id: string;
  readonly name: string;
}

/** The name that each gets, by its id; `join` stands before the number of one that is taken. */
export const distinctNames = (wanted: readonly Wanted[], join: string): ReadonlyMap<string, string> => {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const { id, name } of wanted) {
    let free = name;
    for (let number = 2; taken.has(free); number += 1) free = `${name}${join}${String(number)}`;
    taken.add(free);
    names.set(id, free);
  }
  return names;
};

/**
 * A name in letters, digits and underscores of ASCII, beginning with a letter: accents are dropped, and what has no such
 * letters at all is called by the `fallback`. The same name gives the same one everywhere.
 */
export const asciiName = (name: string, fallback: string): string => {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/gu, '_')
    .replace(/^_+|_+$/gu, '');
  if (ascii === '') return fallback;
  return /^[A-Za-z]/u.test(ascii) ? ascii : `${fallback}_${ascii}`;
};
