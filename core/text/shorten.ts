// Owns cutting a text to a length at which it can stand in a list.

/** At most `length` UTF-16 code units of a text, never half a character, with an ellipsis where something is left out. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const isSplit = (text.codePointAt(length - 1) ?? 0) > 0xffff;
  return `${text.slice(0, isSplit ? length - 1 : length)}…`;
};

/** How many UTF-16 code units two texts begin with alike. */
const alikeUntil = (left: string, right: string): number => {
  const most = Math.min(left.length, right.length);
  let at = 0;
  while (at < most && left.charCodeAt(at) === right.charCodeAt(at)) at += 1;
  return at;
};

/** A place at or after `from` where no word is cut, if there is one before `until`; never within a character. */
const wordStart = (text: string, from: number, until: number): number => {
  const space = text.indexOf(' ', from);
  if (space !== -1 && space < until) return space + 1;
  const isWithin = (text.codePointAt(from - 1) ?? 0) > 0xffff;
  return isWithin ? from - 1 : from;
};

/**
 * Two texts that differ, each at most about `length` UTF-16 code units, so that they can stand beside each other: where they
 * begin alike for long, both begin shortly before what differs, after an ellipsis.
 */
export const shortenTogether = (left: string, right: string, length: number): [string, string] => {
  const alike = alikeUntil(left, right);
  const isSeen = alike < length / 2 || Math.max(left.length, right.length) <= length;
  const from = isSeen ? 0 : wordStart(left, alike - Math.floor(length / 4), alike);
  const cut = (text: string): string => `${from === 0 ? '' : '…'}${shorten(text.slice(from), length)}`;
  return [cut(left), cut(right)];
};
