// Owns what the headers of a message (RFC 5322) say: who it is from, when it was sent, and the lines of it that a mail
// program shows above the text.

import type { Address, Email } from 'postal-mime';
import type { ExtractedDocument } from '../../core/extraction/extracted-document';
import { calendarDateSchema } from '../../core/workspace/identity';

/** Where anybody can have an address, so that it tells nothing of an outlet. */
const FREE_MAIL =
  /(?:^|\.)(?:gmail|googlemail|outlook|hotmail|live|yahoo|ymail|aol|icloud|me|gmx|mail|proton|protonmail|yandex)\.[a-z.]+$/;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const toldAddress = (address: Address): string => {
  if (address.group !== undefined) return `${address.name}: ${address.group.map(toldAddress).join(', ')}`;
  if (address.name === '') return address.address;
  return address.address === '' ? address.name : `${address.name} <${address.address}>`;
};

/** A value without blank edges; null for a blank one. */
const spoken = (value: string | undefined): string | null => {
  const trimmed = value?.replace(/\s+/gu, ' ').trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** The value of the first header of that name as it stands in the file. */
const headerOf = (email: Email, key: string): string | null =>
  spoken(email.headers.find((header) => header.key === key)?.value);

/** The day on the sender's calendar: in another time zone it can be the day before or after. */
const sentOn = (date: string | null): string | null => {
  const found = /\b(\d{1,2})[ -]([A-Za-z]{3})[A-Za-z]{0,6}[ -](\d{4})\b/.exec(date ?? '');
  const month = MONTHS.indexOf(found?.[2]?.toLowerCase() ?? '');
  if (found === null || month === -1) return null;
  const day = `${found[3] ?? ''}-${String(month + 1).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
  return calendarDateSchema.safeParse(day).success ? day : null;
};

/** True for the headers of a message; any bytes at all could be taken for a message without headers. */
export const looksLikeMessage = (email: Email): boolean =>
  ['from', 'subject', 'date', 'message-id', 'received', 'mime-version'].some((key) => headerOf(email, key) !== null);

/** True for a message whose text is locked: by S/MIME, by OpenPGP in MIME, or by OpenPGP in the text itself. */
export const isLocked = (email: Email): boolean => {
  const type = headerOf(email, 'content-type')?.toLowerCase() ?? '';
  return (
    type.startsWith('multipart/encrypted') ||
    /^application\/(?:x-)?pkcs7-mime/.test(type) ||
    /^\s*-----BEGIN PGP MESSAGE-----/.test(email.text ?? '')
  );
};

/** The lines that a mail program shows above the text, each after its English name, as it stands in the file. */
export const shownHeaders = (email: Email): string[] =>
  [
    ['From', email.from === undefined ? '' : toldAddress(email.from)],
    ['To', (email.to ?? []).map(toldAddress).join(', ')],
    ['Cc', (email.cc ?? []).map(toldAddress).join(', ')],
    ['Subject', email.subject?.trim() ?? ''],
    ['Date', headerOf(email, 'date') ?? ''],
  ]
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join(': ').replace(/\r\n|[\r\n]/g, ' '));

/** Title, outlet, day and byline. A sender's domain is the outlet, as a page's is, but where anybody can have an address. */
export const messageDetails = (
  email: Email,
): Pick<ExtractedDocument, 'byline'> & {
  readonly details: Omit<ExtractedDocument['details'], 'language'>;
} => {
  const from = email.from;
  const domain = from?.address?.split('@').at(1)?.trim().toLowerCase() ?? '';
  return {
    details: {
      title: spoken(email.subject),
      outlet: domain === '' || FREE_MAIL.test(domain) ? null : domain,
      url: null,
      publishedOn: sentOn(headerOf(email, 'date')),
    },
    byline: spoken(from?.name) ?? spoken(from?.address),
  };
};
