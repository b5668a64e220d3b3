import { describe, expect, test } from 'vitest';
import { articleOf } from '../testing/article-of';
import { automaticDirection, withDirection, whyDirection } from './block-directions';

const TEXT = ['***', 'سلام دنیا', '8/17/2016', 'Hello (سلام).', 'http://x.ir/a', 'one two three four five six'].join(
  '\n',
);

describe('why a line has its direction', () => {
  const article = articleOf(TEXT);
  const reasons = (of = article): string[] => of.blocks.map((block) => whyDirection(of, block));

  test('is told of each line', () => {
    expect(reasons()).toEqual(['article', 'words', 'line-above', 'first-word', 'address', 'words']);
  });

  test('is the article for lines without letters once the analyst has set it for them', () => {
    const blocks = article.blocks.map((block) => (block.id === 'b3' ? { ...block, direction: 'ltr' as const } : block));
    expect(reasons({ ...article, blocks, directionScope: 'neutral-lines' })[2]).toBe('article');
  });

  test('is the analyst, for the line or for the article, or the page', () => {
    const [block] = article.blocks;
    if (block === undefined) throw new Error('there is no block');
    expect(whyDirection(article, withDirection(block, { direction: 'rtl', directionReason: 'analyst' }))).toBe(
      'analyst',
    );
    expect(
      whyDirection(
        article,
        withDirection(block, { direction: 'rtl', directionReason: 'analyst', directionScope: 'article' }),
      ),
    ).toBe('whole-article');
    expect(whyDirection(article, { ...block, directionReason: 'markup' })).toBe('markup');
  });

  test('is not claimed to be the words where an earlier version has judged otherwise', () => {
    const blocks = article.blocks.map((block) => ({ ...block, direction: 'rtl' as const }));
    expect(reasons({ ...article, blocks })).toEqual(['import', 'words', 'line-above', 'import', 'import', 'import']);
  });
});

test('folded syntax does not count towards the direction of the text', () => {
  expect(automaticDirection(articleOf('# [سلام دنیا](https://example.com/one/two/three)', 'a.md'))).toBe('rtl');
});
