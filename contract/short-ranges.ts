// Owns how the ranges of an article's mentions are written for the way to the window: those whose words stand in the text
// go without them, and are given them from the text on arrival. That is half of what an article with ten thousand mentions
// would be, and its words are then held once.

import { describeRange, type AnchorRange } from '../core/anchor/anchor';
import type { Mention } from '../core/mention/mention';

const FIELDS = 5;

/** Whether a range is what its place in the text says, and nothing more: not an orphan, and without fields of a newer version. */
const isOfText = (text: string, range: AnchorRange): boolean => {
  const { quote, prefix, suffix } = describeRange(text, range);
  return (
    range.quote === quote && range.prefix === prefix && range.suffix === suffix && Object.keys(range).length === FIELDS
  );
};

/** Mentions of a text with short ranges; they share with those given what stays the same. */
export const withShortRanges = (text: string, mentions: readonly Mention[]): unknown =>
  mentions.map((mention) => ({
    ...mention,
    ranges: mention.ranges.map((range) => (isOfText(text, range) ? { start: range.start, end: range.end } : range)),
  }));

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const withWords = (text: string, range: unknown): unknown => {
  if (!isObject(range) || 'quote' in range) return range;
  const { start, end } = range;
  return typeof start === 'number' && typeof end === 'number' ? describeRange(text, { start, end }) : range;
};

/** Gives the short ranges of what crossed as mentions of a text their words, in place. What is no such thing stays as it is. */
export const giveWords = (text: unknown, mentions: unknown): void => {
  if (typeof text !== 'string' || !Array.isArray(mentions)) return;
  for (const mention of mentions as readonly unknown[]) {
    if (!isObject(mention) || !Array.isArray(mention.ranges)) continue;
    mention.ranges = mention.ranges.map((range) => withWords(text, range));
  }
};
