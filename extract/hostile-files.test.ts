import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inPaces } from '../core/testing/paces';
import { DEFAULT_EXTRACTION_OPTIONS } from '../core/extraction/extraction';
import { makeExtract } from './extract';
import { READERS } from './readers';
import { hostileFiles } from './testing/hostile-files';
import { makeDocx, paragraph, run } from './testing/make-docx';
import { chapter, makeEpub, ONE } from './testing/make-epub';
import { makeOdt } from './testing/make-odt';
import { inLines, minimalPdf } from './testing/pdf/minimal-pdf';

const extract = makeExtract(READERS, () => Promise.resolve(() => null));
const read = (fileName: string, bytes: Uint8Array) => extract(fileName, bytes, DEFAULT_EXTRACTION_OPTIONS);

describe('a file that is made to do harm is read for its text alone, or refused with its reason', () => {
  test.each(hostileFiles().map((file) => [file.fileName.split('.')[1], file.what, file] as const))(
    '%s: %s',
    async (_ending, _what, { fileName, bytes, outcome }) => {
      const { value: result, paces } = await inPaces(() => read(fileName, bytes));
      expect(result.ok ? 'read' : result.error.code).toBe(outcome);
      if (result.ok) {
        expect(result.value.text.match(/SEEN/gu)).toHaveLength(1);
        expect(result.value.text).not.toContain('HIDDEN');
        expect(result.value.text.length).toBeLessThan(20_000);
      } else {
        expect(result.error.details['file']).toBe(fileName);
      }
      expect('hashiyaWasHere' in globalThis).toBe(false);
      expect(paces).toBeLessThan(1000);
    },
    30_000,
  );
});

describe('a file that was damaged on its way is an outcome, and never throws', () => {
  const text = 'The minister said that the bridge would open. وزیر گفت که پل باز می‌شود.';
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const SOUND: readonly (readonly [string, Uint8Array])[] = [
    ['a.docx', makeDocx(paragraph(run(text)))],
    ['a.odt', makeOdt(`<text:p>${text}</text:p>`)],
    ['a.epub', makeEpub({ [ONE]: chapter(`<p>${text}</p>`) })],
    [
      'a.eml',
      encode(`From: a@b.example\r\nSubject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>${text}</p>`),
    ],
    [
      'a.mhtml',
      encode(
        `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${text}</p>\r\n--b--`,
      ),
    ],
    ['a.html', encode(`<html lang="en"><body><p>${text}</p></body></html>`)],
    ['a.pdf', minimalPdf({ pages: [inLines(['The minister said that the bridge would open.'])] })],
    ['a.txt', encode(text)],
    ['a.md', encode(`# ${text}`)],
  ];

  test.each(SOUND)(
    '%s',
    async (fileName, sound) => {
      expect((await read(fileName, sound)).ok).toBe(true);
      const damage = fc.oneof(
        fc.nat(sound.length).map((length) => sound.slice(0, length)),
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
          const copy = sound.slice();
          for (const [at, byte] of changes) copy[at] = byte;
          return copy;
        }),
      );
      await fc.assert(
        fc.asyncProperty(damage, async (bytes) => {
          const result = await read(fileName, bytes);
          if (!result.ok) expect(result.error.details['file']).toBe(fileName);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );
});
