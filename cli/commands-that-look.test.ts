import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportJsonSchema } from '../core/export/json-schema';
import { workspacePaths } from '../main/store/workspace-folder';
import { openWorkspace } from '../main/store/open-workspace';
import { closing, OPTIONS, scratchFolder, snapshotOf, TEXT, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { ENGLISH, listOf, withSeeds } from './testing/seeded-workspace';

describe('export', () => {
  test('gives the same bytes to standard output, to a file, and from a workspace made of them', async () => {
    const { folder, workspace } = await withSeeds();
    for (const [start, end] of [
      [30, 60],
      [100, 300],
    ]) {
      for (const article of ['000_b2468207d6c1c7ca.txt', '003_b33f96b676cfdb76.txt']) {
        const place = ['--article', article, '--start', String(start), '--end', String(end)];
        expect((await hashiya('annotate', '--workspace', workspace, '--kind', 'claim', ...place)).exitCode).toBe(0);
      }
    }
    const { output, exitCode } = await hashiya('export', '--workspace', workspace, '--format', 'json');
    expect(exitCode).toBe(0);
    const file = join(folder, 'export.json');
    const written = await hashiya('export', '--workspace', workspace, '--out', file);
    expect(written.output).toMatch(/^Exported 2 articles with 4 mentions to .*export\.json \([\d,]+ bytes\)\.\n$/);
    expect(await readFile(file, 'utf8')).toBe(output);
    expect(JSON.parse(output)).toEqual((await hashiyaJson('export', '--workspace', workspace)).reply.document);
    expect((await hashiya('import', file, '--workspace', join(folder, 'copy'))).exitCode).toBe(0);
    expect((await hashiya('export', '--workspace', join(folder, 'copy'))).output).toBe(output);
    expect(await snapshotOf(join(folder, 'copy', 'originals'))).toEqual(await snapshotOf(join(workspace, 'originals')));
    expect(await hashiya('verify', '--workspace', join(folder, 'copy'))).toMatchObject({ exitCode: 0, errors: '' });
    expect(await hashiya('validate', file)).toMatchObject({ exitCode: 0, errors: '' });
  });

  test('carries quotes that equal the text at both kinds of offset', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'a.txt'), TEXT);
    const workspace = join(folder, 'workspace');
    await hashiya('import', join(folder, 'a.txt'), '--workspace', workspace);
    await hashiya(
      'annotate',
      '--workspace',
      workspace,
      '--article',
      'a.txt',
      '--kind',
      'cue',
      '--start',
      '43',
      '--end',
      '51',
    );
    const document = JSON.parse((await hashiya('export', '--workspace', workspace)).output) as {
      articles: {
        text: string;
        mentions: {
          ranges: { start: number; end: number; startCodePoint: number; endCodePoint: number; quote: string }[];
        }[];
      }[];
    };
    const [article] = document.articles;
    const [range] = article?.mentions[0]?.ranges ?? [];
    expect(range?.quote.length).toBeGreaterThan(3);
    expect(article?.text.slice(range?.start, range?.end)).toBe(range?.quote);
    expect(
      Array.from(article?.text ?? '')
        .slice(range?.startCodePoint, range?.endCodePoint)
        .join(''),
    ).toBe(range?.quote);
    expect(range?.startCodePoint).toBe((range?.start ?? 0) - 1);
  });

  test('into the workspace itself is refused', async () => {
    const { workspace } = await withSeeds();
    const { exitCode, reply } = await hashiyaJson(
      'export',
      '--workspace',
      workspace,
      '--out',
      join(workspace, 'workspace.json'),
    );
    expect(exitCode).toBe(1);
    expect(reply).toMatchObject({ error: { code: 'write-failed' } });
  });
});

describe('validate', () => {
  test('lists every problem with its place', async () => {
    const { folder, workspace } = await withSeeds();
    const place = ['--article', '000_b2468207d6c1c7ca.txt', '--start', '22', '--end', '77'];
    for (const kind of ['claim', 'cue']) await hashiya('annotate', '--workspace', workspace, '--kind', kind, ...place);
    const { output } = await hashiya('export', '--workspace', workspace);
    const file = join(folder, 'bad.json');
    await writeFile(file, output.replaceAll('"quote": "China to host', '"quote": "Chine to host'));
    const ran = await hashiya('validate', file);
    expect(ran.exitCode).toBe(1);
    expect(ran.output).toMatch(
      /^articles\.0\.mentions\.0: the text at 22–77 is not the quote .*\narticles\.0\.mentions\.1: .*\n$/,
    );
    expect(ran.errors).toMatch(/^2 problems were found in .*bad\.json\.\n$/);
    await writeFile(
      file,
      output.replace(/"formatVersion": 2/, '"formatVersion": 2.5').replace(/"title": "[^"]*"/, '"title": ""'),
    );
    const { reply } = await hashiyaJson('validate', file);
    expect(reply).toMatchObject({ ok: false, error: { code: 'export-newer' } });
    await writeFile(file, output.replaceAll(/"title": "[^"]*"/g, '"title": ""'));
    expect((await hashiyaJson('validate', file)).reply).toMatchObject({
      error: { code: 'problems-found', details: { count: 3 } },
      problems: [{ path: 'workspace.title' }, { path: 'articles.0.title' }, { path: 'articles.1.title' }],
    });
  });

  test('of what is no export says so, with exit code 1', async () => {
    const folder = await scratchFolder();
    for (const [name, content] of [
      ['a.json', '{}'],
      ['b.json', 'not json'],
      ['c.json', ''],
      ['d.json', '[]'],
    ] as const) {
      await writeFile(join(folder, name), content);
      const { exitCode, errors } = await hashiya('validate', join(folder, name));
      expect(exitCode).toBe(1);
      expect(errors).toContain(name);
      expect(errors).not.toMatch(/\n {4}at /);
    }
    expect((await hashiya('validate', join(folder, 'none.json'))).errors).toContain('is not there');
  });
});

describe('verify', () => {
  test('lists what is wrong in words and for programs', async () => {
    const { workspace } = await withSeeds();
    expect((await hashiya('verify', '--workspace', workspace)).output).toMatch(/is sound: 2 articles, 0 mentions/);
    await hashiya(
      'annotate',
      '--workspace',
      workspace,
      '--article',
      '000_b2468207d6c1c7ca.txt',
      '--kind',
      'claim',
      '--start',
      '22',
      '--end',
      '27',
    );
    const [first, second] = (await listOf(workspace)).articles;
    const paths = workspacePaths(workspace);
    const text = await readFile(paths.article(first?.id ?? ''), 'utf8');
    await writeFile(paths.article(first?.id ?? ''), text.replace('"quote": "China"', '"quote": "Chin\\u001b"'));
    for (const name of await readdir(paths.originals)) await rm(join(paths.originals, name));
    const { exitCode, output, errors } = await hashiya('verify', '--workspace', workspace);
    expect(exitCode).toBe(1);
    expect(output).toContain(`orphan, the text at 22–27 is not “Chin[U+001B]”`);
    expect(output.match(/its original is not there/g)).toHaveLength(2);
    expect(errors).toMatch(/^4 problems were found in /);
    const { reply } = await hashiyaJson('verify', '--workspace', workspace);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'problems-found', details: { count: 4 } },
      problems: [
        { kind: 'changed-outside' },
        { kind: 'orphan', articleId: first?.id },
        { kind: 'original-missing', articleId: first?.id },
        { kind: 'original-missing', articleId: second?.id },
      ],
    });
  });

  test('has words for every kind of problem', async () => {
    const { workspace } = await withSeeds();
    const paths = workspacePaths(workspace);
    const article = paths.article((await listOf(workspace)).articles[0]?.id ?? '');
    await writeFile(paths.claims, '');
    await writeFile(paths.actors, '{"format":"hashiya-actors","formatVersion":9,"actors":[]}');
    await rm(article);
    await mkdir(article);
    const broken = await hashiya('verify', '--workspace', workspace);
    expect(broken.output).toMatch(/claims\.json: cannot be read as part of a workspace: it is not JSON\n/);
    expect(broken.output).toMatch(/actors\.json: was written by a newer Hashiya \(format version 9\)\n/);
    expect(broken.output).toMatch(/: could not be read: it is a folder\n/);
  });
});

test('schema prints the JSON Schema with two spaces and a line feed at the end', async () => {
  const expected = `${JSON.stringify(exportJsonSchema(), null, 2)}\n`;
  expect(await hashiya('schema')).toEqual({ exitCode: 0, output: expected, errors: '' });
  expect((await hashiyaJson('schema')).reply).toEqual({ ok: true, schema: exportJsonSchema() });
  const file = join(await scratchFolder(), 'schema.json');
  expect((await hashiya('schema', '--out', file)).exitCode).toBe(0);
  expect(await readFile(file, 'utf8')).toBe(expected);
});

describe('while the app has the workspace open', () => {
  test('what only looks works, and what writes is refused', async () => {
    const { folder, workspace } = await withSeeds();
    const store = closing(valueOf(await openWorkspace(workspace, OPTIONS)));
    const before = await snapshotOf(workspace);
    for (const command of ['list', 'export', 'verify']) {
      expect((await hashiya(command, '--workspace', workspace)).exitCode).toBe(0);
    }
    const place = ['--article', '000_b2468207d6c1c7ca.txt', '--kind', 'claim', '--start', '22', '--end', '27'];
    for (const argv of [
      ['annotate', ...place],
      ['import', ENGLISH],
      ['import', join(folder, 'any.json')],
    ]) {
      const { exitCode, errors } = await hashiya(...argv, '--workspace', workspace);
      expect(exitCode).toBe(1);
      expect(errors).toContain('is open in another window or command. Close it there, then try again.');
    }
    expect(await snapshotOf(workspace)).toEqual(before);
    await store.close();
    expect((await hashiya('annotate', ...place, '--workspace', workspace)).exitCode).toBe(0);
  });
});

test('each command that needs a workspace says when there is none', async () => {
  const folder = await scratchFolder();
  const marking = ['annotate', '--article', 'x', '--kind', 'claim', '--start', '1', '--end', '2'];
  for (const argv of [['list'], ['export'], ['verify'], marking]) {
    const { exitCode, errors } = await hashiya(...argv, '--workspace', join(folder, 'nowhere'));
    expect(exitCode).toBe(1);
    expect(errors).toContain('is not a Hashiya workspace');
  }
  expect(await readdir(folder)).toEqual([]);
});
