// Owns what is said of the fields of saved filters.

import { EXAMPLE_IDS, type FieldDescriptions } from './field';

export const SAVED_FILTER_FIELDS: FieldDescriptions = {
  savedFilters: {
    says: 'Filters of the lists of the window, and searches, under names by which they are found again.',
  },
  'savedFilters.id': { says: 'Names the saved filter; a UUID.', example: EXAMPLE_IDS.savedFilter },
  'savedFilters.name': { says: 'What the analyst calls it. Names may repeat.', example: 'Wire reports of August' },
  'savedFilters.criteria': { says: 'What it filters, and what it lets through.' },
  'criteria.of': { says: 'What it filters: articles, mentions, claims, or all that a search finds.' },
  'criteria.words': {
    says: 'Words that have to stand in what is let through, folded as every search; may be empty.',
    example: 'bridge',
  },
  'criteria.facets': { says: 'What an article must be or have; all of it must hold.' },
  'criteria.facets.by': { says: 'What is asked for: an outlet, a language, days of publication, a kind of mention.' },
  'criteria.facets.outlet': { says: 'The name of the outlet; null for articles without one.', example: 'Courier' },
  'criteria.facets.language': {
    says: 'The language of the article, a BCP 47 tag; null for articles without one.',
    example: 'fa',
  },
  'criteria.facets.days': { says: 'When the article was published; null for articles without a date.' },
  'criteria.facets.days.from': { says: 'The first day, Gregorian.', example: '2026-08-01' },
  'criteria.facets.days.until': { says: 'The last day, Gregorian.', example: '2026-08-31' },
  'criteria.facets.code': {
    says: 'The kind of which a mention must be there, by its id in the codebook.',
    example: 'claim',
  },
  'criteria.hiddenCodes': {
    says: 'The kinds of mention that are not let through, by their ids in the codebook.',
    example: ['cue'],
  },
  'criteria.tag': { says: 'The tag that a mention must have; null for any.', example: 'urgent' },
  'criteria.show': {
    says: 'Which claims are let through: all, those of a status, those that an analyst has reviewed, or those without mentions.',
    example: 'contested',
  },
  'criteria.query': {
    says: 'What was typed, in the language of the search.',
    example: 'kind:claim outlet:Courier "the bridge"',
  },
  'criteria.mode': {
    says: 'How words are looked for: folded, as whole words, fuzzy, or as a regular expression.',
    example: 'folded',
  },
  'criteria.exact': {
    says: 'True where letters, marks and capitals have to be the same; says nothing of a fuzzy search.',
    example: false,
  },
};
