// Owns what the app remembers between starts, in one file of the user's own folder: who the analyst is, recent
// workspaces, the window's place, the theme, language, calendar, digits, and how what is set aside is shown. Losing it loses no work, so an
// unreadable one is set aside and begun anew.

import { rename } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { z } from 'zod';
import {
  calendarSettingSchema,
  clutterSettingSchema,
  digitsSettingSchema,
  keptSettingsSchema,
  languageSettingSchema,
  type Settings,
} from '../../contract/settings';
import { textPlaceSchema, type TextPlace } from '../../core/early-text/early-text';
import { chooseLanguage, type Language, type LanguageWishes } from '../../core/locales/languages';
import { isSame } from '../../core/same';
import { idSchema } from '../../core/workspace/identity';
import { note } from '../log/app-log';
import { DamagedFileError, JsonRecord } from '../store/json-record';
import { systemMoment } from '../store/moment';

export const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});

export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const FORMAT_VERSION = 1;
const MOST_RECENT = 10;

const fileSchema = keptSettingsSchema.extend({
  // Older files have none of these, and a newer Hashiya may know more of them: neither is worth losing the rest.
  language: languageSettingSchema.catch('system'),
  calendar: calendarSettingSchema.catch('language'),
  digits: digitsSettingSchema.catch('language'),
  clutter: clutterSettingSchema.catch('dimmed'),
  formatVersion: z.literal(FORMAT_VERSION),
  window: windowPlaceSchema.nullable(),
  /** The workspace that was open when the app last ended; null for none. */
  lastWorkspace: z.string().nullable(),
  /** The article that was read last in each recent workspace, by its folder. */
  lastArticles: z.record(z.string(), idSchema).catch({}),
  /** Where the text stood that was read last, and in which workspace. */
  textPlace: z.object({ folder: z.string(), place: textPlaceSchema }).nullable().catch(null),
});

type SettingsFile = z.infer<typeof fileSchema>;

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list has no name.
    return '';
  }
};

const initialSettings = (): SettingsFile => ({
  formatVersion: FORMAT_VERSION,
  analyst: { id: systemMoment.newId(), name: userName() || 'Analyst' },
  theme: 'system',
  language: 'system',
  calendar: 'language',
  digits: 'language',
  clutter: 'dimmed',
  recent: [],
  window: null,
  lastWorkspace: null,
  lastArticles: {},
  textPlace: null,
});

/** What has a say in the language besides the setting. */
export type OutsideWishes = Omit<LanguageWishes, 'setting'>;

export class AppSettings {
  private queue: Promise<void> = Promise.resolve();

  private constructor(
    private readonly record: JsonRecord<SettingsFile>,
    private held: SettingsFile,
    private wishes: OutsideWishes,
  ) {}

  /** Reads the settings, or begins them. Throws a system error or a `NewerFileError`. */
  static async load(path: string, wishes: OutsideWishes = { commandLine: null, system: [] }): Promise<AppSettings> {
    const record = new JsonRecord<SettingsFile>(path, fileSchema, FORMAT_VERSION);
    try {
      const value = await record.read();
      if (value !== null) return new AppSettings(record, value, wishes);
    } catch (error) {
      if (!(error instanceof DamagedFileError)) throw error;
      await rename(path, `${path}.damaged`);
    }
    const settings = new AppSettings(record, initialSettings(), wishes);
    await settings.change({});
    return settings;
  }

  get value(): Readonly<SettingsFile> {
    return this.held;
  }

  /** What the window may see. */
  get shared(): Settings {
    const { analyst, theme, language, calendar, digits, clutter, recent } = this.held;
    return { analyst, theme, language, calendar, digits, clutter, recent, interfaceLanguage: this.interfaceLanguage };
  }

  /** The language that the interface speaks now. */
  get interfaceLanguage(): Language {
    return chooseLanguage({ ...this.wishes, setting: this.held.language });
  }

  /** Changes settings and keeps them. A write that fails is not worth stopping work for: they still hold until the end. */
  change(changes: Partial<Omit<SettingsFile, 'formatVersion'>>): Promise<void> {
    this.held = { ...this.held, ...changes };
    // Whoever chooses a language wants to see it, whatever this start was asked for.
    if (changes.language !== undefined) this.wishes = { ...this.wishes, commandLine: null };
    // One write at a time, so that the newest is the last.
    this.queue = this.queue
      .then(() => this.record.write(this.held))
      .catch((error: unknown) => {
        note({ event: 'error', place: 'settings', error });
      });
    return this.queue;
  }

  /** Resolves when the changes made so far have been written. */
  settled(): Promise<void> {
    return this.queue;
  }

  /** Puts a workspace at the head of the recent ones. */
  async remember(folder: string, title: string): Promise<void> {
    const others = this.held.recent.filter((recent) => recent.folder !== folder);
    await this.change({ lastWorkspace: folder, recent: [{ folder, title }, ...others].slice(0, MOST_RECENT) });
  }

  /** Remembers which article of a workspace is read. */
  async rememberArticle(folder: string, articleId: string): Promise<void> {
    const { recent, lastArticles } = this.held;
    if (lastArticles[folder] === articleId || !recent.some((one) => one.folder === folder)) return;
    const known = Object.entries(lastArticles).filter(([at]) => recent.some((one) => one.folder === at));
    await this.change({ lastArticles: { ...Object.fromEntries(known), [folder]: articleId } });
  }

  /** Remembers where the text stands that is read in a workspace. */
  async rememberTextPlace(folder: string, place: TextPlace): Promise<void> {
    const textPlace = { folder, place };
    if (!isSame(this.held.textPlace, textPlace)) await this.change({ textPlace });
  }

  /** Drops a workspace that is no longer there: from the recent ones, and as the one to open at the next start. */
  async forget(folder: string): Promise<void> {
    const { recent, lastWorkspace } = this.held;
    await this.change({
      recent: recent.filter((one) => one.folder !== folder),
      lastWorkspace: lastWorkspace === folder ? null : lastWorkspace,
    });
  }
}
