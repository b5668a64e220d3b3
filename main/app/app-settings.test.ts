import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NewerFileError } from '../store/json-record';
import { scratchFolder } from '../testing/scratch';
import { AppSettings } from './app-settings';
import { directionSwitch, earlyLanguage } from './early-language';

const settingsFile = async (): Promise<string> => join(await scratchFolder(), 'settings.json');

/** As the first version wrote it. */
const OLD_FILE = `{
  "formatVersion": 1,
  "analyst": {
    "id": "0199d3c4-6f0a-7a51-8c1e-2f3b4c5d6e7f",
    "name": "سارا"
  },
  "theme": "dark",
  "recent": [
    {
      "folder": "/home/sara/china",
      "title": "China"
    }
  ],
  "window": {
    "x": 10,
    "y": 20,
    "width": 1280,
    "height": 860,
    "maximized": false
  },
  "lastWorkspace": "/home/sara/china"
}
`;

describe('settings', () => {
  test('changed many times at once are kept as they were last', async () => {
    const file = await settingsFile();
    const settings = await AppSettings.load(file);
    for (let width = 1; width <= 20; width += 1) {
      void settings.change({ window: { x: 0, y: 0, width, height: 1, maximized: false } });
    }
    void settings.change({ theme: 'dark' });
    await settings.settled();
    const again = await AppSettings.load(file);
    expect(again.value).toEqual(settings.value);
    expect(again.value.window?.width).toBe(20);
    expect(again.value.theme).toBe('dark');
  });

  test('of an older Hashiya, without language, calendar and digits, are kept whole', async () => {
    const file = await settingsFile();
    await writeFile(file, OLD_FILE);
    const settings = await AppSettings.load(file, { commandLine: null, system: ['fa-IR'] });
    expect(settings.value.analyst.name).toBe('سارا');
    expect(settings.shared).toMatchObject({
      theme: 'dark',
      language: 'system',
      calendar: 'language',
      digits: 'language',
      interfaceLanguage: 'fa',
      clutter: 'dimmed',
      recent: [{ folder: '/home/sara/china', title: 'China' }],
    });
    expect(await readdir(join(file, '..'))).toEqual(['settings.json']);
    expect(await readFile(file, 'utf8')).toBe(OLD_FILE);
  });

  test('with a language, calendar or digits that are not known keep everything else', async () => {
    const file = await settingsFile();
    const known = JSON.parse(OLD_FILE) as object;
    await writeFile(file, JSON.stringify({ ...known, language: 'tlh', calendar: 'maya', digits: 5, clutter: 'gone' }));
    const settings = await AppSettings.load(file);
    expect(settings.shared).toMatchObject({
      theme: 'dark',
      language: 'system',
      calendar: 'language',
      digits: 'language',
      clutter: 'dimmed',
    });
  });

  test('are kept with language, calendar and digits, and a choice ends what the command line asked for', async () => {
    const file = await settingsFile();
    const wishes = { commandLine: 'fa', system: ['he'] };
    const settings = await AppSettings.load(file, wishes);
    expect(settings.shared).toMatchObject({ language: 'system', interfaceLanguage: 'fa' });
    await settings.change({ digits: 'latn' });
    expect(settings.interfaceLanguage).toBe('fa');
    await settings.change({ language: 'ar', calendar: 'islamic-umalqura' });
    expect(settings.interfaceLanguage).toBe('ar');
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      language: 'ar',
      calendar: 'islamic-umalqura',
      digits: 'latn',
    });
    expect((await AppSettings.load(file, wishes)).interfaceLanguage).toBe('fa');
    await settings.change({ language: 'system' });
    expect(settings.interfaceLanguage).toBe('he');
  });

  test('are read early for their language alone, whatever state they are in', async () => {
    const file = await settingsFile();
    const wishes = { commandLine: null, system: ['he'] };
    expect(earlyLanguage(file, wishes)).toBe('he');
    for (const [content, language] of [
      ['', 'he'],
      ['[]', 'he'],
      [OLD_FILE, 'he'],
      ['{"language":"tlh"}', 'he'],
      ['{"language":"fa","formatVersion":99}', 'fa'],
    ] as const) {
      await writeFile(file, content);
      expect(earlyLanguage(file, wishes), content).toBe(language);
    }
    expect(earlyLanguage(file, { ...wishes, commandLine: 'ar' })).toBe('ar');
    expect(directionSwitch('en')).toBeNull();
    expect(directionSwitch('ar')).toEqual(['force-ui-direction', 'rtl']);
  });

  test('that are damaged are set aside; newer ones are left alone', async () => {
    const file = await settingsFile();
    await writeFile(file, 'damaged');
    const settings = await AppSettings.load(file);
    expect((await readdir(join(file, '..'))).sort()).toEqual(['settings.json', 'settings.json.damaged']);
    const newer = JSON.stringify({ ...settings.value, formatVersion: 2 });
    await writeFile(file, newer);
    await expect(AppSettings.load(file)).rejects.toThrow(NewerFileError);
    expect(await readFile(file, 'utf8')).toBe(newer);
  });
});
