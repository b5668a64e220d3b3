// Owns how many attributes an element of a page may have. The parser compares each with all before it, and a tag of 100,000
// takes it a minute; no page that people read has a hundredth of that. Attributes hold no text that is shown.

import { RAW_ELEMENTS, rawEnd, TAG, tagEnd } from './tags';

/** The most attributes of one element that are kept, the first ones. */
export const MOST_ATTRIBUTES = 500;

/** One attribute with what parts it from the next, as HTML tells them apart (WHATWG HTML §13.2.5.32 and on). */
const ATTRIBUTE = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>][^\s>]*|))?/y;

/** Where the attributes of a tag end that are kept; null where all are. `from` is after its name, `end` after its `>`. */
const endOfKept = (html: string, from: number, end: number): number | null => {
  // An attribute takes two characters at least.
  if (end - from <= 2 * MOST_ATTRIBUTES) return null;
  ATTRIBUTE.lastIndex = from;
  for (let count = 0; count < MOST_ATTRIBUTES; count += 1) {
    const last = ATTRIBUTE.lastIndex;
    if (last >= end || !ATTRIBUTE.test(html)) return null;
    if (ATTRIBUTE.lastIndex >= end) return null;
  }
  return ATTRIBUTE.lastIndex < end - 1 ? ATTRIBUTE.lastIndex : null;
};

/** The same page with no element of more attributes than that. Linear; a page of ordinary tags is given back as it is. */
export const fewAttributes = (html: string): string => {
  const pieces: string[] = [];
  let copied = 0;
  let lower: string | null = null;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', match.index + 2);
      TAG.lastIndex = end === -1 ? html.length : end + 3;
      continue;
    }
    const from = TAG.lastIndex;
    const end = tagEnd(html, from);
    TAG.lastIndex = end;
    const kept = endOfKept(html, from, end);
    if (kept !== null) {
      pieces.push(html.slice(copied, kept));
      // What ends the tag stays, and nothing of what is left out.
      copied = html[end - 1] === '>' ? end - 1 : end;
    }
    if (match[1] === '/') continue;
    if (name === 'plaintext') break;
    if (RAW_ELEMENTS.has(name)) {
      lower ??= html.toLowerCase();
      TAG.lastIndex = rawEnd(html, lower, name, end);
    }
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(copied);
};
