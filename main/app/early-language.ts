// Owns what has to be known of the language before Electron is ready: only then can the system's own menus and dialogs be
// told their direction, so the settings are read here once, at once, and for this alone.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageSettingSchema } from '../../contract/settings';
import { chooseLanguage, directionOfLanguage, type Language } from '../../core/locales/languages';
import type { OutsideWishes } from './app-settings';

const earlySchema = z.object({ language: languageSettingSchema });

/** The language of the settings file at that path, as far as it can be read now; what is wrong with it is told later. */
export const earlyLanguage = (path: string, wishes: OutsideWishes): Language => {
  let setting: z.infer<typeof languageSettingSchema> = 'system';
  try {
    const parsed = earlySchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) setting = parsed.data.language;
  } catch {
    // No file yet, or none that can be read.
  }
  return chooseLanguage({ ...wishes, setting });
};

/**
 * Chromium's switch for the direction of native menus and dialogs (electron/electron#11912). It is read once, so a change
 * of language while the app runs turns them round only at the next start; their words change at once.
 */
export const directionSwitch = (language: Language): readonly [string, string] | null =>
  directionOfLanguage(language) === 'rtl' ? ['force-ui-direction', 'rtl'] : null;
