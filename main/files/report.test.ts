// The report of the sample workspace, in every language, in each of its forms.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, directionOfLanguage } from '../../core/locales/languages';
import { makeReport } from '../../core/report/make-report';
import { plainWords, type Report, type Sentence } from '../../core/report/report';
import type { ReportOptions } from '../../core/report/subject';
import { reportToDocx } from '../../core/report/writers/docx';
import { reportToHtml } from '../../core/report/writers/html';
import { reportToMarkdown } from '../../core/report/writers/markdown';
import { anyWorkspace } from '../../core/testing/workspaces';
import type { Workspace } from '../../core/workspace/workspace';
import { OPTIONS, valueOf } from '../testing/scratch';
import { textExtractor } from '../testing/text-extractor';
import { speechOf } from '../../core/report/report-speech';
import { openSampleWorkspace } from './sample-workspace';

const seeds = join(import.meta.dirname, '../../seeds');
const parent = mkdtempSync(join(tmpdir(), 'hashiya-report-'));
let sample: Workspace;

beforeAll(async () => {
  const places = { folder: join(parent, 'sample'), seeds, extractor: textExtractor };
  const store = valueOf(await openSampleWorkspace(places, OPTIONS));
  sample = store.workspace;
  await store.close();
});

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

const options = (workspace: Workspace): ReportOptions => ({
  eventId: workspace.events[0]?.id ?? null,
  madeOn: '2026-11-29',
  version: '0.1.0',
});

const reportOf = (workspace: Workspace, language: (typeof LANGUAGES)[number]): Report =>
  valueOf(makeReport(workspace, speechOf(language), options(workspace)));

const htmlOf = (report: Report): string => reportToHtml(report, speechOf(report.language).say('report.contents'));

/** All sentences of a report, wherever they stand. */
const sentencesOf = ({ pieces }: Report): Sentence[] =>
  pieces.flatMap((piece) => {
    switch (piece.kind) {
      case 'heading':
      case 'paragraph':
        return [piece.words];
      case 'list':
        return [...piece.items];
      case 'quotation':
        return [...piece.about];
      case 'table':
        return [...piece.head, ...piece.rows.flat(2)];
    }
  });

const nodesOf = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];

const isWellFormed = (xml: string): boolean => {
  const parser = new SaxesParser({ xmlns: true });
  parser.write(xml).close();
  return true;
};

const documentOf = async (report: Report): Promise<string> => {
  const parts = unzipSync(await reportToDocx(report));
  return new TextDecoder().decode(parts['word/document.xml']);
};

describe.each(LANGUAGES)('the report of the sample workspace in %s', (language) => {
  test('has every mention of a contested claim as a quotation, with the words of the text', () => {
    const report = reportOf(sample, language);
    const quotations = report.pieces.filter((piece) => piece.kind === 'quotation');
    expect(quotations.length).toBeGreaterThan(5);
    const texts = sample.articles.map(({ text }) => text.replace(/\s+/gu, ' '));
    for (const { quote } of quotations)
      for (const part of quote.split(' … ')) expect(texts.some((text) => text.includes(part))).toBe(true);
  });

  test('is one HTML file of its language and direction, in which every link leads to a place', () => {
    const html = htmlOf(reportOf(sample, language));
    const { document } = new JSDOM(html).window;
    expect(document.documentElement.lang).toBe(language);
    expect(document.documentElement.dir).toBe(directionOfLanguage(language));
    expect(document.querySelectorAll('script, img, link, iframe, object, [src], [onclick]')).toHaveLength(0);
    const links = [...document.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) {
      const to = link.getAttribute('href') ?? '';
      expect(to.startsWith('#')).toBe(true);
      expect(document.getElementById(to.slice(1)), to).not.toBeNull();
    }
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is the same in words as Markdown and as a Word document', async () => {
    const report = reportOf(sample, language);
    const markdown = reportToMarkdown(report);
    const xml = await documentOf(report);
    expect(isWellFormed(xml)).toBe(true);
    const words = [...xml.matchAll(/<w:t[ >][^<]*/gu)].map(([text]) => text.replace(/^<w:t[^>]*>/u, '')).join('');
    const page = new JSDOM(htmlOf(report)).window.document.body.textContent;
    const bare = (text: string): string => text.replace(/[\u2066-\u2069\\]|\s+/gu, '');
    const unescaped = words.replace(/&(?:lt|gt|amp|quot|apos);/gu, (sign) => {
      return { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" }[sign] ?? sign;
    });
    for (const sentence of sentencesOf(report)) {
      const text = bare(plainWords(sentence));
      expect(bare(page)).toContain(text);
      expect(bare(unescaped)).toContain(text);
    }
    expect(markdown.match(/<a id="mention-/gu)?.length).toBe(
      report.pieces.filter(({ kind }) => kind === 'quotation').length,
    );
    expect(fromMarkdown(markdown).children.length).toBeGreaterThan(20);
  });

  test('is of the same bytes when it is made again', async () => {
    const [first, second] = [reportOf(sample, language), reportOf(sample, language)];
    expect(htmlOf(second)).toBe(htmlOf(first));
    expect(Buffer.from(await reportToDocx(second)).equals(Buffer.from(await reportToDocx(first)))).toBe(true);
  });

  test('is left for a person to look at where that is asked for', async () => {
    const folder = process.env.HASHIYA_REPORT_OUTPUT ?? join(parent, 'looked-at');
    mkdirSync(folder, { recursive: true });
    const report = reportOf(sample, language);
    writeFileSync(join(folder, `report-${language}.html`), htmlOf(report));
    writeFileSync(join(folder, `report-${language}.md`), reportToMarkdown(report));
    writeFileSync(join(folder, `report-${language}.docx`), await reportToDocx(report));
  });
});

describe('a report', () => {
  test('of an event that is not there is refused', () => {
    const eventId = '00000000-0000-7000-8000-0000000000ff';
    expect(makeReport(sample, speechOf('en'), { ...options(sample), eventId })).toMatchObject({
      ok: false,
      error: { code: 'event-missing' },
    });
  });

  test('of any workspace has no link without a place, and no markup from outside', async () => {
    await fc.assert(
      fc.asyncProperty(anyWorkspace, fc.constantFrom(...LANGUAGES), async (workspace, language) => {
        const report = valueOf(
          makeReport(workspace, speechOf(language), { eventId: null, madeOn: null, version: '0.1.0' }),
        );
        const { document } = new JSDOM(htmlOf(report)).window;
        for (const link of document.querySelectorAll('a'))
          expect(document.getElementById(link.hash.slice(1)), link.hash).not.toBeNull();
        expect(document.querySelectorAll('script, img')).toHaveLength(0);
        expect(isWellFormed(await documentOf(report))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('shows markup and formulas in names as the characters they are', () => {
    const title = '<img src=x onerror=alert(1)> [a](javascript:x) | **b** \u0007';
    const hostile: Workspace = { ...sample, articles: sample.articles.map((article) => ({ ...article, title })) };
    const report = valueOf(makeReport(hostile, speechOf('fa'), { eventId: null, madeOn: null, version: '1' }));
    const { document } = new JSDOM(htmlOf(report)).window;
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)> [a](javascript:x) | **b** \uFFFD');
    const kinds = nodesOf(fromMarkdown(reportToMarkdown(report)));
    expect(kinds.filter((node) => node.type === 'image')).toEqual([]);
    const html = kinds.flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(
      html.filter((text) => !/^<(?:a id="[\w-]+"|\/a|\/?b|br|div dir="rtl" lang="fa"|\/div)>$/u.test(text)),
    ).toEqual([]);
    const links = kinds.flatMap((node) => (node.type === 'link' ? [node.url] : []));
    expect(links.filter((url) => !url.startsWith('#'))).toEqual([]);
  });
});
