// Whatever an analyst's words are, and whatever fails over them, neither the log nor the diagnostics have any of them.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { settingsSchema } from '../../contract/settings';
import { requests } from '../../contract/requests';
import { readBlocks } from '../../core/article/blocks';
import { errorCodeSchema, fail } from '../../core/result';
import { articleOf } from '../../core/testing/article-of';
import { workspaceOf } from '../../core/testing/session';
import { readExportFile } from '../files/export-workspace';
import { answerRequests, type Handlers } from '../ipc/answer-requests';
import { parsedLine } from '../testing/parsed-line';
import { scratchFolder } from '../testing/scratch';
import { lastNoted, logPath, note, openLog, ownFilesIn } from './app-log';
import { makeDiagnostics } from './diagnostics';

vi.mock('electron', () => import('../testing/electron-stand-in'));

/** Words that stand in no log of ours by chance: long, and of letters that make no English word. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'qxzjvkwQXZJVKW'), minLength: 8, maxLength: 14 }),
  fc.string({ unit: fc.constantFrom(...'ابپتثجچحخدذرزژ'), minLength: 6, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'אבגדהוזחטיכל'), minLength: 6, maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 16, maxLength: 20 }),
);

let folder = '';
beforeEach(async () => {
  folder = await scratchFolder();
  openLog(join(folder, 'logs'), ownFilesIn(join(folder, 'out'), 'app://hashiya'));
});

/** Acts that fail over a word, each in another way. */
const FAILING: readonly ((word: string) => unknown)[] = [
  (word) => JSON.parse(`{"${word}": ${word}x`) as unknown,
  (word) => new RegExp(`(${word}`, 'u'),
  (word) => readFile(join(folder, word, word)),
  (word) => new URL(`${word}//`),
  (word) => settingsSchema.parse({ [word]: word, theme: word }),
  (word) => decodeURIComponent(`%${word}`),
  (word) => structuredClone({ [word]: () => word }),
  (word) => ({ [word]: (0 as unknown as () => string)[word as 'name'].length }),
  (word) => {
    throw Object.assign(new Error(word, { cause: new TypeError(word, { cause: word }) }), {
      name: word,
      code: word,
      stack: `${word}\n    at ${word} (${word}.js:1:2)\n    at ${word} (app://hashiya/${word}.js:1:2)`,
    });
  },
  (word) => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever is thrown has to be told of
    throw word;
  },
  (word) => {
    // A function is called as its key is; the stack has its name.
    const acts: Record<string, (count: number) => string> = { [word]: (count) => word.repeat(count) };
    return acts[word]?.(-1);
  },
  (word) => {
    throw new AggregateError([new Error(word)], word);
  },
];

const isKnown = (line: string): boolean => parsedLine(line) !== null;

test('no word of what fails comes into the log', async () => {
  const channels = Object.keys(requests) as (keyof typeof requests)[];
  await fc.assert(
    fc.asyncProperty(
      word,
      fc.constantFrom(...FAILING),
      fc.constantFrom(...channels),
      fc.constantFrom(...errorCodeSchema.options),
      async (given, act, channel, code) => {
        // The handlers fail over the word as handlers of the app would, and the boundary around them is the app's own.
        const failing = Object.fromEntries(
          channels.map((each) => [each, each === channel ? () => act(given) : () => fail(code, { file: given })]),
        ) as unknown as Handlers;
        const answer = answerRequests(failing, () => Promise.resolve());
        const page = { parent: null, origin: 'app://hashiya' } as unknown as Parameters<typeof answer>[0];
        const elsewhere = { parent: null, origin: `https://${given}` } as unknown as typeof page;
        for (const args of [
          null,
          given,
          { [given]: given },
          { articleId: given },
          { folder: given, access: 'write' },
        ]) {
          await answer(page, channel, args);
          await answer(page, 'article:read', args);
        }
        await answer(page, given, given);
        await answer(elsewhere, channel, given);
        try {
          await act(given);
        } catch (error) {
          for (const place of ['main', 'promise', 'page', 'drafts'] as const) note({ event: 'error', place, error });
        }
        note({ event: 'error', place: 'page', error: { name: given, stack: `${given}\n    at ${given}:1:2` } });
        note({ event: 'page-gone', reason: given, exitCode: 1 });
        const log = await readFile(logPath() ?? '', 'utf8');
        expect(log.toLowerCase()).not.toContain(given.toLowerCase());
        expect(log).not.toContain(folder);
        expect(lastNoted(1000).filter((line) => !isKnown(line))).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('no word of articles, names, notes, folders and settings comes into the diagnostics', async () => {
  await fc.assert(
    fc.asyncProperty(word, async (given) => {
      const article = articleOf(`${given} ${given}`, `${given}.txt`, 1);
      const workspace = { ...workspaceOf([{ ...article, title: given }]), title: given };
      readBlocks(given, given);
      await readExportFile(join(folder, given)).then((read) => {
        if (!read.ok) note({ event: 'request-failed', channel: 'merge:choose', code: read.error.code });
      });
      const text = makeDiagnostics({
        versions: { hashiya: '0.1.0', electron: '45.4.1', chromium: '150.0.1.2', node: '24.1.0' },
        platform: 'linux',
        arch: 'x64',
        release: `6.1.0-${given}`,
        memory: 8 * 1024 ** 3,
        settings: {
          analyst: { id: '01900000-0000-7000-8000-000000000001', name: given },
          theme: 'dark',
          language: 'system',
          interfaceLanguage: 'fa',
          calendar: 'language',
          digits: 'language',
          clutter: 'folded',
          recent: [{ folder: `/home/${given}`, title: given }],
        },
        shown: { workspace, canWrite: true },
        lines: lastNoted(100),
      });
      expect(text.toLowerCase()).not.toContain(given.toLowerCase());
      expect(text).toContain('  articles: 1\n');
      expect(text).toContain('  release: 6.1.0\n');
      expect(text).toContain('  recent workspaces: 1\n');
    }),
    { numRuns: 40 },
  );
});
