// Owns which language a page is in: the one it gives itself where its text can be of it, else the one its text is of.

import type { DetectLanguage } from '../../core/article/blocks';
import type { ExtractionWarning } from '../../core/extraction/extraction';
import { directionOfLine } from '../../core/text/direction';
import { languageTag } from './surroundings';

export interface PageLanguage {
  readonly language: string | null;
  readonly warnings: readonly ExtractionWarning[];
}

/** Fewer letters are of one language as well as of another that is written with them. */
const FEWEST_LETTERS = 120;

/** As much of the text is looked at: detection gains nothing by more. */
const MOST_LOOKED_AT = 20_000;

/** Tags that name a language which detection names otherwise, or that it does not tell from another. */
const SAME: readonly (readonly string[])[] = [
  ['he', 'iw'],
  ['fa', 'prs', 'pes', 'tg'],
  ['ku', 'ckb', 'kmr', 'sdh'],
  ['id', 'in', 'ms'],
  ['yi', 'ji'],
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh'],
  ['tl', 'fil'],
  ['ar', 'arb', 'arz', 'apc', 'ary', 'acm', 'ajp', 'apd'],
  ['ur', 'pnb', 'skr'],
];

const primary = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

const isSame = (left: string, right: string): boolean =>
  left === right || SAME.some((tags) => tags.includes(left) && tags.includes(right));

const RTL_SCRIPTS: ReadonlySet<string> = new Set('Arab Hebr Syrc Thaa Nkoo Adlm Rohg Samr Mand'.split(' '));

/** True where the letters of a text run as those of the language do. */
const fitsLetters = (tag: string, text: string): boolean => {
  const direction = directionOfLine(text);
  if (direction === null) return true;
  try {
    const script = new Intl.Locale(tag).maximize().script;
    return script === undefined || RTL_SCRIPTS.has(script) === (direction === 'rtl');
  } catch {
    return true;
  }
};

/** Decides by what the page says (`written`), what holds it says (`outer`), and the text of its body. */
export const pageLanguage = (
  written: string | null,
  outer: string | null,
  body: string,
  detectLanguage: DetectLanguage,
): PageLanguage => {
  const declared = languageTag(written) ?? languageTag(outer);
  const text = body.slice(0, MOST_LOOKED_AT);
  const detected = detectLanguage(text);
  if (declared === null || detected === null) return { language: declared ?? detected, warnings: [] };
  if (isSame(primary(declared), primary(detected))) return { language: declared, warnings: [] };
  const isPlausible = fitsLetters(declared, text) && (text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS;
  if (isPlausible) return { language: declared, warnings: [] };
  return { language: detected, warnings: [{ code: 'language-not-as-declared', details: { declared, detected } }] };
};
