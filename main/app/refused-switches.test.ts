import { expect, test } from 'vitest';
import { refusedSwitch } from './refused-switches';

test('an app is not started for others to look into', () => {
  expect(refusedSwitch(['hashiya', '--remote-debugging-port=9222'])).toBe('remote-debugging-port');
  expect(refusedSwitch(['hashiya', '--workspace', 'news', '--inspect-brk'])).toBe('inspect-brk');
});

test('one dash is as good as two, to Chromium', () => {
  expect(refusedSwitch(['hashiya', '-remote-debugging-pipe'])).toBe('remote-debugging-pipe');
});

test('what the app itself understands, and files, are no such switches', () => {
  expect(refusedSwitch(['hashiya', '--workspace=inspect', '--lang=fa', 'inspect', 'remote-debugging-port'])).toBeNull();
});

test('a switch is known by its whole name', () => {
  expect(refusedSwitch(['hashiya', '--inspector-of-news'])).toBeNull();
});
