// Owns where a link of a page points, as it is shown to the analyst. Nothing is ever followed.

const SHOWN = new Set(['http:', 'https:', 'mailto:']);

/** Characters that an address has none of, so that one that is written without them can be shown as it is written. */
const UNSAFE = /[\s\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u2028-\u202E\u2066-\u2069\\]/u;

/** Parses an address as the URL standard does; null for what is none. */
export const parseAddress = (address: string, base: string | null): URL | null =>
  URL.canParse(address, base ?? undefined) ? new URL(address, base ?? undefined) : null;

/**
 * The address of a link, absolute, or null for one that leads to no page or mailbox: a script, a place on the same page,
 * a file of the disk that the page was saved to. An absolute address is kept as it is written.
 */
export const linkAddress = (href: string, base: string | null): string | null => {
  const written = href.trim();
  if (written === '' || written.startsWith('#')) return null;
  const url = parseAddress(written, base);
  if (url === null || !SHOWN.has(url.protocol)) return null;
  const isAsWritten = written.toLowerCase().startsWith(url.protocol) && !UNSAFE.test(written);
  return isAsWritten ? written : url.href;
};
