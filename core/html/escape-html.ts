// Owns how characters are written in HTML so that they are read as nothing but themselves.

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // As it stands, a reader of HTML takes it for a line feed.
  '\r': '&#13;',
};

/** Characters that HTML does not allow in text, which only a hostile file has. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** The text for the content of an element or a quoted attribute, with U+FFFD for each character that HTML cannot hold. */
export const escapeHtml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"'\r]/gu, (character) => ESCAPES[character] ?? '');
