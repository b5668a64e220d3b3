// Owns cutting a text to a length at which it can stand in a list.

/** At most `length` UTF-16 code units of a text, never half a character, with an ellipsis where something is left out. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const isSplit = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return `${text.slice(0, isSplit ? length - 1 : length)}…`;
};
