// Owns what of the clipboard is sent to main. The source of a page is characters here and nothing else: it is never parsed
// in this window.

import i18next from 'i18next';
import type { RequestArguments } from '../../contract/requests';
import { tooLarge } from '../../core/article/size-limit';
import { fail, succeed, type Result } from '../../core/result';
import { isBlank } from '../../core/text/trim-range';
import { findLoneSurrogate } from '../../core/text/surrogates';
import { formatDate } from '../i18n/format';

type PastedForm = RequestArguments<'import:pasted'>[number];

/**
 * A clipboard gives characters, whatever the bytes of the page were that they are from. The mark says that they are UTF-8
 * now, to the reader and to whoever opens the kept original, where the page says another encoding of itself.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** A file's name is text like any other, and holds no marks of direction. */
const today = (): string =>
  formatDate(new Date().toISOString().slice(0, 10)).replaceAll(/[\u2066-\u2069\u200E\u200F]/gu, '');

const encode = (text: string): PastedForm['bytes'] => new TextEncoder().encode(text);

/** The page on a clipboard; null where there is none, or none that could be read. */
const pageOf = (source: string): PastedForm | null => {
  if (isBlank(source) || findLoneSurrogate(source) !== null) return null;
  const fileName = i18next.t('window.pasted.pageName', { date: today() });
  const bytes = encode(BYTE_ORDER_MARK + source);
  return tooLarge(fileName, bytes.length) === null ? { fileName, bytes } : null;
};

const textOf = (text: string): Result<PastedForm | null> => {
  if (isBlank(text)) return succeed(null);
  const fileName = i18next.t('window.pasted.fileName', { date: today() });
  const half = findLoneSurrogate(text);
  if (half !== null) return fail('text-lone-surrogate', { file: fileName, offset: half });
  const bytes = encode(text);
  return tooLarge(fileName, bytes.length) ?? succeed({ fileName, bytes });
};

/**
 * What a clipboard holds, a page before its plain text; nothing where there is no text on it. A page that is too large, or
 * holds half a character, is left to its plain text, and the failure is that of the plain text.
 */
export const pastedForms = (clipboard: DataTransfer | null): Result<PastedForm[]> => {
  const page = pageOf(clipboard?.getData('text/html') ?? '');
  const text = textOf(clipboard?.getData('text/plain') ?? '');
  if (!text.ok) return page === null ? text : succeed([page]);
  return succeed([page, text.value].filter((form) => form !== null));
};
