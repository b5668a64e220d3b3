// Owns the words that our W3C annotations have beside the standard's: the JSON-LD context that maps them to addresses, so
// that no reader has to drop them.

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * What all our own terms begin with once they are expanded. It is an address that no one can come to own or lose: nothing
 * is to be fetched from there. It stays the same in all versions.
 */
export const NAMESPACE = 'urn:uuid:b876672d-21d0-42d1-98aa-d98c9b44b95c#';

/** Fields whose values are the IRIs of other annotations, articles or people. */
const POINTING = [
  'hashiya:actor',
  'hashiya:article',
  'hashiya:claim',
  'hashiya:cue',
  'hashiya:evidence',
  'hashiya:from',
  'hashiya:mention',
  'hashiya:modifiedBy',
  'hashiya:source',
  'hashiya:to',
] as const;

/** Fields whose values are in an order that says something. */
const ORDERED = ['hashiya:hops'] as const;

const pairs = <Name extends string, Value>(names: readonly Name[], value: Value): [Name, Value][] =>
  names.map((name) => [name, value]);

/**
 * The context of every document: the standard's own, then ours. `assessing` is a motivation of the standard that its
 * published context has forgotten. `pages` are the pages of a collection after the first, each of which is `partOf` it.
 */
export const CONTEXT: readonly (string | Readonly<Record<string, unknown>>)[] = [
  ANNOTATION_CONTEXT,
  {
    hashiya: NAMESPACE,
    assessing: 'oa:assessing',
    pages: { '@reverse': 'as:partOf', '@type': '@id' },
    ...Object.fromEntries([...pairs(POINTING, { '@type': '@id' }), ...pairs(ORDERED, { '@container': '@list' })]),
  },
];
