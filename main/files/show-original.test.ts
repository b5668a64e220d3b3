import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LONGEST_SHOWN_ORIGINAL } from '../../core/article/size-limit';
import type { Article } from '../../core/article/article';
import type { Encoding, Reader } from '../../core/extraction/how-read';
import { createStore, failureOf, importContent, scratchFolder, TEXT, valueOf } from '../testing/scratch';
import { copyOriginal, readSoundOriginal, textOfOriginal } from './show-original';

const begun = async (content: string | Uint8Array = TEXT, fileName = 'متن.txt') => {
  const store = await createStore(await scratchFolder());
  const article = await importContent(store, content, fileName);
  return { store, paths: store.folder, article, kept: store.folder.original(article.original.sha256) };
};

describe('the original of an article', () => {
  test('is the very bytes, byte order mark and all, and its characters are shown without the mark', async () => {
    const { paths, article } = await begun(`\uFEFF${TEXT}`);
    const bytes = valueOf(await readSoundOriginal(paths, article));
    expect(Buffer.from(bytes).toString('utf8')).toBe(`\uFEFF${TEXT}`);
    expect(textOfOriginal(article, bytes)).toEqual({ text: TEXT, encoding: 'utf-8', more: 0 });
  });

  test('that is not there, or has other bytes, is told with its name and never given out', async () => {
    const { paths, article, kept } = await begun();
    const target = join(await scratchFolder(), 'copy.txt');
    const bytes = await readFile(kept);
    for (const other of [Buffer.from(bytes).fill('x', 3, 4), bytes.subarray(1), Buffer.concat([bytes, bytes])]) {
      await writeFile(kept, other);
      const failure = failureOf(await readSoundOriginal(paths, article));
      expect(failure).toEqual({ code: 'original-altered', details: { name: 'متن.txt', file: kept } });
      expect(failureOf(await copyOriginal(paths, article, target))).toEqual(failure);
    }
    await rm(kept);
    expect(failureOf(await readSoundOriginal(paths, article)).code).toBe('original-missing');
    await expect(readFile(target)).rejects.toThrow();
    await writeFile(kept, bytes);
    expect(valueOf(await copyOriginal(paths, article, target))).toBe(bytes.length);
    expect(await readFile(target)).toEqual(bytes);
  });

  test('is copied to any place but the workspace itself, with nothing left beside the copy', async () => {
    const { paths, article, kept } = await begun();
    const failure = failureOf(await copyOriginal(paths, article, join(paths.root, 'articles', 'copy.txt')));
    expect(failure).toMatchObject({ code: 'write-failed', details: { cause: 'it lies inside the workspace folder' } });
    expect(failureOf(await copyOriginal(paths, article, kept)).code).toBe('write-failed');
    const folder = await scratchFolder();
    valueOf(await copyOriginal(paths, article, join(folder, 'copy.txt')));
    expect(await readdir(folder)).toEqual(['copy.txt']);
  });

  test('of 500,000 characters and more is cut, between characters, and what is left out is counted', async () => {
    const long = `${'a'.repeat(LONGEST_SHOWN_ORIGINAL - 1)}😀z`;
    const { paths, article } = await begun(long);
    const shown = textOfOriginal(article, valueOf(await readSoundOriginal(paths, article)));
    expect(shown).toEqual({ text: 'a'.repeat(LONGEST_SHOWN_ORIGINAL - 1), encoding: 'utf-8', more: 3 });
    const fits = 'a'.repeat(LONGEST_SHOWN_ORIGINAL);
    expect(textOfOriginal(article, Buffer.from(fits))).toMatchObject({ text: fits, more: 0 });
  });
});

describe('the characters of an original', () => {
  const articleReadBy = async (fileName: string, reader: Reader, encoding: Encoding | null): Promise<Article> => {
    const { article } = await begun();
    const { original } = article;
    const howRead = { reader, readerVersion: 1, encoding, body: null, warnings: [] };
    return { ...article, original: { ...original, fileName, howRead } };
  };

  test('are those of the encoding that the article was decoded by', async () => {
    const article = await articleReadBy('a.html', 'html', { label: 'windows-1256', reason: 'declared' });
    expect(textOfOriginal(article, Buffer.of(0xe3, 0xd1, 0x8d))).toMatchObject({
      text: 'مرچ',
      encoding: 'windows-1256',
    });
  });

  test('of a message or a page in one file are UTF-8, or else its bytes one by one, whatever its parts are in', async () => {
    for (const [name, reader] of [
      ['a.eml', 'email'],
      ['a.mhtml', 'html'],
    ] as const) {
      const article = await articleReadBy(
        name,
        reader,
        reader === 'html' ? { label: 'utf-16le', reason: 'declared' } : null,
      );
      expect(textOfOriginal(article, Buffer.from('From: نرگس'))).toMatchObject({
        text: 'From: نرگس',
        encoding: 'utf-8',
      });
      expect(textOfOriginal(article, Buffer.of(0x41, 0xe9))).toMatchObject({ text: 'Aé', encoding: 'windows-1252' });
    }
  });

  test('are none where the bytes are a document of another format', async () => {
    for (const reader of ['pdf', 'docx', 'odt', 'epub'] as const)
      expect(textOfOriginal(await articleReadBy(`a.${reader}`, reader, null), Buffer.from('%PDF'))).toBeNull();
  });
});
