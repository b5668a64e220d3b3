import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch';
import { LogFile } from './log-file';

test('lines are appended, for the owner alone, and the next start goes on with them', async () => {
  const folder = join(await scratchFolder(), 'logs');
  expect(new LogFile(folder).append('one')).toBe(true);
  const next = new LogFile(folder);
  expect(next.append('two')).toBe(true);
  expect(await readFile(next.path, 'utf8')).toBe('one\ntwo\n');
  expect(next.lastLines(5)).toEqual(['one', 'two']);
  expect(next.lastLines(1)).toEqual(['two']);
  if (process.platform !== 'win32') expect((await stat(next.path)).mode & 0o777).toBe(0o600);
});

test('however much is noted, the files stay within their bounds and the newest lines are there in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 }), async (lengths) => {
      const folder = await scratchFolder();
      const log = new LogFile(folder, { fileBytes: 100, kept: 2 });
      const lines = lengths.map((length, index) => String(index).padEnd(length, '.'));
      for (const line of lines) log.append(line);
      const files = await readdir(folder);
      expect(files.length).toBeLessThanOrEqual(3);
      for (const file of files) expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(100);
      const kept = log.lastLines(1000);
      expect(kept).toEqual(kept.length === 0 ? [] : lines.slice(-kept.length));
      // A file is put aside only when the next line does not fit, so two of them hold at least what one may.
      const bytes = kept.reduce((sum, line) => sum + line.length + 1, 0);
      if (kept.length < lines.length) expect(bytes).toBeGreaterThan(100);
    }),
    { numRuns: 30 },
  );
});

test('a folder that cannot be written is told of by the answer, and throws nothing', async () => {
  const folder = await scratchFolder();
  await writeFile(join(folder, 'file'), '');
  expect(new LogFile(join(folder, 'file')).append('one')).toBe(false);
  expect(new LogFile(join(folder, 'file')).lastLines(3)).toEqual([]);
  await mkdir(join(folder, 'logs', 'hashiya.log'), { recursive: true });
  expect(new LogFile(join(folder, 'logs')).append('one')).toBe(false);
  await chmod(folder, 0o755);
});
