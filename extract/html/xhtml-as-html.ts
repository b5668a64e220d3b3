// Owns what has to be changed in an XHTML page for it to mean the same as HTML: an element that ends in its own tag
// (`<title/>`) would go on to the end of the page, and a CDATA section would be a comment.

import { RAW_ELEMENTS, rawEnd, TAG, tagEnd, VOID_ELEMENTS } from './tags';

/** True for a page that is XHTML by its file name or by how it begins. */
export const isXhtml = (html: string, fileName: string): boolean =>
  /\.xht(?:ml)?$/iu.test(fileName) || /^\s*<\?xml\s/u.test(html.slice(0, 1000));

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const SECTION = /<!\[CDATA\[/g;

/** The text of CDATA sections as text. Those that hide a script or a style from old browsers stand in it and are left. */
const withoutSections = (html: string): string => {
  const pieces: string[] = [];
  let copied = 0;
  SECTION.lastIndex = 0;
  for (let match = SECTION.exec(html); match !== null; match = SECTION.exec(html)) {
    const end = html.indexOf(']]>', SECTION.lastIndex);
    if (end === -1) break;
    pieces.push(html.slice(copied, match.index), escaped(html.slice(SECTION.lastIndex, end)));
    copied = end + 3;
    SECTION.lastIndex = copied;
  }
  return pieces.join('') + html.slice(copied);
};

/** The same page as HTML. What is HTML already is not changed by it. */
export const xhtmlAsHtml = (xhtml: string): string => {
  const lower = xhtml.toLowerCase();
  const pieces: string[] = [];
  let copied = 0;
  /** Takes over what stands up to an offset, changed outside scripts and styles. */
  const take = (to: number): void => {
    pieces.push(withoutSections(xhtml.slice(copied, to)));
    copied = to;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(xhtml); match !== null; match = TAG.exec(xhtml)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      const end = xhtml.indexOf('-->', match.index + 2);
      TAG.lastIndex = end === -1 ? xhtml.length : end + 3;
      continue;
    }
    const end = tagEnd(xhtml, TAG.lastIndex);
    TAG.lastIndex = end;
    if (match[1] === '/') continue;
    if (xhtml[end - 2] === '/') {
      if (VOID_ELEMENTS.has(name)) continue;
      take(end);
      pieces.push(`</${name}>`);
    } else if (RAW_ELEMENTS.has(name)) {
      take(end);
      TAG.lastIndex = rawEnd(xhtml, lower, name, end);
      pieces.push(xhtml.slice(end, TAG.lastIndex));
      copied = TAG.lastIndex;
    }
  }
  take(xhtml.length);
  return pieces.join('');
};
