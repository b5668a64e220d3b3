// Owns how alike two short texts are, letter by letter and, where they are long, word by word.

/** Longer pairs are compared by their words: letters take the product of both lengths. */
const MOST_CELLS = 160_000;

/** The least number of letters to insert, delete or replace (Levenshtein), in code units. */
const editsBetween = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_none, index) => index);
  for (let at = 1; at <= left.length; at += 1) {
    const next = [at];
    const unit = left.charCodeAt(at - 1);
    for (let other = 1; other <= right.length; other += 1) {
      const replaced = (row[other - 1] ?? 0) + (unit === right.charCodeAt(other - 1) ? 0 : 1);
      next.push(Math.min(replaced, (row[other] ?? 0) + 1, (next[other - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
};

/** The share of words that both have, each as often as it stands in both (Dice). */
const sharedWords = (left: string, right: string): number => {
  const [words, others] = [left.split(/\s+/u), right.split(/\s+/u)];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of others) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (words.length + others.length);
};

/** How alike two texts are, from 0 to 1; two empty ones are the same. */
export const likenessOfLetters = (left: string, right: string): number => {
  if (left === right) return 1;
  const longer = Math.max(left.length, right.length);
  return left.length * right.length > MOST_CELLS ? sharedWords(left, right) : 1 - editsBetween(left, right) / longer;
};
