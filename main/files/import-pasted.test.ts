import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { workspacePaths } from '../store/workspace-folder';
import { articleOf, createStore, failureOf, importer, scratchFolder, valueOf } from '../testing/scratch';
import { pageExtractor } from '../testing/page-extractor';
import { importPasted } from './import-pasted';
import type { FileContent } from './read-file';

const form = (fileName: string, text: string): FileContent => ({ fileName, bytes: Buffer.from(text) });
const page = (source: string): FileContent => form('Pasted page.html', `\uFEFF${source}`);
const plain = (text: string): FileContent => form('Pasted text.txt', text);

const withPages = { ...importer, extractor: pageExtractor };

describe('what is pasted', () => {
  test.each([
    ['ltr', 'The minister said that the bridge would open. No date was given yet.'],
    ['rtl', 'وزیر راه گفت که پل پیش از زمستان باز می‌شود. هنوز روزی اعلام نشده است.'],
  ])('as a page is an article with its bytes as they came, all of it body (%s)', async (direction, words) => {
    const store = await createStore(await scratchFolder());
    const source = page(`<nav><a href="https://a.example/x">${words}</a></nav><p><b>${words}</b></p>`);
    const { articleId } = valueOf(await importPasted(store, [source, plain(words)], withPages));
    const article = articleOf(store, articleId);
    expect(article).toMatchObject({ text: `${words}\n${words}`, direction, markup: 'extracted' });
    expect(article.blocks.map(({ role }) => role)).toEqual(['body', 'body']);
    expect(article.original).toMatchObject({
      fileName: 'Pasted page.html',
      source: { kind: 'pasted' },
      howRead: { reader: 'html', body: 'whole', encoding: { label: 'utf-8' } },
    });
    const kept = await readFile(workspacePaths(store.root).original(article.original.sha256));
    expect(kept).toEqual(source.bytes);
  });

  test('as a page without text is the plain text beside it', async () => {
    const store = await createStore(await scratchFolder());
    const picture = page('<img src="https://a.example/bridge.png" alt="">');
    const { articleId } = valueOf(await importPasted(store, [picture, plain('The bridge in January')], withPages));
    expect(articleOf(store, articleId)).toMatchObject({
      text: 'The bridge in January',
      original: { fileName: 'Pasted text.txt', source: { kind: 'pasted' }, howRead: { reader: 'text' } },
    });
    expect(failureOf(await importPasted(store, [picture], withPages)).code).toBe('file-no-text');
    expect(store.workspace.articles).toHaveLength(1);
  });

  test('twice is one article', async () => {
    const store = await createStore(await scratchFolder());
    const forms = [page('<p>The bridge opens.</p>'), plain('The bridge opens.')];
    const first = valueOf(await importPasted(store, forms, withPages));
    expect(valueOf(await importPasted(store, forms, withPages))).toEqual({ ...first, alreadyThere: true });
  });
});
