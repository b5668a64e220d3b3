import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { snapshotOf } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { withSeeds } from './testing/seeded-workspace';

describe('an evidence pack on the command line', () => {
  test('is made, found sound, and known by the hash of its manifest; the workspace is as it was', async () => {
    const { folder, workspace } = await withSeeds();
    const before = await snapshotOf(workspace);
    const file = join(folder, 'pack.zip');
    const made = (await hashiyaJson('pack', workspace, '--out', file, '--language', 'he')).reply;
    expect(made).toMatchObject({ ok: true, file, missingOriginals: [] });
    expect(await snapshotOf(workspace)).toEqual(before);
    const { exitCode, output } = await hashiya('verify', file);
    expect(exitCode).toBe(0);
    expect(output).toContain(String(made['manifestSha256']));
    const page = strFromU8(unzipSync(await readFile(file))['report.html'] ?? new Uint8Array());
    expect(page).toContain('<html lang="he" dir="rtl">');
  });

  test('of which one byte was flipped names the item, and fails', async () => {
    const { folder, workspace } = await withSeeds();
    const file = join(folder, 'pack.zip');
    await hashiya('pack', workspace, '--out', file);
    const parts = unzipSync(await readFile(file));
    const other = Uint8Array.from(parts['export.json'] ?? []);
    other[7] = (other[7] ?? 0) ^ 1;
    await writeFile(file, zipSync({ ...parts, 'export.json': other }, { level: 0 }));
    const { exitCode, output } = await hashiya('verify', file);
    expect(exitCode).toBe(1);
    expect(output).toContain('export.json: was changed since the pack was made');
  });

  test('is not written into the workspace, and a file that is none is refused', async () => {
    const { folder, workspace } = await withSeeds();
    const inside = await hashiya('pack', workspace, '--out', join(workspace, 'pack.zip'));
    expect(inside).toMatchObject({ exitCode: 1 });
    const file = join(folder, 'none.zip');
    await writeFile(file, 'no archive');
    const { exitCode, errors } = await hashiya('verify', file);
    expect(exitCode).toBe(1);
    expect(errors).toContain(file);
  });

  test('has a report of the event that is named; one that is not there is refused', async () => {
    const { folder, workspace } = await withSeeds();
    const { errors, exitCode } = await hashiya('pack', workspace, '--out', join(folder, 'p.zip'), '--event', 'none');
    expect(exitCode).toBe(1);
    expect(errors).not.toBe('');
  });
});
