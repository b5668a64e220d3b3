// Owns which elements of a page are its furniture by what they are or are called: menus, boxes to subscribe or share,
// notices on cookies. It decides only where Readability has to be mended, never by itself.

import { nameOf } from './elements';

const FURNITURE_ELEMENTS: ReadonlySet<string> = new Set(['nav', 'aside', 'form', 'menu', 'dialog', 'button', 'footer']);

const FURNITURE_ROLES: ReadonlySet<string> = new Set([
  'alert',
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'form',
  'menu',
  'menubar',
  'navigation',
  'search',
  'toolbar',
]);

/** Words of class names and ids. A word counts as a whole, so that `lead` and `download` are no advertisement. */
const FURNITURE_WORDS: ReadonlySet<string> = new Set(
  `ad ads advert advertisement adverts advertising breadcrumb breadcrumbs comments consent cookie cookies disqus footer
   gdpr menu modal nav navbar navigation newsletter newsletters outbrain paywall popup promo promos promotion recirc
   recommended related share sharing shares sidebar signup skip social sponsor sponsored subscribe subscription taboola
   toolbar trending widget`.split(/\s+/u),
);

/** Elements that hold the whole page, whose class names speak of all that there is on it. */
const WHOLE_PAGE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);

const CREDIT =
  /(?:^|[\s_-])(?:byline|author|authors|writer|reporter|dateline|pubdate|publish(?:ed)?|timestamp|date|time)(?:$|[\s_-])/iu;

const wordsOf = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u);

/** True for an element that is furniture, with all that is in it. */
export const isFurniture = (element: Element): boolean => {
  const name = nameOf(element);
  if (WHOLE_PAGE.has(name)) return false;
  // The footer of a quotation says whom it is from.
  if (name === 'footer' && element.closest('blockquote') !== null) return false;
  if (FURNITURE_ELEMENTS.has(name)) return true;
  if (FURNITURE_ROLES.has(element.getAttribute('role') ?? '')) return true;
  return wordsOf(element).some((word) => FURNITURE_WORDS.has(word));
};

/** True for an element that says who wrote the page or when. */
export const isCredit = (element: Element): boolean => {
  const name = nameOf(element);
  if (name === 'address' || name === 'time') return true;
  const property = element.getAttribute('itemprop') ?? '';
  if (property.includes('author') || property.includes('date') || element.getAttribute('rel') === 'author') return true;
  return !WHOLE_PAGE.has(name) && CREDIT.test(`${element.getAttribute('class') ?? ''} ${element.id}`);
};
