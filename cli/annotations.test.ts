import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  bratFile,
  doccanoRow,
  hypothesisFile,
  labelStudioFile,
  w3cFile,
} from '../core/annotations/testing/foreign-files';
import { marksOf, TEXTS } from '../core/annotations/testing/foreign-texts';
import { scratchFolder } from '../main/testing/scratch';
import { hashiya, hashiyaJson } from './testing/hashiya';
import { listOf } from './testing/seeded-workspace';

interface Exported {
  readonly articles: readonly {
    readonly id: string;
    readonly title: string;
    readonly mentions: readonly {
      readonly id: string;
      readonly kind: string;
      readonly code?: string;
      readonly note: string;
      readonly createdAt: string;
      readonly createdBy: string;
      readonly claimId?: string | null;
      readonly ranges: readonly { readonly quote: string }[];
    }[];
  }[];
  readonly analysts: readonly { readonly id: string; readonly name: string }[];
  readonly links: readonly object[];
  readonly relations: readonly { readonly kind: string }[];
  readonly codebook: { readonly codes: readonly { readonly id: string; readonly label: string }[] };
}

const exported = async (workspace: string): Promise<Exported> =>
  (await hashiyaJson('export', '--workspace', workspace)).reply.document as Exported;

/** A workspace with the Persian and the English text. */
const withTexts = async (): Promise<{ folder: string; workspace: string }> => {
  const folder = await scratchFolder();
  const workspace = join(folder, 'workspace');
  const files = [join(folder, 'bandar.txt'), join(folder, 'harbour.txt')];
  await writeFile(files[0] ?? '', TEXTS.fa.text);
  await writeFile(files[1] ?? '', TEXTS.en.text);
  expect((await hashiya('import', ...files, '--workspace', workspace)).exitCode).toBe(0);
  return { folder, workspace };
};

describe('annotations', () => {
  test('of brat come in as one act: kinds, links, relations, attributes and notes; again nothing; and undo takes all back', async () => {
    const { folder, workspace } = await withTexts();
    const more = [
      'R1\tAsserted_by Arg1:T1 Arg2:T2',
      'R2\tContradicts Arg1:T3 Arg2:T1',
      'R3\tNext Arg1:T1 Arg2:T2',
      'A1\tContested T1',
      '#1\tAnnotatorNotes T1\tببین تاریخ را',
      '*\tEquiv T1 T3',
    ];
    const file = join(folder, 'bandar.ann');
    await writeFile(file, bratFile(TEXTS.fa.text, marksOf('fa'), more));
    const before = (await hashiya('export', '--workspace', workspace)).output;
    const preview = await hashiya('annotations', file, '--workspace', workspace, '--dry-run');
    expect(preview).toMatchObject({ exitCode: 0, errors: '' });
    expect(preview.output).toContain('brat, 3 annotations, 3 relations; positions count code points.');
    expect(preview.output).toContain('  3 at their places\n');
    expect(preview.output).toContain('Claim (2) → claim');
    expect(preview.output).toContain('1 × equivalences');
    expect(preview.output).toMatch(/1 × relations whose name says nothing here .*Next/u);
    expect((await hashiya('export', '--workspace', workspace)).output).toBe(before);

    const { exitCode, reply } = await hashiyaJson('annotations', file, '--workspace', workspace);
    expect(exitCode).toBe(0);
    expect(reply).toMatchObject({
      isDone: true,
      counts: { placed: 3 },
      made: { mentions: 3, links: 1, relations: 1, claims: 2, kinds: 0, articles: 0 },
    });
    const document = await exported(workspace);
    const mentions = document.articles.flatMap((article) => article.mentions);
    expect(mentions.map(({ kind, ranges }) => [kind, ranges[0]?.quote])).toEqual([
      ['source', TEXTS.fa.source],
      ['claim', TEXTS.fa.claim],
      ['claim', TEXTS.fa.denial],
    ]);
    expect(mentions[1]?.note).toBe('ببین تاریخ را\n\nContested');
    expect(document.relations).toMatchObject([{ kind: 'contradicts' }]);
    expect((await hashiya('verify', '--workspace', workspace)).exitCode).toBe(0);

    const again = await hashiya('annotations', file, '--workspace', workspace);
    expect(again.output).toContain('3 are there already.');
    expect(again.output).toContain('There is nothing to bring in');
    expect((await hashiya('undo', '--workspace', workspace)).output).toContain('import annotations');
    expect((await exported(workspace)).articles.flatMap((article) => article.mentions)).toEqual([]);
  });

  test('of Hypothesis and W3C find their article by its address, keep author and date, and take the mapping that is typed', async () => {
    const { folder, workspace } = await withTexts();
    const url = 'https://example.org/harbour';
    // An address can only be given in the app; the file name does as well.
    const marks = marksOf('en').map((mark) => ({
      ...mark,
      label: mark.label === 'Claim' ? 'Promise, big' : mark.label,
    }));
    const file = join(folder, 'rows.json');
    await writeFile(file, hypothesisFile(TEXTS.en.text, marks, url, 40));
    const args = ['annotations', file, '--workspace', workspace];
    const proposed = await hashiyaJson(...args, '--dry-run');
    expect(proposed.reply).toMatchObject({
      counts: { 'placed-by-quote': 3 },
      labels: [
        { label: 'Promise, big', count: 2, target: { to: 'tag' } },
        { label: 'Source', target: { to: 'kind', code: 'source' } },
        { label: '', target: { to: 'new-kind' } },
      ],
      authors: [{ name: 'noor', isNew: true }],
    });
    expect(await hashiya(...args, '--map', 'Promise=claim')).toMatchObject({ exitCode: 2 });
    expect(await hashiya(...args, '--map', 'Source=opinion')).toMatchObject({ exitCode: 2 });
    const done = await hashiya(...args, '--map', 'Promise, big=new', '--map', 'Source=contested');
    expect(done.exitCode).toBe(0);
    const document = await exported(workspace);
    const mentions = document.articles.flatMap((article) => article.mentions);
    const kind = document.codebook.codes.find(({ label }) => label === 'Promise, big');
    const noor = document.analysts.find(({ name }) => name === 'noor');
    expect(mentions).toMatchObject([
      { kind: 'contested', createdAt: '2026-05-01T10:00:00.000Z', createdBy: noor?.id },
      { kind: 'own', code: kind?.id },
      { kind: 'own', code: kind?.id },
    ]);
    const utf16 = join(folder, 'w3c.json');
    await writeFile(
      utf16,
      w3cFile(TEXTS.fa.text, marksOf('fa'), {
        source: 'https://x.test/bandar.html',
        measure: (_text, offset) => offset,
      }),
    );
    const other = await hashiya('annotations', utf16, '--workspace', workspace);
    expect(other.output).toContain('3 at their places, counted in another unit');
    expect(other.output).toContain('3 of its positions hold their quotes when they count UTF-16 code units.');
  });

  test('that carry a text which is not here bring it as an article, with its original', async () => {
    const { folder, workspace } = await withTexts();
    const file = join(folder, 'all.jsonl');
    const relations = [{ from: 'T1', to: 'T2', type: 'said_by' }];
    const lines = (['ar', 'he'] as const).map((name) => doccanoRow(TEXTS[name].text, marksOf(name), relations));
    await writeFile(file, `${lines.join('\n')}\n`);
    const { reply } = await hashiyaJson('annotations', file, '--workspace', workspace);
    expect(reply).toMatchObject({ made: { articles: 2, mentions: 6, links: 2 }, counts: { placed: 6 } });
    expect((await listOf(workspace)).articles).toHaveLength(4);
    expect((await hashiya('verify', '--workspace', workspace)).exitCode).toBe(0);
    const stand = join(folder, 'خبر #1.ann');
    await writeFile(join(folder, 'خبر #1.txt'), `${TEXTS.he.text}עוד שורה.\n`);
    await writeFile(stand, bratFile(TEXTS.he.text, marksOf('he').slice(0, 1)));
    expect((await hashiyaJson('annotations', stand, '--workspace', workspace)).reply).toMatchObject({
      made: { articles: 1 },
    });
    expect((await listOf(workspace)).articles.map(({ fileName }) => fileName)).toContain('خبر #1.txt');
    // The same text in another tool's file belongs to the article that is here now.
    const studio = join(folder, 'project.json');
    await writeFile(studio, labelStudioFile(TEXTS.ar.text, marksOf('ar')));
    const second = await hashiyaJson('annotations', studio, '--workspace', workspace);
    expect(second.reply).toMatchObject({ made: { articles: 0, mentions: 3 }, articles: [{ reason: 'text' }] });
  });

  test('that cannot be read are refused with the reason, and nothing is changed', async () => {
    const { folder, workspace } = await withTexts();
    const before = (await hashiya('export', '--workspace', workspace)).output;
    const cases: readonly (readonly [string, string, string])[] = [
      ['broken.json', '{"rows": [', 'annotations-invalid'],
      ['deep.json', `${'['.repeat(200)}${']'.repeat(200)}`, 'annotations-invalid'],
      ['other.json', '{"hello": 1}', 'annotations-unknown'],
      ['list.json', '[]', 'annotations-unknown'],
      ['alone.txt', 'text', 'annotations-unknown'],
      ['project.qdpx', 'PK', 'file-kind-unknown'],
      ['lone.jsonl', '{"text": "a \\ud83d b", "label": [[0, 1, "Claim"]]}', 'ok'],
    ];
    for (const [name, text, code] of cases) {
      const file = join(folder, name);
      await writeFile(file, text);
      const { reply } = await hashiyaJson('annotations', file, '--workspace', workspace, '--dry-run');
      if (code === 'ok')
        expect(reply).toMatchObject({
          counts: { 'no-article': 1 },
          refused: [{ failure: { code: 'text-lone-surrogate' } }],
        });
      else expect(reply).toMatchObject({ ok: false, error: { code } });
    }
    expect((await hashiya('annotations', join(folder, 'none.json'), '--workspace', workspace)).exitCode).toBe(1);
    expect((await hashiya('export', '--workspace', workspace)).output).toBe(before);
  });
});
