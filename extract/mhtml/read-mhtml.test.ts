import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { fileOf, outline, pageText } from '../testing/pages';
import { readMhtml } from './read-mhtml';

const quotedPrintable = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x3d
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
    .join('')
    .replace(/(.{1,60}(?:=[0-9A-F]{2})?)(?=.)/gu, '$1')
    .replace(/((?:=[0-9A-F]{2}|[^=]){60})/gu, '$1=\r\n');

interface Saved {
  readonly type?: string;
  readonly transfer?: 'quoted-printable' | 'base64';
}

const saved = (page: Uint8Array, { type = 'text/html', transfer = 'quoted-printable' }: Saved = {}): Uint8Array => {
  const content =
    transfer === 'base64'
      ? Buffer.from(page)
          .toString('base64')
          .replace(/(.{76})/gu, '$1\r\n')
      : quotedPrintable(page);
  return Buffer.from(
    [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://harbour.example/2026/03/14/bridge-reopening',
      'Subject: =?utf-8?Q?Bridge?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----MultipartBoundary--abc"',
      '',
      '',
      '------MultipartBoundary--abc',
      `Content-Type: ${type}`,
      'Content-ID: <frame-1@mhtml.blink>',
      `Content-Transfer-Encoding: ${transfer}`,
      'Content-Location: https://harbour.example/2026/03/14/bridge-reopening',
      '',
      content,
      '------MultipartBoundary--abc',
      'Content-Type: text/html; charset=utf-8',
      'Content-Location: https://ads.example/frame',
      '',
      '<p>An advertisement in a frame</p>',
      '------MultipartBoundary--abc',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://harbour.example/bridge.png',
      '',
      'iVBORw0KGgo=',
      '------MultipartBoundary--abc--',
      '',
    ].join('\r\n'),
    'latin1',
  );
};

const read = async (bytes: Uint8Array) => readMhtml(fileOf('page.mhtml', bytes));

describe('a page saved as one file', () => {
  test.each(['quoted-printable', 'base64'] as const)('its main part is read, and no other (%s)', async (transfer) => {
    const result = await read(saved(new TextEncoder().encode(pageText('news-fa.html')), { transfer }));
    expect(result.ok && outline(result.value).filter((line) => !line.startsWith('- ')).length).toBe(8);
    expect(result.ok && outline(result.value).join('\n')).not.toContain('advertisement');
    expect(result.ok && result.value.encoding).toEqual({ label: 'utf-8', reason: 'declared' });
    expect(result.ok && result.value.details.url).toBe('https://harbour.example/2026/03/14/bridge-reopening');
    const links = result.ok
      ? result.value.blocks.flatMap(({ inlines }) => inlines.flatMap(({ address }) => address ?? []))
      : [];
    expect(links).toContain('https://harbour.example/news');
  });

  test('the encoding of its part counts', async () => {
    const page = iconv.encode('<p>قالت الوزيرة إن الجسر سيفتح قبل الشتاء', 'windows-1256');
    const result = await read(saved(page, { type: 'text/html; charset="windows-1256"' }));
    expect(result.ok && result.value.encoding).toEqual({ label: 'windows-1256', reason: 'declared' });
    expect(result.ok && outline(result.value)).toEqual(['قالت الوزيرة إن الجسر سيفتح قبل الشتاء']);
  });

  test('the part that its header starts with comes before others', async () => {
    const file = [
      'Content-Type: multipart/related; boundary=b; start="<2>"',
      '',
      '--b',
      'Content-Type: text/html',
      '',
      '<p>one',
      '--b',
      'Content-ID: <2>',
      'Content-Type: text/html',
      '',
      '<p>two',
      '--b--',
    ].join('\n');
    const result = await read(Buffer.from(file));
    expect(result.ok && outline(result.value)).toEqual(['two']);
  });

  test('a file that is cut off gives what is there; one without a page is refused', async () => {
    const whole = saved(new TextEncoder().encode(pageText('news-en.html')));
    const cut = await read(whole.subarray(0, 4000));
    expect(cut.ok && cut.value.blocks[0]?.text).toBe('Skip to main content');
    expect(await read(Buffer.from('no page at all'))).toMatchObject({ ok: false, error: { code: 'file-damaged' } });
    expect(
      await read(
        Buffer.from('Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--'),
      ),
    ).toMatchObject({ ok: false });
  });
});
