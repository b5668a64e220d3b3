// Owns the words that hedge: those by which a writer does not vouch for what is said. Data by language, and where they
// stand in a text. What they mean in their sentence is not judged: a hedge on another clause counts too.

import { foldForSearch } from '../text/fold';
import { phrasesIn, type PhraseHit } from './phrases';
import { languagesToSearch, type DriftLanguage } from './primary-language';

/** Hedges of a language; the first spelling of a row names them all, so that forms of one word are no change. */
const HEDGES: Readonly<Record<DriftLanguage, readonly (readonly string[])[]>> = {
  en: [
    ['allegedly', 'alleged'],
    ['reportedly', 'reported to have', 'reported to be'],
    ['supposedly'],
    ['purportedly', 'purported'],
    ['apparently'],
    ['seemingly', 'seems to', 'seem to', 'seemed to', 'appears to', 'appear to', 'appeared to'],
    ['possibly', 'perhaps', 'maybe'],
    ['probably', 'likely'],
    ['may'],
    ['might'],
    ['could'],
    ['suggested', 'suggests', 'suggest', 'suggesting'],
    ['is said to', 'are said to', 'was said to', 'were said to'],
    ['it is believed', 'is believed to', 'are believed to', 'was believed to', 'were believed to'],
    ['it is thought', 'is thought to', 'are thought to'],
    ['claimed to', 'claims to'],
  ],
  fa: [
    ['گویا', 'گوئیا'],
    ['ظاهراً', 'در ظاهر'],
    ['احتمالاً', 'به احتمال زیاد', 'احتمال دارد', 'احتمال می‌رود'],
    ['شاید'],
    ['ممکن است', 'ممکن بود'],
    ['به نظر می‌رسد', 'به‌نظر می‌آید', 'به نظر می‌رسید'],
    ['ادعا می‌شود', 'ادعا شده', 'ادعا شد'],
    ['گفته می‌شود'],
    ['به ادعای'],
    ['بنا بر گزارش‌ها', 'بنابر گزارش‌ها'],
  ],
  ar: [
    ['ربما', 'لربما'],
    ['قد'],
    ['يبدو', 'تبدو', 'على ما يبدو', 'فيما يبدو'],
    ['يُزعم', 'زُعم', 'المزعوم', 'المزعومة'],
    ['من المحتمل', 'يُحتمل', 'على الأرجح', 'من المرجح'],
    ['من الممكن', 'يمكن أن'],
    ['يُعتقد'],
    ['يُقال', 'قيل'],
    ['لعل'],
  ],
  he: [
    ['ככל הנראה', 'כנראה'],
    ['לכאורה'],
    ['ייתכן', 'יתכן'],
    ['אולי'],
    ['לטענת', 'לטענתו', 'לטענתה', 'לטענתם'],
    ['עשוי', 'עשויה', 'עשויים', 'עשויות'],
    ['עלול', 'עלולה', 'עלולים', 'עלולות'],
    ['נראה כי', 'נראה ש'],
    ['על פי הדיווחים', 'לפי הדיווחים'],
  ],
};

/** What is written joined before a word: and, then, that. */
const PREFIXES: Readonly<Record<DriftLanguage, readonly string[]>> = {
  en: [],
  fa: [],
  ar: ['و', 'ف'],
  he: ['ו', 'ש', 'וש', 'כש'],
};

const NAME_OF: ReadonlyMap<string, string> = new Map(
  Object.values(HEDGES).flatMap((rows) => rows.flatMap((row) => row.map((form) => [form, row[0] ?? form] as const))),
);

/** `قد` hedges before what may be to come (قد يكون) and affirms before what has been (قد قال). Folded beginnings. */
const AFTER_QAD = ['ي', 'تكون', 'تؤدي'].map((beginning) => foldForSearch(beginning).text);

const isHedge = (text: string, { phrase, start, end }: PhraseHit): boolean => {
  // The month is written with a capital, and the hedge only where it begins a sentence, which it seldom does.
  if (phrase === 'may') return text.slice(start, end) !== 'May';
  if (phrase !== 'قد') return true;
  const next = foldForSearch(text.slice(end, end + 40)).text.trimStart();
  return AFTER_QAD.some((beginning) => next.startsWith(beginning));
};

/** A hedge where it stands, in UTF-16 code units; `name` is the same for all forms of it. */
export interface HedgeHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The hedges of a text in text order, by its language's list; by all lists where the language is unknown or has none. */
export const hedgesIn = (text: string, language: string | null): HedgeHit[] =>
  languagesToSearch(language)
    .flatMap((known) => phrasesIn(text, HEDGES[known].flat(), PREFIXES[known]))
    .filter((hit) => isHedge(text, hit))
    .map(({ phrase, start, end }) => ({ name: NAME_OF.get(phrase) ?? phrase, start, end }))
    .sort((left, right) => left.start - right.start || left.end - right.end);
