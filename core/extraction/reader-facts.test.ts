import { expect, it } from 'vitest';
import type { Article } from '../article/article';
import { articleOf } from '../testing/article-of';
import { READER_VERSIONS, readerSchema } from './how-read';
import { isReadByOlderReader, librariesOf, readerOf } from './reader-facts';

it('every reader names its libraries, each in one exact version', () => {
  for (const reader of readerSchema.options) {
    const libraries = librariesOf(reader, 'page.mhtml');
    expect(new Set(libraries.map(({ name }) => name)).size).toBe(libraries.length);
    for (const { version } of libraries) expect(version).toMatch(/^\d+\.\d+\.\d+$/u);
  }
});

it('a text is read by an older reader where its version is lower, or was not kept', () => {
  const article = articleOf('# Title\n\nText', 'a.md');
  const readBy = (readerVersion: number): Article => ({
    ...article,
    original: {
      ...article.original,
      howRead: { reader: 'markdown', readerVersion, encoding: null, body: null, warnings: [] },
    },
  });
  expect(readerOf(article)).toBe('markdown');
  expect(readerOf(articleOf('Text', 'a.txt'))).toBe('text');
  expect(isReadByOlderReader(article)).toBe(true);
  expect(isReadByOlderReader(readBy(READER_VERSIONS.markdown - 1))).toBe(true);
  expect(isReadByOlderReader(readBy(READER_VERSIONS.markdown))).toBe(false);
});
