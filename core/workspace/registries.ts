// Owns the list of registries: the lists of records that belong to the whole workspace and to no article. Whatever treats
// them alike (changes, differences, merges, files) goes by this list, so that a new one is added here and in its schema.

/** The list of a workspace that holds each kind of record. */
export const REGISTRIES = {
  analyst: 'analysts',
  actor: 'actors',
  claim: 'claims',
  relation: 'relations',
  silence: 'silences',
  event: 'events',
  'saved-filter': 'savedFilters',
} as const;

export type RegistryRecord = keyof typeof REGISTRIES;
export type RegistryList = (typeof REGISTRIES)[RegistryRecord];

/** The kinds of record in registries, in the order in which one may point to those before it. */
export const REGISTRY_RECORDS = [
  'analyst',
  'actor',
  'claim',
  'relation',
  'silence',
  'event',
  'saved-filter',
] as const satisfies readonly RegistryRecord[];

export const isRegistryRecord = (record: string): record is RegistryRecord => record in REGISTRIES;
