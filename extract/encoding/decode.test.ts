import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { declarationLines } from '../../e2e/driver/declaration';
import type { Result } from '../../core/result';
import { decode, type Decoded, type Undecoded } from './decode';

const decodeBytes = (bytes: Uint8Array, more: Partial<Undecoded> = {}): Result<Decoded> =>
  decode({ file: 'a.txt', bytes, chosen: null, declared: null, ...more });

const valueOf = (result: Result<Decoded>): Decoded => {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
};

const failureOf = (result: Result<Decoded>): { code: string; details: Record<string, string | number> } => {
  if (result.ok) throw new Error('it succeeded');
  return result.error;
};

/** What a keyboard of the old code page could write: it has no Persian yeh, and ISO 8859-6 has no Persian letters. */
const inOldLetters = (text: string, encoding: string): string => {
  const withYeh = text.replaceAll('ی', 'ي');
  return encoding === 'iso-8859-6' ? withYeh.replaceAll('\u200C', ' ') : withYeh;
};

describe('bytes that do not say their encoding', () => {
  const TEXTS = [
    ['pes_1', 'windows-1256'],
    ['arb', 'windows-1256'],
    ['arb', 'iso-8859-6'],
    ['urd', 'windows-1256'],
    ['heb', 'windows-1255'],
    ['rus', 'windows-1251'],
    ['cmn_hans', 'gb18030'],
  ] as const;

  test.each(TEXTS)('%s in %s is read, from a line on, and said to be detected', (code, encoding) => {
    for (const count of [1, 3, 200]) {
      const lines = declarationLines(code)
        .slice(2, 2 + count)
        .join('\n');
      const bytes = iconv.encode(inOldLetters(lines, encoding), encoding);
      // Without the characters that the encoding has not.
      const text = new TextDecoder(encoding).decode(bytes);
      const decoded = valueOf(decodeBytes(bytes));
      expect(decoded.text).toBe(text);
      expect(decoded.encoding).toEqual({ label: encoding, reason: 'detected' });
      expect(decoded.warnings).toEqual([{ code: 'encoding-detected', details: { label: encoding } }]);
    }
  });

  test.each(['utf-16le', 'utf-16be'])('%s is known without a mark, in every one of our scripts', (encoding) => {
    for (const code of ['eng', 'pes_1', 'arb', 'heb']) {
      const text = declarationLines(code).join('\n');
      const bytes = iconv.encode(text, encoding);
      expect(valueOf(decodeBytes(bytes))).toMatchObject({ text, encoding: { label: encoding, reason: 'detected' } });
    }
  });

  test('that fit several are left to the analyst, with the text in each', () => {
    const bytes = iconv.encode(declarationLines('fra').slice(2, 10).join('\n'), 'windows-1252');
    const failure = failureOf(decodeBytes(bytes));
    expect(failure.code).toBe('encoding-unsure');
    expect(String(failure.details['choices']).split(' ')).toContain('windows-1252');
    expect(failure.details['sample:windows-1252']).toContain('é');
    const chosen = valueOf(decodeBytes(bytes, { chosen: 'latin1' }));
    expect(chosen.text).toBe(iconv.decode(bytes, 'windows-1252'));
    expect(chosen.encoding).toEqual({ label: 'windows-1252', reason: 'analyst' });
  });

  test('are UTF-8 that was damaged where nearly all of it is UTF-8', () => {
    const bytes = Buffer.from(declarationLines('pes_1').join('\n'));
    bytes[500] = 0xff;
    const failure = failureOf(decodeBytes(bytes));
    expect(failure.code).toBe('file-not-utf8');
    expect(Math.abs(Number(failure.details['offset']) - 500)).toBeLessThanOrEqual(1);
  });
});

describe('bytes that say their encoding', () => {
  const hebrew = 'שלום עולם, זה הטקסט.';

  test('are in the one that the mark tells, whatever else is declared', () => {
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      const bytes = iconv.encode(hebrew, encoding, { addBOM: true });
      const decoded = valueOf(decodeBytes(bytes, { declared: 'windows-1255' }));
      expect(decoded).toMatchObject({ text: hebrew, byteOrderMark: true, encoding: { label: encoding } });
    }
  });

  test('are in the declared one, by any of its labels', () => {
    const decoded = valueOf(decodeBytes(iconv.encode(hebrew, 'windows-1255'), { declared: 'Windows-1255' }));
    expect(decoded).toMatchObject({
      text: hebrew,
      encoding: { label: 'windows-1255', reason: 'declared' },
      warnings: [],
    });
  });

  test('are UTF-8 where they are so and another one is declared, and that is said', () => {
    const decoded = valueOf(decodeBytes(Buffer.from(hebrew), { declared: 'windows-1255' }));
    expect(decoded).toMatchObject({
      text: hebrew,
      encoding: { label: 'utf-8', reason: 'valid-utf-8' },
      warnings: [{ code: 'encoding-not-as-declared', details: { declared: 'windows-1255', label: 'utf-8' } }],
    });
  });

  test('are in the one that was detected where they are not allowed in the declared one', () => {
    const text = declarationLines('arb').slice(2, 6).join('\n');
    const decoded = valueOf(decodeBytes(iconv.encode(text, 'windows-1256'), { declared: 'utf-8' }));
    expect(decoded.text).toBe(text);
    expect(decoded.warnings.map(({ code }) => code)).toEqual(['encoding-detected', 'encoding-not-as-declared']);
  });

  test('are in the one that the analyst chose, or the first wrong byte is named', () => {
    const bytes = Buffer.concat([Buffer.from('abc'), Buffer.from([0xdb]), Buffer.from('d')]);
    expect(failureOf(decodeBytes(bytes, { chosen: 'iso-8859-6' }))).toEqual({
      code: 'encoding-wrong',
      details: { file: 'a.txt', encoding: 'iso-8859-6', offset: 3 },
    });
    expect(failureOf(decodeBytes(bytes, { chosen: 'klingon' })).code).toBe('encoding-unknown');
  });
});
