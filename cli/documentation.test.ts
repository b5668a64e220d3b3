import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSampleWorkspace } from '../main/files/sample-workspace';
import { systemMoment } from '../main/store/moment';
import { BACKUPS, OPTIONS, valueOf } from '../main/testing/scratch';
import { textExtractor } from '../main/testing/text-extractor';
import { manualInMarkdown, manualPage } from './manual';
import { buildCommand, type BuiltCommand } from './testing/built-command';
import { examplesIn, printedPattern, runInShell } from './testing/console-examples';
import { ENGLISH, PERSIAN } from './testing/seeded-workspace';

const docs = resolve(import.meta.dirname, '../docs');
const guide = await readFile(join(docs, 'cli.md'), 'utf8');

describe('the manual', () => {
  test('is as the table of syntax has it (npm run manual makes it)', async () => {
    expect(await readFile(join(docs, 'hashiya.1'), 'utf8')).toBe(manualPage());
    expect(guide.slice(guide.indexOf('### import'))).toBe(manualInMarkdown());
  });

  test('has no line that roff takes for a request of its own', () => {
    const requests = manualPage()
      .split('\n')
      .filter((line) => /^[.']/u.test(line));
    expect(requests.filter((line) => !/^\.(?:TH|nh|ad|SH|SS|TP|B|PP|\\")(?: |$)/u.test(line))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('the examples in docs/cli.md', () => {
  const examples = examplesIn(guide);
  let command: BuiltCommand;
  let folder: string;
  beforeAll(async () => {
    command = await buildCommand();
    folder = await mkdtemp(join(tmpdir(), 'hashiya-test-'));
    await mkdir(join(folder, 'bin'));
    const program = join(folder, 'bin', 'hashiya');
    await writeFile(program, `#!/bin/sh\nexec '${process.execPath}' '${command.script}' "$@"\n`);
    await chmod(program, 0o755);
    await copyFile(ENGLISH, join(folder, 'english.txt'));
    await copyFile(PERSIAN, join(folder, 'persian.txt'));
    const places = { folder: join(folder, 'sample'), seeds: resolve(docs, '../seeds'), extractor: textExtractor };
    await valueOf(await openSampleWorkspace(places, { ...OPTIONS, moment: systemMoment })).close();
  });
  afterAll(async () => {
    await command.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test('are there', () => {
    expect(examples.length).toBeGreaterThan(8);
  });

  // Each goes on where the one before it has left the folder.
  test.each(examples.map((example) => [example.line, example] as const))(
    'at line %i print what they say',
    async (_line, { steps }) => {
      const path = [join(folder, 'bin'), process.env.PATH ?? ''].join(delimiter);
      for (const { typed, printed } of steps) {
        const output = await runInShell(typed, folder, path, { ...process.env, HASHIYA_BACKUPS: BACKUPS });
        if (printedPattern(printed).test(output)) continue;
        expect(output, typed).toBe(`${printed}\n`);
      }
    },
  );
});
