import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { DEFAULT_EXTRACTION_OPTIONS } from '../../core/extraction/extraction';
import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import type { Result } from '../../core/result';
import { inLines, minimalPdf, type MinimalPdf } from '../testing/pdf/minimal-pdf';
import { makePdfReader, readPdf } from './read-pdf';

const read = (bytes: Uint8Array, fileName = 'a.pdf', language: string | null = null): ReturnType<typeof readPdf> =>
  readPdf({ fileName, bytes, options: DEFAULT_EXTRACTION_OPTIONS, detectLanguage: () => language });

const make = (document: MinimalPdf, fileName?: string, language?: string | null): ReturnType<typeof readPdf> =>
  read(minimalPdf(document), fileName, language);

const valueOf = (result: Result<ExtractedDocument>): ExtractedDocument => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const failureOf = (result: Result<ExtractedDocument>): unknown => (result.ok ? 'read' : result.error);

const codesOf = ({ warnings }: ExtractedDocument): string[] => warnings.map(({ code }) => code);

const fixture = (name: string): URL => new URL(`../testing/pdf/${name}`, import.meta.url);

/** The blocks of the page that a fixture was printed from, as a browser shows them. */
const sourceBlocks = (name: string): { text: string; kind: string; level: number | null }[] => {
  const { document } = new JSDOM(readFileSync(fixture(`${name}.html`), 'utf8')).window;
  return Array.from(document.querySelectorAll('h1, h2, p, li'), (element) => ({
    // Soft hyphens are not seen unless a line ends there.
    text: element.textContent.replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim(),
    kind: element.matches('h1, h2') ? 'heading' : 'paragraph',
    level: element.matches('h1') ? 1 : element.matches('h2') ? 2 : null,
  }));
};

const readFixture = async (name: string): Promise<ExtractedDocument> =>
  valueOf(await read(new Uint8Array(readFileSync(fixture(`${name}.pdf`))), `${name}.pdf`));

const blocksOf = (
  document: ExtractedDocument,
  role: 'body' | 'clutter',
): { text: string; kind: string; level: number | null }[] =>
  document.blocks.filter((block) => block.role === role).map(({ text, kind, level }) => ({ text, kind, level }));

describe('what a browser printed', () => {
  test('in English, in two columns on two pages with divided words, is the same text', async () => {
    const document = await readFixture('council-en');
    expect(blocksOf(document, 'body')).toEqual(sourceBlocks('council-en'));
    expect(blocksOf(document, 'clutter').map(({ text }) => text)).toEqual([
      'The Harbour Daily',
      '1',
      'The Harbour Daily',
      '2',
    ]);
    expect(document.details.title).toBe('Harbour council postpones the vote on the new quay');
    expect(codesOf(document)).toEqual(['text-from-glyphs']);
  });

  test('in Persian is the same text, with the non-joiners that the shapes of letters show', async () => {
    const document = await readFixture('water-fa');
    // Both letters beside this one non-joiner are drawn in shapes that are named as plain letters, so nothing shows it.
    const expected = sourceBlocks('water-fa').map((block) => ({
      ...block,
      text: block.text.replace('بوده\u200Cاند', 'بودهاند'),
    }));
    expect(blocksOf(document, 'body')).toEqual(expected);
    expect(blocksOf(document, 'clutter').map(({ text }) => text)).toEqual(['روزنامه بندر', '1', 'روزنامه بندر', '2']);
    expect(codesOf(document)).toEqual(['text-from-glyphs', 'right-to-left-reassembled']);
  });

  // A header on a single page cannot be told from text, so it stands before it.
  test.each([
    ['bridge-ar', 'جريدة الميناء'],
    ['school-he', 'עיתון הנמל'],
  ])('in Arabic in two columns and in Hebrew is the same text: %s', async (name, header) => {
    const document = await readFixture(name);
    const [first, ...rest] = blocksOf(document, 'body');
    expect(first?.text).toBe(header);
    expect(rest).toEqual(sourceBlocks(name));
    expect(blocksOf(document, 'clutter').map(({ text }) => text)).toEqual(['1']);
  });

  test('with glyphs that have no character shows where they stand, and says how many there are', async () => {
    const document = await readFixture('unmapped-fa');
    expect(document.blocks[1]?.text).toContain('گزارش \uFFFDی\u200Cخواهد');
    expect(document.warnings).toContainEqual({ code: 'unknown-characters', details: { share: 3.8 } });
    expect(document.details.title).toBeNull();
  });
});

describe('what a document says of itself', () => {
  const pages = [inLines(['The quay will not be built.'])];

  test('is its title, its author and its language', async () => {
    const made = await make(
      { pages, information: '/Title (The quay) /Author (Mara Lindqvist)', catalog: '/Lang (en-GB)' },
      'a.pdf',
      'en',
    );
    const document = valueOf(made);
    expect(document.details).toMatchObject({ title: 'The quay', language: 'en-GB', publishedOn: null });
    expect(document.byline).toBe('Mara Lindqvist');
    expect(codesOf(document)).toEqual(['text-from-glyphs']);
  });

  test('is told apart from what programs fill in', async () => {
    const made = await make(
      { pages, information: '/Title (Microsoft Word - quay.doc) /Author (user)', catalog: '/Lang (fa)' },
      'a.pdf',
      'en',
    );
    const document = valueOf(made);
    expect(document.details).toMatchObject({ title: null, language: 'en' });
    expect(document.byline).toBeNull();
    expect(document.warnings).toContainEqual({
      code: 'language-not-as-declared',
      details: { declared: 'fa', detected: 'en' },
    });
  });
});

describe('a PDF that is not what an article needs', () => {
  test('has no text: it is refused, and single pages without any are counted', async () => {
    expect(failureOf(await make({ pages: [[], []] }))).toEqual({ code: 'file-no-text', details: { file: 'a.pdf' } });
    const document = valueOf(await make({ pages: [[], inLines(['One line of text.']), []] }));
    expect(document.warnings).toContainEqual({ code: 'pages-without-text', details: { count: 2 } });
  });

  test('gives text that lies hidden under a picture, as text recognition leaves it', async () => {
    const shown = inLines(['Recognised text.']).map((each) => ({ ...each, mode: 3 as const }));
    expect(valueOf(await make({ pages: [shown] })).blocks.map(({ text }) => text)).toEqual(['Recognised text.']);
  });

  test('is locked', async () => {
    const hash = `<${'28'.repeat(32)}>`;
    const trailer = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hash} /U ${hash} /P -44 >> /ID [<00> <00>]`;
    expect(failureOf(await make({ pages: [inLines(['a'])], trailer }))).toEqual({
      code: 'file-encrypted',
      details: { file: 'a.pdf' },
    });
  });

  test('is no PDF, or is cut off before any page', async () => {
    const whole = minimalPdf({ pages: [inLines(['One line of text.'])] });
    const damaged = { code: 'file-damaged', details: { file: 'a.pdf', cause: 'it is not a sound PDF' } };
    for (const bytes of [new TextEncoder().encode('Nothing of the kind.'), whole.slice(0, 60)])
      expect(failureOf(await read(bytes))).toEqual(damaged);
  });

  test('is cut off after its pages: what there is is read', async () => {
    const whole = minimalPdf({ pages: [inLines(['One line of text.'])] });
    const text = Buffer.from(whole).toString('latin1');
    const document = valueOf(await read(whole.slice(0, text.indexOf('startxref'))));
    expect(document.blocks.map((block) => block.text)).toEqual(['One line of text.']);
  });

  test('has a font whose table of characters is wrong', async () => {
    const wrong = new Map(Array.from({ length: 26 }, (_each, place) => [97 + place, 0xe000 + place]));
    expect(failureOf(await make({ pages: [inLines(['The quay will not be built.'])], toUnicode: wrong }))).toEqual({
      code: 'file-text-unusable',
      details: { file: 'a.pdf', share: 90.9 },
    });
  });

  test('wants to run, launch or fetch something: none of it is done, and its text is read', async () => {
    const document = valueOf(
      await make({
        pages: [inLines(['One line of text.'])],
        catalog:
          '/OpenAction << /S /JavaScript /JS (globalThis.hasRun = true; app.launchURL\\("http://example.invalid"\\)) >> ' +
          '/AA << /WC << /S /Launch /F (/bin/true) >> >>',
        page:
          '/AA << /O << /S /URI /URI (http://example.invalid/open) >> >> ' +
          '/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://example.invalid) >> >> ' +
          '<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (A note) >>]',
      }),
    );
    expect('hasRun' in globalThis).toBe(false);
    expect(document.blocks.map(({ text }) => text)).toEqual(['One line of text.']);
    expect(document.warnings).toContainEqual({ code: 'notes-left-out', details: { count: 1 } });
  });

  test('has thousands of pages with the same header', async () => {
    const pages = Array.from({ length: 2000 }, (_page, place) => [
      ...inLines(['The Harbour Daily']),
      { text: `What happened on day ${String(place)} is told here, in a line of its own.`, x: 40, y: 300 },
    ]);
    const { blocks } = valueOf(await make({ pages }));
    expect(blocks.filter(({ role }) => role === 'clutter')).toHaveLength(2000);
    expect(blocks.filter(({ role }) => role === 'body')).toHaveLength(2000);
  });
});

test('a reader may be given files of the library, and asks for none where text needs none', async () => {
  const asked: string[] = [];
  const reader = makePdfReader((path) => {
    asked.push(path);
    return Promise.reject(new Error('not there'));
  });
  const bytes = minimalPdf({ pages: [inLines(['One line of text.'])] });
  const result = await reader({
    fileName: 'a.pdf',
    bytes,
    options: DEFAULT_EXTRACTION_OPTIONS,
    detectLanguage: () => null,
  });
  expect(result.ok).toBe(true);
  expect(asked.filter((path) => path.startsWith('cmaps/'))).toEqual([]);
  expect(bytes.length).toBeGreaterThan(0);
});
