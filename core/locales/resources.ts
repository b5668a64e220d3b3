// Owns which words the interface can speak, by language. The command line is for scripts and logs and speaks English only.

import { arabic } from './arabic';
import { english } from './english';

/** As i18next takes them. */
export const resources = {
  en: { translation: english },
  ar: { translation: arabic },
} as const;
