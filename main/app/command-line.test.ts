import { expect, test } from 'vitest';
import { packArgument } from './command-line';

test('a file manager hands over a pack by its path', () => {
  expect(packArgument(['/opt/Hashiya/hashiya', '--lang=fa', 'بسته.HASHIYA'], '/home/a')).toBe('/home/a/بسته.HASHIYA');
});

test('the program itself, switches and other files are no packs', () => {
  expect(packArgument(['/opt/program.hashiya', '--x=a.hashiya', 'report.html'], '/')).toBeNull();
});
