// Case 46 of the acceptance list: patterns and texts that keep naive programs busy for years, in the search, in the filters
// and as Markdown.

import { describe, expect, test } from 'vitest';
import { inPaces } from '../../core/testing/paces';
import { readBlocks } from '../../core/article/blocks';
import { EVERY_MENTION, filterMentions } from '../../core/queries/filter-mentions';
import { SEARCH_MODES } from '../../core/search/matching';
import { search, searchAtOnce } from '../../core/search/search';
import { articleOf } from '../../core/testing/article-of';
import { workspaceOf } from '../../core/testing/session';
import { smallWorkspace } from '../../core/testing/workspaces';
import { findHits } from '../../core/text/find';
import { runInTime } from './expression-in-time';

const EVIL = ['(a+)+$', '(a|aa)+$', '(.*)*x', '^(([a-z])+.)+[A-Z]([a-z])+$', '(?:a?){50}a{50}', '(א+)+$'] as const;

const LETTERS = 50_000;

const TEXTS = {
  'left to right': `${'a'.repeat(LETTERS)}!`,
  'right to left': `${'א'.repeat(LETTERS)}!`,
} as const;

/** See `core/testing/paces.ts`: about a second on a quiet machine. */
const MOST_PACES = 50;
/** It is read in a process that can be ended. */
const MOST_PACES_OF_MARKDOWN = 250;

/** Does something and checks that it was quick. */
const quickly = async <Value>(act: () => Value): Promise<Value> => {
  const { value, paces } = await inPaces(act);
  expect(paces).toBeLessThan(MOST_PACES);
  return value;
};

describe.each(Object.entries(TEXTS))('a text of 50 000 times one letter, %s', (_direction, text) => {
  const workspace = workspaceOf([articleOf(text, 'article.txt', 1)]);
  // What is folded once is kept; a search after it is what is measured.
  const options = { limit: 10, runExpression: runInTime } as const;

  test.each(EVIL)('is searched for %s in every mode, and each is quick', async (pattern) => {
    for (const mode of SEARCH_MODES) {
      const asked = search(workspace, mode === 'regex' ? pattern : `"${pattern}"`, { mode, ...options });
      if (!asked.ok) throw new Error(asked.problem.code);
      await quickly(() => searchAtOnce(asked.steps));
    }
  });

  test.each(EVIL)('is searched for %s in the window as the letters that it is', async (pattern) => {
    for (const exact of [true, false]) expect(await quickly(() => findHits(text, pattern, { exact }))).toEqual([]);
  });
});

test.each(EVIL)('the filter of mentions takes %s for words', async (pattern) => {
  const { articles, claims } = smallWorkspace();
  const [mention] = articles[0]?.mentions ?? [];
  if (mention === undefined) throw new Error('there is no mention');
  const mentions = Object.values(TEXTS).map((note) => ({ ...mention, note, tags: [note] }));
  expect(await quickly(() => filterMentions(mentions, { ...EVERY_MENTION, text: pattern }, claims))).toEqual([]);
  expect(await quickly(() => filterMentions(mentions, { ...EVERY_MENTION, tag: pattern }, claims))).toEqual([]);
});

describe('Markdown that readers of it were known to choke on', () => {
  const times = (unit: string, count = LETTERS): string => unit.repeat(count);
  test.each([
    ['brackets that never close', times('[')],
    ['links in links', `${times('[a](', 10_000)}x${times(')', 10_000)}`],
    ['emphasis that never closes', times('*a _b ')],
    ['emphasis in emphasis', `${times('*a **b ', 10_000)}${times('b** a*', 10_000)}`],
    ['quotes in quotes', `${times('> ', 10_000)}x`],
    ['code that never closes', Array.from({ length: 300 }, (_none, index) => times('`', index)).join('x')],
    ['definitions of links', times('[a]: b\n', 10_000)],
    ['a definition that marked choked on', `[x]:${times(' ')}\n${times('\n')}x`],
    ['lines of spaces', `a${times(' \n')}b`],
    ['addresses', times('a@', 20_000)],
    ['addresses of pages', `http://${times('a.', 20_000)}`],
    ['HTML that never closes', times('<a ')],
    ['comments that never close', times('<!--', 10_000)],
    ['lists in lists', Array.from({ length: 120 }, (_none, depth) => `${times(' ', 2 * depth)}- خبر`).join('\n')],
    ['entities', times('&amp', 20_000)],
    ['rows of a table', times('|', 20_000)],
  ])(
    '%s: is read within a limit, and every line stays',
    async (_name, text) => {
      const { value, paces } = await inPaces(() => readBlocks(text, 'article.md'));
      expect(paces).toBeLessThan(MOST_PACES_OF_MARKDOWN);
      const { blocks } = value;
      expect(blocks).toHaveLength(text.split('\n').filter((line) => line.trim() !== '').length);
    },
    60_000,
  );
});
