// Owns what has to be written otherwise in XML 1.0 so that readers get the same characters back, and which characters no
// document can hold.

// Readers take the separators of lines, as they stand, for line feeds; as references they stay what they are.
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r\u0085\u2028\u2029]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** The same within the double quotes of an attribute, where readers make spaces of tabs and line ends. */
export const escapeValue = (text: string): string =>
  text.replace(/[&<>"\r\n\t\u0085\u2028\u2029]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);

/** All but the characters of XML 1.0, production 2; half a surrogate pair is none. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text with U+FFFD for each character that XML 1.0 cannot hold, not even as a reference; itself where it has none. */
export const withoutForbidden = (text: string): string => text.replace(FORBIDDEN, '\uFFFD');

/** True where a text holds a character that XML 1.0 cannot. */
export const hasForbidden = (text: string): boolean => withoutForbidden(text) !== text;
