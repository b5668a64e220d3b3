// The fixtures: small files of every main format in four languages, each beside what has to be read of it. Rewrite what is
// expected, on purpose and with a look at the difference: HASHIYA_REWRITE=expectations npx vitest run extract/fixtures.test.ts
// The files themselves: HASHIYA_REWRITE=files, then the expectations.

import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { format } from 'prettier';
import { beforeAll, describe, expect, test } from 'vitest';
import { sortFiles } from '../core/article/files-together';
import { DEFAULT_EXTRACTION_OPTIONS } from '../core/extraction/extraction';
import { makeExtract } from './extract';
import { languageDetector } from './language/detect-language';
import { READERS } from './readers';
import { FIXTURE_ARTICLES, linesOfArticle, type FixtureArticle } from './testing/fixture-articles';
import { fixtureFiles } from './testing/fixture-files';
import { seenOf } from './testing/visible-text';
import { openArchive } from './zip/archive';

const rewrite = process.env['HASHIYA_REWRITE'];
const extract = makeExtract(READERS, languageDetector);

/** Folders whose files have expectations beside them. */
const FOLDERS = ['fixtures', 'testing/pdf', 'testing/pages'].map((name) => join(import.meta.dirname, name));
const [FIXTURES = ''] = FOLDERS;

const ENDING = '.expected.json';

interface ExpectedBlock {
  readonly kind: string;
  readonly direction: string;
  readonly language: string | null;
  readonly role: string;
  readonly text: string;
}

/** What is read of a file, in the order and the words in which it is looked at. */
interface Expected {
  readonly reader: string;
  readonly encoding: object | null;
  readonly title: string;
  readonly language: string | null;
  readonly direction: string;
  readonly warnings: readonly string[];
  readonly blocks: readonly ExpectedBlock[];
}

const read = async (fileName: string, bytes: Uint8Array): Promise<Expected> => {
  const result = await extract(fileName, bytes, DEFAULT_EXTRACTION_OPTIONS);
  if (!result.ok) throw new Error(`${fileName}: ${JSON.stringify(result.error)}`);
  const { reader, encoding, details, direction, warnings, text, blocks } = result.value;
  // Property: each visible character stands in one block, once, in order.
  expect(seenOf(blocks.map(({ start, end }) => text.slice(start, end)).join('\n'))).toBe(seenOf(text));
  return {
    reader,
    encoding,
    title: details.title,
    language: details.language,
    direction,
    warnings: warnings.map(({ code }) => code),
    blocks: blocks.map(({ kind, level, direction: ofBlock, language, role, start, end }) => ({
      kind: level === null ? kind : `${kind} ${String(level)}`,
      direction: ofBlock,
      language,
      role,
      text: text.slice(start, end),
    })),
  };
};

/** What is read of a file, or of each file in an archive. */
const readAll = async (path: string): Promise<Record<string, Expected>> => {
  const bytes = new Uint8Array(await readFile(path));
  if (!path.endsWith('.zip')) return { [basename(path)]: await read(basename(path), bytes) };
  const archive = await openArchive(bytes, basename(path));
  if (!archive.ok) throw new Error(JSON.stringify(archive.error));
  const told = (name: string): string => name;
  const { wanted } = sortFiles(archive.value.names, { container: path, told, opensArchives: false });
  const parts: Record<string, Expected> = {};
  for (const name of wanted) {
    const part = await archive.value.read(name);
    if (!part.ok) throw new Error(JSON.stringify(part.error));
    parts[name] = await read(basename(name), part.value);
  }
  return parts;
};

/** The files in a folder that can be brought in; those that belong to a saved page are among none of them. */
const filesIn = async (folder: string): Promise<string[]> => {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.endsWith(ENDING))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  const { wanted } = sortFiles(names.sort(), { container: folder, told: (name) => name, opensArchives: true });
  return wanted.map((name) => join(folder, name));
};

/** A PDF is printed from the page beside it, which is no fixture by itself; a file of UTF-8 is the source of another one. */
const isSource = (path: string): boolean =>
  /testing[\\/]pdf[\\/].*\.html$/u.test(path) || /\.utf8\.html$|[\\/]pasted\.html$/u.test(path);

beforeAll(async () => {
  if (rewrite !== 'files') return;
  for (const [name, bytes] of fixtureFiles()) {
    await mkdir(dirname(join(FIXTURES, name)), { recursive: true });
    await writeFile(join(FIXTURES, name), bytes);
  }
});

describe('every fixture is read as is expected of it', async () => {
  const paths = (await Promise.all(FOLDERS.map(filesIn))).flat().filter((path) => !isSource(path));

  test('there are enough of them', () => {
    for (const { language } of FIXTURE_ARTICLES)
      for (const ending of ['html', 'mhtml', 'docx', 'odt', 'epub', 'eml', 'pdf', 'txt'])
        expect(paths.filter((path) => path.includes(`-${language}`) && path.endsWith(`.${ending}`))).not.toHaveLength(
          0,
        );
  });

  test.each(paths.map((path) => [path.slice(import.meta.dirname.length + 1), path]))(
    '%s',
    async (_name, path) => {
      const found = await readAll(path);
      if (rewrite === 'expectations') {
        const text = await format(JSON.stringify(found), { parser: 'json', printWidth: 120 });
        await writeFile(`${path}${ENDING}`, text);
      }
      expect(existsSync(`${path}${ENDING}`)).toBe(true);
      expect(found).toEqual(JSON.parse(await readFile(`${path}${ENDING}`, 'utf8')));
    },
    60_000,
  );
});

/** What was written of the article, whatever the format. */
const isArticleOf = ({ blocks, direction, language, title }: Expected, article: FixtureArticle): void => {
  const body = blocks.filter(({ role }) => role === 'body');
  expect(body.map(({ text }) => text)).toEqual(linesOfArticle(article));
  expect(new Set(body.map((block) => block.direction))).toEqual(new Set([article.direction]));
  expect(direction).toBe(article.direction);
  expect(language?.split('-')[0]).toBe(article.language);
  expect(title).toBe(article.title);
};

test.each(FIXTURE_ARTICLES.map((article) => [article.language, article] as const))(
  '%s: the article is the same in every format, and what stands around it is set aside',
  async (language, article) => {
    const paths = (await filesIn(FIXTURES)).filter((path) => basename(path).includes(`-${language}`));
    expect(paths.length).toBeGreaterThanOrEqual(9);
    for (const path of paths) {
      for (const expected of Object.values(await readAll(path))) {
        isArticleOf(expected, article);
        const aside = expected.blocks.filter(({ role }) => role === 'clutter').map(({ text }) => text);
        // The head of a message is shown above it.
        if (path.endsWith('.eml')) expect(aside).toHaveLength(4);
        else expect(aside).toEqual(/page-|complete-|saved-/u.test(path) ? article.around : []);
      }
    }
  },
  60_000,
);
