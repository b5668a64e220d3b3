// Owns the reader of pages saved as one file (`.mhtml`, `.mht`). Its main part is read as the reader of web pages reads a
// page, with the encoding and address of that part. Transfer encodings are undone by postal-mime.

import PostalMime from 'postal-mime';
import { fail } from '../../core/result';
import { readPage } from '../html/read-html';
import type { ReadFile } from '../reader';
import { mainPart, parameterOf, readPart, type Part } from './main-part';

/** The bytes of a part. Given as an attachment, they come back as they are, with no guess at their characters. */
const contentOf = async (part: Part): Promise<Uint8Array> => {
  const encoding = part.fields.get('content-transfer-encoding') ?? '7bit';
  const header = `Content-Type: application/octet-stream\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: ${encoding}`;
  const message = await PostalMime.parse(Buffer.from(`${header}\r\n\r\n${part.content}`, 'latin1'));
  const content = message.attachments[0]?.content;
  if (content === undefined) return new Uint8Array();
  return typeof content === 'string' ? Buffer.from(content, 'latin1') : new Uint8Array(content);
};

const addressOf = (part: Part, whole: Part): string | null => {
  const given = [
    part.fields.get('content-location'),
    whole.fields.get('snapshot-content-location'),
    whole.fields.get('content-location'),
  ];
  return given.find((address) => address !== undefined && /^https?:/iu.test(address)) ?? null;
};

/** The bytes of a page, or null where the file cannot be unpacked. */
const unpack = async (part: Part): Promise<Uint8Array | null> => {
  try {
    return await contentOf(part);
  } catch {
    return null;
  }
};

/** The reader of pages saved as one file. */
export const readMhtml: ReadFile = async (file) => {
  const { fileName, bytes } = file;
  if (bytes.length === 0) return fail('file-empty', { file: fileName });
  const whole = readPart(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  const part = mainPart(whole);
  const content = part === null ? null : await unpack(part);
  if (part === null || content === null)
    return fail('file-damaged', { file: fileName, cause: 'it is not a sound web page' });
  if (content.length === 0) return fail('file-no-text', { file: fileName });
  const encoding = parameterOf(part.fields.get('content-type'), 'charset');
  const language = part.fields.get('content-language') ?? null;
  const origin = { address: addressOf(part, whole), encoding, language };
  return readPage({ ...file, bytes: content }, origin);
};
