// Owns what the profiles of JSON lines share: marks as parts that each are one stretch, what is known of an article and of
// a mention, and the writing of rows.

import type { Article } from '../../article/article';
import type { Join, Mark, MarkedArticle } from '../marks/marked-articles';

/** One stretch of a mark. Offsets are UTF-16 code units of the written text. */
export interface Part {
  readonly mark: Mark;
  /** From 0. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** What joins two parts: what joins their mentions, or that they are parts of one. */
export type PartJoin = Join | 'continues';

export interface PartRelation {
  readonly join: PartJoin;
  readonly from: Part;
  readonly to: Part;
}

/** The parts of an article's marks, in the order of the marks, and what joins them: relations lead from first parts to first. */
export const partsOf = ({
  marks,
  relations,
}: MarkedArticle): { parts: readonly Part[]; relations: readonly PartRelation[] } => {
  const firsts = new Map<string, Part>();
  const continued: PartRelation[] = [];
  const parts = marks.flatMap((mark) => {
    const own = mark.ranges.map(({ start, end }, number): Part => ({ mark, number, start, end }));
    for (const [number, to] of own.entries()) {
      const from = own[number - 1];
      if (from === undefined) firsts.set(mark.mention.id, to);
      else continued.push({ join: 'continues', from, to });
    }
    return own;
  });
  const joined = relations.flatMap(({ join, from, to }): PartRelation[] => {
    const ends = { from: firsts.get(from), to: firsts.get(to) };
    return ends.from === undefined || ends.to === undefined ? [] : [{ join, from: ends.from, to: ends.to }];
  });
  return { parts, relations: [...continued, ...joined] };
};

/** What is known of an article, under names that tools show and our reader knows; what is not known is left out. */
export const articleFields = ({
  id,
  title,
  outlet,
  byline,
  url,
  publishedOn,
  language,
  original,
}: Article): Readonly<Record<string, string>> => {
  const known = {
    article_id: id,
    title,
    outlet,
    byline,
    url,
    published_on: publishedOn,
    language,
    filename: original.fileName,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, value]],
    ),
  );
};

/** Values as JSON, one on each line. */
export const jsonLines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

/** Values as one JSON list, one on each line. */
export const jsonList = (rows: readonly object[]): string =>
  `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
