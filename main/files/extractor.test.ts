import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildCommand, type BuiltCommand } from '../../cli/testing/built-command';
import { failureOf, scratchFolder, TEXT, valueOf } from '../testing/scratch';
import { ProcessExtractor, type ExtractorLimits } from './extractor';
import { startNodeReader } from './node-reader';

let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => command.remove());

const LIMITS: ExtractorLimits = { fileSeconds: 60, idleSeconds: 60 };

/** An extractor over a process that runs `path`, ended with the test. */
const extractorOf = (path: string, limits: Partial<ExtractorLimits> = {}, heapMebibytes = 256): ProcessExtractor => {
  const extractor = new ProcessExtractor(startNodeReader(path, heapMebibytes), { ...LIMITS, ...limits });
  onTestFinished(() => {
    extractor.close();
  });
  return extractor;
};

/** A reader that does what a hostile file might bring a library to: the code runs for every message. */
const badReader = async (code: string): Promise<string> => {
  const path = join(await scratchFolder(), 'reader.mjs');
  await writeFile(path, `process.on('message', (message) => { ${code} });\n`);
  return path;
};

const content = (text: string, fileName = 'a.txt'): { fileName: string; bytes: Uint8Array } => ({
  fileName,
  bytes: Buffer.from(text),
});

describe('the process that reads files', () => {
  test('reads one file after the other, and gives each its own answer', async () => {
    const extractor = extractorOf(command.reader);
    const texts = [TEXT, 'Second.\n', 'سوم.\n'];
    const results = await Promise.all(texts.map((text) => extractor.extract(content(text))));
    expect(results.map((result) => valueOf(result).text)).toEqual(texts);
  });

  test('refuses a file by name and reads the next one', async () => {
    const extractor = extractorOf(command.reader);
    const [refused, read] = await Promise.all([
      extractor.extract({ fileName: 'picture.txt', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]) }),
      extractor.extract(content(TEXT)),
    ]);
    expect(failureOf(refused)).toEqual({ code: 'file-binary', details: { file: 'picture.txt', kind: 'a PNG image' } });
    expect(valueOf(read).text).toBe(TEXT);
  });

  test('is ended when a file takes too long, and begun anew for the next', async () => {
    const slow = extractorOf(await badReader('for (;;);'), { fileSeconds: 0.3 });
    expect(failureOf(await slow.extract(content(TEXT, 'slow.txt')))).toEqual({
      code: 'file-took-too-long',
      details: { file: 'slow.txt', seconds: 0.3 },
    });
    expect(failureOf(await slow.extract(content(TEXT, 'next.txt'))).details).toMatchObject({ file: 'next.txt' });
  });

  test('is out of memory by its own limit, and not by that of the machine', async () => {
    const extractor = extractorOf(await badReader('const all = []; for (;;) all.push({ all: [...all] });'), {}, 64);
    expect(failureOf(await extractor.extract(content(TEXT, 'bomb.txt')))).toEqual({
      code: 'file-took-too-much-memory',
      details: { file: 'bomb.txt' },
    });
  });

  test('that ends by itself refuses the file that it had', async () => {
    const extractor = extractorOf(await badReader('process.exit(0);'));
    expect(failureOf(await extractor.extract(content(TEXT)))).toEqual({
      code: 'file-reader-stopped',
      details: { file: 'a.txt' },
    });
  });

  test.each([
    ['no extraction', `{ nothing: true }`],
    [
      'blocks outside of the text',
      `{ reader: 'text', readerVersion: 1, encoding: null, body: null, warnings: [], byteOrderMark: false,
        details: { title: 'a', outlet: null, url: null, publishedOn: null, language: null },
        text: 'abc', direction: 'ltr', markup: 'plain', inlines: [], blocks: [{ id: 'b1', start: 0, end: 99,
        kind: 'paragraph', level: null, language: null, direction: 'ltr', directionReason: 'detected', role: 'body' }] }`,
    ],
  ])('is not believed where it answers with %s', async (_what, value) => {
    const reader = await badReader(`process.send({ id: message.id, result: { ok: true, value: ${value} } });`);
    expect(failureOf(await extractorOf(reader).extract(content(TEXT))).code).toBe('file-reader-stopped');
  });

  test('is ended when the work is called off', async () => {
    const extractor = extractorOf(await badReader('for (;;);'));
    const controller = new AbortController();
    const reading = extractor.extract(content(TEXT), undefined, controller.signal);
    setTimeout(() => {
      controller.abort();
    }, 200);
    expect(failureOf(await reading).code).toBe('cancelled');
  });

  test('has none of our environment and no way to the network', async () => {
    process.env['HASHIYA_SECRET'] = 'secret';
    onTestFinished(() => {
      delete process.env['HASHIYA_SECRET'];
    });
    const reader = await badReader(
      `process.send({ id: message.id, result: { ok: false, error: { code: 'unexpected',
        details: { problem: String(process.env.HASHIYA_SECRET) } } } });`,
    );
    expect(failureOf(await extractorOf(reader).extract(content(TEXT))).details).toEqual({ problem: 'undefined' });
  });
});
