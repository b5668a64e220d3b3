import { expect, test } from 'vitest';
import { readerStart } from '../files/reader-process';
import { askedWithoutWindow } from './without-window';

const PROGRAM = '/opt/Hashiya/hashiya';

test('a start without words, with a pack, or with switches asks for the window', () => {
  for (const words of [[], ['pack.hashiya'], ['--lang=fa'], ['--'], ['--', '--command-line', 'list'], ['list', 'w']]) {
    expect(askedWithoutWindow([PROGRAM, ...words]), words.join(' ')).toBeNull();
  }
});

test('what stands behind the two dashes is for the command line, dashes and all', () => {
  const words = ['export', 'w', '--out', '--', '--type=x'];
  expect(askedWithoutWindow([PROGRAM, '--log-level=3', '--command-line', '--', ...words])).toEqual({
    task: 'command-line',
    words,
  });
});

test('the process that reads files is started by exactly its own words', () => {
  expect(askedWithoutWindow([PROGRAM, ...readerStart(512)])).toEqual({ task: 'read-files' });
  for (const words of [
    ['--read-files'],
    [...readerStart(512), '--inspect'],
    ['--read-files', '--js-flags=--max-old-space-size=512 --expose-gc'],
  ]) {
    expect(askedWithoutWindow([PROGRAM, ...words]), words.join(' ')).toBeNull();
  }
});
