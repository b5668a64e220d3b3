import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NewerFileError } from '../store/json-record';
import { scratchFolder } from '../testing/scratch';
import { AppSettings } from './app-settings';

const settingsFile = async (): Promise<string> => join(await scratchFolder(), 'settings.json');

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
