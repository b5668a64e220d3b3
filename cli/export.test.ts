import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS } from '../core/exporters/formats';
import { snapshotOf } from '../main/testing/scratch';
import { hashiya, hashiyaFed, hashiyaJson } from './testing/hashiya';
import { listOf, withSeeds } from './testing/seeded-workspace';

/** Both seeds with a claim in the English one. */
const withClaim = async (): Promise<{ folder: string; workspace: string }> => {
  const begun = await withSeeds();
  const [article] = (await listOf(begun.workspace)).articles;
  const words = ['--article', article?.id ?? '', '--kind', 'claim', '--start', '0', '--end', '5'];
  expect((await hashiya('annotate', '--workspace', begun.workspace, ...words)).exitCode).toBe(0);
  return begun;
};

describe('an export in a format', () => {
  test('gives a file or a folder, tells its losses on standard error, and the same for programs', async () => {
    const { folder, workspace } = await withClaim();
    const before = await snapshotOf(workspace);
    for (const { id, shape, ending } of EXPORT_FORMATS) {
      const out = join(folder, `${id}.${ending}`);
      const { exitCode, output, errors } = await hashiya('export', workspace, '--format', id, '--out', out);
      expect(exitCode, errors).toBe(0);
      expect(output).toContain(out);
      expect(output + errors).not.toMatch(/\{\{|undefined|formats\.|exports\./u);
      const files = shape === 'file' ? [out] : (await readdir(out)).map((name) => join(out, name));
      const { reply } = await hashiyaJson('export', workspace, '--format', id, '--out', `${out} again`);
      expect(reply).toMatchObject({ format: id, files: files.length });
      expect(errors === '').toBe((reply['losses'] as object[]).length === 0);
      const again = shape === 'file' ? [`${out} again`] : files.map((file) => file.replace(out, `${out} again`));
      for (const [at, file] of files.entries()) expect(await readFile(again[at] ?? '')).toEqual(await readFile(file));
    }
    expect(await snapshotOf(workspace)).toEqual(before);
  });

  test('goes to standard output by itself, with what is lost beside it or, quiet, without', async () => {
    const { workspace } = await withClaim();
    const words = ['export', workspace, '--format', 'w3c'];
    const { output, errors } = await hashiya(...words);
    expect(JSON.parse(output)).toMatchObject({ type: 'AnnotationCollection' });
    expect(errors).toContain('What w3c cannot say:');
    expect(await hashiya(...words, '--quiet')).toEqual({ exitCode: 0, output, errors: '' });
    expect((await hashiyaJson(...words)).reply['content']).toBe(output);
    expect((await hashiya(...words, '--option', 'unit=utf-16')).output).not.toBe(output);
  });

  test('of several files needs a folder, which must be empty or not there yet', async () => {
    const { folder, workspace } = await withClaim();
    const words = ['export', workspace, '--format', 'csv'];
    expect((await hashiyaJson(...words)).reply).toMatchObject({ ok: false, error: { code: 'out-missing' } });
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'mine'), 'mine');
    await symlink(folder, join(folder, 'link'));
    for (const target of ['taken', 'link', 'workspace', 'workspace/tables']) {
      const { exitCode, output, errors } = await hashiya(...words, '--out', join(folder, target));
      expect(exitCode).toBe(1);
      expect(output).toBe('');
      expect(errors).toMatch(/could not be written: [^.]+\. Nothing that was there is changed\..*another place/u);
    }
    expect(await readdir(join(folder, 'taken'))).toEqual(['mine']);
  });
});

describe('standard input', () => {
  test('stands for a file: an export is checked, taken in and merged, a text is imported under its name', async () => {
    const { folder, workspace } = await withClaim();
    const { output: exported } = await hashiya('export', workspace);
    const checked = await hashiyaFed(exported, 'validate', '-');
    expect(checked).toMatchObject({ exitCode: 0, errors: '' });
    expect(checked.output).toContain('Standard input is a valid Hashiya export');
    const copy = join(folder, 'copy');
    expect((await hashiyaFed(exported, 'import', '-', '--workspace', copy)).exitCode).toBe(0);
    expect((await hashiya('export', copy)).output).toBe(exported);
    const merged = await hashiyaFed(exported, 'merge', '-', '--workspace', workspace);
    expect(merged.output).toContain('There is nothing to take in');
    const words = ['import', '-', '--name', 'آتش‌بس.txt', '--workspace', workspace];
    expect((await hashiyaFed('آتش‌بس برقرار است 😀\n', ...words)).output).toContain('آتش‌بس');
    expect((await listOf(workspace)).articles.map(({ fileName }) => fileName)).toContain('آتش‌بس.txt');
  });

  test('that is empty, broken or no export says so by what it is', async () => {
    const { workspace } = await withClaim();
    for (const words of [
      ['validate', '-'],
      ['import', '-', '--workspace', workspace],
      ['merge', '-', '--workspace', workspace],
    ]) {
      const { exitCode, errors } = await hashiyaFed('', ...words);
      expect(exitCode).toBe(1);
      expect(errors).toContain('Standard input is empty');
    }
    expect((await hashiyaFed('{', 'validate', '-')).errors).toContain('Standard input is not a valid Hashiya export');
  });

  test('brings annotations in, in the format that is named', async () => {
    const { workspace } = await withClaim();
    const { output: exported } = await hashiya('export', workspace, '--format', 'w3c', '--quiet');
    const words = ['annotations', '-', '--format', 'w3c', '--workspace', workspace, '--dry-run'];
    const { exitCode, output } = await hashiyaFed(exported, ...words);
    expect(exitCode).toBe(0);
    expect(output).toContain('Standard input: W3C Web Annotation, 1 annotation');
  });
});

test('quiet, what does something says nothing of it, and what is asked for and failures are said all the same', async () => {
  const { folder, workspace } = await withClaim();
  const silent = { exitCode: 0, output: '', errors: '' };
  expect(await hashiya('verify', workspace, '--quiet')).toEqual(silent);
  expect(await hashiya('export', workspace, '--format', 'w3c', '--out', join(folder, 'x'), '--quiet')).toEqual(silent);
  expect(await hashiya('undo', workspace, '--quiet')).toEqual(silent);
  expect((await hashiya('list', workspace, '--quiet')).output).toBe((await hashiya('list', workspace)).output);
  expect((await hashiya('schema', '--quiet')).output).toBe((await hashiya('schema')).output);
  const failed = await hashiya('verify', join(folder, 'nowhere'), '--quiet');
  expect(failed).toMatchObject({ exitCode: 1, output: '' });
  expect(failed.errors).toContain('nowhere');
});
