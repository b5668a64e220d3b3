// Owns what is wrong with a query, known without searching.

import { expressionOf, type SearchMode } from './matching';
import { parseExpressionQuery, parseQuery, type QueryProblem } from './parse-query';
import { termsOf, type Query } from './query';

/** Why there is nothing to search for, and where: in UTF-16 code units of what was typed. */
export type SearchProblem =
  QueryProblem | { readonly code: 'expression-invalid'; readonly start: number; readonly end: number };

/** A query as it was understood, or why it cannot be. */
export type Understood =
  { readonly ok: true; readonly query: Query } | { readonly ok: false; readonly problem: SearchProblem };

/** Reads a query as a search in that mode does: in `regex` it is one expression, with fields before it. */
export const understand = (typed: string, mode: SearchMode): Understood => {
  if (mode !== 'regex') return parseQuery(typed);
  const parsed = parseExpressionQuery(typed);
  if (!parsed.ok) return parsed;
  const invalid = termsOf(parsed.query).find((term) => expressionOf(term) === null);
  if (invalid === undefined) return parsed;
  const start = typed.lastIndexOf(invalid);
  return { ok: false, problem: { code: 'expression-invalid', start, end: start + invalid.length } };
};

/** Why a query cannot be understood in a mode; null where it can. */
export const problemOf = (typed: string, mode: SearchMode): SearchProblem | null => {
  const understood = understand(typed, mode);
  return understood.ok ? null : understood.problem;
};
