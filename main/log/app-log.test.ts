import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch';
import { lastNoted, logPath, note, openLog, ownFilesIn } from './app-log';

const linesWithoutTime = (): string[] => lastNoted(100).map((line) => line.replace(/^\S+ /u, ''));

test('what happens is noted a line each with its time, from when the log was begun', async () => {
  const folder = join(await scratchFolder(), 'logs');
  const built = await scratchFolder();
  await mkdir(join(built, 'main'));
  await writeFile(join(built, 'main', 'index.js'), '');
  openLog(folder, ownFilesIn(built, 'app://hashiya'));
  note({ event: 'started', app: '0.1.0', electron: '45.4.1', platform: 'linux', arch: 'x64' });
  const error = new Error('the minister said');
  error.stack = `Error: the minister said\n    at f (${pathToFileURL(built).href}/main/index.js:1:2)`;
  note({ event: 'error', place: 'request', channel: 'article:read', error });
  note({ event: 'page-gone', reason: 'crashed', exitCode: 133 });
  note({ event: 'process-gone', process: 'reader', reason: 'out-of-memory', exitCode: -1 });
  note({ event: 'request-refused', channel: null, refusal: 'sender' });
  note({ event: 'request-failed', channel: 'command:run', code: 'selection-blank' });
  expect(linesWithoutTime()).toEqual([
    'started app=0.1.0 electron=45.4.1 platform=linux arch=x64',
    'error place=request channel=article:read name=Error at=main/index.js:1:2',
    'page-gone reason=crashed exit=133',
    'process-gone process=reader reason=out-of-memory exit=-1',
    'request-refused channel=unknown because=sender',
    'request-failed channel=command:run code=selection-blank',
  ]);
  for (const line of lastNoted(100)) expect(line).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /u);
  expect(await readFile(logPath() ?? '', 'utf8')).toBe(`${lastNoted(100).join('\n')}\n`);
});

test('the same again and again is counted, so that it pushes nothing else out', async () => {
  openLog(join(await scratchFolder(), 'logs'), ownFilesIn('/nowhere', 'app://hashiya'));
  note({ event: 'ended' });
  for (let times = 0; times < 10_000; times += 1) note({ event: 'request-refused', channel: null, refusal: 'channel' });
  note({ event: 'ended' });
  expect(linesWithoutTime()).toEqual([
    'ended',
    'request-refused channel=unknown because=channel',
    'repeated times=9999',
    'ended',
  ]);
});

test('what is no word, version or number of ours is written as “other”', async () => {
  openLog(join(await scratchFolder(), 'logs'), ownFilesIn('/nowhere', 'app://hashiya'));
  note({ event: 'started', app: '1.0 minister', electron: '1', platform: 'minister', arch: 'minister' });
  note({ event: 'page-gone', reason: 'minister', exitCode: Number.NaN });
  expect(linesWithoutTime()).toEqual([
    'started app=other electron=other platform=other arch=other',
    'page-gone reason=other exit=other',
  ]);
});
