// Of every format: the text of an article holds each visible character of the file exactly once and in order.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trickyMarkdown } from '../core/testing/tricky-text';
import type { Extraction, ExtractionOptions } from '../core/extraction/extraction';
import { isBlank } from '../core/text/trim-range';
import { makeExtract } from './extract';
import { READERS } from './readers';
import { escapeXml, makeDocx, paragraph, run } from './testing/make-docx';
import { chapter, makeEpub, ONE } from './testing/make-epub';
import { makeOdt } from './testing/make-odt';
import { madePages } from './testing/made-pages';
import { besideSomething, seenOf, visibleText, visibleXmlText } from './testing/visible-text';

const extract = makeExtract(READERS, () => Promise.resolve(() => null));

/** What is read of a file; null where it was refused because there is nothing to see in it. */
const read = async (
  fileName: string,
  bytes: Uint8Array,
  body: ExtractionOptions['body'] = 'whole',
): Promise<Extraction | null> => {
  const result = await extract(fileName, bytes, { encoding: null, body });
  if (result.ok) return result.value;
  expect(['file-no-text', 'file-empty', 'text-blank']).toContain(result.error.code);
  return null;
};

/** Every character that is seen stands in one block of the given role, and in no other, as it stands in the file. */
const expectSeen = (extraction: Extraction | null, visible: string, roles = ['body', 'clutter']): void => {
  const { text, blocks, inlines } = extraction ?? { text: '', blocks: [], inlines: [] };
  // The characters of a text file are kept as they are; separators of lines in other files end a block.
  const isKept = extraction?.markup !== 'extracted';
  const inBlocks = blocks.filter(({ role }) => roles.includes(role)).map(({ start, end }) => text.slice(start, end));
  expect(seenOf(inBlocks.join('\n'))).toBe(seenOf(visible));
  let end = 0;
  for (const block of blocks) {
    expect(seenOf(text.slice(end, block.start))).toBe('');
    expect(text.slice(block.start, block.end)).not.toMatch(isKept ? /[\r\n]/u : /[\r\n\f\v\u2028\u2029\u0085]/u);
    expect(isBlank(text.slice(block.start, block.end))).toBe(false);
    expect(block.start).toBeGreaterThanOrEqual(end);
    end = block.end;
  }
  expect(seenOf(text.slice(end))).toBe('');
  for (const inline of inlines) expect(inline.start).toBeLessThan(inline.end);
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/gu, '$&\r\n');

const check = async <Given>(
  given: fc.Arbitrary<Given>,
  holds: (value: Given) => Promise<void>,
  numRuns = 60,
): Promise<void> => {
  await fc.assert(fc.asyncProperty(given, holds), { numRuns });
};

const HEAD = 'From: "The Desk" <desk@paper.example>\r\nSubject: The deal\r\nMIME-Version: 1.0\r\n';

const message = (type: string, content: string): Uint8Array =>
  encode(
    `${HEAD}Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed(content)}\r\n`,
  );

describe('every visible character is in the text once, and in order', () => {
  test('of a plain text, which is kept as it is', async () => {
    await check(visibleText(), async (content) => {
      const extraction = await read('a.txt', encode(content));
      if (extraction !== null) expect(extraction.text).toBe(content.replace(/^\uFEFF/u, ''));
      expectSeen(extraction, content);
    });
  });

  test('of Markdown, whose signs are folded and stay', async () => {
    await check(trickyMarkdown(), async (written) => {
      const content = besideSomething(written.replaceAll('\0', ''));
      const extraction = await read('a.md', encode(content));
      if (extraction !== null) expect(extraction.text).toBe(content.replace(/^\uFEFF/u, ''));
      expectSeen(extraction, content);
    });
  });

  test('of a web page, whatever of it is body', async () => {
    const given = fc.tuple(madePages(), fc.constantFrom('found', 'whole'));
    await check(
      given,
      async ([{ html, visible }, body]) => {
        expectSeen(await read('a.html', encode(html), body), visible);
      },
      200,
    );
  }, 60_000);

  test('of a page that is saved as one file', async () => {
    await check(madePages(), async ({ html, visible }) => {
      const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="edge"\r\n\r\n';
      const part = `--edge\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed(html)}`;
      const picture = '--edge\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=';
      expectSeen(await read('a.mhtml', encode(`${head}${part}\r\n${picture}\r\n--edge--\r\n`)), visible);
    });
  });

  test('of a message in HTML', async () => {
    await check(madePages(), async ({ html, visible }) => {
      expectSeen(await read('a.eml', message('text/html', html)), visible, ['body']);
    });
  });

  test('of a message in plain text', async () => {
    await check(fc.array(visibleText(), { maxLength: 6 }), async (lines) => {
      expectSeen(await read('a.eml', message('text/plain', lines.join('\r\n'))), lines.join('\n'), ['body']);
    });
  });

  test('of a book', async () => {
    await check(madePages(), async ({ html, visible }) => {
      const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.indexOf('</body>'));
      expectSeen(await read('a.epub', makeEpub({ [ONE]: chapter(body) })), visible);
    });
  });

  test('of a Word document', async () => {
    const properties = fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:rtl/>', '<w:rtl/><w:bCs/><w:b/>');
    const wraps = fc.constantFrom(
      (inner: string) => inner,
      (inner: string) => `<w:ins>${inner}</w:ins>`,
      (inner: string) => `<w:smartTag>${inner}</w:smartTag>`,
      (inner: string) => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`,
      (inner: string) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
      (inner: string) => `${inner}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>`,
    );
    const runs = fc.array(fc.tuple(visibleXmlText(), properties), { maxLength: 4 });
    await check(fc.array(fc.tuple(runs, wraps), { minLength: 1, maxLength: 5 }), async (all) => {
      const body = all.map(([each, wrap]) => paragraph(wrap(each.map(([text, how]) => run(text, how)).join(''))));
      const visible = all.flatMap(([each]) => each.map(([text]) => text)).join('');
      expectSeen(await read('a.docx', makeDocx(body.join(''))), visible);
    });
  });

  test('of an OpenDocument text', async () => {
    const wraps = fc.constantFrom(
      (inner: string) => inner,
      (inner: string) => `<text:span text:style-name="T1">${inner}</text:span>`,
      (inner: string) => `<text:a xlink:href="https://a.example/">${inner}</text:a>`,
      (inner: string) => `<text:ruby><text:ruby-base>${inner}</text:ruby-base></text:ruby>`,
      (inner: string) => `${inner}<text:span text:style-name="T3">hidden</text:span>`,
    );
    const pieces = fc.array(fc.tuple(visibleXmlText(), wraps), { maxLength: 4 });
    await check(fc.array(pieces, { minLength: 1, maxLength: 5 }), async (all) => {
      const body = all.map((each) => `<text:p>${each.map(([text, wrap]) => wrap(escapeXml(text))).join('')}</text:p>`);
      const visible = all.flatMap((each) => each.map(([text]) => text)).join('');
      expectSeen(await read('a.odt', makeOdt(body.join(''))), visible);
    });
  });
});
