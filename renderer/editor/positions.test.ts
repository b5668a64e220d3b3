import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOf } from '../../core/testing/article-of';
import { trickyMarkdown } from '../../core/testing/tricky-text';
import { isBlank } from '../../core/text/trim-range';
import { articleToDoc } from './article-to-doc';
import { PositionTable } from './positions';
import { BLOCKS_PER_SECTION, chapterOf, CHARACTERS_PER_SECTION, SECTIONS_PER_CHAPTER } from './sections';

const articles = trickyMarkdown(200)
  .filter((text) => !isBlank(text))
  .map((text) => articleOf(text, 'article.md', 1));

/** An article of enough lines for several sections. */
const longArticle = articleOf(
  Array.from(
    { length: BLOCKS_PER_SECTION * (SECTIONS_PER_CHAPTER + 3) },
    (_, index) => `سطر 😀 line ${String(index)}`,
  ).join('\n\n'),
  'long.txt',
  1,
);

describe('offsets and positions', () => {
  it('lead to the same characters in text and document, for every block', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const doc = articleToDoc(article);
        const table = new PositionTable(article.blocks);
        for (const block of article.blocks) {
          const [span] = table.spansOf(block);
          expect(span && doc.textBetween(span.from, span.to)).toBe(article.text.slice(block.start, block.end));
        }
      }),
    );
  });

  it('are each other’s inverse within blocks', () => {
    fc.assert(
      fc.property(articles, fc.nat(), (article, seed) => {
        const table = new PositionTable(article.blocks);
        const block = article.blocks[seed % article.blocks.length];
        if (block === undefined) return;
        const offset = block.start + (seed % (block.end - block.start + 1));
        expect(table.offsetAt(table.positionAt(offset))).toBe(offset);
      }),
    );
  });

  it('give a range over several blocks a span in each, which together hold its characters but the line breaks', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (first, second) => {
        const { text } = longArticle;
        const [start = 0, end = 0] = [first % text.length, second % text.length].sort((left, right) => left - right);
        const doc = articleToDoc(longArticle);
        const spans = new PositionTable(longArticle.blocks).spansOf({ start, end });
        const shown = spans.map(({ from, to }) => doc.textBetween(from, to)).join('');
        expect(shown).toBe(text.slice(start, end).replaceAll('\n', ''));
      }),
    );
  });

  it('give a place between two blocks to the end of the one before', () => {
    const [first] = longArticle.blocks;
    const table = new PositionTable(longArticle.blocks);
    expect(table.positionAt((first?.end ?? 0) + 1)).toBe(table.positionAt(first?.end ?? 0));
  });
});

describe('sections of the text', () => {
  it('hold every block once, and are found by any offset in them', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lengths, (made) => {
        const article = articleOf(made.map((length) => 'x'.repeat(length)).join('\n'));
        const table = new PositionTable(article.blocks);
        const lines = Array.from({ length: table.sectionCount }, (_, section) => {
          const part = table.textOfSection(section);
          for (const offset of [part.start, part.end]) expect(table.sectionAt(offset)).toBe(section);
          return table.linesOf(part);
        });
        expect(lines.flat()).toEqual(article.blocks.map(({ start, end }) => ({ start, end })));
        for (const [section, own] of lines.entries()) {
          expect(own.length).toBeLessThanOrEqual(BLOCKS_PER_SECTION);
          // Full, but for what its last line has too much.
          const last = own.at(-1);
          expect((last?.start ?? 0) - (own[0]?.start ?? 0) - own.length).toBeLessThan(CHARACTERS_PER_SECTION);
          const isFull =
            own.length === BLOCKS_PER_SECTION || (last?.end ?? 0) - (own[0]?.start ?? 0) >= CHARACTERS_PER_SECTION;
          expect(isFull || section === lines.length - 1).toBe(true);
        }
        const sections: string[] = [];
        articleToDoc(article).forEach((chapter) => {
          chapter.forEach((section) => sections.push(section.textContent));
        });
        const texts = Array.from({ length: table.sectionCount }, (_, section) => table.textOfSection(section));
        expect(sections).toEqual(texts.map(({ start, end }) => article.text.slice(start, end).replaceAll('\n', '')));
      }),
    );
  });
});

describe('nodes of sections and chapters', () => {
  it('are where the table says', () => {
    const doc = articleToDoc(longArticle);
    const table = new PositionTable(longArticle.blocks);
    let section = 0;
    doc.forEach((chapter, from, index) => {
      expect(table.nodeOfChapter(index)).toEqual({ from, to: from + chapter.nodeSize });
      chapter.forEach((child, within) => {
        expect(chapterOf(section)).toBe(index);
        const start = from + 1 + within;
        expect(table.nodeOfSection(section)).toEqual({ from: start, to: start + child.nodeSize });
        section += 1;
      });
    });
    expect(section).toBe(table.sectionCount);
    expect(doc.childCount).toBe(2);
  });
});

describe('the document of an article', () => {
  it('is what the schema allows, with the formatting of each character', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const doc = articleToDoc(article);
        doc.check();
        const table = new PositionTable(article.blocks);
        for (const block of article.blocks) {
          for (let offset = block.start; offset < block.end; offset += 1) {
            const marks = doc.nodeAt(table.positionAt(offset))?.marks.map(({ type }) => type.name) ?? [];
            const kinds = article.inlines.filter(({ start, end }) => start <= offset && offset < end);
            expect(new Set(marks)).toEqual(new Set(kinds.map(({ kind }) => kind)));
          }
        }
      }),
    );
  });

  it('has every block once, in order, in sections and chapters of a bounded size', () => {
    const doc = articleToDoc(longArticle);
    const ids: string[] = [];
    doc.forEach((chapter) => {
      expect(chapter.childCount).toBeLessThanOrEqual(SECTIONS_PER_CHAPTER);
      chapter.forEach((section) => {
        expect(section.childCount).toBeLessThanOrEqual(BLOCKS_PER_SECTION);
        section.forEach((block) => ids.push(String(block.attrs['id'])));
      });
    });
    expect(ids).toEqual(longArticle.blocks.map((block) => block.id));
  });

  it('keeps folded syntax among its characters', () => {
    const doc = articleToDoc(articleOf('# A [link](http://example.org) here', 'a.md', 1));
    expect(doc.textContent).toBe('# A [link](http://example.org) here');
  });
});
