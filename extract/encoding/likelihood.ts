// Owns how likely it is that decoded text is what somebody wrote. Bytes of a wrong encoding give letters too, but seldom
// the ones that a language uses most, and words that no hand writes: scripts mixed within a word, signs between letters,
// capitals after small letters, vowel marks without a letter.

/** A script with the letters that its languages use most. Together they are some two thirds of the letters of any text. */
interface Script {
  readonly letters: RegExp;
  readonly common: ReadonlySet<string>;
  /** Which share of the letters of real texts the common ones are. */
  readonly usualShare: number;
}

const SCRIPTS: readonly Script[] = [
  { letters: /\p{Script=Arabic}/u, common: new Set('اليمنرودهتبیسک'), usualShare: 0.72 },
  { letters: /\p{Script=Hebrew}/u, common: new Set('יוהלאתרשבמ'), usualShare: 0.68 },
  { letters: /\p{Script=Cyrillic}/u, common: new Set('оеаинтсрвл'), usualShare: 0.62 },
  { letters: /\p{Script=Greek}/u, common: new Set('αοιετσνηυρ'), usualShare: 0.62 },
  { letters: /\p{Script=Latin}/u, common: new Set('eainrtsol'), usualShare: 0.62 },
  {
    letters: /\p{Script=Han}/u,
    common: new Set(
      '的一是不了人在有他这中大来上国个到说们为和地出也时年得就要下以生会自之家学对可后多天而能都日起发成事只作文无用主行方前所本经面公同民分外法社政新這來國個說們為時會對後發無經學',
    ),
    usualShare: 0.25,
  },
  {
    letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
    common: new Set('のにはをたとがてでるしいなれさもあ'),
    usualShare: 0.45,
  },
  { letters: /\p{Script=Hangul}/u, common: new Set('이다는에의을가고하지로한를은대기사자인리아도'), usualShare: 0.3 },
];

/** How many characters are looked at: more do not change the picture. */
const SAMPLE_LENGTH = 20_000;

/** Signs of ASCII part words: in a page, markup stands at them without a space. */
const WORD = /[^\s!-/:-@[-`{-~]+/gu;
/** The edges of a word that are punctuation. */
const TRIM = /^[\p{P}\p{S}\u200C-\u200F]+|[\p{P}\p{S}\u200C-\u200F]+$/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Whether a word has what no hand writes. A word of ASCII alone says nothing, since every encoding has it. */
const isOdd = (word: string): boolean => {
  if (/[\u0080-\u009F\uFFFD\p{Co}\p{Cn}]/u.test(word)) return true;
  if (/^\p{M}/u.test(word)) return true;
  const scripts = SCRIPTS.filter(({ letters }) => letters.test(word)).length;
  if (scripts > 1) return true;
  // An alphabet with accents has fewer letters with one than without in its words.
  if (/\p{Script=Latin}/u.test(word) && count(word, /[^\0-\x7F]/gu) > count(word, /[A-Za-z]/g) + 1) return true;
  // A sign of money or a fraction between letters, and a capital after a small letter of an accented alphabet.
  if (/\p{L}[¡-¿×÷\p{Sc}]+\p{L}/u.test(word)) return true;
  return /\p{Ll}\p{Lu}/u.test(word) && /[^\0-\x7F]/.test(word);
};

/**
 * From 0 (nobody wrote this) to 1. Text of ASCII alone is 1: it is the same in every encoding that is looked at but
 * UTF-16. What has no letters beyond ASCII, but other characters, is judged by its words alone.
 */
export const likelihoodOf = (text: string): number => {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let words = 0;
  let odd = 0;
  for (const [found] of sample.matchAll(WORD)) {
    const word = found.replace(TRIM, '');
    if (!/[^\0-\x7F]/.test(word)) {
      if (/[^\0-\x7F]/.test(found) && /[\u0080-\u009F\uFFFD]/.test(found)) odd += 1;
      continue;
    }
    words += 1;
    if (isOdd(word)) odd += 1;
  }
  const wholeness = words === 0 ? (odd === 0 ? 1 : 0) : Math.max(0, 1 - odd / words);
  return wholeness * commonness(sample);
};

/** How far the letters of the script that most of the text beyond ASCII is written in are the common ones. */
const commonness = (sample: string): number => {
  const beyondAscii = sample.toLowerCase().match(/(?=[^\0-\x7F])\p{L}/gu) ?? [];
  if (beyondAscii.length === 0) return 1;
  const counted = SCRIPTS.map((script) => ({
    script,
    letters: beyondAscii.filter((letter) => script.letters.test(letter)),
  }));
  const most = counted.reduce((one, other) => (other.letters.length > one.letters.length ? other : one));
  // Accented Latin letters stand among plain ones, which are most of the word: their own share says nothing.
  if (most.script.letters.test('e')) return most.letters.length / beyondAscii.length;
  const common = most.letters.filter((letter) => most.script.common.has(letter)).length;
  return Math.min(1, common / beyondAscii.length / most.script.usualShare);
};
