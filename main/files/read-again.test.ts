import { describe, expect, test } from 'vitest';
import { makeExtract } from '../../extract/extract';
import { languageDetector } from '../../extract/language/detect-language';
import { readHtml } from '../../extract/html/read-html';
import { verifyWorkspace } from '../store/verify-workspace';
import {
  articleOf,
  createStore,
  failureOf,
  importContent,
  importer,
  mark,
  scratchFolder,
  TEXT,
  valueOf,
} from '../testing/scratch';
import { textExtractor } from '../testing/text-extractor';
import type { Extractor } from './extractor';
import { importText } from './import-text';
import { optionsAsBefore, planReadingAgain } from './read-again';
import { applyRevision, changesNothing } from './revise-text';
import { readSoundOriginal } from './show-original';

/** In pieces Node decodes it by the Encoding Standard; at once it would take the bytes 0x80 to 0x9F for control characters. */
const inWindows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252', { fatal: true }).decode(bytes, { stream: true });

const extractAll = makeExtract({ html: readHtml }, languageDetector);
const pageExtractor: Extractor = {
  ...textExtractor,
  extract: ({ fileName, bytes }, options = { encoding: null, body: 'found' }) => extractAll(fileName, bytes, options),
};
const PAGES = { ...importer, extractor: pageExtractor };

const SENTENCE = 'The bridge over the river opens again before winter, the minister said on Tuesday in the town hall. ';
const PAGE = `<!doctype html><html lang="en"><head><title>Bridge</title></head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
<article><h1>Bridge opens again</h1><p>${SENTENCE.repeat(4)}</p><p>${SENTENCE.repeat(5)}</p></article>
<footer><p>Subscribe</p></footer></body></html>`;

const APPROVED = { decisions: new Map(), note: 'read again' };

describe('reading an article’s original again', () => {
  test('gives nothing new where reader and choices are the same', async () => {
    const store = await createStore(await scratchFolder());
    const article = await importContent(store, TEXT);
    const bytes = valueOf(await readSoundOriginal(store.folder, article));
    const planned = valueOf(await planReadingAgain(article, bytes, optionsAsBefore(article), importer));
    expect(changesNothing(planned)).toBe(true);
    expect(valueOf(await applyRevision(store, planned, APPROVED)).changes).toEqual([]);
  });

  test('in another encoding is a revision of the text: the old one stays, and both are of the same bytes', async () => {
    const store = await createStore(await scratchFolder());
    const first = await importContent(store, TEXT);
    await mark(store, first.id, 0, 7);
    const article = articleOf(store, first.id);
    const bytes = valueOf(await readSoundOriginal(store.folder, article));
    const options = { body: 'found', encoding: 'windows-1252' } as const;
    const planned = valueOf(await planReadingAgain(article, bytes, options, importer));
    expect(changesNothing(planned)).toBe(false);
    valueOf(await applyRevision(store, planned, APPROVED));
    const after = articleOf(store, first.id);
    expect(after.text).toBe(inWindows1252(bytes));
    expect(after.revisions?.map(({ text }) => text)).toEqual([TEXT]);
    expect(after.original).toMatchObject({
      sha256: first.original.sha256,
      importedAt: first.original.importedAt,
      readAgain: { by: importer.analyst.id },
      howRead: { encoding: { label: 'windows-1252', reason: 'analyst' } },
    });
    expect(optionsAsBefore(after)).toEqual(options);
    await store.filesWritten();
    expect(valueOf(await verifyWorkspace(store.root)).problems).toEqual([]);
    const back = valueOf(await planReadingAgain(after, bytes, { body: 'found', encoding: null }, importer));
    valueOf(await applyRevision(store, back, APPROVED));
    expect(articleOf(store, first.id).text).toBe(TEXT);
  });

  test('in an encoding that does not allow its bytes is refused with the byte, and changes nothing', async () => {
    const store = await createStore(await scratchFolder());
    const article = await importContent(store, TEXT);
    const bytes = valueOf(await readSoundOriginal(store.folder, article));
    const read = await planReadingAgain(article, bytes, { body: 'found', encoding: 'euc-kr' }, importer);
    expect(failureOf(read)).toMatchObject({ code: 'encoding-wrong', details: { encoding: 'euc-kr' } });
    expect(articleOf(store, article.id)).toEqual(article);
  });

  test('with the whole page as its body keeps the text and its mentions, sets nothing aside, and is undone', async () => {
    const store = await createStore(await scratchFolder());
    const { articleId } = valueOf(
      await importText(
        store,
        { fileName: 'page.html', bytes: Buffer.from(PAGE) },
        { ...PAGES, analyst: store.analyst },
      ),
    );
    const start = articleOf(store, articleId).text.indexOf('minister');
    await mark(store, articleId, start, start + 8);
    const article = articleOf(store, articleId);
    const aside = article.blocks.filter(({ role }) => role === 'clutter').length;
    expect(aside).toBeGreaterThan(0);
    const bytes = valueOf(await readSoundOriginal(store.folder, article));
    const planned = valueOf(await planReadingAgain(article, bytes, { body: 'whole', encoding: null }, PAGES));
    expect(planned.plan.isSameText).toBe(true);
    expect(planned.lines).toEqual({ setAside: 0, broughtBack: aside, otherwise: 0 });
    valueOf(await applyRevision(store, planned, APPROVED));
    const after = articleOf(store, articleId);
    expect(after.blocks.map(({ role }) => role)).not.toContain('clutter');
    expect(after.mentions).toEqual(article.mentions);
    expect(after.revisions).toBeUndefined();
    await store.filesWritten();
    expect(valueOf(await verifyWorkspace(store.root)).problems).toEqual([]);
    valueOf(await store.undo());
    expect(articleOf(store, articleId)).toEqual(article);
  });

  test('is not taken where lines have been changed since it was compared', async () => {
    const store = await createStore(await scratchFolder());
    const first = await importContent(store, TEXT);
    const bytes = valueOf(await readSoundOriginal(store.folder, first));
    const options = { body: 'found', encoding: 'utf-8' } as const;
    const planned = valueOf(await planReadingAgain(first, bytes, options, importer));
    valueOf(await store.run({ command: 'set-block-direction', articleId: first.id, blockId: 'b1', direction: 'rtl' }));
    expect(failureOf(await applyRevision(store, planned, APPROVED)).code).toBe('revision-outdated');
    const anew = valueOf(await planReadingAgain(articleOf(store, first.id), bytes, options, importer));
    valueOf(await applyRevision(store, anew, APPROVED));
    expect(articleOf(store, first.id)).toMatchObject({
      blocks: [{ direction: 'rtl' }, {}],
      original: { howRead: { encoding: { reason: 'analyst' } } },
    });
  });
});
