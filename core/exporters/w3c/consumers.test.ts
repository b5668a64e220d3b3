// @vitest-environment jsdom
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import type { TextPositionSelector, TextQuoteSelector } from '@apache-annotator/selector';
import { parseW3CTextAnnotation, W3CTextFormat } from '@recogito/text-annotator';
import { describe, expect, test } from 'vitest';
import { resolvePlacement } from '../../anchor/anchor';
import type { Article } from '../../article/article';
import { codePointMap } from '../../text/code-points';
import type { Workspace } from '../../workspace/workspace';
import { fullWorkspace } from '../testing/full-workspace';
import { exportW3c, type W3cOptions } from './export-w3c';

interface Target {
  readonly 'hashiya:article': string;
  readonly source: string;
  readonly selector: readonly [TextQuoteSelector, TextPositionSelector];
}

interface Item {
  readonly id: string;
  readonly 'hashiya:record': string;
  readonly 'hashiya:placement'?: string;
  readonly target: Target | Target[];
}

const marksOf = (workspace: Workspace, unit: W3cOptions['unit']): Item[] => {
  const document = JSON.parse(String(exportW3c(workspace, { unit }).files[0]?.content)) as { first: { items: Item[] } };
  return document.first.items.filter((item) => item['hashiya:record'] === 'mention');
};

/** The page that a reader would have: the article's text in one element. */
const pageOf = ({ text }: Article): HTMLElement => {
  const element = document.createElement('pre');
  element.textContent = text;
  document.body.replaceChildren(element);
  return element;
};

const first = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
};

const workspace = fullWorkspace();
const placed = workspace.articles.flatMap((article) =>
  article.mentions
    .filter(({ ranges }) => resolvePlacement(article.text, ranges) === 'placed')
    .map((mention) => ({ article, mention })),
);

/** Each range of each placed mention with its target in the file. */
const pairsIn = (unit: W3cOptions['unit']) => {
  const marks = new Map(marksOf(workspace, unit).map((item) => [item.id, item]));
  return placed.flatMap(({ article, mention }) => {
    const item = marks.get(`urn:uuid:${mention.id}`);
    return mention.ranges.map((range, at) => {
      const target = item === undefined ? undefined : [item.target].flat()[at];
      if (item === undefined || target === undefined) throw new Error(`no target of ${mention.id}`);
      return { article, range, target, item };
    });
  });
};

describe('other readers find the same words', () => {
  test('the fixture has an emoji before every mark, and marks in four languages', () => {
    const pairs = pairsIn('code-point');
    expect(new Set(pairs.map(({ article }) => article.language))).toEqual(new Set(['en', 'fa', 'ar', 'he']));
    for (const { article, range } of pairs)
      expect(codePointMap(article.text).toCodePoints(range.start)).toBeLessThan(range.start);
  });

  test('Apache Annotator by position, in code points', async () => {
    for (const { article, range, target } of pairsIn('code-point')) {
      const [found] = await first(createTextPositionSelectorMatcher(target.selector[1])(pageOf(article)));
      expect([found?.startOffset, found?.endOffset]).toEqual([range.start, range.end]);
      expect(String(found)).toBe(range.quote);
    }
  });

  test('Apache Annotator by quote, at the one place that has what stands around it', async () => {
    for (const { article, range, target } of pairsIn('code-point')) {
      const found = await first(createTextQuoteSelectorMatcher(target.selector[0])(pageOf(article)));
      expect(found.map(({ startOffset, endOffset }) => [startOffset, endOffset])).toEqual([[range.start, range.end]]);
    }
  });

  test('Apache Annotator finds other words by UTF-16 positions, which is why they are an option', async () => {
    const [pair] = pairsIn('utf-16');
    if (pair === undefined) throw new Error('no pair');
    const [found] = await first(createTextPositionSelectorMatcher(pair.target.selector[1])(pageOf(pair.article)));
    expect(String(found)).not.toBe(pair.range.quote);
  });

  test('Recogito by position, in UTF-16, several ranges as one annotation', () => {
    for (const { article, mention } of placed) {
      const item = marksOf(workspace, 'utf-16').find(({ id }) => id === `urn:uuid:${mention.id}`);
      const { parsed, error } = parseW3CTextAnnotation(item as never);
      expect(error).toBeUndefined();
      const text = pageOf(article).textContent;
      expect(parsed?.target.selector.map(({ start, end, quote }) => [start, end, quote])).toEqual(
        mention.ranges.map(({ start, end, quote }) => [start, end, quote]),
      );
      expect(parsed?.target.selector.map(({ start, end }) => text.slice(start, end))).toEqual(
        mention.ranges.map(({ quote }) => quote),
      );
    }
  });

  test('Recogito’s adapter of a source takes all marks of the file', () => {
    const [{ article, target }] = pairsIn('utf-16') as [ReturnType<typeof pairsIn>[number]];
    const adapter = W3CTextFormat(target.source, pageOf(article));
    const ours = pairsIn('utf-16').filter((pair) => pair.article.id === article.id);
    for (const { item } of ours) expect(adapter.parse(item as never).error).toBeUndefined();
  });
});
