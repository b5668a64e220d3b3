import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../main/store/originals';
import { workspacePaths } from '../main/store/workspace-folder';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { ENGLISH, PERSIAN, withSeeds } from './testing/seeded-workspace';

const CASES = [
  {
    language: 'English',
    file: ENGLISH,
    quote: 'medical and nursing professional training',
    other: 'training in nursing',
  },
  { language: 'Persian', file: PERSIAN, quote: 'زبان های اروپایی', other: 'زبانهای دیگر اروپا' },
];

const started = async (file: string, quote: string) => {
  const { folder, workspace } = await withSeeds();
  const text = await readFile(file, 'utf8');
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const start = text.indexOf(quote);
  const place = ['--start', String(start), '--end', String(start + quote.length)];
  await hashiyaJson('annotate', '--workspace', workspace, '--article', name, '--kind', 'claim', ...place);
  const revise = async (newer: string, ...options: string[]) => {
    const path = join(folder, 'newer.txt');
    await writeFile(path, newer);
    return hashiyaJson('revise', name, path, '--workspace', workspace, ...options);
  };
  const article = async () => {
    const { reply } = await hashiyaJson('export', '--workspace', workspace);
    const { articles } = reply.document as { articles: Exported[] };
    return articles.find(({ original, revisions }) => (revisions?.[0]?.original ?? original).fileName === name);
  };
  return { folder, workspace, text, name, revise, article };
};

interface Exported {
  readonly text: string;
  readonly original: { readonly fileName: string; readonly sha256: string };
  readonly mentions: readonly { readonly placement: string; readonly ranges: readonly { readonly quote: string }[] }[];
  readonly revisions?: readonly {
    readonly text: string;
    readonly note: string;
    readonly original: { readonly fileName: string };
  }[];
}

describe.each(CASES)('revise ($language)', ({ file, quote, other }) => {
  test('moves the marks along, keeps the old text and its original, and is undone as one act', async () => {
    const { workspace, text, revise, article } = await started(file, quote);
    const before = await article();
    const newer = `0\n\n${text}`;
    const dry = await revise(newer, '--dry-run');
    expect(dry.reply).toMatchObject({ ok: true, isDone: false, counts: { moved: 1, changed: 0, lost: 0 } });
    expect(await article()).toEqual(before);
    expect((await revise(newer, '--note', 'headline')).reply).toMatchObject({ ok: true, isDone: true });
    const after = await article();
    expect(after).toMatchObject({ text: newer, revisions: [{ text, note: 'headline' }] });
    expect(after?.mentions).toMatchObject([{ placement: 'placed', ranges: [{ quote }] }]);
    expect(await hashiya('verify', '--workspace', workspace)).toMatchObject({ exitCode: 0 });
    expect((await revise(newer)).reply).toMatchObject({ ok: true, isSameText: true, isDone: false });
    await rm(workspacePaths(workspace).original(before?.original.sha256 ?? ''));
    const verified = await hashiyaJson('verify', '--workspace', workspace);
    expect(verified.reply.problems).toMatchObject([{ kind: 'original-missing' }]);
    expect((await hashiya('undo', '--workspace', workspace)).exitCode).toBe(0);
    expect(await article()).toEqual(before);
    expect(sha256(Buffer.from(text))).toBe(before?.original.sha256);
  });

  test('does nothing where a mark would change or be lost, unless that is accepted', async () => {
    const { workspace, text, name, folder, revise, article } = await started(file, quote);
    const newer = text.replace(quote, other);
    const refused = await revise(newer);
    expect(refused).toMatchObject({ exitCode: 1, reply: { ok: false, error: { code: 'revision-to-look-at' } } });
    expect((await article())?.revisions).toBeUndefined();
    const path = join(folder, 'newer.txt');
    const { output, exitCode } = await hashiya('revise', name, path, '--workspace', workspace, '--accept-changed');
    expect(exitCode).toBe(0);
    expect(output).toMatch(/1 mention: 0 kept, 0 moved, [01] changed, [01] lost\.\n(?:Changed|Lost): claim “/u);
    expect((await article())?.text).toBe(newer);
    expect(await hashiya('validate', await exported(workspace, folder))).toMatchObject({ exitCode: 0 });
  });
});

const exported = async (workspace: string, folder: string): Promise<string> => {
  const path = join(folder, 'out.json');
  await hashiya('export', '--workspace', workspace, '--out', path);
  return path;
};
