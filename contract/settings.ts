// Owns what the app remembers outside any workspace, as far as the window may see it.

import { z } from 'zod';
import { CALENDARS, DIGITS } from '../core/locales/conventions';
import { LANGUAGES } from '../core/locales/languages';
import { analystSchema } from '../core/workspace/identity';

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

/** The language of the interface; `system` takes the first of the system's languages that the interface speaks. */
export const languageSettingSchema = z.enum(['system', ...LANGUAGES]);
export type LanguageSetting = z.infer<typeof languageSettingSchema>;

/** The calendar of dates on screen; `language` is the usual one of the interface's language: Jalali for Persian, else Gregorian. */
export const calendarSettingSchema = z.enum(['language', ...CALENDARS]);
export type CalendarSetting = z.infer<typeof calendarSettingSchema>;

/** The digits of numbers on screen; `language` is those usual in the interface's language: ۰–۹ for Persian, ٠–٩ for Arabic, else 0–9. */
export const digitsSettingSchema = z.enum(['language', ...DIGITS]);
export type DigitsSetting = z.infer<typeof digitsSettingSchema>;

/** How the lines of an article are shown that are set aside; folded ones can be opened run by run. */
export const clutterSettingSchema = z.enum(['dimmed', 'folded', 'shown']);
export type ClutterSetting = z.infer<typeof clutterSettingSchema>;

export const recentWorkspaceSchema = z.object({ folder: z.string(), title: z.string() });

/** What is kept from start to start. */
export const keptSettingsSchema = z.object({
  analyst: analystSchema,
  theme: themeSchema,
  language: languageSettingSchema,
  calendar: calendarSettingSchema,
  digits: digitsSettingSchema,
  clutter: clutterSettingSchema,
  recent: z.array(recentWorkspaceSchema),
});

export const settingsSchema = keptSettingsSchema.extend({
  /** The language that is spoken now: what the settings, the command line and the system come to. */
  interfaceLanguage: z.enum(LANGUAGES),
});

export type Settings = z.infer<typeof settingsSchema>;

/** What the window may ask to be changed; what is left out stays. */
export const settingsChangeSchema = z.object({
  theme: themeSchema.exactOptional(),
  analystName: z.string().trim().min(1).exactOptional(),
  language: languageSettingSchema.exactOptional(),
  calendar: calendarSettingSchema.exactOptional(),
  digits: digitsSettingSchema.exactOptional(),
  clutter: clutterSettingSchema.exactOptional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
