// Owns marking a whole workspace at random through its export, as a colleague's own program would: every kind, over words
// and parts of words, over several lines, in several ranges. The same seed marks the same.

import fc from 'fast-check';
import type { ExportDocument } from '../../core/export/json-format';

type ExportedArticle = ExportDocument['articles'][number];
type ExportedMention = ExportedArticle['mentions'][number];

const KINDS = ['claim', 'source', 'contested', 'cue'] as const;

const shape = fc.record({
  kind: fc.constantFrom(...KINDS),
  block: fc.nat(),
  /** Graphemes that a range begins after, and how many it takes in. */
  ranges: fc.array(fc.record({ from: fc.nat(), length: fc.integer({ min: 1, max: 24 }) }), {
    minLength: 1,
    maxLength: 2,
  }),
  /** How many blocks further the last range ends: mostly in the same. */
  further: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, 3),
});

const isBlank = (grapheme: string): boolean => /^[\s\p{Cf}]*$/u.test(grapheme);

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The graphemes of a block that an anchor may begin or end at, in the article's offsets. */
const edgesOf = (text: string, block: Place): Place[] =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text.slice(block.start, block.end))]
    .filter(({ segment }) => !isBlank(segment))
    .map(({ segment, index }) => ({ start: block.start + index, end: block.start + index + segment.length }));

/** Ranges in text order that do not touch. */
const apart = (ranges: readonly Place[]): Place[] =>
  [...ranges]
    .sort((one, other) => one.start - other.start)
    .reduce<Place[]>((kept, range) => (range.start > (kept.at(-1)?.end ?? -1) ? [...kept, range] : kept), []);

/** Adds so many mentions of every kind to each of these articles; returns their ids with where they stand. */
export const markAtRandom = (
  document: ExportDocument,
  isMarked: (article: ExportedArticle) => boolean,
  seed: number,
  count: number,
): Map<string, Place[]> => {
  const places = new Map<string, Place[]>();
  const by = document.analysts[0]?.id ?? '';
  const at = document.workspace.createdAt;
  for (const [number, article] of document.articles.filter(isMarked).entries()) {
    const { text, blocks } = article;
    const edges = blocks.map((block) => edgesOf(text, block)).filter((block) => block.length > 0);
    for (const { kind, block, ranges, further } of fc.sample(shape, { seed: seed + number, numRuns: count })) {
      const first = block % edges.length;
      const begin = edges[first] ?? [];
      const end = edges[first + further] ?? begin;
      const found = ranges.map(({ from, length }, index): Place => {
        const start = begin[from % begin.length];
        const last =
          index === 0 && end !== begin
            ? end[length % end.length]
            : begin[Math.min((from % begin.length) + length, begin.length) - 1];
        if (start === undefined || last === undefined) throw new Error('a block has graphemes');
        return { start: start.start, end: last.end };
      });
      const id = `01900000-0000-4000-8000-${String(places.size).padStart(12, '0')}`;
      places.set(id, apart(found));
      const shared: Pick<ExportedMention, Exclude<keyof ExportedMention, 'kind'>> = {
        id,
        ranges: apart(found).map((place) => ({
          ...place,
          quote: text.slice(place.start, place.end),
          prefix: '',
          suffix: '',
          startCodePoint: [...text.slice(0, place.start)].length,
          endCodePoint: [...text.slice(0, place.end)].length,
        })),
        placement: 'placed',
        note: '',
        tags: [],
        createdAt: at,
        createdBy: by,
        modifiedAt: at,
        modifiedBy: by,
      };
      if (kind === 'claim')
        article.mentions.push({
          ...shared,
          kind,
          claimId: null,
          checkWorthiness: null,
          stance: null,
          certainty: null,
          credibility: null,
          values: [],
          attribution: [],
        });
      else if (kind === 'source')
        article.mentions.push({ ...shared, kind, name: 'A source', sourceType: null, role: '', actorId: null });
      else if (kind === 'contested') article.mentions.push({ ...shared, kind, reason: null, contestedBy: '' });
      else article.mentions.push({ ...shared, kind });
    }
  }
  return places;
};
