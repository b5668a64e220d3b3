// Owns which languages the interface speaks, and which of them a start of the app speaks. Articles may be in any language.

/** BCP 47 tags, in the order in which they are offered. */
export const LANGUAGES = ['en', 'fa', 'ar', 'he'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words, for whoever cannot read the one that is shown. */
export const LANGUAGE_NAMES = {
  en: 'English',
  fa: 'فارسی',
  ar: 'العربية',
  he: 'עברית',
} as const satisfies Record<Language, string>;

/** The direction of an interface in that language. */
export const directionOfLanguage = (language: Language): 'ltr' | 'rtl' => (language === 'en' ? 'ltr' : 'rtl');

/** Where the language of the interface comes from, the strongest first. */
export interface LanguageWishes {
  /** What the command line asks for with `--lang`; null where it does not. It holds for that start. */
  readonly commandLine: string | null;
  /** What the analyst has chosen. */
  readonly setting: Language | 'system';
  /** The languages of the system, the preferred first, as BCP 47 tags or as POSIX writes them (`fa_IR.UTF-8`). */
  readonly system: readonly string[];
}

/** The language that a tag asks for, whatever its region and script; null where the interface does not speak it. */
const spokenLanguage = (tag: string): Language | null => {
  try {
    // Canonical tags know that `iw` is Hebrew and `prs` (Dari) is Persian.
    const { language } = new Intl.Locale(tag.replace(/[.@].*$/u, '').replaceAll('_', '-'));
    return LANGUAGES.find((spoken) => spoken === language) ?? null;
  } catch {
    return null;
  }
};

/** The language to speak: what was asked for, else the first of the system's that is spoken here, else English. */
export const chooseLanguage = ({ commandLine, setting, system }: LanguageWishes): Language => {
  const asked = commandLine === null ? null : spokenLanguage(commandLine);
  if (asked !== null) return asked;
  if (setting !== 'system') return setting;
  for (const tag of system) {
    const spoken = spokenLanguage(tag);
    if (spoken !== null) return spoken;
  }
  return 'en';
};
