// Owns printing a file as the system would, on A4, in a window of its own without the app around it, and reading what stands
// on each sheet. Positions and sizes are in points, from the lower left corner of the sheet.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { inOtherBrowser } from './other-browser';

export interface PrintedText {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** The size of its letters. */
  readonly size: number;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** In the order in which it was painted, which is that of the document. */
  readonly texts: readonly PrintedText[];
  /** Which parts of the document begin and end on it, by their numbers: `3b`, `3e`. */
  readonly edges: readonly string[];
}

export interface Printed {
  readonly sheets: readonly Sheet[];
  /** All that the document says in print. */
  readonly words: string;
  /** What the heads of its tables say: where a table goes on on another sheet, its head stands there again. */
  readonly heads: readonly string[];
  /** The parts by their numbers: what elements they are (`li`). */
  readonly parts: readonly string[];
}

/** Where the links lead that tell of an edge. */
const EDGES = 'https://edge.invalid/';

/**
 * Prints an HTML file. The parts that a selector finds, numbered in the order of the document, get a link too small to be seen at
 * either end: a PDF has the places of links apart from its words, of which fonts make what they like.
 */
const pdfOf = (
  path: string,
  selector: string,
): Promise<Pick<Printed, 'words' | 'heads' | 'parts'> & { readonly pdf: string }> =>
  inOtherBrowser((browser) =>
    browser.evaluate(
      async ({ BrowserWindow }, { file, wanted, edges }) => {
        const window = new BrowserWindow({ show: false, webPreferences: { partition: 'printing', sandbox: true } });
        try {
          await window.loadFile(file);
          const { words, heads, parts } = (await window.webContents.executeJavaScript(`(() => {
          for (const each of document.querySelectorAll('nav')) each.remove();
          const words = document.body.textContent;
          const heads = [...document.querySelectorAll('thead')].map((head) => head.textContent);
          const edge = (name) => {
            const link = document.createElement('a');
            link.href = '${edges}' + name;
            link.style.display = 'inline-block';
            link.style.inlineSize = '1px';
            link.style.blockSize = '1px';
            return link;
          };
          const parts = [...document.querySelectorAll(${JSON.stringify(wanted)})];
          parts.forEach((part, number) => {
            const cells = part.matches('tr') ? [...part.children] : [part];
            cells[0].prepend(edge(number + 'b'));
            cells.at(-1).append(edge(number + 'e'));
          });
          return { words, heads, parts: parts.map((part) => part.localName) };
        })()`)) as { words: string; heads: string[]; parts: string[] };
          const pdf = await window.webContents.printToPDF({ pageSize: 'A4' });
          return { pdf: pdf.toString('base64'), words, heads, parts };
        } finally {
          window.destroy();
        }
      },
      { file: path, wanted: selector, edges: EDGES },
    ),
  );

/** Prints an HTML file and reads the sheets. `selector` finds the parts whose edges are told. */
export const printFile = async (path: string, selector: string): Promise<Printed> => {
  const { pdf, words, heads, parts } = await pdfOf(path, selector);
  const document = await getDocument({ data: new Uint8Array(Buffer.from(pdf, 'base64')) }).promise;
  const sheets: Sheet[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PrintedText[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, left = 0, bottom = 0] = item.transform as number[];
      return [{ words: item.str, left, right: left + item.width, bottom, size }];
    });
    const links = (await page.getAnnotations()) as { readonly url?: string }[];
    const edges = links.flatMap(({ url }) => (url?.startsWith(EDGES) === true ? [url.slice(EDGES.length)] : []));
    sheets.push({ width, height, texts, edges });
  }
  await document.destroy();
  return { sheets, words, heads, parts };
};
