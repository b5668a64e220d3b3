// Owns the saved filter: which articles, mentions or claims a list is to show, or what is searched for, under a name by
// which it is found again. It holds no list of records: what it lets through is worked out whenever it is asked.

import { z } from 'zod';
import { openObject } from '../open-object';
import { articleFacetSchema } from '../queries/filter-articles';
import { CLAIM_FILTERS } from '../queries/filter-claims';
import type { SearchMode } from '../search/matching';
import { idSchema, instantSchema } from '../workspace/identity';

/** What a filter says, by what it filters. What it names (a kind, a tag, an outlet) may be gone: then nothing has it. */
export const filterCriteriaSchema = z.discriminatedUnion('of', [
  openObject({ of: z.literal('articles'), words: z.string(), facets: z.array(articleFacetSchema) }),
  openObject({
    of: z.literal('mentions'),
    /** The ids of the kinds that are not let through, as the codebook has them, each once and in code-unit order. */
    hiddenCodes: z.array(z.string()),
    tag: z.string().nullable(),
    words: z.string(),
  }),
  openObject({ of: z.literal('claims'), show: z.enum(CLAIM_FILTERS), words: z.string() }),
  openObject({
    of: z.literal('search'),
    /** As it was typed, in the language of the search. */
    query: z.string(),
    // The names alone: what looks for words in these modes is no part of the workspace.
    mode: z.enum(['folded', 'word', 'fuzzy', 'regex'] satisfies SearchMode[]),
    /** Letter by letter, without folding; says nothing where nearly the same words are looked for. */
    exact: z.boolean(),
  }),
]);

export type FilterCriteria = z.infer<typeof filterCriteriaSchema>;

/** What there are filters of. */
export type FilterOf = FilterCriteria['of'];
export const FILTERS_OF = ['articles', 'mentions', 'claims', 'search'] as const satisfies readonly FilterOf[];

/** The criteria of filters of one sort. */
export type CriteriaOf<Of extends FilterOf> = Extract<FilterCriteria, { of: Of }>;

export const savedFilterSchema = openObject({
  id: idSchema,
  /** Names may repeat; the window asks before it makes a second one. */
  name: z.string().min(1),
  criteria: filterCriteriaSchema,
  createdAt: instantSchema,
  createdBy: idSchema,
  modifiedAt: instantSchema,
  modifiedBy: idSchema,
});

export type SavedFilter = z.infer<typeof savedFilterSchema>;
