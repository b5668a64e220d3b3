// Owns the text of one block while it is put together from the pieces of a page: white space collapsed as CSS collapses
// it, formatting as ranges over it, and which pieces it came from.

import type { ExtractedInline } from '../../core/extraction/extracted-document';
import { isBlank } from '../../core/text/trim-range';
import type { WhiteSpace } from './inline-style';

/** Formatting that is open where a piece of text stands; each opening has an object of its own. */
export interface Format {
  readonly kind: ExtractedInline['kind'];
  readonly address: string | null;
}

export interface BlockText {
  readonly text: string;
  readonly inlines: readonly ExtractedInline[];
  /** How many characters that are not white space came from each source, by its number. */
  readonly sources: ReadonlyMap<number, number>;
}

/** How many characters of a text can be seen. */
export const visibleLength = (text: string): number => text.replace(/\s+/gu, '').length;

/** Half of a surrogate pair, which cannot be stored, and NUL, which a browser does not show as anything either. */
const UNSTORABLE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\0/g;

const COLLAPSED = /[ \t\n\r\f\v]+/g;

/** Where the lines of a text end, whatever white space means: Unicode’s separators always, breaks where they are kept. */
const SEPARATOR = /[\u2028\u2029\u0085]/u;
const KEPT_BREAK = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/u;

/** The lines of a piece of text, each of which ends the block that it stands in but the last. */
export const linesOfPiece = (piece: string, space: WhiteSpace): string[] =>
  piece.split(space === 'normal' ? SEPARATOR : KEPT_BREAK);

export class BlockTextBuilder {
  #text = '';
  /** True where the last character is a collapsed space, which goes if nothing follows it. */
  #endsInSpace = false;
  readonly #inlines: { format: Format; start: number; end: number }[] = [];
  readonly #last = new Map<Format, { format: Format; start: number; end: number }>();
  readonly #sources = new Map<number, number>();

  /** Adds a line of a piece of text, with the formatting it stands in and the number of what it came from. */
  add(line: string, space: WhiteSpace, formats: readonly Format[], source: number): void {
    const piece = this.#spaced(line.replace(UNSTORABLE, '\uFFFD'), space);
    if (piece === '') return;
    const start = this.#text.length;
    this.#text += piece;
    const count = visibleLength(piece);
    if (count > 0) this.#sources.set(source, (this.#sources.get(source) ?? 0) + count);
    for (const format of formats) this.#extend(format, start, this.#text.length);
  }

  /** Gives the block, or null where there is nothing to see, and begins a new one. */
  take(): BlockText | null {
    const text = this.#endsInSpace ? this.#text.slice(0, -1) : this.#text;
    const taken = isBlank(text) ? null : { text, inlines: this.#inlinesWithin(text), sources: new Map(this.#sources) };
    this.#text = '';
    this.#endsInSpace = false;
    this.#inlines.length = 0;
    this.#last.clear();
    this.#sources.clear();
    return taken;
  }

  #spaced(piece: string, space: WhiteSpace): string {
    if (space === 'pre') {
      if (piece !== '') this.#endsInSpace = false;
      return piece;
    }
    let spaced = piece.replace(COLLAPSED, ' ');
    if ((this.#text === '' || this.#endsInSpace) && spaced.startsWith(' ')) spaced = spaced.slice(1);
    if (spaced !== '') this.#endsInSpace = spaced.endsWith(' ');
    return spaced;
  }

  #extend(format: Format, start: number, end: number): void {
    const last = this.#last.get(format);
    if (last?.end === start) {
      last.end = end;
      return;
    }
    const range = { format, start, end };
    this.#last.set(format, range);
    this.#inlines.push(range);
  }

  #inlinesWithin(text: string): ExtractedInline[] {
    const inlines = this.#inlines.flatMap(({ format, ...range }): ExtractedInline[] => {
      let start = range.start;
      let end = Math.min(range.end, text.length);
      while (start < end && text[start] === ' ') start += 1;
      while (end > start && text[end - 1] === ' ') end -= 1;
      return isBlank(text.slice(start, end)) ? [] : [{ kind: format.kind, start, end, address: format.address }];
    });
    return inlines.sort((left, right) => left.start - right.start || right.end - left.end);
  }
}
