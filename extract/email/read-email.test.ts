import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { formatted, inShort, readBytes, readOf, refusalOf } from '../testing/read-file';
import { readEmail } from './read-email';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const lines = (...each: string[]): string => each.join('\r\n');

const read = (bytes: Uint8Array | string, detected: string | null = null) =>
  readOf(readBytes(readEmail, 'letter.eml', typeof bytes === 'string' ? encode(bytes) : bytes, detected));

const refusal = (text: string) => refusalOf(readBytes(readEmail, 'letter.eml', encode(text)));

const HEAD = lines(
  'From: "The Desk" <desk@paper.example>',
  'To: reader@example.org',
  'Subject: The deal',
  'MIME-Version: 1.0',
);

const multipart = (kind: string, ...parts: string[]): string =>
  lines(
    HEAD,
    `Content-Type: multipart/${kind}; boundary="edge"`,
    '',
    ...parts.flatMap((part) => ['--edge', part]),
    '--edge--',
    '',
  );

const textPart = (text: string, type = 'text/plain; charset=utf-8'): string => lines(`Content-Type: ${type}`, '', text);

const body = (document: Awaited<ReturnType<typeof read>>): string[] =>
  inShort(document).filter((line) => !line.includes(' clutter: '));

describe('a message', () => {
  test('shows its headers as clutter and its lines as blocks, with what a reply quotes', async () => {
    const document = await read(
      lines(
        'From: =?utf-8?B?2KLZgtin24wg2LPYsdiv2KjbjNix?= <editor@paper.example>',
        'To: a@example.org, "B" <b@example.org>',
        'Subject: =?utf-8?B?2K7YqNixINiq2KfYstmH?=',
        'Date: Wed, 17 Aug 2016 00:30:00 +0430',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        'سلام،',
        '',
        '> He said: "No".',
        'والسلام',
      ),
    );
    expect(inShort(document)).toEqual([
      'paragraph clutter: From: آقای سردبیر <editor@paper.example>',
      'paragraph clutter: To: a@example.org, B <b@example.org>',
      'paragraph clutter: Subject: خبر تازه',
      'paragraph clutter: Date: Wed, 17 Aug 2016 00:30:00 +0430',
      'paragraph: سلام،',
      'quote: > He said: "No".',
      'paragraph: والسلام',
    ]);
    expect(document).toMatchObject({
      details: { title: 'خبر تازه', outlet: 'paper.example', url: null, publishedOn: '2016-08-17', language: null },
      byline: 'آقای سردبیر',
      warnings: [],
    });
  });

  test.each([
    ['windows-1256', 'قال الوزير إن الاتفاق قريب'],
    ['windows-1255', 'השר אמר שההסכם קרוב'],
    ['iso-8859-6', 'قال الوزير'],
    ['utf-8', 'کتاب‌های «تازه» 😀'],
  ])('in %s is decoded, in either transfer encoding', async (charset, text) => {
    const bytes = iconv.encode(text, charset);
    const head = lines(HEAD, `Content-Type: text/plain; charset=${charset}`);
    const plain = Buffer.concat([Buffer.from(lines(head, 'Content-Transfer-Encoding: 8bit', '', '')), bytes]);
    const packed = lines(head, 'Content-Transfer-Encoding: base64', '', bytes.toString('base64'), '');
    expect(body(await read(plain))).toEqual([`paragraph: ${text}`]);
    expect(body(await read(packed))).toEqual([`paragraph: ${text}`]);
  });

  test('whose lines were folded to be sent is unfolded', async () => {
    const text = lines('A sentence that was ', 'folded on its way.', 'A new line.');
    const document = await read(lines(HEAD, 'Content-Type: text/plain; charset=utf-8; format=flowed', '', text));
    expect(body(document)).toEqual(['paragraph: A sentence that was folded on its way.', 'paragraph: A new line.']);
  });

  test('in HTML is read as a page, with its quotes, its directions and its links', async () => {
    const html =
      '<div dir="rtl">متن <b>فارسی</b></div><p>See <a href="https://a.example/">this</a></p>' +
      '<div class="gmail_quote"><blockquote><p>Quoted words</p></blockquote></div><img src="https://tracker.example/">';
    const document = await read(
      multipart('alternative', textPart('متن فارسی'), textPart(html, 'text/html; charset=utf-8')),
    );
    expect(body(document)).toEqual(['paragraph rtl: متن فارسی', 'paragraph: See this', 'quote: Quoted words']);
    expect(formatted(document)).toEqual(['strong فارسی', 'link this → https://a.example/']);
  });

  test('is read in the form that holds more of it', async () => {
    const html = textPart('<p>Open in a browser</p>', 'text/html; charset=utf-8');
    const document = await read(multipart('alternative', textPart('All of the text stands here alone.'), html));
    expect(body(document)).toEqual(['paragraph: All of the text stands here alone.']);
  });

  test('counts its attachments', async () => {
    const attachment = lines(
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="../x.pdf"',
      '',
      'x',
    );
    const document = await read(multipart('mixed', textPart('See the file.'), attachment));
    expect(body(document)).toEqual(['paragraph: See the file.']);
    expect(document.warnings).toEqual([{ code: 'parts-left-out', details: { count: 1 } }]);
  });

  test('tells of characters that are none in the encoding it claims', async () => {
    const bytes = Buffer.concat([
      Buffer.from(lines(HEAD, 'Content-Type: text/plain; charset=utf-8', '', '')),
      Buffer.from([0x61, 0xff, 0x62]),
    ]);
    expect((await read(bytes)).warnings.map(({ code }) => code)).toEqual(['unknown-characters']);
  });

  test('from where anybody can have an address has no outlet', async () => {
    const { details, byline } = await read(lines('From: someone@gmail.com', 'Subject: x', '', 'Text'));
    expect([details.outlet, details.publishedOn, byline]).toEqual([null, null, 'someone@gmail.com']);
  });
});

describe('a message that cannot be read is refused', () => {
  test('where it is none, or holds no text', async () => {
    expect((await refusal('Nothing of a message\n\nat all')).details['cause']).toBe('it is not a sound message');
    expect((await refusal('')).details['cause']).toBe('it is not a sound message');
    expect((await refusal(lines(HEAD, '', ''))).code).toBe('file-no-text');
  });

  test.each([
    ['S/MIME', lines(HEAD, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'MIIB')],
    ['OpenPGP', multipart('encrypted; protocol="application/pgp-encrypted"', textPart('Version: 1'))],
    ['OpenPGP in the text', lines(HEAD, '', '-----BEGIN PGP MESSAGE-----', '', 'hQEM')],
  ])('where it is locked by %s', async (_, text) => {
    expect((await refusal(text)).code).toBe('file-encrypted');
  });

  test('where its parts nest without end', async () => {
    const nested = Array.from({ length: 500 }, (_, depth) =>
      lines(`Content-Type: multipart/mixed; boundary="e${String(depth)}"`, '', `--e${String(depth)}`),
    );
    expect((await refusal(lines(HEAD, ...nested))).details['cause']).toBe('it is not a sound message');
  });
});
