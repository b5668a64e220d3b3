// Owns how deep the elements of a page may be nested. As browsers do at 512, it makes a deeper page flat from a depth on:
// a tree of 200,000 levels costs the square of that to build, and no library walks it without overflowing.

import { UNSEEN_ELEMENTS } from './elements';
import { RAW_ELEMENTS, rawEnd, TAG, tagEnd, VOID_ELEMENTS } from './tags';

/** Deeper than any page is that people read. */
const DEEPEST = 256;

/** Elements that end where another begins, and which elements they are not looked for beyond. */
const ENDED_BY: Readonly<Record<string, { readonly ends: readonly string[]; readonly within: readonly string[] }>> = {
  li: { ends: ['li'], within: ['ul', 'ol', 'menu'] },
  dt: { ends: ['dt', 'dd'], within: ['dl'] },
  dd: { ends: ['dt', 'dd'], within: ['dl'] },
  td: { ends: ['td', 'th'], within: ['tr', 'table'] },
  th: { ends: ['td', 'th'], within: ['tr', 'table'] },
  tr: { ends: ['tr'], within: ['table'] },
  p: { ends: ['p'], within: ['div', 'td', 'th', 'li', 'blockquote', 'section', 'article'] },
  option: { ends: ['option'], within: ['select'] },
};

/** How far from the innermost element one is looked for that ends by itself. */
const LOOKED_AT = 8;

/** True where more elements could be nested than may be. Cheap, and true of no ordinary page. */
const couldBeDeep = (html: string): boolean =>
  html.length >= DEEPEST * 3 && (html.match(/<[a-zA-Z]/g)?.length ?? 0) > DEEPEST;

interface OpenElement {
  readonly name: string;
  /** Deeper than elements may be, or in one that is. */
  readonly isBeyond: boolean;
  /** In an element whose content is not shown, or one itself. */
  readonly isUnseen: boolean;
  readonly isLeftOut: boolean;
}

class OpenElements {
  readonly #open: OpenElement[] = [];
  readonly #counts = new Map<string, number>();

  /** Begins an element; true where its tags are to be left out, as are those of all that is in it. */
  begin(name: string): boolean {
    this.#endBefore(name);
    // What only a table can hold goes with its table, or the parser would put it elsewhere.
    const deepest = name === 'table' ? DEEPEST - 3 : DEEPEST;
    const around = this.#open.at(-1);
    const isBeyond = around?.isBeyond === true || this.#open.length >= deepest;
    // Without its tags, what is not shown would be.
    const hides = UNSEEN_ELEMENTS.has(name) && around?.isUnseen !== true;
    const isLeftOut = isBeyond && !hides;
    this.#open.push({ name, isBeyond, isUnseen: hides || around?.isUnseen === true, isLeftOut });
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    return isLeftOut;
  }

  /** Ends the innermost element of a name, and all that is open in it; true where its tags were left out. */
  end(name: string): boolean {
    if ((this.#counts.get(name) ?? 0) === 0) return false;
    for (;;) {
      const ended = this.#open.pop();
      if (ended === undefined) return false;
      this.#counts.set(ended.name, (this.#counts.get(ended.name) ?? 1) - 1);
      if (ended.name === name) return ended.isLeftOut;
    }
  }

  /** Ends what ends by itself where an element of this name begins. */
  #endBefore(name: string): void {
    const rule = Object.hasOwn(ENDED_BY, name) ? ENDED_BY[name] : undefined;
    if (rule === undefined) return;
    for (let back = 1; back <= LOOKED_AT; back += 1) {
      const candidate = this.#open.at(-back)?.name;
      if (candidate === undefined || rule.within.includes(candidate)) return;
      if (rule.ends.includes(candidate)) {
        this.end(candidate);
        return;
      }
    }
  }
}

/**
 * The same page with no element nested deeper than that: the tags of deeper ones are left out, with a line break where
 * they stand between words. No text is moved or lost. A page that is not so deep is given back as it is.
 */
export const shallowMarkup = (html: string): string => {
  if (!couldBeDeep(html)) return html;
  const lower = html.toLowerCase();
  const open = new OpenElements();
  const pieces: string[] = [];
  let copied = 0;
  const leaveOut = (start: number, end: number): void => {
    const before = html.slice(copied, start);
    pieces.push(before, before.trim() === '' ? '' : '<br>');
    copied = end;
  };
  TAG.lastIndex = 0;
  for (let match = TAG.exec(html); match !== null; match = TAG.exec(html)) {
    const name = match[2]?.toLowerCase();
    if (name === undefined) {
      const end = html.indexOf('-->', match.index + 2);
      TAG.lastIndex = end === -1 ? html.length : end + 3;
      continue;
    }
    const end = tagEnd(html, TAG.lastIndex);
    TAG.lastIndex = end;
    if (match[1] === '/') {
      if (open.end(name)) leaveOut(match.index, end);
      continue;
    }
    if (name === 'plaintext') break;
    if (RAW_ELEMENTS.has(name)) TAG.lastIndex = rawEnd(html, lower, name, end);
    if (VOID_ELEMENTS.has(name) || RAW_ELEMENTS.has(name)) continue;
    if (open.begin(name)) leaveOut(match.index, end);
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(copied);
};
