// Owns the long texts that are measured, and the spans on them: the same for the same size in each run.

import { oneOf, randomFrom, wholeBetween } from './random';
import { SENTENCES, type TextLanguage } from './sentences';

/** Part of a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How long a paragraph is at least, in characters: with the last sentence it comes to about 400. */
const PARAGRAPH_LEAST = 340;
/** Between two paragraphs. */
export const PARAGRAPH_GAP = '\n\n';

const SPAN_LEAST = 20;
const SPAN_MOST = 200;

const sentenceIn = (language: TextLanguage, random: () => number): string => {
  const { sentences, gaps } = SENTENCES[language];
  return oneOf(random, sentences).replaceAll(/\{(\w+)\}/gu, (_gap, name: string) => oneOf(random, gaps[name] ?? []));
};

const paragraphIn = (language: TextLanguage, random: () => number): string => {
  let paragraph = sentenceIn(language, random);
  while (paragraph.length < PARAGRAPH_LEAST) paragraph += ` ${sentenceIn(language, random)}`;
  return paragraph;
};

/** News of about so many characters, in paragraphs of about 400 with an empty line between them. */
export const newsText = (language: TextLanguage, characters: number, seed = 1): string => {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let written = 0; written < characters;) {
    const paragraph = paragraphIn(language, random);
    paragraphs.push(paragraph);
    written += paragraph.length + PARAGRAPH_GAP.length;
  }
  return paragraphs.join(PARAGRAPH_GAP);
};

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/u.test(character);

/**
 * So many spans of 20 to 200 characters, anywhere in the text: they overlap, and cross paragraphs. None begins or ends
 * with a space, since nobody marks one. In text order.
 */
export const spansOn = (text: string, count: number, seed = 2): Span[] => {
  const random = randomFrom(seed);
  const spans: Span[] = [];
  while (spans.length < count) {
    const start = Math.floor(random() * (text.length - SPAN_LEAST));
    const end = Math.min(text.length, start + wholeBetween(random, SPAN_LEAST, SPAN_MOST));
    if (!isSpace(text[start]) && !isSpace(text[end - 1])) spans.push({ start, end });
  }
  return spans.sort((one, other) => one.start - other.start || other.end - one.end);
};
