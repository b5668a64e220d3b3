// Owns the whole numbers of a command line.

/** A whole number from 0 on that is counted exactly; null for anything else. */
export const parseWholeNumber = (value: string): number | null => {
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(number) ? number : null;
};
