// Owns what of a language tag counts: which are none, which name the same language, and which script one is written in.

import { languageTagSchema } from '../../core/workspace/identity';

/** The BCP 47 tag that a file gives, with the hyphens of BCP 47; null where it names no language. */
export const languageTag = (written: string | null): string | null => {
  const tag = (written ?? '').trim().replaceAll('_', '-');
  return languageTagSchema.safeParse(tag).success && !/^(?:und|mul|zxx|xx|x)(?:-|$)/iu.test(tag) ? tag : null;
};

/** The first part of a tag, in lower case. */
export const primaryOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';

/** Tags that name a language which detection names otherwise, or that it does not tell from another. */
const SAME: readonly (readonly string[])[] = [
  ['he', 'iw'],
  ['fa', 'prs', 'pes'],
  ['ku', 'ckb', 'kmr', 'sdh'],
  ['id', 'in', 'ms'],
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh'],
  ['tl', 'fil'],
  ['zh', 'cmn', 'yue'],
  ['ar', 'arb', 'arz', 'apc', 'ary', 'acm', 'ajp', 'apd'],
  ['ur', 'pnb', 'skr'],
];

/** True for tags of one language, and of languages so close that detection cannot part them. */
export const isSameLanguage = (left: string, right: string): boolean => {
  const [one, other] = [primaryOf(left), primaryOf(right)];
  return one === other || SAME.some((tags) => tags.includes(one) && tags.includes(other));
};

/** Scripts that are told apart in a text, by the names of ISO 15924; Chinese, Japanese and Korean count as one. */
const LETTERS_OF = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Hani: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
} as const;

export type Script = keyof typeof LETTERS_OF;

const isScript = (name: string): name is Script => Object.hasOwn(LETTERS_OF, name);

const EAST_ASIAN = new Set(['Hans', 'Hant', 'Jpan', 'Kore', 'Hira', 'Kana', 'Hang', 'Bopo']);

/** As much of a text is looked at, in UTF-16 code units. */
const MOST_LOOKED_AT = 2000;

/** The script of most letters of a text; null where it has no letters, or they are of another script than these. */
export const scriptOfText = (text: string): Script | null => {
  const sample = text.slice(0, MOST_LOOKED_AT);
  let most: Script | null = null;
  let count = (sample.match(/\p{L}/gu)?.length ?? 0) / 2;
  for (const script of Object.keys(LETTERS_OF).filter(isScript)) {
    const letters = sample.match(LETTERS_OF[script])?.length ?? 0;
    if (letters > 0 && letters >= count) [most, count] = [script, letters];
  }
  return most;
};

/** Languages that are written in several scripts, whatever the likeliest one is. */
const OF_SEVERAL_SCRIPTS = new Set('az bs kk ks ku ky mn ms pa sd sh sr tg tk ug uz'.split(' '));

/** False where a language is not written in the letters of a text; true where nobody can tell. */
export const fitsScript = (tag: string, text: string): boolean => {
  const found = scriptOfText(text);
  if (found === null) return true;
  try {
    const locale = new Intl.Locale(tag);
    if (locale.script === undefined && OF_SEVERAL_SCRIPTS.has(primaryOf(tag))) return true;
    const script = locale.maximize().script;
    if (script === undefined) return true;
    return (EAST_ASIAN.has(script) ? 'Hani' : script) === found;
  } catch {
    return false;
  }
};
