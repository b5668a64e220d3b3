import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { withSeeds } from './testing/seeded-workspace';

interface CodebookFile {
  readonly format: string;
  readonly codebook: { readonly codes: readonly object[]; readonly slots: readonly object[]; readonly version: number };
}

const FRAME = {
  id: 'frame-1',
  kind: 'own',
  label: 'چارچوب',
  definition: '',
  example: '',
  examples: [],
  attributes: [],
  key: 'Digit5',
  colour: 'teal',
  drawing: 'double-underline',
};

test('a codebook is handed on as a file, and one with a kind more is shown, taken in as one act, and taken back', async () => {
  const { folder, workspace } = await withSeeds();
  const [mine, other] = [join(folder, 'mine.json'), join(folder, 'other.json')];
  const at = ['--workspace', workspace] as const;
  const exported = await hashiya('codebook', ...at, '--out', mine);
  expect(exported).toMatchObject({ exitCode: 0, errors: '' });
  expect(exported.output).toContain(`version 1, to ${mine}`);
  const text = await readFile(mine, 'utf8');
  expect((await hashiya('codebook', ...at)).output).toBe(text);

  const { codebook, ...envelope } = JSON.parse(text) as CodebookFile;
  const slots = [...codebook.slots, { id: 'why', label: 'چرا' }];
  await writeFile(
    other,
    JSON.stringify({ ...envelope, codebook: { ...codebook, codes: [...codebook.codes, FRAME], slots } }),
  );
  const preview = await hashiya('codebook', ...at, '--import', other, '--preview');
  expect(preview.exitCode).toBe(0);
  expect(preview.output).toContain('  added: چارچوب\n  the slots of claims change\nNothing was changed yet.');
  expect((await hashiya('codebook', ...at)).output).toBe(text);

  const { reply } = await hashiyaJson('codebook', ...at, '--import', other);
  expect(reply).toMatchObject({
    ok: true,
    isDone: true,
    plan: { added: [{ id: 'frame-1', label: 'چارچوب' }], changed: [], removed: [], kept: [], changesSlots: true },
  });
  const again = await hashiya('codebook', ...at, '--import', other);
  expect(again.output).toContain('It is the one that is here already.');

  const article = (await hashiyaJson('list', ...at)).reply.articles as { id: string }[];
  await hashiya(
    'annotate',
    ...at,
    '--article',
    article[0]?.id ?? '',
    '--kind',
    'own:چارچوب',
    '--start',
    '0',
    '--end',
    '9',
  );
  const back = await hashiya('codebook', ...at, '--import', mine);
  expect(back.output).toContain('kept, since it marks words: چارچوب (1 mention)');
  await hashiya('undo', ...at);
  const { reply: now } = await hashiyaJson('codebook', ...at);
  expect(now).toMatchObject({ codebook: { slots: [{}, {}, {}, {}, { label: 'چرا' }] } });
});

test('what is no codebook, and options that do not go together, are refused', async () => {
  const { folder, workspace } = await withSeeds();
  const file = join(folder, 'none.json');
  await writeFile(file, '{"format":"hashiya-codebook","formatVersion":1}');
  const at = ['--workspace', workspace] as const;
  const none = await hashiyaJson('codebook', ...at, '--import', file);
  expect(none).toMatchObject({ exitCode: 1, reply: { ok: false, error: { code: 'codebook-invalid' } } });
  const newer = '{"format":"hashiya-codebook","formatVersion":9}';
  await writeFile(file, newer);
  expect((await hashiyaJson('codebook', ...at, '--import', file)).reply).toMatchObject({
    error: { code: 'codebook-newer' },
  });
  expect((await hashiya('codebook', ...at, '--import', file, '--out', file)).exitCode).toBe(2);
  expect((await hashiya('codebook', ...at, '--preview')).exitCode).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(newer);
});
