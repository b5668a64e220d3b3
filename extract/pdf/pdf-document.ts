// Owns all talk with the PDF library: opening a document with everything off that could run, draw or reach out, and giving
// its pages as glyph runs. The library is loaded when the first document comes.

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';
import { withoutDrawnTwice } from './drawn-twice';
import type { GlyphLayer, GlyphPage, GlyphRun } from './glyph-run';
import { standInForRendering } from './rendering-stand-ins';
import { markUnknown } from './usable-text';

/**
 * Gives a file of the PDF library's package, named by its path in it such as `cmaps/UniJIS-UTF16-H.bcmap`; a rejection
 * where it is not there.
 */
export type ReadPackageFile = (path: string) => Promise<Uint8Array>;

/** What the document says of itself, as it says it. */
export interface PdfInformation {
  readonly title: string | null;
  readonly author: string | null;
  readonly language: string | null;
}

export interface PdfReading {
  readonly pages: readonly GlyphPage[];
  readonly information: PdfInformation;
  /** How many notes, text boxes and filled form fields lie on the pages; they are no part of what the pages draw. */
  readonly noteCount: number;
}

/** Why a document cannot be read. Other errors are the library's own, and mean that its structure is damaged. */
export type PdfRefusal = 'encrypted' | 'damaged';

const load = async () => {
  standInForRendering();
  // Loaded here, it runs in this process: the library would otherwise look for it under an address.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
};

const FOLDERS: Readonly<Record<string, string>> = { cMapUrl: 'cmaps/', standardFontDataUrl: 'standard_fonts/' };

/**
 * The library asks for tables of characters of old East Asian fonts, and for the fonts that are not in a document. Text
 * needs the tables alone; without them such text comes out as other characters, and is then refused or flagged.
 */
const dataFrom = (readPackageFile: ReadPackageFile | null) =>
  class {
    async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const folder = FOLDERS[kind];
      if (readPackageFile === null || folder === undefined || !/^[\w.-]+$/u.test(filename))
        throw new Error(`${kind} is not at hand`);
      return readPackageFile(folder + filename);
    }
  };

/**
 * The library puts each run into the order of reading by itself, and in a run with right-to-left letters it leaves out
 * `<` and `>`, which cannot be got back from what it gives.
 */
const isText = (item: TextItem | TextMarkedContent): item is TextItem => 'str' in item;

type Matrix = readonly [number, number, number, number, number, number];

const matrixOf = (values: readonly unknown[]): Matrix => {
  const at = (place: number): number => {
    const value = values[place];
    return typeof value === 'number' && Number.isFinite(value) ? value : 0;
  };
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

const multiply = (one: Matrix, other: Matrix): Matrix => [
  one[0] * other[0] + one[2] * other[1],
  one[1] * other[0] + one[3] * other[1],
  one[0] * other[2] + one[2] * other[3],
  one[1] * other[2] + one[3] * other[3],
  one[0] * other[4] + one[2] * other[5] + one[4],
  one[1] * other[4] + one[3] * other[5] + one[5],
];

/** The runs of a page by the angle in which they are drawn, in whole degrees; upright ones first, the others as they come. */
const layersOf = (page: PDFPageProxy, items: readonly (TextItem | TextMarkedContent)[]): GlyphLayer[] => {
  const viewport = page.getViewport({ scale: 1 });
  const toView = matrixOf(viewport.transform);
  const byAngle = new Map<number, GlyphRun[]>([[0, []]]);
  let afterSpace = false;
  for (const item of items) {
    if (!isText(item) || item.str === '') continue;
    if (item.str.trim() === '') {
      afterSpace = true;
      continue;
    }
    const place = multiply(toView, matrixOf(item.transform));
    // The view's y goes down; from here on it goes up.
    const angle = Math.atan2(-place[1], place[0]);
    const degrees = ((Math.round((angle * 180) / Math.PI) % 360) + 360) % 360;
    const [cosine, sine] = degrees === 0 ? [1, 0] : [Math.cos(-angle), Math.sin(-angle)];
    const y = viewport.height - place[5];
    const run: GlyphRun = {
      text: markUnknown(item.str),
      direction: item.dir === 'rtl' ? 'rtl' : 'ltr',
      x: place[4] * cosine - y * sine,
      y: place[4] * sine + y * cosine,
      width: item.width,
      size: Math.hypot(place[2], place[3]) || item.height || 1,
      font: item.fontName,
      afterSpace,
    };
    afterSpace = false;
    const layer = byAngle.get(degrees);
    if (layer === undefined) byAngle.set(degrees, [run]);
    else layer.push(run);
  }
  return [...byAngle.values()].filter((runs) => runs.length > 0).map((runs) => ({ runs: withoutDrawnTwice(runs) }));
};

interface Annotation {
  readonly subtype?: unknown;
  readonly contentsObj?: { readonly str?: unknown };
  readonly fieldValue?: unknown;
}

/** Comments, text boxes and what is typed into forms: what a reader may see beside or over the page. */
const notesOf = (annotations: readonly unknown[]): number =>
  annotations.filter((annotation) => {
    // The library gives plain objects whose members it does not declare.
    const { subtype, contentsObj, fieldValue } = annotation as Annotation;
    if (subtype === 'Widget') return typeof fieldValue === 'string' && fieldValue.trim() !== '';
    if (subtype === 'Link' || subtype === 'Popup') return false;
    return typeof contentsObj?.str === 'string' && contentsObj.str.trim() !== '';
  }).length;

const stringOf = (value: unknown): string | null => {
  const text = Array.isArray(value) ? value.filter((each) => typeof each === 'string').join(', ') : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
};

const informationOf = async (document: PDFDocumentProxy): Promise<PdfInformation> => {
  // A document whose description of itself is damaged still has its pages.
  const found = await document.getMetadata().catch(() => null);
  // The library declares no members of what it gives here, and no null where a document has no XMP.
  const info = (found?.info ?? {}) as {
    readonly Title?: unknown;
    readonly Author?: unknown;
    readonly Language?: unknown;
  };
  const metadata: { get(name: string): unknown } | null | undefined = found?.metadata;
  const described = (name: string): string | null => stringOf(metadata?.get(name));
  return {
    title: described('dc:title') ?? stringOf(info.Title),
    author: described('dc:creator') ?? stringOf(info.Author),
    language: stringOf(info.Language) ?? described('dc:language'),
  };
};

const refusalOf = (error: unknown): PdfRefusal =>
  error instanceof Error && error.name === 'PasswordException' ? 'encrypted' : 'damaged';

/** Reads the text of all pages, one after the other, so that no more than one is held drawn up at a time. */
export const readPdfDocument = async (
  bytes: Uint8Array,
  readPackageFile: ReadPackageFile | null,
): Promise<PdfReading | PdfRefusal> => {
  const { getDocument, VerbosityLevel } = await load();
  const task = getDocument({
    // The library takes the bytes away from whom it gets them.
    data: bytes.slice(),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    BinaryDataFactory: dataFrom(readPackageFile),
  });
  try {
    const document = await task.promise;
    const pages: GlyphPage[] = [];
    let noteCount = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      noteCount += notesOf(await page.getAnnotations().catch(() => []));
      pages.push({ number, height: page.getViewport({ scale: 1 }).height, layers: layersOf(page, items) });
      page.cleanup();
    }
    return { pages, information: await informationOf(document), noteCount };
  } catch (error) {
    return refusalOf(error);
  } finally {
    await task.destroy();
  }
};
