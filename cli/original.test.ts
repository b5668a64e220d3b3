import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../main/store/originals';
import { workspacePaths } from '../main/store/workspace-folder';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { ENGLISH, listOf, PERSIAN, withSeeds } from './testing/seeded-workspace';

/** In pieces Node decodes it by the Encoding Standard; at once it would take the bytes 0x80 to 0x9F for control characters. */
const inWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252', { fatal: true }).decode(bytes, { stream: true });

const CASES = [
  { language: 'English', file: ENGLISH, quote: 'medical and nursing professional training' },
  { language: 'Persian', file: PERSIAN, quote: 'زبان های اروپایی' },
];

const started = async (file: string) => {
  const { folder, workspace } = await withSeeds();
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const bytes = await readFile(file);
  return { folder, workspace, name, bytes, kept: workspacePaths(workspace).original(sha256(bytes)) };
};

describe.each(CASES)('original ($language)', ({ file }) => {
  test('gives the bytes to standard output and nothing beside them, to a file, or to programs', async () => {
    const { folder, workspace, name, bytes } = await started(file);
    const plain = await hashiya('original', name, '--workspace', workspace);
    expect(plain).toMatchObject({ exitCode: 0, errors: '' });
    expect(Buffer.from(plain.output, 'latin1')).toEqual(bytes);
    const out = join(folder, 'copy.txt');
    const { reply } = await hashiyaJson('original', name, '--workspace', workspace, '--out', out);
    expect(reply).toMatchObject({ ok: true, file: out, bytes: bytes.length, sha256: sha256(bytes), fileName: name });
    expect(await readFile(out)).toEqual(bytes);
    const { id } = reply as { id: string };
    const whole = await hashiyaJson('original', id.slice(0, 34), '--workspace', workspace);
    expect(Buffer.from(String(whole.reply.base64), 'base64')).toEqual(bytes);
  });

  test('that is damaged is not given out, and says what to do', async () => {
    const { workspace, name, bytes, kept } = await started(file);
    await writeFile(kept, bytes.subarray(1));
    const { exitCode, output, errors } = await hashiya('original', name, '--workspace', workspace);
    expect({ exitCode, output }).toEqual({ exitCode: 1, output: '' });
    expect(errors).toMatch(new RegExp(`${name} is damaged.*restore the workspace from a backup`, 'u'));
    const again = await hashiyaJson('revise', name, '--again', '--workspace', workspace);
    expect(again).toMatchObject({ exitCode: 1, reply: { error: { code: 'original-altered' } } });
  });
});

describe.each(CASES)('revise --again ($language)', ({ file, quote }) => {
  test('says that nothing differs where nothing does, and changes nothing', async () => {
    const { workspace, name } = await started(file);
    const before = await listOf(workspace);
    const { exitCode, output } = await hashiya('revise', name, '--again', '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/gives just what “.*” has\. Nothing was changed\.\n$/u);
    expect(await listOf(workspace)).toEqual(before);
  });

  test('takes another encoding as a new text, after the mentions were looked at, and is undone', async () => {
    const { workspace, name, bytes } = await started(file);
    const text = bytes.toString('utf8');
    const start = text.indexOf(quote);
    const place = ['--start', String(start), '--end', String(start + quote.length)];
    await hashiyaJson('annotate', '--workspace', workspace, '--article', name, '--kind', 'claim', ...place);
    const again = ['revise', name, '--again', '--encoding', 'windows-1252', '--workspace', workspace];
    const dry = await hashiyaJson(...again, '--dry-run');
    expect(dry.reply).toMatchObject({ ok: true, isSameText: false, isDone: false });
    const done = await hashiyaJson(...again, '--accept-changed');
    expect(done.reply).toMatchObject({ ok: true, isDone: true });
    const textNow = async (): Promise<string | undefined> => {
      const { reply } = await hashiyaJson('export', '--workspace', workspace);
      const { articles } = reply.document as { articles: { text: string; original: { fileName: string } }[] };
      return articles.find(({ original }) => original.fileName === name)?.text;
    };
    expect(await textNow()).toBe(inWindows1252(bytes));
    // What is lost in another encoding is an orphan, and all else is sound.
    const { reply } = await hashiyaJson('verify', '--workspace', workspace);
    const problems = reply.problems as { kind: string }[];
    expect(problems.filter(({ kind }) => kind !== 'orphan')).toEqual([]);
    await hashiya('undo', '--workspace', workspace);
    expect(await textNow()).toBe(text);
  });

  test('records an encoding that was chosen and gives the same text, and leaves no earlier text for it', async () => {
    const { workspace, name } = await started(file);
    const again = ['revise', name, '--again', '--encoding', 'utf-8', '--workspace', workspace];
    const first = await hashiyaJson(...again);
    expect(first.reply).toMatchObject({ isDone: true, lines: { setAside: 0, broughtBack: 0, otherwise: 0 } });
    expect((await hashiyaJson(...again)).reply).toMatchObject({ isDone: false, lines: null });
    const { output } = await hashiya(...again.slice(0, 3), '--workspace', workspace);
    expect(output).toContain('Nothing was changed');
  });
});

test('what is said of where the new text comes from has to fit together', async () => {
  const { workspace, name } = await started(ENGLISH);
  const tried = async (...words: string[]) => {
    const { exitCode, reply } = await hashiyaJson('revise', ...words, '--workspace', workspace);
    expect(exitCode).toBe(2);
    return (reply.error as { code: string }).code;
  };
  expect(await tried(name)).toBe('file-or-again');
  expect(await tried(name, ENGLISH, '--again')).toBe('argument-unexpected');
  expect(await tried(name, ENGLISH, '--body', 'whole')).toBe('only-again');
  expect(await tried(name, ENGLISH, '--encoding', 'utf-8')).toBe('only-again');
  expect(await tried(name, '--again', '--body', 'half')).toBe('choice-unknown');
  expect(await tried(name, '--again', '--body', 'toString')).toBe('choice-unknown');
});
