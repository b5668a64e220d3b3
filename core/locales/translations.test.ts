import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from './languages';
import { resources } from './resources';

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const PLURAL = new RegExp(`_(?:${FORMS.join('|')})$`, 'u');

/** Every text of a language by its key, `window.library.landmark`; keys may hold anything but a full stop. */
const textsOf = (language: Language): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  const walk = (tree: object, path: readonly string[]): void => {
    for (const [key, value] of Object.entries(tree) as [string, unknown][]) {
      if (typeof value === 'string') texts.set([...path, key].join('.'), value);
      else if (typeof value === 'object' && value !== null) walk(value, [...path, key]);
    }
  };
  walk(resources[language].translation, []);
  return texts;
};

const english = textsOf('en');
/** Keys without their plural forms. */
const stemsOf = (texts: ReadonlyMap<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(PLURAL, '')))].sort();

/** The counted keys of English: those that have both of its forms. */
const counted = new Set(
  [...english.keys()]
    .filter((key) => key.endsWith('_other') && english.has(key.replace(PLURAL, '_one')))
    .map((key) => key.replace(PLURAL, '')),
);

const placeholdersOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/gu)].map(([, name]) => name ?? '').sort();

const withoutPlaceholders = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}/gu, '');

/** What reads the same in every language: names, marks that only put things together. */
const SAME = new Set(['window.appName', 'window.title']);

/**
 * Words in Latin letters that people of every language know by them: the app, keys of the keyboard, formats, other tools, standards, grades,
 * commands to be typed, and names of files that we make.
 */
const LATIN =
  /hashiya verify|hashiya merge|Hashiya|W3C Web Annotation|Label Studio|Hypothesis|REFI-QDA|UIMA CAS|doccano|brat|Markdown|JSON-LD|JSON|URL|UTF-8|UTF-16|UTF|utf-8|windows-1256|iso-8859-8|ISO(?: 8601)?|STANAG|PDF|RTF|ZIP|PNG|JPEG|Ctrl|SHA-256|MiB|id|RLO|LRO|\bworkspace(?:\.json)?\b|\bdamaged-1\b|\.?(?:txt|md|json|html|mhtml|docx|odt|pdf|epub|eml)\b|--encoding|\b[AF]\b|\bb1\b|ATLAS\.ti|MAXQDA|NVivo|QualCoder|UIMA CAS|INCEpTION|spaCy|Prodigy|CSV|GraphML|Gephi|Cytoscape|NetworkX|ClaimReview|schema\.org|CSL|Zotero|HTML|Word|LibreOffice|\bR\b|Python|Excel|contested:(?:yes|no)|pt-BR|\bfa\b|\bin:|\b(?:article|mention|claim|note|actor)\b|\b(?:OR|AND|NOT)\b|CRLF|LF|Linux|macOS|Windows|MIT|\.minisig|\.qdpx|\.qdc/gu;

describe('every language of the interface', () => {
  test('is there', () => {
    expect(Object.keys(resources).sort()).toEqual([...LANGUAGES].sort());
  });

  for (const language of LANGUAGES.filter((one) => one !== 'en')) {
    describe(language, () => {
      const texts = textsOf(language);
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;

      // Persian says 0 and 1 in one form, which cannot do without the number.
      const exact = forms.filter(
        (form) =>
          [...Array(1000).keys()].filter((count) => new Intl.PluralRules(language).select(count) === form).length === 1,
      ) as string[];

      test('has the keys of English, and no others', () => {
        expect(stemsOf(texts)).toEqual(stemsOf(english));
      });

      test('has each plural form that its counts take, and no others', () => {
        const wrong = [...counted].filter((stem) => {
          const has = FORMS.filter((form) => texts.has(`${stem}_${form}`));
          return [...has].sort().join() !== [...forms].sort().join();
        });
        expect(wrong).toEqual([]);
        const singular = [...texts.keys()].filter((key) => PLURAL.test(key) && !counted.has(key.replace(PLURAL, '')));
        expect(singular.filter((key) => !english.has(key))).toEqual([]);
      });

      test('fills the placeholders that English fills; a form for one exact number may say it in words, and one for none names none', () => {
        const wrong: string[] = [];
        for (const [key, text] of texts) {
          const stem = key.replace(PLURAL, '');
          const isCounted = counted.has(stem);
          const wanted = placeholdersOf(english.get(isCounted ? `${stem}_other` : key) ?? '');
          const own = placeholdersOf(text);
          const isExact = isCounted && exact.includes(key.replace(/^.*_/su, ''));
          const mayLack = key.endsWith('_zero') ? wanted : isExact ? ['number'] : [];
          const missing = wanted.filter((name) => !own.includes(name) && !mayLack.includes(name));
          const foreign = own.filter((name) => !wanted.includes(name));
          if (missing.length + foreign.length > 0) wrong.push(`${key}: ${text}`);
        }
        expect(wrong).toEqual([]);
      });

      test('says nothing in English', () => {
        const same = [...texts].filter(
          ([key, text]) => !SAME.has(key) && english.get(key) === text && /\p{L}/u.test(withoutPlaceholders(text)),
        );
        expect(same).toEqual([]);
        const latin = [...texts]
          .map(([key, text]): [string, string] => [key, withoutPlaceholders(text).replaceAll(LATIN, '')])
          .filter(([key, text]) => !SAME.has(key) && /\p{Script=Latin}/u.test(text));
        expect(latin).toEqual([]);
      });

      test('has no text that is empty or has blanks at its edges', () => {
        expect([...texts].filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
      });

      test('keeps the parts of an ISO date in their order: none stands bare after letters from right to left', () => {
        const torn = [...texts].filter(([, text]) => {
          const before = /^(.*?)\d{4}-\d\d-\d\d/su.exec(text)?.[1];
          if (before === undefined) return false;
          const lastStrong = [...before].reverse().find((letter) => /[\p{L}\u2066]/u.test(letter));
          // Hebrew letters leave European digits and the hyphens between them alone (UAX #9, W2 and W4).
          return lastStrong !== undefined && /\p{Script=Arabic}/u.test(lastStrong);
        });
        expect(torn).toEqual([]);
      });

      test('finds the form of every number by the rules of the Unicode CLDR', () => {
        const instance = createInstance();
        void instance.init({ lng: language, resources, interpolation: { escapeValue: false }, initAsync: false });
        const rules = new Intl.PluralRules(language);
        for (const count of [0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 1_000_000]) {
          const shown = instance.t('window.card.ranges', { count, number: String(count) });
          const own = texts.get(`window.card.ranges_${rules.select(count)}`) ?? '';
          expect(shown, String(count)).toBe(own.replaceAll('{{number}}', String(count)));
        }
      });
    });
  }
});
