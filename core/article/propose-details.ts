// Owns the guesses about a new article: title, outlet, address, date. They are proposals that the analyst
// edits; where the text does not say, nothing is proposed.

import { directionOfLine } from '../text/direction';
import type { Article, ArticleDetails } from './article';
import type { Block } from './block';
import type { Reading } from './blocks';

/** Page furniture that often stands where a title should. */
const FURNITURE =
  /^(?:skip to (?:main )?(?:content|navigation)|menu|home|search|subscribe|sign in|log in|share|advertisement|پرش به محتوا|رفتن به محتوا|الانتقال إلى المحتوى|تخطي إلى المحتوى|דלג לתוכן)$/iu;

const LONGEST_TITLE = 200;
const FEWEST_TITLE_WORDS = 3;

/** The text of a block without its Markdown syntax. */
const plainText = (text: string, block: Block, inlines: Article['inlines']): string => {
  let plain = '';
  for (let index = block.start; index < block.end; index += 1) {
    const folded = inlines.some((inline) => inline.kind === 'syntax' && inline.start <= index && index < inline.end);
    if (!folded) plain += text[index] ?? '';
  }
  return plain.trim();
};

const proposeTitle = (text: string, reading: Reading, fileName: string): string => {
  const usable = (block: Block): boolean => {
    const line = plainText(text, block, reading.inlines);
    return (
      line.length <= LONGEST_TITLE &&
      !FURNITURE.test(line) &&
      directionOfLine(line) === reading.direction &&
      !/^\S+$/u.test(line)
    );
  };
  const headings = reading.blocks.filter((block) => block.kind === 'heading');
  const heading = headings.find(usable) ?? headings[0];
  const line = reading.blocks
    .slice(0, 20)
    .find(
      (block) => usable(block) && plainText(text, block, reading.inlines).split(/\s+/u).length >= FEWEST_TITLE_WORDS,
    );
  const block = heading ?? line;
  const title = block === undefined ? '' : plainText(text, block, reading.inlines);
  return title === '' ? fileName.replace(/\.[^.]+$/, '') || fileName : title;
};

/** The first web address with a path of its own: the page, not the site. A sentence's punctuation is not part of it. */
const proposeUrl = (text: string): string | null => {
  for (const match of text.matchAll(/https?:\/\/[^\s<>()[\]"'“”«»]*[^\s<>()[\]"'“”«».,:;!?،؛؟۔]/giu)) {
    if (/^https?:\/\/[^/]+\/[^/]/iu.test(match[0])) return match[0];
  }
  return null;
};

const outletOfUrl = (url: string | null): string | null =>
  /^https?:\/\/(?:www\.)?([^/:?#]+)/iu.exec(url ?? '')?.[1]?.toLowerCase() ?? null;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `YYYY-MM-DD`, or null when there is no such day. */
const calendarDate = (year: number, month: number, day: number): string | null => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 1900 || day < 1 || day > days) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** A line that is a date and nothing else. `8/7/2016` could be two days, so it is not taken. */
const dateOfLine = (line: string): string | null => {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(line);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(line);
  if (slashed !== null) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
    if (first > 12) return calendarDate(year, second, first);
    if (second > 12 || first === second) return calendarDate(year, first, second);
    return null;
  }
  const named = /^(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2}))?,? (\d{4})$/i.exec(line);
  const month = MONTHS.findIndex(
    (name) => named?.[2] !== undefined && name.startsWith(named[2].toLowerCase()) && named[2].length >= 3,
  );
  if (named === null || month === -1) return null;
  return calendarDate(Number(named[4]), month + 1, Number(named[1] ?? named[3] ?? 0));
};

const proposeDate = (text: string, blocks: readonly Block[], url: string | null): string | null => {
  for (const block of blocks.slice(0, 30)) {
    const date = dateOfLine(text.slice(block.start, block.end).trim());
    if (date !== null) return date;
  }
  const inUrl = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url ?? '');
  return inUrl === null ? null : calendarDate(Number(inUrl[1]), Number(inUrl[2]), Number(inUrl[3]));
};

/** What is proposed: all details but the language, which is settled where a file is read. */
export type ProposedDetails = Omit<ArticleDetails, 'language'>;

/** Proposes what can be read off the text. `fileName` is the last resort for a title. */
export const proposeDetails = (text: string, reading: Reading, fileName: string): ProposedDetails => {
  const url = proposeUrl(text);
  return {
    title: proposeTitle(text, reading, fileName),
    outlet: outletOfUrl(url),
    url,
    publishedOn: proposeDate(text, reading.blocks, url),
  };
};
