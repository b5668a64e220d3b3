import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { listOf } from './testing/seeded-workspace';

const REPORTS = {
  ltr: Array.from({ length: 30 }, (_none, index) => `Sentence ${String(index)} of the report tells of that day.`),
  rtl: Array.from({ length: 30 }, (_none, index) => `جملهٔ ${String(index)} این گزارش از رویدادهای آن روز می‌گوید.`),
} as const;

describe('an import', () => {
  for (const [direction, report] of Object.entries(REPORTS)) {
    test(`${direction}: says what is nearly the same as what is there or came along, and how alike they are`, async () => {
      const folder = await scratchFolder();
      const workspace = join(folder, 'workspace');
      const paths = ['first', 'longer', 'other'].map((name) => join(folder, `${name}.txt`));
      const [first = '', longer = '', other = ''] = paths;
      await writeFile(first, report.join('\n'));
      await writeFile(longer, ['One more line at the head', ...report].join('\n'));
      await writeFile(other, 'Nothing of this stands anywhere else.');
      const { reply: alone } = await hashiyaJson('import', first, '--workspace', workspace);
      expect(alone).toMatchObject({ ok: true, files: [{ nearDuplicates: [] }] });
      const { articles } = await listOf(workspace);
      const id = articles[0]?.id;
      const { reply: many } = await hashiyaJson('import', longer, other, first, '--workspace', workspace);
      expect(many).toMatchObject({
        ok: true,
        files: [
          { alreadyThere: false, nearDuplicates: [{ article: id, likeness: 1 }] },
          { alreadyThere: false, nearDuplicates: [] },
          { alreadyThere: true, nearDuplicates: [] },
        ],
      });
    });
  }

  test('names those in words', async () => {
    const folder = await scratchFolder();
    const paths = [join(folder, 'a.txt'), join(folder, 'b.txt')];
    for (const [index, path] of paths.entries())
      await writeFile(path, [...REPORTS.ltr.slice(0, 29), `Ends in way ${String(index)}.`].join('\n'));
    const { output } = await hashiya('import', ...paths, '--workspace', join(folder, 'workspace'));
    expect(output.match(/Nearly the same as “Sentence 0 .*” \(.*\): \d\d % of the shorter text/gu)).toHaveLength(2);
  });

  test('shows what the text reads like in each encoding that fits, where none is sure', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'unsure.txt');
    // קורא לשלום in windows-1255
    await writeFile(path, Buffer.from([0xf7, 0xe5, 0xf8, 0xe0, 0x20, 0xec, 0xf9, 0xec, 0xe5, 0xed]));
    const workspace = join(folder, 'workspace');
    const refused = await hashiya('import', path, '--workspace', workspace);
    expect(refused.exitCode).toBe(1);
    expect(refused.errors).toMatch(/does not say its encoding/u);
    expect(refused.errors).toMatch(/^ {2}windows-1255: קורא לשלום$/mu);
    const { reply: asJson } = await hashiyaJson('import', path, '--workspace', workspace);
    expect(asJson).toMatchObject({ ok: false, files: [{ error: { code: 'encoding-unsure' } }] });
    expect(JSON.stringify(asJson)).toContain('{"encoding":"windows-1255","sample":"קורא לשלום"}');
    const { reply: chosen } = await hashiyaJson('import', path, '--encoding', 'windows-1255', '--workspace', workspace);
    expect(chosen).toMatchObject({ ok: true, files: [{ ok: true, alreadyThere: false }] });
  });
});
