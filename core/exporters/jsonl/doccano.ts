// Owns doccano's rows: entities and relations with ids that are one of their kind in the file.

import { codeIdOf } from '../../codebook/codebook';
import { nextGrapheme } from '../../text/graphemes';
import type { MarkedArticle } from '../marks/marked-articles';
import { articleFields, partsOf, type Part } from './rows';

/** How many grapheme clusters begin before an offset. */
const graphemeCount = (text: string): ((offset: number) => number) => {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = nextGrapheme(text, at)) starts.push(at);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
};

/** The rows of some articles. `labels` are those of kinds by their ids. */
export const doccanoRows = (
  articles: readonly MarkedArticle[],
  labels: ReadonlyMap<string, string>,
  unit: 'utf-16' | 'grapheme',
): object[] => {
  let entities = 0;
  let joins = 0;
  return articles.map((marked, index) => {
    const { parts, relations } = partsOf(marked);
    const count = unit === 'grapheme' ? graphemeCount(marked.text) : (offset: number): number => offset;
    const ids = new Map<Part, number>(parts.map((part) => [part, (entities += 1)]));
    return {
      id: index + 1,
      text: marked.text,
      entities: parts.map((part) => ({
        id: ids.get(part),
        label: labels.get(codeIdOf(part.mark.mention)) ?? '',
        start_offset: count(part.start),
        end_offset: count(part.end),
      })),
      relations: relations.map(({ join, from, to }) => ({
        id: (joins += 1),
        from_id: ids.get(from),
        to_id: ids.get(to),
        type: join,
      })),
      ...articleFields(marked.article),
    };
  });
};
