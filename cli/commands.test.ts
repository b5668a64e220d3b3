import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../main/store/open-workspace';
import { OPTIONS, scratchFolder, snapshotOf, valueOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { ENGLISH, listOf, PERSIAN, withSeeds } from './testing/seeded-workspace';

describe('import', () => {
  test('makes a workspace of a folder that is not there, and says so', async () => {
    const folder = await scratchFolder();
    const workspace = join(folder, 'new');
    const first = await hashiya('import', ENGLISH, '--workspace', workspace);
    expect(first.exitCode).toBe(0);
    expect(first.output).toMatch(/^Made the workspace .*new\.\n.*imported as “China to host Syrian troops/);
    const second = await hashiya('import', PERSIAN, ENGLISH, '--workspace', workspace);
    expect(second.exitCode).toBe(0);
    expect(second.output).toMatch(
      /^[^\n]*003_[^\n]*: imported as [^\n]*\n[^\n]*000_[^\n]*: already there as [^\n]*\n$/,
    );
    expect((await listOf(workspace)).articles).toHaveLength(2);
  });

  test('makes one of an empty folder, and refuses one that holds other things', async () => {
    const folder = await scratchFolder();
    await mkdir(join(folder, 'empty'));
    expect((await hashiya('import', ENGLISH, '--workspace', join(folder, 'empty'))).exitCode).toBe(0);
    await mkdir(join(folder, 'other'));
    await writeFile(join(folder, 'other', 'diary.txt'), 'mine');
    const { exitCode, errors } = await hashiya('import', ENGLISH, '--workspace', join(folder, 'other'));
    expect(exitCode).toBe(1);
    expect(errors).toContain('is not empty');
    expect(await readdir(join(folder, 'other'))).toEqual(['diary.txt']);
  });

  test('goes on after a refused file, lists every outcome and exits with 1', async () => {
    const folder = await scratchFolder();
    const workspace = join(folder, 'workspace');
    await writeFile(join(folder, 'empty.txt'), '');
    await writeFile(join(folder, 'large.txt'), '');
    await truncate(join(folder, 'large.txt'), 100 * 1024 * 1024);
    const files = [join(folder, 'empty.txt'), ENGLISH, folder, join(folder, 'large.txt'), PERSIAN, ENGLISH];
    const ran = await hashiya('import', ...files, '--workspace', workspace);
    expect(ran.exitCode).toBe(1);
    expect(ran.output.match(/: imported as/g)).toHaveLength(2);
    expect(ran.output.match(/: already there as/g)).toHaveLength(1);
    expect(ran.errors).toContain('empty.txt is empty');
    expect(ran.errors).toContain('is a folder');
    expect(ran.errors).toContain('large.txt has 100 MiB');
    expect(ran.errors).toContain('3 of 6 files were refused.');
    const { exitCode, reply } = await hashiyaJson('import', ...files, '--workspace', workspace);
    expect(exitCode).toBe(1);
    expect(reply).toMatchObject({
      ok: false,
      error: { code: 'files-refused', details: { count: 3, files: 6 } },
      workspaceMade: false,
      files: [
        { ok: false, error: { code: 'file-empty' } },
        { ok: true, alreadyThere: true },
        { ok: false, error: { code: 'file-is-folder' } },
        { ok: false, error: { code: 'file-too-large' } },
        { ok: true, alreadyThere: true },
        { ok: true, alreadyThere: true },
      ],
    });
  });

  test('makes no workspace when there is nothing to put into it', async () => {
    const folder = await scratchFolder();
    const { exitCode, errors, output } = await hashiya(
      'import',
      join(folder, 'none.txt'),
      '--workspace',
      join(folder, 'new'),
    );
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toContain('none.txt is not there');
    await writeFile(join(folder, 'bad.json'), '{}');
    expect((await hashiya('import', join(folder, 'bad.json'), '--workspace', join(folder, 'new'))).exitCode).toBe(1);
    expect(await readdir(folder)).toEqual(['bad.json']);
  });

  test('takes an export into an empty workspace or a new one, and none into one that holds something', async () => {
    const { folder, workspace } = await withSeeds();
    const file = join(folder, 'export.json');
    await hashiya('export', '--workspace', workspace, '--out', file);
    const ran = await hashiya('import', file, '--workspace', join(folder, 'copy'));
    expect(ran).toMatchObject({ exitCode: 0, errors: '' });
    expect(ran.output).toMatch(
      /Made the workspace .*\n.*took over the workspace “workspace” with 2 articles and 0 mentions\.\n/,
    );
    valueOf(await valueOf(await createWorkspace(join(folder, 'empty'), 'Empty', OPTIONS)).close());
    expect((await hashiya('import', file, '--workspace', join(folder, 'empty'))).exitCode).toBe(0);
    const before = await snapshotOf(workspace);
    const { exitCode, reply } = await hashiyaJson('import', file, '--workspace', workspace);
    expect(exitCode).toBe(1);
    expect(reply).toMatchObject({ error: { code: 'workspace-not-empty' } });
    expect(await snapshotOf(workspace)).toEqual(before);
  });
});

describe('list', () => {
  test('shows id, title, outlet, date, language, direction and counts', async () => {
    const { workspace } = await withSeeds();
    const [, persian] = (await listOf(workspace)).articles;
    const marking = ['--workspace', workspace, '--article', persian?.id ?? '', '--start', '4', '--end', '18'];
    for (const kind of ['claim', 'claim', 'source']) await hashiya('annotate', ...marking, '--kind', kind);
    const { exitCode, output } = await hashiya('list', '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(output).toContain('“workspace” has 2 articles');
    expect(output).toContain(`${persian?.id ?? ''}  China ‘to upgrade Syria military ties’`);
    expect(output).toContain('presstv.ir · August 17, 2016 · English (en) · left to right · 003_b33f96b676cfdb76.txt');
    expect(output).toContain('2 claims, 1 source, 0 contested, 0 cues');
    expect((await listOf(workspace)).articles[1]).toMatchObject({
      publishedOn: '2016-08-17',
      direction: 'ltr',
      counts: { claim: 2, source: 1, contested: 0, cue: 0 },
    });
  });

  test('prints nothing of a title that a terminal would act on', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'evil.md'), '# An evil \u001b[2J title \u202E of three words\n');
    const workspace = join(folder, 'workspace');
    const outputs = [
      await hashiya('import', join(folder, 'evil.md'), '--workspace', workspace),
      await hashiya('list', '--workspace', workspace),
    ];
    for (const { output } of outputs) {
      expect(output).toContain('[U+001B][2J title [U+202E] of');
      expect(output).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
    }
  });

  test('takes nothing of a title for a placeholder of its own words', async () => {
    const folder = await scratchFolder();
    await writeFile(join(folder, 'odd.md'), '# Odd {{file}} and $t(cli.imported) and <b>\n');
    const { output } = await hashiya('import', join(folder, 'odd.md'), '--workspace', join(folder, 'workspace'));
    expect(output).toContain('“Odd {{file}} and $t(cli.imported) and <b>”');
  });

  test('of an empty workspace says what to do next', async () => {
    const workspace = join(await scratchFolder(), 'empty');
    valueOf(await valueOf(await createWorkspace(workspace, 'Empty', OPTIONS)).close());
    expect((await hashiya('list', '--workspace', workspace)).output).toContain('Import one: hashiya import FILE');
  });
});

describe('annotate', () => {
  const PLACE = ['--kind', 'claim', '--start', '22', '--end', '77'];

  test('marks by id, by the beginning of the id, and by file name, and keeps the note', async () => {
    const { workspace } = await withSeeds();
    const id = (await listOf(workspace)).articles[0]?.id ?? '';
    const others = (await listOf(workspace)).articles.slice(1).map((article) => article.id);
    let length = 1;
    while (others.some((other) => other.startsWith(id.slice(0, length)))) length += 1;
    for (const name of [id, id.slice(0, length), id.toUpperCase(), '000_b2468207d6c1c7ca.txt']) {
      const { exitCode, reply } = await hashiyaJson(
        'annotate',
        '--workspace',
        workspace,
        '--article',
        name,
        ...PLACE,
        '--note',
        'a note',
      );
      expect(exitCode).toBe(0);
      expect(reply).toMatchObject({
        articleId: id,
        mention: {
          kind: 'claim',
          note: 'a note',
          ranges: [{ start: 22, end: 77, quote: "China to host Syrian troops for 'humanitarian' training" }],
        },
      });
    }
    expect((await hashiyaJson('verify', '--workspace', workspace)).reply).toMatchObject({ ok: true, mentions: 4 });
  });

  test('prints the stored range and quote, and says when they are not the ones asked for', async () => {
    const { workspace } = await withSeeds();
    const place = ['--workspace', workspace, '--article', '000_b2468207d6c1c7ca.txt', '--kind', 'contested'];
    const exact = await hashiya('annotate', ...place, '--start', '22', '--end', '27');
    expect(exact.output).toMatch(
      /^Marked as contested in “China to host[^\n]*”, 22–27 \(UTF-16 code units\):\n {2}“China”\nMention [0-9a-f-]{36}\n$/,
    );
    const widened = await hashiya('annotate', ...place, '--start', '28', '--end', '20');
    expect(widened.output).toContain('22–27');
    expect(widened.output).toContain('The range 28–20 was fitted');
  });

  test('names the analyst: the user, or the one given; a known name is the same analyst', async () => {
    const { workspace } = await withSeeds();
    const place = ['--workspace', workspace, '--article', '000_b2468207d6c1c7ca.txt', ...PLACE];
    await hashiya('annotate', ...place);
    await hashiya('annotate', ...place, '--analyst', 'Mina');
    await hashiya('annotate', ...place, '--analyst', 'Mina');
    const { reply } = await hashiyaJson('export', '--workspace', workspace);
    const document = reply.document as {
      analysts: { id: string; name: string }[];
      articles: { mentions: { createdBy: string }[] }[];
    };
    expect(document.analysts.map(({ name }) => name).sort()).toEqual(['Mina', 'Tester']);
    const names = document.articles[0]?.mentions.map(
      ({ createdBy }) => document.analysts.find(({ id }) => id === createdBy)?.name,
    );
    expect(names?.sort()).toEqual(['Mina', 'Mina', 'Tester']);
  });

  test('refuses what is outside the text, blank, unknown or ambiguous, and leaves nothing behind', async () => {
    const { workspace } = await withSeeds();
    const before = await snapshotOf(workspace);
    const refusal = async (...argv: string[]) =>
      (await hashiyaJson('annotate', '--workspace', workspace, ...argv)).reply.error;
    const english = ['--article', '000_b2468207d6c1c7ca.txt', '--kind', 'claim'];
    expect(await refusal(...english, '--start', '0', '--end', '100000')).toMatchObject({ code: 'selection-outside' });
    expect(await refusal(...english, '--start', '20', '--end', '22')).toMatchObject({ code: 'selection-blank' });
    expect(await refusal('--article', 'nothing.txt', ...PLACE)).toMatchObject({ code: 'article-unknown' });
    expect(await refusal('--article', '0', ...PLACE)).toMatchObject({
      code: 'article-ambiguous',
      details: { count: 2 },
    });
    expect(await snapshotOf(workspace)).toEqual(before);
  });
});
