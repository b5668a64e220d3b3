import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';

/** Two articles, the Persian one written with Arabic letters in one place, and a claim on the English one. */
const withTexts = async (): Promise<{ folder: string; workspace: string }> => {
  const folder = await scratchFolder();
  const workspace = join(folder, 'workspace');
  await writeFile(join(folder, 'en.txt'), 'A report.\n\nChina trains. Then CHINA waits.\n');
  await writeFile(join(folder, 'fa.txt'), 'گزارش\n\nاو كتاب را خواند و کتاب را بست.\n');
  await hashiya('import', join(folder, 'en.txt'), join(folder, 'fa.txt'), '--workspace', workspace);
  const place = ['--article', 'en.txt', '--start', '11', '--end', '23'];
  await hashiya('annotate', '--workspace', workspace, '--kind', 'claim', ...place);
  return { folder, workspace };
};

describe('concordance', () => {
  test('has a line for each place, right-to-left ones in their own direction', async () => {
    const { workspace } = await withTexts();
    const ask = (...argv: string[]) => hashiya('concordance', '--workspace', workspace, ...argv);
    const english = await ask('china', '--width', '8');
    expect(english).toMatchObject({ exitCode: 0, errors: '' });
    expect(english.output.split('\n')).toEqual([
      'The words “china” stand at 2 places in 2 articles:',
      '\u2066        [China] trains.\u2069  \u2068China trains. Then CHINA waits.\u2069, line 3 (11–16): Claim',
      '\u2066s. Then [CHINA] waits. \u2069  \u2068China trains. Then CHINA waits.\u2069, line 3 (30–35)',
      '',
    ]);
    const persian = await ask('کتاب', 'را', '--width', '6', '--sort', 'right', '--quiet');
    expect(persian.output.split('\n')).toEqual([
      'The words “کتاب را” stand at 2 places in 2 articles:',
      '\u2067اند و [کتاب را] بست. \u2069  \u2068او كتاب را خواند و کتاب را بست.\u2069, line 3 (26–33)',
      '\u2067   او [كتاب را] خواند\u2069  \u2068او كتاب را خواند و کتاب را بست.\u2069, line 3 (10–17)',
      '',
    ]);
    expect((await ask('nowhere')).output).toBe('The words “nowhere” stand nowhere in 2 articles.\n');
  });

  test('gives programs the places with their offsets and the mentions on them', async () => {
    const { workspace } = await withTexts();
    const { reply } = await hashiyaJson('concordance', 'CHINA', '--sort', 'left', '--workspace', workspace);
    expect(reply).toMatchObject({
      ok: true,
      words: 'CHINA',
      sort: 'left',
      width: 40,
      rows: [
        { start: 11, end: 16, line: 3, direction: 'ltr', left: '', hit: 'China', right: ' trains. Then CHINA waits.' },
        { start: 30, hit: 'CHINA', left: 'China trains. Then ', mentionIds: [] },
      ],
    });
    expect(reply.rows).toMatchObject([{ mentionIds: [expect.any(String)] }, {}]);
  });

  test('writes a table that a spreadsheet opens, and nothing into the workspace', async () => {
    const { folder, workspace } = await withTexts();
    await writeFile(join(folder, 'formula.txt'), 'Heading\n\n=SUM(1) China "quoted", it said\n');
    await hashiya('import', join(folder, 'formula.txt'), '--workspace', workspace);
    const file = join(folder, 'places.csv');
    const argv = ['concordance', 'china', '--workspace', workspace, '--out'];
    const { output, exitCode } = await hashiya(...argv, file);
    expect([exitCode, output]).toEqual([
      0,
      expect.stringMatching(/^Wrote 3 places to .*places\.csv \([\d,]+ bytes\)\.\n$/),
    ]);
    const [header, ...rows] = (await readFile(file, 'utf8')).split('\r\n');
    expect(header).toMatch(/^\uFEFFleft,hit,right,article_id,article_title,/);
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/^'=SUM\(1\) ,China," ""quoted"", it said",[0-9a-f-]{36},/);
    expect((await hashiya(...argv, join(workspace, 'places.csv'))).exitCode).toBe(1);
    expect((await hashiya(...argv, file, '--quiet')).output).toBe('');
  });

  test.each([
    ['argument-missing', []],
    ['argument-missing', [' ']],
    ['choice-unknown', ['a', '--sort', 'length']],
    ['number-invalid', ['a', '--width', 'wide']],
  ])('%s: %j', async (code, argv) => {
    const { exitCode, reply } = await hashiyaJson('concordance', ...argv, '--workspace', '/nowhere');
    expect([exitCode, reply]).toMatchObject([2, { error: { code } }]);
  });
});

describe('counts', () => {
  test('are of kinds, outlets, actors and months', async () => {
    const { workspace } = await withTexts();
    const ask = (by: string) => hashiya('counts', workspace, '--by', by);
    expect((await ask('kind')).output.split('\n')).toEqual([
      'The workspace “workspace” has 1 mention by kind:',
      '1  Claim (1 article)',
      '0  Source (0 articles)',
      '0  Contested (0 articles)',
      '0  Cue (0 articles)',
      '',
    ]);
    expect((await ask('outlet')).output).toBe(
      'The workspace “workspace” has 1 mention by outlet:\n1  without an outlet (1 article)\n',
    );
    expect((await ask('actor')).output).toBe('The workspace “workspace” has nothing to count by actor yet.\n');
    const { reply } = await hashiyaJson('counts', workspace, '--by', 'month');
    expect(reply).toMatchObject({
      by: 'month',
      mentions: 1,
      rows: [{ key: null, name: null, mentions: 1, articles: 1 }],
    });
    expect((await hashiyaJson('counts', workspace)).reply).toMatchObject({ error: { code: 'option-missing' } });
  });
});
