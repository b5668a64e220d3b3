// Owns how a table of texts with the words or sentences expected of them becomes tests.

import { expect, test } from 'vitest';
import { sentencesOf } from '../sentences';
import { wordPiecesOf } from '../words';
import type { TextRange } from '../trim-range';

type Row = readonly [text: string, expected: readonly string[]];

const slices = (text: string, ranges: readonly TextRange[]): string[] =>
  ranges.map(({ start, end }) => text.slice(start, end));

/** A test for each row: the words of the text, without what stands between them. */
export const wordCases = (rows: readonly Row[]): void => {
  test.each(rows)('of %j are %j', (text, expected) => {
    const words = wordPiecesOf(text).filter(({ isWord }) => isWord);
    expect(slices(text, words)).toEqual(expected);
  });
};

/** A test for each row: the sentences of the text. */
export const sentenceCases = (rows: readonly Row[]): void => {
  test.each(rows)('of %j are %j', (text, expected) => {
    expect(slices(text, sentencesOf(text))).toEqual(expected);
  });
};
