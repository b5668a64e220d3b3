import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeRange, resolvePlacement } from '../anchor/anchor';
import { articleSchema, type Article } from '../article/article';
import { compareMentions, type Mention } from '../mention/mention';
import { articleOf } from '../testing/article-of';
import { testId } from '../testing/fixed-environment';
import { smallWorkspace } from '../testing/workspaces';
import type { TextRange } from '../text/trim-range';
import { beginningOf } from './beginning';

const LINE = 'A *line* of some words and a [link](https://example.org), نیم‌فاصله و 👨‍👩‍👧.';

/** An article of so many lines and characters, with emphasis and links in it. */
const longArticle = (lines: number, characters = 70_000): Article =>
  articleOf(
    Array.from({ length: lines }, () => LINE.repeat(Math.ceil(characters / lines / LINE.length))).join('\n\n'),
    'long.md',
  );

const LONG = longArticle(100);

const mentionOf = (article: Article, number: number, ranges: readonly TextRange[], tags: string[] = []): Mention => {
  const [mention] = smallWorkspace().articles[0]?.mentions ?? [];
  if (mention === undefined) throw new Error('The workspace has no mention');
  const described = ranges.map((range) => describeRange(article.text, range));
  return { ...mention, id: testId('b', number), tags, ranges: described };
};

/** Where up to three ranges of a mention lie, and whether its words are elsewhere by now. */
const anyMention = fc.record({
  cuts: fc.uniqueArray(fc.nat(LONG.text.length), { minLength: 2, maxLength: 6 }),
  isOrphan: fc.boolean(),
});

const withMentions = (made: readonly { cuts: readonly number[]; isOrphan: boolean }[]): Article => {
  const mentions = made.map(({ cuts, isOrphan }, number) => {
    const sorted = cuts.toSorted((one, other) => one - other);
    const ranges = sorted.flatMap((start, at) => {
      const end = sorted[at + 1];
      return at % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
    const mention = mentionOf(LONG, number + 1, ranges);
    if (!isOrphan) return mention;
    return { ...mention, ranges: mention.ranges.map((range) => ({ ...range, quote: `${range.quote} no more` })) };
  });
  return { ...LONG, mentions: mentions.sort(compareMentions) };
};

test('a beginning is the article up to the end of a line, and what is marked there stands there', () => {
  fc.assert(
    fc.property(fc.array(anyMention, { maxLength: 12 }), (made) => {
      const whole = withMentions(made);
      const beginning = beginningOf(whole);
      if (beginning === null) throw new Error('The text has no beginning');
      const { article, rest } = beginning;
      expect(articleSchema.safeParse(article).success).toBe(true);
      const cut = article.text.length;
      expect(whole.text.startsWith(article.text)).toBe(true);
      expect(article.blocks).toEqual(whole.blocks.slice(0, article.blocks.length));
      expect(article.blocks.at(-1)?.end).toBe(cut);
      expect(article.blocks.at(-2)?.end).toBeLessThan(24_000);
      expect(cut).toBeGreaterThanOrEqual(24_000);
      expect(rest.characters + cut).toBe(whole.text.length);
      expect(article.inlines.every(({ start, end }) => start < end && end <= cut)).toBe(true);

      const isOrphan = ({ ranges }: Mention): boolean => resolvePlacement(whole.text, ranges) === 'orphan';
      const expected = whole.mentions.flatMap((mention) => {
        if (isOrphan(mention)) return [mention];
        const ranges = mention.ranges.filter(({ end }) => end <= cut);
        return ranges.length === 0 ? [] : [{ ...mention, ranges }];
      });
      expect(article.mentions).toEqual(expected);
      for (const mention of article.mentions) {
        expect(resolvePlacement(article.text, mention.ranges)).toBe(isOrphan(mention) ? 'orphan' : 'placed');
      }
    }),
    { numRuns: 60 },
  );
});

test('what is whole in the beginning is the very same', () => {
  const whole = { ...LONG, mentions: [mentionOf(LONG, 1, [{ start: 2, end: 8 }])] };
  const beginning = beginningOf(whole)?.article;
  expect(beginning?.mentions[0]).toBe(whole.mentions[0]);
  expect(beginning?.blocks[0]).toBe(whole.blocks[0]);
});

test('the rest is told of with all tags and all lines that are set aside', () => {
  const far = LONG.text.length - 20;
  const mentions = [
    mentionOf(LONG, 1, [{ start: 2, end: 8 }], ['near', 'both']),
    mentionOf(LONG, 2, [{ start: far, end: far + 5 }], ['far', 'both']),
  ];
  const blocks = LONG.blocks.map((block, at) => (at === 1 || at > 90 ? { ...block, role: 'clutter' as const } : block));
  const beginning = beginningOf({ ...LONG, mentions, blocks });
  expect(beginning?.rest.tags).toEqual(['both', 'far', 'near']);
  expect(beginning?.rest.setAside).toBe(1 + blocks.length - 91);
});

test('a link is there where both its ends are', () => {
  const far = LONG.text.length - 20;
  const [one, two, three] = [
    mentionOf(LONG, 1, [{ start: 2, end: 8 }]),
    mentionOf(LONG, 2, [{ start: 9, end: 11 }]),
    mentionOf(LONG, 3, [{ start: far, end: far + 5 }]),
  ];
  const linkTo = (to: Mention, number: number): Article['links'][number] => ({
    id: testId('c', number),
    kind: 'asserted-by',
    from: one.id,
    to: to.id,
    createdAt: one.createdAt,
    createdBy: one.createdBy,
  });
  const links = [linkTo(two, 1), linkTo(three, 2)];
  expect(beginningOf({ ...LONG, mentions: [one, two, three], links })?.article.links).toEqual([links[0]]);
});

describe('an article is shown whole', () => {
  test('where it is short', () => {
    expect(beginningOf(longArticle(100, 40_000))).toBe(null);
  });

  test('where it is one line, or its last line is all that would be left', () => {
    expect(beginningOf(articleOf('a'.repeat(70_000)))).toBe(null);
    expect(beginningOf(articleOf(`${'a'.repeat(100)}\n${'b'.repeat(70_000)}`))).toBe(null);
  });

  test('where it has earlier texts', () => {
    const revisions: NonNullable<Article['revisions']> = [];
    expect(beginningOf({ ...LONG, revisions })).toBe(null);
  });

  test('where the rest has a character that cannot be seen, and not where the beginning has', () => {
    const lines = Array.from({ length: 700 }, () => 'x'.repeat(100));
    const at = (line: number, character: string): Article =>
      articleOf(lines.map((each, index) => (index === line ? each + character : each)).join('\n'));
    expect(beginningOf(at(600, '\u202E'))).toBe(null);
    expect(beginningOf(at(3, '\u202E'))).not.toBe(null);
    expect(beginningOf(at(600, '\u200C'))).not.toBe(null);
    // The flag of Scotland is a black flag with tags.
    expect(beginningOf(at(600, '\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}'))).not.toBe(null);
  });
});
