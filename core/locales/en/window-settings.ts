// Owns the English words of the settings dialog. The names of the languages are in core/locales/languages: each is in its own.

import type { Calendar, Digits } from '../conventions';

export const settings = {
  heading: 'Settings',
  open: 'Settings',
  analyst: 'Your name',
  analystHint: 'It stands at everything that you mark, in this and in new workspaces.',
  analystWrong: 'Marks need the name of whoever made them.',
  look: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  language: 'Language of the interface',
  languageOfSystem: 'System',
  languageHint:
    'Articles keep their own language and direction. Menus and dialogs of the system change their side at the next start.',
  calendar: 'Calendar',
  calendars: {
    gregory: 'Gregorian',
    persian: 'Jalali (solar Hijri)',
    'islamic-umalqura': 'Hijri (Umm al-Qura)',
  } satisfies Record<Calendar, string>,
  usual: 'By language',
  digits: 'Digits',
  digitSets: { latn: 'European', arab: 'Arabic', arabext: 'Persian' } satisfies Record<Digits, string>,
  filesHint: 'Files and exports always have ISO dates and European digits.',
} as const;
