import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declarationLines, RIGHT_TO_LEFT_CODES } from '../../e2e/driver/declaration';
import { mixedLines } from '../../e2e/driver/mixed-lines';
import { resolvePlacement } from '../../core/anchor/anchor';
import type { Article } from '../../core/article/article';
import { runCommand } from '../../core/commands/run-command';
import { workspaceToExport } from '../../core/export/export-json';
import { anyRangeOf } from '../../core/testing/tricky-text';
import { originalsOfTexts } from '../store/originals';
import { workspacePaths } from '../store/workspace-folder';
import type { WorkspaceStore } from '../store/workspace-store';
import {
  analyst,
  articleOf,
  createStore,
  failureOf,
  importContent,
  importer,
  mark,
  reopen,
  scratchFolder,
  snapshotOf,
  steadyMoment,
  valueOf,
} from '../testing/scratch';
import { exportWorkspace, readExportFile } from './export-workspace';
import { articleOfFile, importText } from './import-text';

const declaration = (code: string): string => declarationLines(code).join('\n');

/** Files on which something always goes wrong somewhere, by name. */
const OWN_FILES: readonly (readonly [string, string])[] = [
  ['mark.txt', `\uFEFF${declaration('pes_1')}`],
  ['two-marks.txt', `\uFEFF\uFEFF${declaration('heb')}`],
  ['crlf.txt', declaration('arb').replaceAll('\n', '\r\n')],
  ['cr.txt', declaration('urd').replaceAll('\n', '\r')],
  ['mark-and-crlf.txt', `\uFEFF${declaration('ydd').replaceAll('\n', '\r\n')}\r\n`],
  ['decomposed.txt', `${declaration('arb').normalize('NFD')}\nا\u0653 ا\u0654 و\u0654 ي\u0654 ه\u0654`],
  ['presentation-forms.txt', 'ﺳﻼﻡ ﺩﻧﻴﺎ ﷺ ﷽ ﻻ ﻵ\n\uFB2A\uFB4F ﬡﬠ\u05BC\n'.repeat(40)],
  ['beyond-the-basic-plane.txt', `${declaration('fuf_adlm')}\n𐎠 𐤀𐤁 𞤀𞤣𞤤𞤢𞤥 𐡀𐡁 𐫀 𞸀\n`],
  ['controls.txt', 'آ\u200Fب\u202Eabc\u202C \u2067שלום\u2069\u200E \u061C1\u200B2\u00A0۳\n'.repeat(40)],
  [
    'mixed.txt',
    mixedLines(1, 200)
      .map(({ text }) => text)
      .join('\n'),
  ],
];

const TEXTS = [...RIGHT_TO_LEFT_CODES.map((code) => [`${code}.txt`, declaration(code)] as const), ...OWN_FILES];

const KINDS = ['claim', 'source', 'contested', 'cue'] as const;

/** Marks a thousand random ranges as one act; blank ones cannot be marked. Returns how many could. */
const markAThousand = async (store: WorkspaceStore, article: Article): Promise<number> => {
  const environment = { ...steadyMoment, analystId: analyst.id };
  const changes = fc.sample(anyRangeOf(article.text), { seed: 3, numRuns: 1000 }).flatMap((selection, index) => {
    const kind = KINDS[index % KINDS.length] ?? 'cue';
    const done = runCommand(
      store.workspace,
      { command: 'add-mention', articleId: article.id, kind, selections: [selection] },
      environment,
    );
    return done.ok ? done.value : [];
  });
  valueOf(await store.applyAll('merge', changes, []));
  await store.filesWritten();
  return changes.length;
};

const expectQuotes = ({ text, mentions }: Article): void => {
  for (const { start, end, quote } of mentions.flatMap(({ ranges }) => ranges)) {
    if (text.slice(start, end) !== quote) throw new Error(`${String(start)}–${String(end)} is not its quote`);
  }
};

describe('O1: a right-to-left text that is imported, saved and loaded', () => {
  test.each(TEXTS)('%s is the same to the byte, and so is what a thousand ranges quote', async (fileName, content) => {
    const bytes = Buffer.from(content);
    const store = await createStore(join(await scratchFolder(), 'workspace'));
    const { id } = await importContent(store, content, fileName);
    const count = await markAThousand(store, articleOf(store, id));
    expect(count).toBeGreaterThan(900);
    const before = articleOf(store, id);
    expect(before.mentions).toHaveLength(count);
    expectQuotes(before);

    const loaded = articleOf(await reopen(store), id);
    expect(loaded).toEqual(before);
    expectQuotes(loaded);
    expect(loaded.mentions.filter(({ ranges }) => resolvePlacement(loaded.text, ranges) !== 'placed')).toEqual([]);
    expect(await readFile(workspacePaths(store.root).original(loaded.original.sha256))).toEqual(bytes);
    expect(Buffer.from(`${loaded.original.byteOrderMark ? '\uFEFF' : ''}${loaded.text}`)).toEqual(bytes);
    expect(loaded.original.byteOrderMark).toBe(content.startsWith('\uFEFF'));
  });
});

/** What an export holds of the only mention of the only article. */
const exportedMention = async (store: WorkspaceStore, path: string) => {
  valueOf(await exportWorkspace(store.workspace, store.root, path));
  const document = workspaceToExport(valueOf(await readExportFile(path)));
  // The file itself, as another program reads it.
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(document);
  const mention = document.articles[0]?.mentions[0];
  const range = mention?.ranges[0];
  if (range === undefined) throw new Error('nothing is exported');
  return { document, range };
};

describe('O2: the offsets of a word behind emoji and letters beyond the basic plane', () => {
  const text = 'سلام 👨‍👩‍👧 دنیا 𐎠 کتاب‌ها';
  const word = 'کتاب\u200Cها';

  test('are 22–29 in UTF-16, 18–25 in code points and 42–57 in UTF-8, and the export names its units', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const { id } = await importContent(store, text);
    // Half of the emoji before, and of the word: what is stored is whole.
    await mark(store, id, 22, 29);
    const { document, range } = await exportedMention(await reopen(store), join(folder, 'export.json'));
    expect(range).toMatchObject({ start: 22, end: 29, startCodePoint: 18, endCodePoint: 25, quote: word });
    expect(document.offsetUnit).toBe('utf-16');
    const exported = document.articles[0]?.text ?? '';
    expect(exported.slice(range.start, range.end)).toBe(word);
    expect([...exported].slice(range.startCodePoint, range.endCodePoint).join('')).toBe(word);
    const bytes = Buffer.from(exported);
    expect(bytes.indexOf(word)).toBe(42);
    expect(bytes.subarray(42, 57).toString()).toBe(word);
    expect(Buffer.from(exported.slice(0, range.start))).toHaveLength(42);
    expect(Buffer.from(exported.slice(0, range.end))).toHaveLength(57);
  });
});

describe('O4: a letter that normalisation would change', () => {
  test.each([
    ['alef and hamza above', 'ا\u0654', 2],
    ['shin with a dot, as one', '\uFB2A', 1],
    ['a ligature of a whole phrase', 'ﷺ', 1],
    ['lam-alef, as one', 'ﻻ', 1],
    ['alef with madda, in two', 'ا\u0653', 2],
  ])('%s has the same length everywhere', async (_name, letter, length) => {
    const text = `او ${letter} گفت`;
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    expect(letter).toHaveLength(length);
    const { id } = await importContent(store, text, `${letter}.txt`);
    expect((await mark(store, id, 2, 4 + length)).ranges[0]).toMatchObject({
      start: 3,
      end: 3 + length,
      quote: letter,
    });
    const loaded = await reopen(store);
    expect(articleOf(loaded, id).text).toBe(text);
    expect(articleOf(loaded, id).original.fileName).toBe(`${letter}.txt`);
    expect(articleOf(loaded, id).mentions[0]?.ranges[0]?.quote).toBe(letter);

    const path = join(folder, 'export.json');
    const { range } = await exportedMention(loaded, path);
    expect(range).toMatchObject({ start: 3, end: 3 + length, quote: letter, endCodePoint: 3 + length });
    const other = await createStore(join(folder, 'other'));
    const read = valueOf(await readExportFile(path));
    valueOf(await other.adopt(read, originalsOfTexts(read.articles)));
    const again = articleOf(await reopen(other), id);
    expect(again.text).toBe(text);
    expect(again.mentions[0]?.ranges[0]).toMatchObject({ start: 3, end: 3 + length, quote: letter });
    expect(await readFile(workspacePaths(other.root).original(again.original.sha256))).toEqual(Buffer.from(text));
  });
});

/** The bytes of a text in an old encoding of one byte a letter; what it has no byte for is left out. */
const inOldEncoding = (text: string, encoding: 'windows-1255' | 'windows-1256'): Buffer => {
  const decoder = new TextDecoder(encoding);
  const byteOf = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Buffer.from([...text].flatMap((letter) => byteOf.get(letter) ?? []));
};

const utf16 = (text: string, end: 'little' | 'big'): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return end === 'little' ? bytes : bytes.swap16();
};

describe('O5: bytes that are not UTF-8 are read in the encoding that they are in, or not at all', () => {
  const lines = ['pes_1', 'arb', 'heb', 'urd', 'pbu', 'uig_arab', 'ydd'].flatMap(declarationLines);
  const pointed = 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ';
  const persian = declaration('pes_1').replaceAll('ی', 'ي');
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ...(['little', 'big'] as const).flatMap((end) => [
      [
        `UTF-16 with its mark, ${end} end first`,
        utf16(`\uFEFF${declaration('pes_1')}`, end),
        declaration('pes_1'),
      ] as const,
      [`UTF-16 without a mark, ${end} end first`, utf16(declaration('pes_1'), end), declaration('pes_1')] as const,
      [`one word in UTF-16 without a mark, ${end} end first`, utf16('سلام', end), 'سلام'] as const,
      [`a Hebrew word in UTF-16 without a mark, ${end} end first`, utf16('שלום', end), 'שלום'] as const,
      [`English in UTF-16 without a mark, ${end} end first`, utf16('The word', end), 'The word'] as const,
    ]),
    ['Arabic in windows-1256', inOldEncoding(declaration('arb'), 'windows-1256'), declaration('arb')],
    ['Persian in windows-1256', inOldEncoding(persian, 'windows-1256'), persian],
    ['Hebrew in windows-1255', inOldEncoding(declaration('heb'), 'windows-1255'), declaration('heb')],
    ['pointed Hebrew in windows-1255', inOldEncoding(pointed, 'windows-1255'), pointed],
  ];

  /** What is left of a text in an encoding that has not all of its characters. */
  const decoded = (bytes: Buffer, encoding: string): string => new TextDecoder(encoding).decode(bytes);

  test.each(cases)('%s: its text, and the bytes as they were', async (_name, bytes, expected) => {
    const store = await createStore(await scratchFolder());
    const { articleId } = valueOf(await importText(store, { fileName: 'خبر.txt', bytes }, importer));
    const article = articleOf(store, articleId);
    const { encoding } = article.original.howRead ?? { encoding: null };
    const label = encoding?.label;
    const isOld = label === 'windows-1256' || label === 'windows-1255';
    expect(article.text).toBe(isOld ? decoded(inOldEncoding(expected, label), label) : expected);
    await store.filesWritten();
    expect(await readFile(workspacePaths(store.root).original(article.original.sha256))).toEqual(bytes);
  });

  test('a letter, then a wrong byte: told so, and nothing is imported', async () => {
    const store = await createStore(await scratchFolder());
    const before = await snapshotOf(store.root);
    const content = { fileName: 'خبر.txt', bytes: Buffer.from([0xd8, 0xb3, 0xff]) };
    expect(failureOf(await importText(store, content, importer))).toMatchObject({
      code: 'encoding-unsure',
      details: { file: 'خبر.txt' },
    });
    expect(await snapshotOf(store.root)).toEqual(before);
  });

  test('no line of the Declaration in an old encoding passes for another text', async () => {
    const store = await createStore(await scratchFolder());
    const old = lines.flatMap((line) =>
      (['windows-1255', 'windows-1256'] as const).map((encoding) => {
        const bytes = inOldEncoding(line, encoding);
        return { bytes, line: decoded(bytes, encoding) };
      }),
    );
    // Of a line without a letter that the encoding has, only ASCII is left.
    const withLetters = old.filter(({ bytes }) => bytes.filter((byte) => byte >= 0xc0).length > 3);
    expect(withLetters.length).toBeGreaterThan(500);
    let refused = 0;
    for (const { bytes, line } of withLetters) {
      const article = await articleOfFile({ fileName: 'a.txt', bytes }, importer);
      if (article.ok) expect(article.value.text).toBe(line);
      else refused += 1;
    }
    // Short lines, and those that lost most of their letters, are doubtful; the rest are read.
    expect(withLetters.length - refused).toBeGreaterThan(200);
    expect(store.workspace.articles).toEqual([]);
  });
});
