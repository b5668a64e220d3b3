// Owns which words the interface can speak, by language. The command line is for scripts and logs and speaks English only.

import { arabic } from './arabic';
import { english } from './english';
import { hebrew } from './hebrew';
import type { Language } from './languages';
import { persian } from './persian';

/** As i18next takes them. */
export const resources = {
  en: { translation: english },
  fa: { translation: persian },
  ar: { translation: arabic },
  he: { translation: hebrew },
} as const satisfies Record<Language, unknown>;
