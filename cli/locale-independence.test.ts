import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClaimAndActor, BACKUPS, createStore, importContent, scratchFolder, TEXT } from '../main/testing/scratch';
import { declarationLines } from '../e2e/driver/declaration';
import { buildCommand, type BuiltCommand } from './testing/built-command';

const run = promisify(execFile);

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

/** Where the process is: its language, and its time zone, whose days begin at other times. */
const PLACES = [
  ['fa_IR.UTF-8', 'Asia/Tehran'],
  ['ar_SA.UTF-8', 'Asia/Riyadh'],
  ['he_IL.UTF-8', 'Asia/Jerusalem'],
  ['C', 'Pacific/Kiritimati'],
] as const;

const hashiyaIn = async (language: string, zone: string, ...words: readonly string[]): Promise<string> => {
  const env = {
    ...process.env,
    LANG: language,
    LC_ALL: language,
    LANGUAGE: language,
    TZ: zone,
    HASHIYA_BACKUPS: BACKUPS,
  };
  const { stdout } = await run(process.execPath, [command.script, ...words], {
    env,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
};

/** The instants and days of an export: every value under a key that names a time. */
const timesOf = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) =>
    /(?:At|On)$/u.test(key) && typeof held === 'string' ? [held] : timesOf(held),
  );
};

describe('X4: an export', () => {
  test('is the same to the byte in every language and time zone, with ISO dates in ASCII digits', async () => {
    const folder = await scratchFolder();
    const store = await createStore(join(folder, 'workspace'));
    const { id } = await importContent(store, TEXT);
    await addClaimAndActor(store, id);
    // A text with a day of its own, and texts whose digits are not ASCII.
    await importContent(
      store,
      `${declarationLines('pes_1').join('\n')}\nPublished: 2016-08-17\n۱۳۹۵/۵/۲۷ ٢٠١٦\n`,
      'fa.txt',
    );
    await store.close();
    const words = ['export', '--workspace', store.root];
    const american = await hashiyaIn('en_US.UTF-8', 'America/New_York', ...words);
    const times = timesOf(JSON.parse(american));
    expect(times.length).toBeGreaterThan(5);
    for (const time of times) expect(time).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]{12}Z)?$/);
    for (const [language, zone] of PLACES) {
      expect(await hashiyaIn(language, zone, ...words), language).toBe(american);
    }
  });

  test('of acts done in another language and time zone has ISO dates and ASCII digits too', async () => {
    for (const [language, zone] of PLACES) {
      const folder = await scratchFolder();
      const workspace = join(folder, 'workspace');
      const seed = join(import.meta.dirname, '../seeds/003_b33f96b676cfdb76.txt');
      const before = Date.now();
      await hashiyaIn(language, zone, 'import', seed, '--workspace', workspace);
      const [article] = (
        JSON.parse(await hashiyaIn(language, zone, 'list', '--workspace', workspace, '--json')) as {
          articles: { id: string }[];
        }
      ).articles;
      await hashiyaIn(
        language,
        zone,
        ...['annotate', '--workspace', workspace, '--article', article?.id ?? ''],
        ...['--kind', 'claim', '--start', '4', '--end', '9'],
      );
      const document: unknown = JSON.parse(await hashiyaIn(language, zone, 'export', '--workspace', workspace));
      const times = timesOf(document);
      expect(times).toContain('2016-08-17');
      const instants = times.filter((time) => time.includes('T'));
      expect(instants.length).toBeGreaterThan(3);
      for (const time of instants) {
        expect(time, language).toMatch(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z$/);
        // The same instant wherever the process is, not its local time.
        expect(Date.parse(time)).toBeGreaterThanOrEqual(before);
        expect(Date.parse(time)).toBeLessThanOrEqual(Date.now());
      }
      expect(JSON.stringify(document)).toContain('"startCodePoint":4,"endCodePoint":9');
    }
  });
});
