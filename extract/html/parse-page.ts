// Owns how the characters of a page become a tree. Nothing of the page runs or loads: the tree belongs to no window, so
// there is nothing that could run its scripts, apply its styles or fetch its pictures.

import { JSDOM } from 'jsdom';
import { fewAttributes } from './few-attributes';
import { shallowMarkup } from './shallow-markup';
import { isXhtml, xhtmlAsHtml } from './xhtml-as-html';

let parser: DOMParser | null = null;

/** The parser of a window of our own, made once. */
const pageParser = (): DOMParser => {
  const { window } = new JSDOM('');
  // Readability asks every element for its style, which jsdom makes anew each time at a great cost. What styles hide is
  // found by our own walk and told to Readability by the attribute `hidden`.
  Object.defineProperty(window.HTMLElement.prototype, 'style', { get: () => undefined });
  return new window.DOMParser();
};

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Shadow trees that a saved page holds as templates are drawn by a browser, so they are put where they are drawn: inside
 * their element, before what else is in it.
 */
const openShadowTrees = (document: Document): void => {
  const SHADOW = 'template[shadowrootmode], template[shadowroot], template[shadowmode]';
  for (let found = document.querySelectorAll<HTMLTemplateElement>(SHADOW); found.length > 0;) {
    for (const template of found) template.replaceWith(template.content);
    found = document.querySelectorAll<HTMLTemplateElement>(SHADOW);
  }
};

/** Parses a page. XHTML is parsed as HTML too, where no error can lose any text. */
export const parsePage = (page: string, fileName: string): Document => {
  const html = isXhtml(page, fileName) ? xhtmlAsHtml(page) : page;
  parser ??= pageParser();
  const document = parser.parseFromString(
    shallowMarkup(fewAttributes(html.replace(LONE_SURROGATE, '\uFFFD'))),
    'text/html',
  );
  openShadowTrees(document);
  return document;
};

/** As far into a page as programs write styles before the part that was copied. */
const LATEST_FRAGMENT = 1_048_576;

/**
 * True for a part of a page, as the clipboard has it: it begins with no document of its own, or says at the start of its
 * body that a part of one was copied. Whoever copied it has chosen what they want of the page. The same mark further
 * down is left of what a writer once pasted into a page.
 */
export const isFragment = (html: string): boolean =>
  /<body(?:\s[^<>]*)?>\s*<!--\s*StartFragment\s*-->/iu.test(html.slice(0, LATEST_FRAGMENT)) ||
  !/<!doctype|<html|<head|<body|<\?xml/iu.test(html);
