import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../core/extraction/encodings';
import { decodeStrictly, encodingOfLabel } from './strict-decode';

// The identifiers that the Encoding Standard gives its indexes: the SHA-256 of a list of their code points.
const IDENTIFIERS: Readonly<Record<string, string>> = {
  ibm866: 'db6fe14a559d1601a7667338d83704773d5708dbc641e1ad3c5e21405770f05e',
  'iso-8859-10': '02c2b5590d8ccda9931008c471f6ee2c590b2c8fe5e6ccb3b08638115d778507',
  'iso-8859-13': '40736338e964ab520407cebcb01329f8d450abf6ce12bf88b74b655b60e43300',
  'iso-8859-14': '2c8651cfc08b1f35b17919ee5379f2fa006af3ec809f11b3b7f470785580542b',
  'iso-8859-15': 'a560aba47bccd7510a6ac77f671fe75dca3800f05cf6d676910c311a8f8ff079',
  'iso-8859-16': '55676320d2d1b6e6909f5b3d741a7cf0cefc84e920aa4474afc091459111c2e3',
  'iso-8859-2': '9569c67f22d0b57790e1c407c6eecf227e4562322dc296de43cdab7a0152ec73',
  'iso-8859-3': 'af8f1e12df79b768322b5e83613698cdc619438270a2fc359554331c805054a3',
  'iso-8859-4': '72f29c92344d351fe9e74a946e7e0468d76d542c6894ff82982cb652ebe0feb7',
  'iso-8859-5': 'fa9b1f3f5242df43e2e7bca80e9b6997c67944f20a4af91ee06bacc4e132d9c9',
  'iso-8859-6': '85bb7b5c2dc75975afebe5743935ba4ed5a09c1e9e34e9bfb2ff80293f5d8bbc',
  'iso-8859-7': 'f53d8aeba36314ef950eef02ffcf11dff540638ce27dfe7a86b6ccc6875afb24',
  'iso-8859-8': '7657a9ca3fa875990da960d3f812eea28dcd0ae6ed55a18d5394303c86f5484b',
  'koi8-r': 'c5497cd9071cb352c0e56b219154e539badf63de40b71578f09e2e11fe7d50ae',
  'koi8-u': '19a4da2c3f245118bbc8019326f45a07832949938ff903f03d62ac4da1f61f40',
  macintosh: 'f2c6a4f6406b3e86a50a5dba4d2b7dd48e2e33c0d82aefe764535c934ec11764',
  'windows-1250': '0669455a7a1c70ba6003ea737991e8ee9adc455125c13cfe6705a361358de5fa',
  'windows-1251': '7592ef921679ba168b00a9e9afa3b4eebd67bf13dc7e84c4b6e120de856826e0',
  'windows-1252': 'e56d49d9176e9a412283cf29ac9bd613f5620462f2a080a84eceaf974cfa18b7',
  'windows-1253': '49fdc881a3488904dd1e8dfba9aef3258454249958b611bcded1d4c981ab5561',
  'windows-1254': 'e80a27adf377438be8ba5bd223875ea56d6a4d47f958cce1c957a2c446825caa',
  'windows-1255': 'cd7fb43c97eefa1651084d92d02af53ad668bd848528c18c3b1af5c06b499651',
  'windows-1256': '161bdb381f16408e8bebcc8f5310c4190af0e359de8d9bbaa3628ce2f0875509',
  'windows-1257': 'cc7256bdd10a5b8dc7fb6f994659f307dfcae60def9aa6c29d811f85e2842c47',
  'windows-1258': '198bacedfcf24390e219240a7b776b6cec34cff070330b08a601a69c67f7eb24',
  'windows-874': 'b416583ce125e38474381b31b401a98b19ecf2e57e0998e78a1e18b14894905d',
  'x-mac-cyrillic': '73e8e7642c6fa9de29d42819b47fba55b58666fb1e339faeb4a89a0bd7c24d43',
};

const characterOf = (byte: number, encoding: string): string | null => {
  const decoded = decodeStrictly(Uint8Array.of(byte), encoding);
  return 'text' in decoded ? decoded.text : null;
};

const BYTES = Array.from({ length: 256 }, (_none, byte) => byte);

describe('the 256 bytes of an encoding are the characters of the Encoding Standard', () => {
  test.each(Object.entries(IDENTIFIERS))('%s', (encoding, identifier) => {
    expect(encodingOfLabel(encoding)).toBe(encoding);
    const points = BYTES.map((byte) => characterOf(byte, encoding)?.codePointAt(0) ?? null);
    expect(points.slice(0, 128)).toEqual(BYTES.slice(0, 128));
    // As the standard writes the list whose hash it gives.
    const written = `[${points
      .slice(128)
      .map((point) => (point === null ? 'None' : String(point)))
      .join(', ')}]`;
    expect(createHash('sha256').update(written).digest('hex')).toBe(identifier);
    // All of them in one text, as in a file, are the same as each by itself.
    const known = BYTES.filter((byte) => points[byte] !== null);
    const text = known.map((byte) => String.fromCodePoint(points[byte] ?? 0)).join('');
    expect(decodeStrictly(Uint8Array.from([...known, ...known]), encoding)).toEqual({ text: text + text });
  });

  /** Of the encodings of several bytes: the bytes above 0x7F that are a character by themselves (§10.1, §12.3, §13.2, §14.1). */
  const ALONE: Readonly<Record<string, (byte: number) => number | null>> = {
    'utf-8': () => null,
    gb18030: (byte) => (byte === 0x80 ? 0x20ac : null),
    big5: () => null,
    'euc-kr': () => null,
    shift_jis: (byte) => {
      if (byte === 0x80) return 0x80;
      return byte >= 0xa1 && byte <= 0xdf ? 0xff61 - 0xa1 + byte : null;
    },
  };

  test.each(Object.entries(ALONE))('%s, by themselves', (encoding, alone) => {
    const expected = BYTES.map((byte) => (byte < 0x80 ? byte : alone(byte)));
    // Electron's decoder refuses what Node's takes for the euro sign, as older versions of the standard did.
    const points = BYTES.map((byte) => characterOf(byte, encoding)?.codePointAt(0) ?? null);
    expect(points).toEqual(expected);
  });

  test('there is no offered encoding without such a test', () => {
    const tested = new Set([...Object.keys(IDENTIFIERS), ...Object.keys(ALONE), 'utf-16le', 'utf-16be']);
    expect(ENCODINGS.filter((encoding) => !tested.has(encoding))).toEqual([]);
  });
});

describe('a legacy text', () => {
  test('with the quotes and dashes of windows-1252 has them, not control characters', () => {
    const text = 'The “minister” said – “no” … €';
    expect(decodeStrictly(iconv.encode(text, 'windows-1252'), 'windows-1252')).toEqual({ text });
  });

  test.each([
    ['euc-kr', '뷁 한국어 기사 똠방각하'],
    ['big5', '中國國防部發言人說 香港嘅新聞'],
    ['shift_jis', '国防省の報道官は「訓練」と述べたｱ'],
    ['gb18030', '中国国防部发言人说'],
  ])('in %s is itself, and a byte that is not allowed is named', (encoding, text) => {
    const name = { 'euc-kr': 'cp949', big5: 'big5hkscs', shift_jis: 'shiftjis', gb18030: 'gb18030' }[encoding] ?? '';
    const bytes = iconv.encode(text.repeat(5000), name);
    expect(decodeStrictly(bytes, encoding)).toEqual({ text: text.repeat(5000) });
    const broken = Uint8Array.from([...bytes, 0xff, 0x20]);
    expect(decodeStrictly(broken, encoding)).toEqual({ wrongAt: bytes.length });
  });
});
