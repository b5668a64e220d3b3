import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { fileOf, outline, pageText } from '../testing/pages';
import { readHtml } from './read-html';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const AR = '<p>قالت الوزيرة إن الجسر سيفتح قبل الشتاء، بحسب الوكالة.</p>';

const read = async (bytes: Uint8Array, options: Parameters<typeof fileOf>[2] = {}) =>
  readHtml(fileOf('page.html', bytes, options));

/** What is read, with how: the text, the encoding, the warnings. */
const readAs = async (bytes: Uint8Array, options: Parameters<typeof fileOf>[2] = {}) => {
  const result = await read(bytes, options);
  if (!result.ok) return result.error;
  const { encoding, warnings } = result.value;
  return [
    outline(result.value).join(' ').slice(0, 12),
    encoding?.label,
    encoding?.reason,
    warnings.map(({ code }) => code),
  ];
};

describe('the encoding of a page', () => {
  test('a page in windows-1256, as it declares', async () => {
    const bytes = iconv.encode(pageText('windows-1256.utf8.html'), 'windows-1256');
    const result = await read(bytes, { body: 'whole' });
    expect(result.ok && outline(result.value)).toEqual([
      'heading1: خبر الجسر',
      'قالت الوزيرة إن الجسر سيفتح قبل الشتاء، بحسب الوكالة.',
    ]);
    expect(result.ok && result.value.encoding).toEqual({ label: 'windows-1256', reason: 'declared' });
    expect(result.ok && result.value.blocks.map(({ direction }) => direction)).toEqual(['rtl', 'rtl']);
  });

  test.each([
    ['windows-1255', '<meta charset=windows-1255>', '<p>השרה אמרה בשבת'],
    ['iso-8859-8-i', '<meta charset=iso-8859-8-i>', '<p>השרה אמרה בשבת'],
    ['iso-8859-8', '<meta charset=visual>', '<p>השרה אמרה בשבת'],
    ['iso-8859-6', '<meta charset=arabic>', '<p>قالت الوزيرة يوم السبت'],
  ])('%s', async (label, meta, html) => {
    const bytes = iconv.encode(meta + html, label.replace(/-i$/u, ''));
    expect(await readAs(bytes)).toEqual([html.slice(3, 15), label, 'declared', []]);
  });

  test('a byte order mark comes before what is declared, and is no text', async () => {
    expect(await readAs(bytesOf(`\uFEFF<meta charset=windows-1256>${AR}`))).toEqual([
      'قالت الوزيرة',
      'utf-8',
      'byte-order-mark',
      [],
    ]);
    const utf16 = Buffer.from(`\uFEFF${AR}`, 'utf16le');
    expect(await readAs(utf16)).toEqual(['قالت الوزيرة', 'utf-16le', 'byte-order-mark', []]);
  });

  test('UTF-8 that is declared as something else is UTF-8, and the analyst is told', async () => {
    expect(await readAs(bytesOf(`<meta charset=iso-8859-1>${AR}`))).toEqual([
      'قالت الوزيرة',
      'utf-8',
      'valid-utf-8',
      ['encoding-not-as-declared'],
    ]);
    expect(await readAs(bytesOf('<meta charset=windows-1252><p>plain'))).toEqual([
      'plain',
      'windows-1252',
      'declared',
      [],
    ]);
  });

  test('nothing declared', async () => {
    expect(await readAs(bytesOf(AR))).toEqual(['قالت الوزيرة', 'utf-8', 'valid-utf-8', []]);
    expect(
      await readAs(
        bytesOf(
          `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>${AR}</body></html>`,
        ),
        { body: 'whole' },
      ),
    ).toEqual(['قالت الوزيرة', 'utf-8', 'declared', []]);
    const cyrillic = iconv.encode(
      '<p>Министр сообщил, что мост откроется до зимы, и добавил, что работы идут быстрее плана.',
      'windows-1251',
    );
    expect(await readAs(cyrillic)).toEqual(['Министр сооб', 'windows-1251', 'detected', ['encoding-detected']]);
  });

  test('an old encoding that is declared as Latin is left to detection, with what was declared', async () => {
    const bytes = iconv.encode(`<meta charset=iso-8859-1>${AR}`, 'windows-1256');
    expect(await readAs(bytes)).toEqual([
      'قالت الوزيرة',
      'windows-1256',
      'detected',
      ['encoding-detected', 'encoding-not-as-declared'],
    ]);
    const french = iconv.encode(
      '<meta charset=iso-8859-1><p>Le ministre a déclaré à la presse que le pont sera fermé',
      'windows-1252',
    );
    expect(await readAs(french)).toEqual(['Le ministre ', 'windows-1252', 'declared', []]);
  });

  test('the analyst’s choice comes first, and tells where it does not fit', async () => {
    const bytes = iconv.encode(`<meta charset=windows-1252>${AR}`, 'windows-1256');
    expect(await readAs(bytes, { encoding: 'windows-1256' })).toEqual(['قالت الوزيرة', 'windows-1256', 'analyst', []]);
    expect(await readAs(bytes, { encoding: 'utf-8' })).toEqual({
      code: 'encoding-wrong',
      details: { file: 'page.html', encoding: 'utf-8', offset: 30 },
    });
    expect(await readAs(bytes, { encoding: 'no-such' })).toEqual({
      code: 'encoding-unknown',
      details: { encoding: 'no-such' },
    });
  });
});

test('a page without text, and an empty file, are refused', async () => {
  expect(await readAs(bytesOf('<img src=x><script>1</script>'))).toEqual({
    code: 'file-no-text',
    details: { file: 'page.html' },
  });
  expect(await readAs(new Uint8Array())).toEqual({ code: 'file-empty', details: { file: 'page.html' } });
});

test('bytes that are no page are read as what they are, or refused, and never throw', async () => {
  for (let seed = 1; seed < 40; seed += 1) {
    const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * index * seed + index * 7 + seed) % 256);
    expect(typeof (await read(bytes)).ok).toBe('boolean');
  }
});
