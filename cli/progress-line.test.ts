import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { scratchFolder } from '../main/testing/scratch';
import { ProgressLine } from './progress-line';
import { run } from './run';
import { ENGLISH } from './testing/seeded-workspace';
import { textExtractor } from '../main/testing/text-extractor';

const withClock = (): { line: ProgressLine; written: string[]; at: (milliseconds: number) => void } => {
  const written: string[] = [];
  let now = 0;
  const line = new ProgressLine(
    (text) => written.push(text),
    () => now,
  );
  return { line, written, at: (milliseconds) => (now = milliseconds) };
};

test('short work shows no line, and nothing has to be taken away', () => {
  const { line, written, at } = withClock();
  const tell = line.of('Reading');
  tell(0, 10);
  at(299);
  tell(9, 10);
  line.clear();
  expect(written).toEqual([]);
});

test('long work shows one line that is written over, not too often, and taken away at the end', () => {
  const { line, written, at } = withClock();
  at(300);
  line.of('Reading')(1, 3);
  at(350);
  line.of('Reading')(2, 3);
  at(400);
  line.of('Writing')(5, 3);
  at(1000);
  line.of('Writing')(0, 0);
  line.clear();
  line.of('Writing')(1, 1);
  expect(written).toEqual(['\r\u001b[KReading 33 %', '\r\u001b[KWriting 100 %', '\r\u001b[KWriting 0 %', '\r\u001b[K']);
});

test('no line is shown to programs, nor where nobody looks', async () => {
  const complaints: string[] = [];
  for (const [isWatched, extra] of [
    [true, ['--json']],
    [true, ['--quiet']],
    [false, []],
  ] as const) {
    await run(['import', ENGLISH, '--workspace', `${await scratchFolder()}/w`, ...extra], {
      userName: 'Tester',
      backups: await scratchFolder(),
      extractor: textExtractor,
      input: Readable.from([]),
      signal: new AbortController().signal,
      isWatched,
      print: () => Promise.resolve(),
      complain: (text) => Promise.resolve(void complaints.push(text)),
    });
  }
  expect(complaints).toEqual([]);
});
