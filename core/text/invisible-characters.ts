// Owns the list of characters that cannot be seen but change what is read: bidi controls, and others that hide in words
// (UAX #9, UTR #36, CVE-2021-42574). ZWNJ and ZWJ are not among them: they are letters of the orthography.

/** Short names as Unicode and UAX #9 write them; characters that have none go by a short word of ours. */
export type InvisibleName =
  | 'LRE'
  | 'RLE'
  | 'LRO'
  | 'RLO'
  | 'PDF'
  | 'LRI'
  | 'RLI'
  | 'FSI'
  | 'PDI'
  | 'LRM'
  | 'RLM'
  | 'ALM'
  | 'ZWSP'
  | 'SHY'
  | 'BOM'
  | 'WJ'
  | 'MVS'
  | 'MATH'
  | 'OLD'
  | 'NOTE'
  | 'TAG';

/**
 * What such a character does: `override` reverses letters, `embedding` and `isolate` set a direction for what follows,
 * `end` ends one of these, `mark` acts as one invisible letter; `other` only hides.
 */
export type InvisibleKind = 'override' | 'embedding' | 'isolate' | 'end' | 'mark' | 'other';

/** `unclosed` is still open where the line ends, `stray` ends what was never begun; both are so within one line. */
export type Balance = 'balanced' | 'unclosed' | 'stray';

export interface Invisible {
  /** `[start, end)` in UTF-16 code units; one character, or a run of tag characters. */
  readonly start: number;
  readonly end: number;
  readonly name: InvisibleName;
  readonly kind: InvisibleKind;
  readonly balance: Balance;
  /** The first code point. */
  readonly codePoint: number;
}

const KINDS: Readonly<Record<InvisibleName, InvisibleKind>> = {
  LRE: 'embedding',
  RLE: 'embedding',
  LRO: 'override',
  RLO: 'override',
  PDF: 'end',
  LRI: 'isolate',
  RLI: 'isolate',
  FSI: 'isolate',
  PDI: 'end',
  LRM: 'mark',
  RLM: 'mark',
  ALM: 'mark',
  ZWSP: 'other',
  SHY: 'other',
  BOM: 'other',
  WJ: 'other',
  MVS: 'other',
  MATH: 'other',
  OLD: 'other',
  NOTE: 'other',
  TAG: 'other',
};

/** Every name, those that change directions first. */
export const INVISIBLE_NAMES = Object.keys(KINDS) as readonly InvisibleName[]; // `KINDS` has these keys and no others.

export const kindOfInvisible = (name: InvisibleName): InvisibleKind => KINDS[name];

const SINGLE: readonly (readonly [first: number, last: number, name: InvisibleName])[] = [
  [0x00ad, 0x00ad, 'SHY'],
  [0x061c, 0x061c, 'ALM'],
  [0x180e, 0x180e, 'MVS'],
  [0x200b, 0x200b, 'ZWSP'],
  [0x200e, 0x200e, 'LRM'],
  [0x200f, 0x200f, 'RLM'],
  [0x202a, 0x202a, 'LRE'],
  [0x202b, 0x202b, 'RLE'],
  [0x202c, 0x202c, 'PDF'],
  [0x202d, 0x202d, 'LRO'],
  [0x202e, 0x202e, 'RLO'],
  [0x2060, 0x2060, 'WJ'],
  [0x2061, 0x2064, 'MATH'],
  [0x2066, 0x2066, 'LRI'],
  [0x2067, 0x2067, 'RLI'],
  [0x2068, 0x2068, 'FSI'],
  [0x2069, 0x2069, 'PDI'],
  [0x206a, 0x206f, 'OLD'],
  [0xfeff, 0xfeff, 'BOM'],
  [0xfff9, 0xfffb, 'NOTE'],
];

const nameOf = (codePoint: number): InvisibleName =>
  SINGLE.find(([first, last]) => first <= codePoint && codePoint <= last)?.[2] ?? 'TAG';

// The tags of a flag are seen, as the flag. They are matched to be passed over.
const INVISIBLE =
  /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}|[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0001}\u{E0020}-\u{E007F}]+/gu;

/** The black flag: with tags after it, it is the flag of a region. */
const FLAG = 0x1f3f4;

/** True for a text with any invisible character. */
export const hasInvisibles = (text: string): boolean => {
  for (const [found] of text.matchAll(INVISIBLE)) if (found.codePointAt(0) !== FLAG) return true;
  return false;
};

/**
 * The invisible characters of one line, in order. Which of them are closed is worked out by the rules BD9 and BD11 of
 * UAX #9 as far as the text itself says: PDI also closes what is open within its isolate, PDF closes nothing outside of
 * it. How deep they are nested does not matter here. `offset` is added to every place.
 */
export const listInvisibles = (line: string, offset = 0): Invisible[] => {
  const found: Invisible[] = [];
  /** Places in `found` of what is open, outermost first. */
  const open: number[] = [];
  const balanceOf: Balance[] = [];
  for (const match of line.matchAll(INVISIBLE)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    if (codePoint === FLAG) continue;
    const name = nameOf(codePoint);
    const kind = KINDS[name];
    const place = found.length;
    let balance: Balance = 'balanced';
    if (kind === 'embedding' || kind === 'override' || kind === 'isolate') {
      balance = 'unclosed';
      open.push(place);
    } else if (kind === 'end') {
      const opener = openerOf(name, open, found);
      if (opener === -1) balance = 'stray';
      else {
        const begun = open[opener];
        if (begun !== undefined) balanceOf[begun] = 'balanced';
        open.length = opener;
      }
    }
    balanceOf.push(balance);
    const start = offset + match.index;
    found.push({ start, end: start + match[0].length, name, kind, balance, codePoint });
  }
  return found.map((invisible, place) => ({ ...invisible, balance: balanceOf[place] ?? 'balanced' }));
};

/** Which of what is open an end closes: PDI the last isolate, PDF what was begun last, if that is no isolate; else -1. */
const openerOf = (name: InvisibleName, open: readonly number[], found: readonly Invisible[]): number => {
  const isIsolate = (place: number): boolean => found[place]?.kind === 'isolate';
  if (name === 'PDI') return open.findLastIndex(isIsolate);
  const last = open.at(-1);
  return last === undefined || isIsolate(last) ? -1 : open.length - 1;
};

/** How many of each name there are, in the order of `INVISIBLE_NAMES`. */
export const countInvisibles = (
  invisibles: readonly Invisible[],
): { readonly name: InvisibleName; readonly count: number }[] =>
  INVISIBLE_NAMES.flatMap((name) => {
    const count = invisibles.filter((invisible) => invisible.name === name).length;
    return count === 0 ? [] : [{ name, count }];
  });
