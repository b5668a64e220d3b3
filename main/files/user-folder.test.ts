import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { backupsFolder, userFolder } from './user-folder';

test.each([
  ['linux', {}, '/home/sam', '/home/sam/.config/hashiya'],
  ['linux', { XDG_CONFIG_HOME: '' }, '/home/sam', '/home/sam/.config/hashiya'],
  ['linux', { XDG_CONFIG_HOME: '/conf' }, '/home/sam', '/conf/hashiya'],
  ['darwin', { XDG_CONFIG_HOME: '/conf' }, '/Users/sam', '/Users/sam/Library/Application Support/hashiya'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\sam', 'D:\\Roaming\\hashiya'],
  ['win32', {}, 'C:\\Users\\sam', 'C:\\Users\\sam\\AppData\\Roaming\\hashiya'],
] as const)('the user’s folder on %s with %j is where Electron has it', (platform, environment, home, folder) => {
  expect(userFolder({ platform, environment, home })).toBe(folder);
});

test('backups are in the user’s folder, in the one the app was given, or where the variable says', () => {
  const system = { platform: 'linux', home: '/home/sam' } as const;
  expect(backupsFolder({ ...system, environment: {} })).toBe('/home/sam/.config/hashiya/backups');
  expect(backupsFolder({ ...system, environment: {} }, '/own')).toBe('/own/backups');
  expect(backupsFolder({ ...system, environment: { HASHIYA_BACKUPS: '/b' } }, '/own')).toBe('/b');
  expect(backupsFolder({ ...system, environment: { HASHIYA_BACKUPS: 'b' } })).toBe(resolve('b'));
});
