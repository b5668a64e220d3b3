// Owns what a page says of itself outside its text: title, outlet, address, day and authors. Where it says nothing, nothing
// is made up; where it says several things, the more deliberate one counts, and the text that readers see decides.

import { calendarDateSchema } from '../../core/workspace/identity';
import { linkAddress, parseAddress } from './link-address';
import { readLinkedData } from './linked-data';

export interface PageDetails {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly publishedOn: string | null;
  readonly byline: string | null;
  /** The language that the page gives itself, as it is written. */
  readonly language: string | null;
  /** All that the page calls itself, to find its title by in the text. */
  readonly titles: readonly string[];
}

const LONGEST_BYLINE = 200;

const clean = (text: string | null | undefined): string | null => {
  const trimmed = (text ?? '').replace(/\s+/gu, ' ').trim();
  return trimmed === '' ? null : trimmed;
};

/** The contents of a page’s `meta` elements by their names in lower case; the first of a name counts. */
const metaOf = (document: Document): ReadonlyMap<string, string> => {
  const contents = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = clean(meta.getAttribute('content'));
    const names = ['name', 'property', 'itemprop', 'http-equiv'].map((attribute) => meta.getAttribute(attribute));
    for (const name of names.flatMap((value) => (value ?? '').toLowerCase().split(/\s+/u))) {
      if (name !== '' && content !== null && !contents.has(name)) contents.set(name, content);
    }
  }
  return contents;
};

const firstOf = (meta: ReadonlyMap<string, string>, names: readonly string[]): string | null =>
  names.map((name) => meta.get(name)).find((content) => content !== undefined) ?? null;

/** The address in the comment that browsers write into a page that they save. */
const savedFrom = (html: string): string | null =>
  /<!--\s*saved from url=\(\d{1,6}\)(\S{1,4000})\s*-->/iu.exec(html.slice(0, 20_000))?.[1] ?? null;

/** The day as it is written, in the page’s own time; null for a date of another calendar or one that is none. */
export const dayOf = (written: string | null | undefined): string | null => {
  const match = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d)/u.exec(written ?? '');
  if (match === null) return null;
  const day = `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}`;
  return Number(match[1]) >= 1900 && calendarDateSchema.safeParse(day).success ? day : null;
};

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.issued',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
];

const publishedOn = (document: Document, meta: ReadonlyMap<string, string>, linked: string | null): string | null => {
  const times = document.querySelectorAll(
    'time[datetime][pubdate], time[datetime][itemprop~="datePublished"], article time[datetime], time[datetime]',
  );
  const written = [linked, ...PUBLISHED.map((name) => meta.get(name)), times[0]?.getAttribute('datetime')];
  return written.map(dayOf).find((day) => day !== null) ?? null;
};

const isPageAddress = (url: string): boolean => {
  const parsed = parseAddress(url, null);
  return parsed !== null && /^https?:$/u.test(parsed.protocol) && (parsed.pathname !== '/' || parsed.search !== '');
};

/** The address of the page: of those that are given, the first that names a page of the site and not only the site. */
const urlOf = (given: readonly (string | null)[], base: string | null): string | null => {
  const urls = given.flatMap((url) => (url === null ? [] : (linkAddress(url, base) ?? [])));
  const pages = urls.filter((url) => /^https?:/iu.test(url));
  return pages.find(isPageAddress) ?? pages[0] ?? null;
};

const hostOf = (url: string | null): string | null =>
  url === null
    ? null
    : (parseAddress(url, null)
        ?.hostname.toLowerCase()
        .replace(/^www\./u, '') ?? null);

const SEPARATOR = /\s+[|\-–—·•»«:/]+\s+/u;

/** A page title without the name of its site, where one of its ends is that, or a heading of the page is the rest. */
const withoutSite = (title: string, site: string | null, headings: readonly string[]): string => {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const heading = headings.find((each) => title.startsWith(each) || title.endsWith(each));
  if (heading !== undefined && parts.includes(heading)) return heading;
  const name = site?.toLowerCase() ?? null;
  const at = parts.findLastIndex((part) => part.toLowerCase() === name);
  if (at === parts.length - 1)
    return title.slice(0, title.lastIndexOf(parts[at] ?? '')).replace(/\s+[|\-–—·•»«:/]+\s+$/u, '');
  return title;
};

const titleOf = (
  candidates: readonly (string | null)[],
  site: string | null,
  headings: readonly string[],
): string | null => {
  const titles = candidates.flatMap((title) => (title === null ? [] : [withoutSite(title, site, headings)]));
  // What the page shows as its heading is its title; a headline in its data is at times another, shorter one.
  return titles.find((title) => headings.includes(title)) ?? titles[0] ?? null;
};

const isAddress = (name: string): boolean => /^(?:https?:|www\.|@)/iu.test(name);

/** The authors: as the page’s data name them, else as an element that is called so shows them. */
const bylineOf = (document: Document, meta: ReadonlyMap<string, string>, authors: readonly string[]): string | null => {
  const named = authors.filter((name) => !isAddress(name));
  if (named.length > 0) return [...new Set(named)].join(', ').slice(0, LONGEST_BYLINE);
  const said = ['author', 'article:author', 'parsely-author', 'dc.creator', 'dcterms.creator', 'sailthru.author', 'byl']
    .map((name) => meta.get(name))
    .find((name) => name !== undefined && !isAddress(name));
  if (said !== undefined) return said.slice(0, LONGEST_BYLINE);
  const shown = document.querySelector('[itemprop~="author"], [rel~="author"], .byline, .author, .p-author');
  const text = clean(shown?.textContent);
  return text !== null && text.length <= LONGEST_BYLINE ? text : null;
};

/** Where the links of a page lead from: its own `base`, or else the address that it was found at. */
export const baseOf = (document: Document, html: string, address: string | null): string | null => {
  const found = address ?? savedFrom(html);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const outer = [found, canonical].find((url) => url !== null && /^https?:/iu.test(url)) ?? null;
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? null;
  return base === null ? outer : (linkAddress(base, outer) ?? outer);
};

/** Reads what a page says of itself. `address` is where what holds the page says that it was found. */
export const readPageDetails = (document: Document, html: string, address: string | null): PageDetails => {
  const meta = metaOf(document);
  const linked = readLinkedData(
    Array.from(document.querySelectorAll('script[type="application/ld+json" i]'), ({ textContent }) => textContent),
  );
  const base = baseOf(document, html, address);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
  const url = urlOf([canonical, meta.get('og:url') ?? null, linked?.url ?? null, savedFrom(html), address], base);
  const site =
    firstOf(meta, ['og:site_name']) ??
    linked?.outlet ??
    firstOf(meta, ['application-name', 'publisher', 'dc.publisher', 'dcterms.publisher']);
  const headings = Array.from(document.querySelectorAll('h1'), ({ textContent }) => clean(textContent)).filter(
    (text) => text !== null,
  );
  const pageTitle = clean(document.querySelector('head > title')?.textContent);
  const given = [
    linked?.headline ?? null,
    firstOf(meta, ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title']),
  ];
  // Several first-level headings name parts of a page and not the page.
  const heading = headings.length === 1 ? (headings[0] ?? null) : null;
  const title = titleOf([...given, heading, pageTitle], site, headings);
  return {
    title,
    outlet: site ?? hostOf(url),
    url,
    publishedOn: publishedOn(document, meta, linked?.published ?? null),
    byline: bylineOf(document, meta, linked?.authors ?? []),
    language:
      document.documentElement.getAttribute('lang') ??
      document.documentElement.getAttribute('xml:lang') ??
      document.body.getAttribute('lang') ??
      firstOf(meta, ['content-language', 'og:locale', 'dc.language', 'inlanguage']),
    titles: [title, ...given, pageTitle].flatMap((each) =>
      each === null ? [] : [each, withoutSite(each, site, headings)],
    ),
  };
};
