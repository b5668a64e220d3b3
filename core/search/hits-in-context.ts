// Owns a search as a concordance: the places in articles at which its hits stand, each once, with what stands beside it.

import type { Article } from '../article/article';
import type { Progress } from '../merge/progress';
import {
  inOrder,
  rowsAt,
  type ConcordanceOptions,
  type ConcordanceRow,
  type SortableRow,
} from '../queries/concordance';
import type { TextRange } from '../text/trim-range';
import { articleOfRecord } from './corpus';
import type { Hit, SearchResult, SearchStep } from './search';

/** How far it is; `rows` are new ones, in the order of the articles and their texts. */
export interface ContextStep extends Progress {
  readonly rows: readonly ConcordanceRow[];
}

export interface ContextResult extends Omit<SearchResult, 'found'> {
  /** All rows in the order that was asked for. */
  readonly rows: readonly ConcordanceRow[];
}

/** Hits in text order; what was found in the text and in a mention on it is one. */
const placesOf = (hits: readonly Hit[]): TextRange[] => {
  const places = new Map<string, TextRange>();
  for (const { inArticle } of hits) {
    if (inArticle !== null) places.set(`${String(inArticle.start)}-${String(inArticle.end)}`, inArticle);
  }
  return [...places.values()].sort((one, other) => one.start - other.start || other.end - one.end);
};

/**
 * Runs a search, a record a step, and puts the places of its hits into rows. What is found outside the texts of articles
 * has no row. The rows of an article are there when the search has come to the next.
 */
export function* hitsInContext(
  steps: Generator<SearchStep, SearchResult>,
  options: ConcordanceOptions,
): Generator<ContextStep, ContextResult> {
  const rows: SortableRow[] = [];
  let article: Article | null = null;
  let hits: Hit[] = [];
  const takeRows = (): ConcordanceRow[] => {
    const taken = article === null ? [] : rowsAt(article, placesOf(hits), options);
    for (const row of taken) rows.push(row);
    hits = [];
    return taken.map(({ row }) => row);
  };
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      takeRows();
      return { rows: inOrder(rows, options), hits: rows.length, ...restOf(step.value) };
    }
    const { done, total, found } = step.value;
    const next = found === null ? null : articleOfRecord(found.record);
    let taken: ConcordanceRow[] = [];
    if (next !== null && next !== article) {
      taken = takeRows();
      article = next;
    }
    if (next !== null) hits.push(...(found?.hits ?? []));
    yield { done, total, rows: taken };
  }
}

const restOf = ({ left, tooLong, isComplete }: SearchResult): Omit<ContextResult, 'rows' | 'hits'> => ({
  left,
  tooLong,
  isComplete,
});
