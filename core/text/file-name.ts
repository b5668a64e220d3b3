// Owns how a title becomes the name of a file: one that every system takes, and that shows what it is.

import { showBidiControls } from './bidi-controls';
import { listInvisibles } from './invisible-characters';

/** What Windows keeps for devices, whatever comes after a full stop. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** Names may have 255 UTF-8 bytes on most systems; an ending and a copy's number have to fit behind. */
const MOST_BYTES = 180;
const MOST_LETTERS = 80;

const withoutHidden = (text: string): string => {
  let shown = '';
  let from = 0;
  for (const { start, end } of listInvisibles(text)) {
    shown += text.slice(from, start);
    from = end;
  }
  return shown + text.slice(from);
};

/** How many bytes a text has in UTF-8; half a surrogate pair counts as what stands in for it. */
const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** As many whole letters (graphemes) as a name may have. */
const shortened = (name: string): string => {
  let short = '';
  let [bytes, letters] = [0, 0];
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(name)) {
    bytes += utf8Length(segment);
    letters += 1;
    if (bytes > MOST_BYTES || letters > MOST_LETTERS) break;
    short += segment;
  }
  return short;
};

/**
 * A file name, without an ending, made from a title: bidi controls are written out as `[U+202E]`, other hidden characters
 * and what some system forbids in names is left out. Null where nothing is left.
 */
export const fileNameOfTitle = (title: string): string | null => {
  const name = shortened(
    withoutHidden(showBidiControls(title))
      .replace(/[<>:"/\\|?*\p{Cc}\u2028\u2029\p{Cs}]/gu, ' ')
      .replace(/\s+/gu, ' ')
      // A full stop at the beginning hides a file.
      .replace(/^[. ]+/u, ''),
  ).replace(/[. ]+$/u, '');
  if (name === '') return null;
  return DEVICE.test(name) ? `_${name}` : name;
};
