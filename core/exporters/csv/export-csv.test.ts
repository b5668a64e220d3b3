import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteOf } from '../../mention/mention';
import { articleOf } from '../../testing/article-of';
import { Session } from '../../testing/session';
import { anyWorkspace, smallWorkspace } from '../../testing/workspaces';
import { trickyText } from '../../testing/tricky-text';
import type { Workspace } from '../../workspace/workspace';
import { fourLanguages } from '../testing/four-languages';
import { DEFAULT_CSV_OPTIONS, type CsvOptions } from './csv-options';
import { exportCsv } from './export-csv';
import { tableToCsv } from './table';

const PLAIN: CsvOptions = { bom: false, escapeFormulas: false };

/** Reads CSV as RFC 4180 has it: rows of cells. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
};

/** The rows of one of the tables, each by the names of its columns. */
const rowsOf = (workspace: Workspace, name: string, options = PLAIN): Record<string, string>[] => {
  const { files } = exportCsv(workspace, options);
  const [columns = [], ...rows] = readCsv(String(files.find(({ path }) => path === `${name}.csv`)?.content));
  return rows.map((cells) => {
    expect(cells).toHaveLength(columns.length);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
};

describe('a table', () => {
  test('comes back from CSV as it was, whatever stands in its cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(trickyText(), trickyText(), fc.integer()), { maxLength: 5 }), (rows) => {
        const text = tableToCsv({ columns: ['a', 'b,"', 'c'], rows }, PLAIN);
        expect(readCsv(text)).toEqual([['a', 'b,"', 'c'], ...rows.map((row) => row.map(String))]);
      }),
    );
  });

  test('is safe in a spreadsheet when that is asked for, and begins with a byte order mark', () => {
    const rows = [['=1+1', '+a', '-b', '@c', '\tx', '\rx', '＝1', 'a=b', -3, 'سلام', null]];
    const text = tableToCsv({ columns: Array.from('abcdefghijk'), rows }, DEFAULT_CSV_OPTIONS);
    expect(text.startsWith('\uFEFFa,b,')).toBe(true);
    expect(readCsv(text)[1]).toEqual([
      ...["'=1+1", "'+a", "'-b", "'@c", "'\tx", "'\rx", "'＝1"],
      ...['a=b', '-3', 'سلام', ''],
    ]);
    expect(tableToCsv({ columns: ['a'], rows: [] }, DEFAULT_CSV_OPTIONS)).toBe('\uFEFFa\r\n');
  });
});

describe('an export as CSV', () => {
  test('has every mention of any workspace with its place in both units, by which its words are found', () => {
    fc.assert(
      fc.property(anyWorkspace, (workspace) => {
        const rows = rowsOf(workspace, 'mentions');
        const mentions = workspace.articles.flatMap((article) => article.mentions.map((each) => ({ article, each })));
        expect(rows.map((row) => row['mention_id'])).toEqual(mentions.map(({ each }) => each.id));
        for (const [index, { article, each }] of mentions.entries()) {
          const row = rows[index] ?? {};
          expect(row).toMatchObject({ article_title: article.title, quote: quoteOf(each), note: each.note });
          if (row['placement'] === 'orphan') continue;
          const points = [...article.text];
          const cut = (ranges = '', slice: (start: number, end: number) => string): string =>
            ranges
              .split('; ')
              .map((range) => slice(...(range.split('-').map(Number) as [number, number])))
              .join(' … ');
          expect(cut(row['ranges_utf16'], (start, end) => article.text.slice(start, end))).toBe(quoteOf(each));
          expect(cut(row['ranges_code_point'], (start, end) => points.slice(start, end).join(''))).toBe(quoteOf(each));
        }
        for (const [name, list] of [
          ['articles', workspace.articles],
          ['claims', workspace.claims],
          ['relations', workspace.relations],
          ['actors', workspace.actors],
        ] as const)
          expect(rowsOf(workspace, name).map((row) => Object.values(row)[0])).toEqual(list.map(({ id }) => id));
        const hops = mentions.flatMap(({ each }) => (each.kind === 'claim' ? each.attribution : []));
        expect(rowsOf(workspace, 'chains').map((row) => row['role'])).toEqual(hops.map(({ role }) => role));
      }),
      { numRuns: 40 },
    );
  });

  test('says in four languages what stands where, who says it, and what holds', () => {
    const { workspace, opening, denial } = fourLanguages();
    const mentions = rowsOf(workspace, 'mentions');
    const stated = mentions.filter((row) => row['claim_id'] === opening);
    expect(stated.map((row) => row['language'])).toEqual(['en', 'fa', 'ar', 'he']);
    expect(stated[1]).toMatchObject({
      outlet: 'Outlet fa',
      published_on: '2026-05-01',
      kind: 'claim',
      kind_label: 'Claim',
      quote: 'اسکلهٔ تازه در اردیبهشت باز می‌شود',
      placement: 'placed',
      claim: 'اسکلهٔ تازه باز می‌شود',
      stance: 'asserts',
      credibility: '2',
      slot_When: '=May & «مه»',
      attribute_موضوع: 'بندر',
      tags: 'بندر; @tag',
      note: 'one line\nand — another: <b>"so"</b>',
      created_by: 'آنا',
    });
    expect(Number(stated[1]?.['start_utf16']) - Number(stated[1]?.['start_code_point'])).toBe(1);
    const source = mentions.find((row) => row['mention_id'] === stated[1]?.['asserted_by_mention_ids']);
    expect(source).toMatchObject({ kind: 'source', actor: 'Port authority', source_name: 'سازمان بندر' });
    expect(rowsOf(workspace, 'claims')[0]).toMatchObject({
      claim_id: opening,
      language: 'fa',
      status: 'contested',
      status_computed: 'contested',
      status_reasons: 'relation',
      mentions: '4',
      articles: '4',
      longest_chain: '1',
      review: '',
    });
    expect(rowsOf(workspace, 'relations')).toMatchObject([
      { relation: 'contradicts', from_claim_id: opening, to_claim: 'The pier is unsafe', confidence: 'high' },
    ]);
    expect(rowsOf(workspace, 'chains')[1]).toMatchObject({
      claim_id: opening,
      hop: '1',
      hops: '1',
      role: 'speaker',
      mode: 'indirect',
      name: 'Port authority',
      source_mention_id: source?.['mention_id'],
      broken: 'false',
    });
    expect(denial).not.toBe(opening);
  });

  test('reports what the tables have no column for, and no more', () => {
    const session = new Session([articleOf('😀 plain text', 'a.txt')]);
    expect(exportCsv(session.workspace, PLAIN).losses.map(({ loss }) => loss)).toEqual([
      'definition',
      'codebook-detail',
      'workspace-details',
      'text',
      'original',
    ]);
  });

  test('gives the same bytes for the same workspace', () => {
    expect(exportCsv(smallWorkspace(), DEFAULT_CSV_OPTIONS)).toEqual(exportCsv(smallWorkspace(), DEFAULT_CSV_OPTIONS));
  });
});
