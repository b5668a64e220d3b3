// Owns what a query of the workspace search is, and how it is written. What is written here is read again by parse-query.ts.

/** What can be searched: the values of the field `in:`. */
export const SEARCHED = ['article', 'mention', 'claim', 'note', 'actor'] as const;
export type Searched = (typeof SEARCHED)[number];

export const FIELD_NAMES = ['kind', 'outlet', 'date', 'lang', 'contested', 'in'] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** What a record has to be, apart from its words. `value` is as it was typed. */
export type FieldTest =
  | { readonly name: 'kind' | 'outlet' | 'lang'; readonly value: string }
  /** Both days included, `YYYY-MM-DD`; null where the range is open. */
  | { readonly name: 'date'; readonly value: string; readonly from: string | null; readonly until: string | null }
  | { readonly name: 'contested'; readonly value: string; readonly is: boolean }
  | { readonly name: 'in'; readonly value: string; readonly searched: Searched };

export type Query =
  /** Words that stand somewhere in the record; `isPhrase` where they were in quotation marks. */
  | { readonly kind: 'term'; readonly text: string; readonly isPhrase: boolean }
  | { readonly kind: 'field'; readonly test: FieldTest }
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Query[] };

/** Quotation marks that hold a phrase: what opens it, and what closes it. */
export const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
];

/** True where a word or phrase may end before `next`: the text's end, white space, a bracket. */
export const isEnd = (next: string): boolean => next === '' || /^[\s()]/u.test(next);

/** Where a phrase ends that begins at `from`: a closing mark in a word, as in צה"ל, does not end it. -1 where nothing does. */
export const closingAt = (text: string, closing: string, from: number): number => {
  let at = text.indexOf(closing, from);
  while (at !== -1 && !isEnd(text.charAt(at + 1))) at = text.indexOf(closing, at + 1);
  return at;
};

const quoted = (text: string): string => {
  const [opening, closing] = QUOTES.find(([, mark]) => closingAt(text + mark, mark, 0) === text.length) ?? ['"', '"'];
  return opening + text + closing;
};

const needsQuotes = (value: string): boolean =>
  /[\s()]/u.test(value) || QUOTES.some(([opening]) => value.startsWith(opening));

/** A query as it can be typed; read again, it is the same query. */
export const writeQuery = (query: Query): string => {
  const inner = (part: Query, ...bracketed: Query['kind'][]): string =>
    bracketed.includes(part.kind) ? `(${writeQuery(part)})` : writeQuery(part);
  switch (query.kind) {
    case 'term':
      return query.isPhrase ? quoted(query.text) : query.text;
    case 'field':
      return `${query.test.name}:${needsQuotes(query.test.value) ? quoted(query.test.value) : query.test.value}`;
    case 'not':
      return `-${inner(query.of, 'and', 'or')}`;
    case 'and':
      return query.of.map((part) => inner(part, 'and', 'or')).join(' ');
    case 'or':
      return query.of.map((part) => inner(part, 'or')).join(' OR ');
  }
};

/** Every word and phrase that a found record has, as against those that it must not have. */
export const termsOf = (query: Query): string[] => {
  switch (query.kind) {
    case 'term':
      return [query.text];
    case 'field':
    case 'not':
      return [];
    case 'and':
    case 'or':
      return [...new Set(query.of.flatMap(termsOf))];
  }
};
