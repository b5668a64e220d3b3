// Owns the worked workspace that the queries are measured on: articles of made-up prose that share no more words than
// reports do, one in ten a repost of another, with claims, values, relations and an event.

import type { Claim } from '../core/claims/claim';
import type { Relation } from '../core/claims/relation';
import type { ClaimMention } from '../core/mention/mention';
import { articleOfText, ANALYST, idOf, libraryOf, MOMENT, type Shape } from './library';
import type { Workspace } from '../core/workspace/workspace';

/** How much is known of the articles. */
export interface WorkedShape extends Shape {
  readonly claims: number;
  readonly relations: number;
  /** How many of the articles are about the event. */
  readonly ofEvent: number;
}

/** Numbers that look random and are the same each time (mulberry32). */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const SYLLABLES = ['ba', 'ren', 'to', 'mi', 'sal', 'ku', 'der', 'pon', 'li', 'gar'];

/** Prose of words that come as unevenly as in a language: the lower its number, the more often a word. */
const proseOf = (seed: number, length: number): string => {
  const next = numbersFrom(seed);
  const word = (): string => {
    const number = Math.floor(next() ** 3 * 4000) + 10;
    return Array.from(String(number))
      .map((digit) => SYLLABLES[Number(digit)] ?? '')
      .join('');
  };
  const sentences: string[] = [];
  for (let written = 0; written < length; written += sentences.at(-1)?.length ?? 1)
    sentences.push(`${Array.from({ length: 18 }, word).join(' ')}.`);
  return sentences.join('\n');
};

const authorship = { createdAt: MOMENT, createdBy: ANALYST.id, modifiedAt: MOMENT, modifiedBy: ANALYST.id };

const claimOf = (number: number): Claim => ({
  id: idOf(0xc000, number),
  gloss: `Claim number ${String(number)}`,
  language: 'en',
  translations: [],
  note: '',
  statusReview: null,
  ...authorship,
});

const relationOf = (number: number, claims: number): Relation => ({
  id: idOf(0xc001, number),
  kind: number % 3 === 0 ? 'contradicts' : 'supports',
  from: idOf(0xc000, number % claims),
  to: idOf(0xc000, (number * 7 + 1) % claims),
  rationale: '',
  evidence: [],
  confidence: null,
  ...authorship,
});

/** A claim mention that says something of one of the claims. */
const stating = (mention: ClaimMention, number: number, claims: number): ClaimMention => ({
  ...mention,
  claimId: idOf(0xc000, number % claims),
  stance: number % 5 === 0 ? 'denies' : 'asserts',
  values: [{ slot: 'how-many', value: String(number % 4) }],
});

/** A workspace of that shape in which every claim mention states a claim. */
export const workedLibraryOf = (shape: WorkedShape): Workspace => {
  const { articles: count, claims, textLength } = shape;
  const articles = Array.from({ length: count }, (_, index) => {
    const original = index % 10 === 9 ? index - 1 : index;
    const head = index === original ? '' : 'Reposted here with a line of our own.\n';
    const article = articleOfText(index, `${head}${proseOf(original, textLength)}`, Math.floor(shape.mentions / count));
    return {
      ...article,
      outlet: `Outlet ${String(index % 40)}`,
      publishedOn: `2016-08-${String(10 + (index % 20))}`,
      mentions: article.mentions.map((mention, place) =>
        mention.kind === 'claim' ? stating(mention, index * 31 + place, claims) : mention,
      ),
    };
  });
  return {
    ...libraryOf({ articles: 0, mentions: 0, textLength: 0 }),
    articles,
    claims: Array.from({ length: claims }, (_, number) => claimOf(number)),
    relations: Array.from({ length: shape.relations }, (_, number) => relationOf(number, claims)),
    events: [
      {
        id: idOf(0xc002, 0),
        title: 'The event',
        note: '',
        startsOn: null,
        articleIds: articles.slice(0, shape.ofEvent).map(({ id }) => id),
        ...authorship,
      },
    ],
  };
};
