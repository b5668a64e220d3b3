// Owns the IRIs of an export: records go by their UUIDs, what belongs to a record by a fragment of it, so that the same
// workspace always has the same names. An article goes by its own address where it has one to itself.

import type { Article } from '../../article/article';

/** The IRI of a record, or of a part of it: `urn:uuid:…#part` (RFC 9562, RFC 8141). */
export const iriOf = (id: string, part?: string): string =>
  part === undefined ? `urn:uuid:${id}` : `urn:uuid:${id}#${escaped(part)}`;

const LONE_SURROGATE = /\p{Surrogate}/gu;

/** With every letter beyond ASCII, and what no URI may hold, written in escapes of its UTF-8. */
const escaped = (words: string): string => encodeURIComponent(words.replace(LONE_SURROGATE, '\uFFFD'));

const ESCAPE = '%[0-9a-f]{2}';
const HOST = `(?:[a-z0-9._~!$&'()*+,;=-]|${ESCAPE})+`;
const PATH = `(?:[a-z0-9._~!$&'()*+,;=:@/-]|${ESCAPE})*`;
const REST = `(?:[a-z0-9._~!$&'()*+,;=:@/?-]|${ESCAPE})*`;
const ADDRESS = new RegExp(`^https?://${HOST}(?::[0-9]+)?(?:/${PATH})?(?:\\?${REST})?(?:#${REST})?$`, 'iu');

/** An address of the web as a URI (RFC 3986), letters beyond ASCII escaped; null for what is none. */
export const webAddressIri = (address: string): string | null => {
  const uri = address.trim().replace(/[\u0080-\u{10FFFF}]+/gu, escaped);
  return ADDRESS.test(uri) ? uri : null;
};

/** What annotations name each article by: its address, or its own IRI where it has none or shares it with another. */
export const sourceIris = (articles: readonly Article[]): ReadonlyMap<string, string> => {
  const addresses = articles.map(({ id, url }) => ({ id, address: url === null ? null : webAddressIri(url) }));
  const counts = new Map<string, number>();
  for (const { address } of addresses) if (address !== null) counts.set(address, (counts.get(address) ?? 0) + 1);
  return new Map(
    addresses.map(({ id, address }) => [id, address !== null && counts.get(address) === 1 ? address : iriOf(id)]),
  );
};
