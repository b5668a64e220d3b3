// Owns the signs that look the other way in right-to-left text: a page draws the shape, and the text holds the meaning
// (Bidi_Mirrored of Unicode; quotation marks such as “ ” are not among them).

const PAIRS = ['()', '[]', '{}', '<>', '«»', '‹›', '⟨⟩', '≤≥', '〈〉', '《》', '「」'];

const MIRRORED: ReadonlyMap<string, string> = new Map(
  PAIRS.flatMap((pair): [string, string][] => {
    const [left = '', right = ''] = pair;
    return [
      [left, right],
      [right, left],
    ];
  }),
);

const OPENING: ReadonlySet<string> = new Set(PAIRS.map((pair) => pair.charAt(0)));

/** The same sign looking the other way; itself where it has no direction. */
export const mirrored = (character: string): string => MIRRORED.get(character) ?? character;

/**
 * How far the signs of a text stand as pairs do: each one that closes an open one counts for it, each one that has
 * nothing to close counts against it. 0 for a text without them.
 */
export const pairing = (text: string): number => {
  const open: string[] = [];
  let score = 0;
  for (const character of text) {
    if (OPENING.has(character)) open.push(character);
    else if (MIRRORED.has(character)) score += open.pop() === mirrored(character) ? 1 : -1;
  }
  return score;
};
